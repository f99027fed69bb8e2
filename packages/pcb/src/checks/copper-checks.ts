/** Checks of copper: clearance, sizes, connections. */
import { byCodeUnit } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import type { Fabrication } from "../readers/fabrication.js";
import { type Conductors, nameOf, placeOf } from "./conductors.js";
import { type Finding, least } from "./finding.js";
import { gapsWithin } from "./gaps.js";

const sides = ["top", "bottom"] as const;

/** Copper of different nets on each layer. */
export const checkClearance = (found: Conductors, rules: FabRules): readonly Finding[] =>
  sides.flatMap((side) => {
    const islands = found.islands.filter((island) => island.side === side);
    const different = (a: number, b: number): boolean => a < b && islands[a]?.net !== islands[b]?.net;
    return gapsWithin(islands, islands, least(rules.minClearanceMm), different).map(
      ({ a, b, distanceMm, at }): Finding => ({
        kind: "clearance",
        layer: side,
        at,
        measured: distanceMm,
        wanted: rules.minClearanceMm,
        about: [nameOf(found, islands[a]?.net ?? 0), nameOf(found, islands[b]?.net ?? 0)].sort(byCodeUnit),
      }),
    );
  });

/** Widths of tracks and diameters of vias. */
export const checkSizes = (fabrication: Fabrication, rules: FabRules): readonly Finding[] =>
  sides.flatMap((side) =>
    fabrication.sides[side].copper.flatMap((object): readonly Finding[] => {
      const at = placeOf(object);
      const about = object.net ? [object.net] : [];
      if (!at) return [];
      if (object.kind === "draw" && object.widthMm < least(rules.minTrackMm))
        return [
          { kind: "track-width", layer: side, at, measured: object.widthMm, wanted: rules.minTrackMm, about },
        ];
      const via =
        object.kind === "flash" && object.use[0] === "ViaPad" ? (object.diameterMm ?? 0) : undefined;
      return via !== undefined && via < least(rules.minViaDiameterMm)
        ? [{ kind: "via-size", layer: side, at, measured: via, wanted: rules.minViaDiameterMm, about }]
        : [];
    }),
  );

/** Nets in pieces, nets joined, copper that joins nothing. */
export const checkConnections = (found: Conductors): readonly Finding[] => {
  const holders = new Map<string, number[]>();
  found.conductors.forEach(({ names, pins }, index) => {
    if (pins.length > 0) for (const name of names) holders.set(name, [...(holders.get(name) ?? []), index]);
  });
  const split = [...holders]
    .filter(([, indices]) => indices.length > 1)
    .flatMap(([name, indices]) =>
      indices.slice(1).flatMap((index): readonly Finding[] => {
        const piece = found.conductors[index];
        return piece
          ? [{ kind: "unconnected", layer: piece.side, at: piece.at, about: [name, ...piece.pins] }]
          : [];
      }),
    );
  const others = found.conductors.flatMap(({ names, pins, at, side }): readonly Finding[] => {
    if (names.length > 1) return [{ kind: "short", layer: side, at, about: names }];
    return names.length > 0 && pins.length === 0
      ? [{ kind: "isolated-copper", layer: side, at, about: names }]
      : [];
  });
  return [...split, ...others];
};
