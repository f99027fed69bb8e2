/** How far a cell gives when a tray is pushed into its socket, by beam formulas; any handbook of strength has them. */
import { backPlanePlaces } from "@rubus/boards";
import { edges, type Polygon } from "@rubus/units";
import { backPlaneAt, bay } from "../bay.js";
import { bossPlaces } from "./measures.js";
import { bossFinProfile, innerBossPlaces, mounting, ribProfile } from "./mounting.js";

/** What pushing a tray in asks of the bosses. */
export type BossFigures = {
  /** On an inner boss, and on one of the two outer ones of a bay. */
  readonly innerN: number;
  readonly outerN: number;
  readonly innerMm: number;
  readonly outerMm: number;
};

const inertia = (thickMm: number, deepMm: number): number => (thickMm * deepMm ** 3) / 12;

/** Depth along y of an outline of (y, z) at a height. */
const depthAt = (outline: Polygon, z: number): number => {
  const crossed = edges(outline).flatMap(([a, b]) =>
    a.y > z === b.y > z ? [] : [a.x + ((b.x - a.x) * (z - a.y)) / (b.y - a.y)],
  );
  return Math.max(...crossed) - Math.min(...crossed);
};

const stepMm = 0.5;

/** Least depth of an outline of (y, z) between two heights. */
const leastDepth = (outline: Polygon, low: number, high: number): number =>
  Math.min(
    ...Array.from({ length: Math.floor((high - low) / stepMm) }, (_, index) =>
      depthAt(outline, low + (index + 0.5) * stepMm),
    ),
  );

/**
 * One tray pushed in, the other bay empty: the worst case, as the arms then twist the wall between the bays. Their
 * twist is held by both ribs alone, as beams clamped in floor and ceiling and loaded in the middle (192·E·I / L³, the
 * least depth all along); an arm bends as a cantilever (F·a³ / 3·E·I) and shears (1.2·F·a / G·A, G = E / 2.8); the fin
 * of an outer boss is a cantilever from its beam. The wall itself and the back-plane's stiffness are left out.
 * @param modulusMPa of the filament
 * @param pushN on one socket
 */
export const bossFigures = (modulusMPa: number, pushN: number): BossFigures => {
  const socket = backPlaneAt.x + backPlanePlaces.sockets[0].x;
  const [inner] = innerBossPlaces();
  const outerX = Math.min(...bossPlaces.map(({ x }) => x));
  const innerN = (pushN * (socket - outerX)) / (inner.x - outerX);
  const outerN = (pushN - innerN) / 2;

  const { rib, arm, halfMm, fin } = mounting;
  const stiffness = (["first", "second"] as const)
    .map((which) => inertia(rib.thickMm, leastDepth(ribProfile(which), 0, bay.heightMm)))
    .reduce((sum, each) => sum + (192 * modulusMPa * each) / bay.heightMm ** 3, 0);
  // Both ribs stand a little further from the wall than the bosses: taken as if beside them.
  const twist = innerN / stiffness;
  const lever = bay.pitchMm - bay.wallMm / 2 - inner.x;
  const reach = lever - bay.wallMm / 2;
  const section = { thick: 2 * halfMm, deep: arm.tipDeepMm };
  const bending = (innerN * reach ** 3) / (3 * modulusMPa * inertia(section.thick, section.deep));
  const shear = (1.2 * innerN * reach) / ((modulusMPa / 2.8) * section.thick * section.deep);

  const outer = bossPlaces.find(({ x }) => x === outerX) ?? inner;
  const length = outer.y - halfMm;
  const outerMm =
    (outerN * length ** 3) /
    (3 * modulusMPa * inertia(fin.thickMm, leastDepth(bossFinProfile(outer), 0, length)));
  return { innerN, outerN, innerMm: twist + bending + shear, outerMm };
};

/**
 * What pulls an insert out: the cylinder of plastic about it shears, at half of what the layers hold between them.
 * @param strengthMPa of the filament across its layers
 */
export const insertHoldsN = (
  insert: { readonly outerDiameter: { readonly value: number }; readonly length: { readonly value: number } },
  strengthMPa: number,
): number => Math.PI * insert.outerDiameter.value * insert.length.value * (strengthMPa / 2);
