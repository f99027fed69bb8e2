/** Checks of copper and holes. */
import { boundingBox, byCodeUnit, type Vec2, vec2 } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import type { DrilledHole } from "../readers/excellon.js";
import type { Fabrication } from "../readers/fabrication.js";
import type { GerberObject } from "../readers/gerber-image.js";
import type { Profile } from "../readers/profile.js";
import { type Conductors, holeArea, placeOf } from "./conductors.js";
import { type Area, areaContains, distanceToEdge, gapsWithin } from "./distance.js";
import type { Finding } from "./finding.js";

/** Chords of arcs and rounded coordinates may make a distance seem this much smaller than it is. */
export const slackMm = 0.002;

const sides = ["top", "bottom"] as const;
const fractions = [0, 0.5, 1];
const least = (gap: number): number => gap - slackMm;

export type Drilled = DrilledHole & { readonly plated: boolean };

export const holesIn = (fabrication: Fabrication): readonly Drilled[] =>
  fabrication.drills.flatMap(({ holes, plated }) => holes.map((hole) => ({ ...hole, plated })));

const middle = ({ from, to }: DrilledHole): Vec2 => vec2((from.x + to.x) / 2, (from.y + to.y) / 2);

const nameOf = ({ conductors }: Conductors, net: number): string => {
  const conductor = conductors[net];
  return conductor?.names[0] ?? conductor?.pins[0] ?? "no net";
};

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

/** Widths of tracks, diameters of vias and drills. */
export const checkSizes = (
  fabrication: Fabrication,
  holes: readonly Drilled[],
  rules: FabRules,
): readonly Finding[] => {
  const ofCopper = sides.flatMap((side) =>
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
  const ofHoles = holes
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
  return [...ofCopper, ...ofHoles];
};

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
        const island = found.islands.find((one) => one.side === side && areaContains(one, at));
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
                  distanceToEdge(island, point) * (areaContains(island, point) ? 1 : -1) -
                  hole.diameterMm / 2,
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
