/** Checks against the board's edge. */
import { boundingBox } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import type { Fabrication } from "../readers/fabrication.js";
import type { GerberObject } from "../readers/gerber-image.js";
import type { Profile } from "../readers/profile.js";
import { placeOf } from "./conductors.js";
import { type Area, areaContains, distanceToEdge, gapsWithin } from "./distance.js";
import { type Finding, least } from "./finding.js";

const sides = ["top", "bottom"] as const;

/** The edge as an area: the outline less its openings. */
export const boardArea = ({ outline, cutouts }: Profile): Area => ({ rings: [outline, ...cutouts] });

const objectArea = (object: GerberObject): Area => ({
  rings: object.shapes.filter(({ dark }) => dark).map(({ outline }) => outline),
});

/** Copper to the milled edge; gold fingers (`ConnectorPad`) may reach it. */
export const checkEdge = (fabrication: Fabrication, rules: FabRules): readonly Finding[] => {
  const { profile } = fabrication;
  const board = boardArea(profile);
  const open = profile.open.map((at): Finding => ({ kind: "open-edge", layer: "edge", at, about: [] }));
  if (profile.outline.length === 0) return open;
  const rings = board.rings.map((ring): Area => ({ rings: [ring] }));
  const wanted = rules.minCopperToEdgeMm;
  const near = sides.flatMap((side) => {
    const copper = fabrication.sides[side].copper.filter(
      ({ dark, use }) => dark && use[0] !== "ConnectorPad",
    );
    return copper.flatMap((object): readonly Finding[] => {
      const place = placeOf(object);
      const about = object.net ? [object.net] : [];
      if (place && !areaContains(board, place))
        return [
          {
            kind: "copper-to-edge",
            layer: side,
            at: place,
            measured: -distanceToEdge(board, place),
            wanted,
            about,
          },
        ];
      // Inside the board, an overlap with a ring taken as an area means nothing: only its line counts.
      const gaps = edgeGaps(objectArea(object), rings, least(wanted));
      return gaps.map(({ distanceMm, at }) => ({
        kind: "copper-to-edge",
        layer: side,
        at,
        measured: distanceMm,
        wanted,
        about,
      }));
    });
  });
  return [...open, ...near];
};

/** Distances from an area to the lines of rings. */
const edgeGaps = (area: Area, rings: readonly Area[], reachMm: number) => {
  const { min, max } = boundingBox(area.rings.flat());
  const thin = rings.flatMap(({ rings: [ring = []] }) =>
    ring.flatMap((from, index): readonly Area[] => {
      const to = ring[(index + 1) % ring.length] ?? from;
      const apart =
        Math.min(from.x, to.x) > max.x + reachMm ||
        Math.max(from.x, to.x) < min.x - reachMm ||
        Math.min(from.y, to.y) > max.y + reachMm ||
        Math.max(from.y, to.y) < min.y - reachMm;
      return apart ? [] : [{ rings: [[from, to]] }];
    }),
  );
  const gaps = gapsWithin([area], thin, reachMm, () => true);
  const [first, ...rest] = gaps;
  return first ? [rest.reduce((a, b) => (b.distanceMm < a.distanceMm ? b : a), first)] : [];
};
