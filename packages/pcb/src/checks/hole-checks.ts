/** Checks of holes: to copper, to each other, their sizes and the copper around them. */
import { type Vec2, vec2 } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import type { DrilledHole } from "../readers/excellon.js";
import type { Fabrication } from "../readers/fabrication.js";
import { type Conductors, holeArea, nameOf } from "./conductors.js";
import { type Finding, least } from "./finding.js";
import { gapsWithin } from "./gaps.js";

const sides = ["top", "bottom"] as const;
/** Places along a slot's axis at which its ring is measured. */
const fractions = [0, 0.5, 1];

export type Drilled = DrilledHole & { readonly plated: boolean };

export const holesIn = (fabrication: Fabrication): readonly Drilled[] =>
  fabrication.drills.flatMap(({ holes, plated }) => holes.map((hole) => ({ ...hole, plated })));

const middle = ({ from, to }: DrilledHole): Vec2 => vec2((from.x + to.x) / 2, (from.y + to.y) / 2);

/** Copper to non-plated holes and to the plated holes of other nets. */
export const checkCopperToHoles = (
  found: Conductors,
  holes: readonly Drilled[],
  rules: FabRules,
): readonly Finding[] => {
  const areas = holes.map((hole) => holeArea(hole));
  const owners = new Map(
    gapsWithin(areas, found.islands, 1e-4, (hole) => holes[hole]?.plated === true).map(({ a, b }) => [
      a,
      found.islands[b]?.net,
    ]),
  );
  const foreign = (hole: number, island: number): boolean =>
    !owners.has(hole) || owners.get(hole) !== found.islands[island]?.net;
  return gapsWithin(areas, found.islands, least(rules.minCopperToHoleMm), foreign).map(
    ({ b, distanceMm, at }): Finding => ({
      kind: "copper-to-hole",
      layer: found.islands[b]?.side ?? "both",
      at,
      measured: distanceMm,
      wanted: rules.minCopperToHoleMm,
      about: [nameOf(found, found.islands[b]?.net ?? 0)],
    }),
  );
};

export const checkHoleToHole = (holes: readonly Drilled[], rules: FabRules): readonly Finding[] => {
  const areas = holes.map((hole) => holeArea(hole));
  return gapsWithin(areas, areas, least(rules.minHoleToHoleMm), (a, b) => a < b).map(
    ({ distanceMm, at }): Finding => ({
      kind: "hole-to-hole",
      layer: "both",
      at,
      measured: distanceMm,
      wanted: rules.minHoleToHoleMm,
      about: [],
    }),
  );
};

export const checkDrillSizes = (holes: readonly Drilled[], rules: FabRules): readonly Finding[] =>
  holes
    .filter(({ diameterMm }) => diameterMm < least(rules.minDrillMm))
    .map(
      (hole): Finding => ({
        kind: "drill-size",
        layer: "both",
        at: middle(hole),
        measured: hole.diameterMm,
        wanted: rules.minDrillMm,
        about: [],
      }),
    );

/** Copper around plated holes, by the least distance from the hole's edge to the edge of the copper it stands in. */
export const checkAnnularRings = (
  found: Conductors,
  holes: readonly Drilled[],
  rules: FabRules,
): readonly Finding[] =>
  holes
    .filter(({ plated }) => plated)
    .flatMap((hole) =>
      sides.flatMap((side): readonly Finding[] => {
        const at = middle(hole);
        const island = found.islands.find((one) => one.side === side && one.contains(at));
        const axis = fractions.map((part) =>
          vec2(
            hole.from.x + (hole.to.x - hole.from.x) * part,
            hole.from.y + (hole.to.y - hole.from.y) * part,
          ),
        );
        const measured = island
          ? Math.min(
              ...axis.map(
                (point) =>
                  island.distanceToEdge(point) * (island.contains(point) ? 1 : -1) - hole.diameterMm / 2,
              ),
            )
          : -hole.diameterMm / 2;
        const wanted = rules.minAnnularRingMm;
        const about = island ? [nameOf(found, island.net)] : [];
        return measured < least(wanted)
          ? [{ kind: "annular-ring", layer: side, at, measured, wanted, about }]
          : [];
      }),
    );
