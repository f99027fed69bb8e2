/** Nets found in the copper and the plated holes alone: what touches is joined. */
import { type Box, boundingBox, byCodeUnit, type Vec2 } from "@rubus/units";
import type { Side } from "../model/design.js";
import type { DrilledHole } from "../readers/excellon.js";
import type { GerberObject } from "../readers/gerber-image.js";
import { roundSegment } from "../readers/shapes.js";
import type { Area } from "./edges.js";
import { gapsWithin } from "./gaps.js";
import type { LayerImages } from "./layer-images.js";
import { type MeasuredArea, measuredArea } from "./measured-area.js";
import { piecesOf } from "./plane.js";

/** A connected piece of copper on one layer. */
export type Island = Area & MeasuredArea & { readonly side: Side; readonly net: number; readonly box: Box };

/** Islands joined through plated holes. */
export type Conductor = {
  /** `U1-3`, sorted. */
  readonly pins: readonly string[];
  /** Net names that the files give to its copper, sorted; no empty ones and no `N/C`. */
  readonly names: readonly string[];
  /** A place on it. */
  readonly at: Vec2;
  readonly side: Side;
};

export type Conductors = {
  readonly islands: readonly Island[];
  readonly conductors: readonly Conductor[];
  /** Index of the island that an object's copper is part of; undefined where another object cleared it. */
  readonly islandOf: ReadonlyMap<GerberObject, number>;
};

/** The place of an object by which its island is told. */
export const placeOf = (object: GerberObject): Vec2 | undefined => {
  if (object.kind === "flash") return object.at;
  return object.kind === "draw" ? object.path[0] : object.shapes[0]?.outline[0];
};

/** Corners of regions lie on the edge of their island, whose corners are rounded to a nanometre. */
const onEdgeMm = 1e-5;

const within = ({ min, max }: Box, { x, y }: Vec2, grownMm: number): boolean =>
  x >= min.x - grownMm && x <= max.x + grownMm && y >= min.y - grownMm && y <= max.y + grownMm;

/** Outline of a hole or slot. */
export const holeArea = ({ from, to, diameterMm }: DrilledHole, grownMm = 0): Area => ({
  rings: [roundSegment(from, to, diameterMm + 2 * grownMm)],
});

/** Merge indices that are joined; returns for each the lowest of its group. */
const groups = (count: number, joints: readonly (readonly number[])[]): readonly number[] => {
  const parent = Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    const up = parent[index] ?? index;
    return up === index ? index : root(up);
  };
  for (const [first, ...others] of joints)
    for (const other of others) {
      const [a, b] = [root(first ?? other), root(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  return parent.map((_, index) => root(index));
};

type Bare = Omit<Island, "net">;

const bareIslands = ({ image }: LayerImages): readonly Bare[] =>
  (["top", "bottom"] as const).flatMap((side) =>
    piecesOf(image(side, "copper")).map((piece) => ({
      ...piece,
      ...measuredArea(piece),
      side,
      box: boundingBox(piece.rings.flat()),
    })),
  );

/** Unite the copper of each layer, join layers through plated holes, and read the names from the attributes. */
export const conductorsOf = (images: LayerImages): Conductors => {
  const { fabrication } = images;
  const bare = bareIslands(images);
  const plated = fabrication.drills.filter((drill) => drill.plated).flatMap(({ holes }) => holes);
  const touching = gapsWithin(
    plated.map((hole) => holeArea(hole)),
    bare,
    1e-4,
    () => true,
  );
  const joints = plated.map((_, hole) => touching.filter(({ a }) => a === hole).map(({ b }) => b));
  const root = groups(bare.length, joints);
  const numbers = new Map([...new Set(root)].map((first, number) => [first, number]));
  const islands = bare.map(
    (island, index): Island => ({ ...island, net: numbers.get(root[index] ?? index) ?? 0 }),
  );

  const islandOf = new Map<GerberObject, number>();
  const pins = new Map<number, Set<string>>();
  const names = new Map<number, Set<string>>();
  const note = (to: Map<number, Set<string>>, net: number, text: string): void => {
    const held = to.get(net);
    if (held) held.add(text);
    else to.set(net, new Set([text]));
  };
  for (const side of ["top", "bottom"] as const)
    for (const object of fabrication.sides[side].copper) {
      const place = object.dark ? placeOf(object) : undefined;
      if (!place) continue;
      const index = islands.findIndex(
        (island) =>
          island.side === side &&
          within(island.box, place, onEdgeMm) &&
          (island.contains(place) || island.distanceToEdge(place) < onEdgeMm),
      );
      const island = islands[index];
      if (!island) continue;
      islandOf.set(object, index);
      if (object.pin && object.pin.number !== "")
        note(pins, island.net, `${object.pin.ref}-${object.pin.number}`);
      if (object.net && object.net !== "N/C") note(names, island.net, object.net);
    }
  const conductors = [...numbers.values()].map((net): Conductor => {
    const first = islands.find((island) => island.net === net);
    return {
      pins: [...(pins.get(net) ?? [])].sort(byCodeUnit),
      names: [...(names.get(net) ?? [])].sort(byCodeUnit),
      at: first?.rings[0]?.[0] ?? { x: 0, y: 0 },
      side: first?.side ?? "top",
    };
  });
  return { islands, conductors, islandOf };
};

/** How findings call a conductor: its net, else one of its pins. */
export const nameOf = ({ conductors }: Conductors, net: number): string => {
  const conductor = conductors[net];
  return conductor?.names[0] ?? conductor?.pins[0] ?? "no net";
};
