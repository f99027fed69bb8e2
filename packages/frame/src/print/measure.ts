/** Everything a printer asks of a part, measured on its mesh as it lies on the bed. */
import type { Box3, WeldedMesh } from "@rubus/cad";
import type { Vec3 } from "@rubus/units";
import { printLimits } from "../tray/measures.js";
import { type Droop, droopOf } from "./bridges.js";
import { type Facets, facetsOf, leanOf } from "./facets.js";
import { type Footing, footingOf } from "./mass.js";
import { steepPatches } from "./patches.js";
import { hangingStarts } from "./starts.js";
import { thinnestPlaces } from "./wall.js";

/** What prints without supports; ledges and floors are no part of the design rules, see the decision on printing. */
export const printRules = { ...printLimits, ledgeMm: 1.5, skinMm: 0.4 } as const;

/** A patch that faces down more steeply than the rules allow, and how it droops. */
export type SteepPlace = Droop & { readonly degrees: number; readonly areaMm2: number; readonly box: Box3 };

export type PrintMeasures = Footing & {
  /** Steepest face, from the vertical, but for bridges and short ledges within the rules; 90 begins in the air. */
  readonly overhangDegrees: number;
  readonly overhangAt: Vec3 | null;
  /** Longest bridge, 0 where there is none. */
  readonly bridgeMm: number;
  readonly bridgeAt: Vec3 | null;
  /** Furthest ledge that is carried at one end. */
  readonly ledgeMm: number;
  /** Thinnest wall, and thinnest floor or ceiling; null where no two surfaces are nearer than 5 mm. */
  readonly wallMm: number | null;
  readonly wallAt: Vec3 | null;
  readonly skinMm: number | null;
  readonly skinAt: Vec3 | null;
  /** Steep patches, largest first. */
  readonly steep: readonly SteepPlace[];
};

/** Rounding of normals of facets in single precision; of slivers it is more. */
const roundingDegrees = 0.1;
const sliverMm2 = 0.05;

/** The steepest of the facets that carry themselves. */
const steepestCarried = (facets: Facets, degrees: number): number => {
  let steepest = 0;
  for (let facet = 0; facet < facets.count; facet += 1) {
    if ((facets.areas[facet] ?? 0) < sliverMm2) continue;
    const lean = leanOf(facets, facet);
    if (lean <= degrees) steepest = Math.max(steepest, lean);
  }
  return steepest;
};

const middleOf = ({ min, max }: Box3): Vec3 => ({
  x: (min.x + max.x) / 2,
  y: (min.y + max.y) / 2,
  z: (min.z + max.z) / 2,
});

/** Measures a mesh as it lies on the bed, z up: 0.1 s for a tray. */
export const measurePrint = (mesh: WeldedMesh): PrintMeasures => {
  const facets = facetsOf(mesh);
  const degrees = printRules.overhangDegrees + roundingDegrees;
  const steep = steepPatches(facets, degrees)
    .map(
      (patch): SteepPlace => ({
        ...droopOf(patch, printRules),
        degrees: patch.steepest,
        areaMm2: patch.areaMm2,
        box: patch.box,
      }),
    )
    .sort((a, b) => b.areaMm2 - a.areaMm2);
  const [start] = hangingStarts(facets);
  const drooping = steep
    .filter(({ ledgeMm }) => ledgeMm > printRules.ledgeMm)
    .reduce<SteepPlace | undefined>(
      (worst, each) => (worst && worst.degrees >= each.degrees ? worst : each),
      undefined,
    );
  const longest = steep.reduce<SteepPlace | undefined>(
    (worst, each) => (each.bridgeMm > (worst?.bridgeMm ?? 0) ? each : worst),
    undefined,
  );
  const { wall, skin } = thinnestPlaces(facets);
  return {
    ...footingOf(facets),
    overhangDegrees: start !== undefined ? 90 : (drooping?.degrees ?? steepestCarried(facets, degrees)),
    overhangAt: start ?? (drooping ? middleOf(drooping.box) : null),
    bridgeMm: longest?.bridgeMm ?? 0,
    bridgeAt: longest ? middleOf(longest.box) : null,
    ledgeMm: steep.reduce(
      (most, { ledgeMm }) => (ledgeMm > printRules.ledgeMm ? most : Math.max(most, ledgeMm)),
      0,
    ),
    wallMm: wall?.thickMm ?? null,
    wallAt: wall?.at ?? null,
    skinMm: skin?.thickMm ?? null,
    skinAt: skin?.at ?? null,
    steep,
  };
};
