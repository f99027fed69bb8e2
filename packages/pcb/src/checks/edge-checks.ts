/** Checks against the board's edge. */
import type { Vec2 } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import type { Fabrication } from "../readers/fabrication.js";
import type { GerberObject } from "../readers/gerber-image.js";
import type { Profile } from "../readers/profile.js";
import { placeOf } from "./conductors.js";
import { type Area, edgesOf } from "./edges.js";
import { type Finding, least } from "./finding.js";
import { type Gap, gapsWithin } from "./gaps.js";
import { measuredArea } from "./measured-area.js";

const sides = ["top", "bottom"] as const;

/** The edge as an area: the outline less its openings. */
export const boardArea = ({ outline, cutouts }: Profile): Area => ({ rings: [outline, ...cutouts] });

const objectArea = (object: GerberObject): Area => ({
  rings: object.shapes.filter(({ dark }) => dark).map(({ outline }) => outline),
});

/** Every edge of the board as an area of its own, so that being inside the board is no overlap with it. */
const edgeLines = ({ rings }: Area): readonly Area[] =>
  edgesOf([{ rings }]).map(({ from, to }) => ({ rings: [[from, to]] }));

/** For each object by index, the least distance to the board's edge that is below the reach. */
const nearestGaps = (
  objects: readonly GerberObject[],
  board: Area,
  reachMm: number,
): ReadonlyMap<number, Gap> => {
  const nearest = new Map<number, Gap>();
  for (const gap of gapsWithin(objects.map(objectArea), edgeLines(board), reachMm, () => true)) {
    const known = nearest.get(gap.a);
    if (!known || gap.distanceMm < known.distanceMm) nearest.set(gap.a, gap);
  }
  return nearest;
};

/** Copper to the milled edge; gold fingers (`ConnectorPad`) may reach it. */
export const checkEdge = (fabrication: Fabrication, rules: FabRules): readonly Finding[] => {
  const { profile } = fabrication;
  const board = boardArea(profile);
  const open = profile.open.map((at): Finding => ({ kind: "open-edge", layer: "edge", at, about: [] }));
  if (profile.outline.length === 0) return open;
  const { contains, distanceToEdge } = measuredArea(board);
  const wanted = rules.minCopperToEdgeMm;
  const near = sides.flatMap((side) => {
    const copper = fabrication.sides[side].copper.filter(
      ({ dark, use }) => dark && use[0] !== "ConnectorPad",
    );
    const gaps = nearestGaps(copper, board, least(wanted));
    return copper.flatMap((object, index): readonly Finding[] => {
      const place = placeOf(object);
      const about = object.net ? [object.net] : [];
      const found = (at: Vec2, measured: number): readonly Finding[] => [
        { kind: "copper-to-edge", layer: side, at, measured, wanted, about },
      ];
      if (place && !contains(place)) return found(place, -distanceToEdge(place));
      const gap = gaps.get(index);
      return gap ? found(gap.at, gap.distanceMm) : [];
    });
  });
  return [...open, ...near];
};
