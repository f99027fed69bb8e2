/** Pieces of a sheet in steps of 2.54 mm, so that blocks can be drawn once and set down twice. */
import type { PlacedSymbol, SchematicLabel, SchematicSheet } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";

const stepMm = 2.54;

export type Piece = Pick<
  SchematicSheet,
  "symbols" | "wires" | "labels" | "powerPorts" | "powerFlags" | "noConnects" | "notes"
>;

/** A point in steps. */
export type Point = readonly [x: number, y: number];

const nothing: Piece = {
  symbols: [],
  wires: [],
  labels: [],
  powerPorts: [],
  powerFlags: [],
  noConnects: [],
  notes: [],
};

export const joined = (pieces: readonly Piece[]): Piece => ({
  symbols: pieces.flatMap(({ symbols }) => symbols),
  wires: pieces.flatMap(({ wires }) => wires),
  labels: pieces.flatMap(({ labels }) => labels),
  powerPorts: pieces.flatMap(({ powerPorts }) => powerPorts),
  powerFlags: pieces.flatMap(({ powerFlags }) => powerFlags),
  noConnects: pieces.flatMap(({ noConnects }) => noConnects),
  notes: pieces.flatMap(({ notes }) => notes),
});

export type Pen = ReturnType<typeof penAt>;

/** A pen whose points are counted from a corner of its block. */
export const penAt = (originX: number, originY: number) => {
  const at = ([x, y]: Point): Vec2 =>
    vec2(Math.round((originX + x) * stepMm * 1e4) / 1e4, Math.round((originY + y) * stepMm * 1e4) / 1e4);
  const symbol = (ref: string, point: Point, more: Partial<PlacedSymbol> = {}): Piece => ({
    ...nothing,
    symbols: [{ ref, at: at(point), rotation: 0, mirrored: false, ...more }],
  });
  return {
    at,
    symbol,
    /** Two terminals standing, A above (B above when turned); reference and value to the right, or the left. */
    upright: (ref: string, [x, y]: Point, turned = false, side: 1 | -1 = 1, away = 0.8): Piece =>
      symbol(ref, [x, y], {
        rotation: turned ? 90 : 270,
        referenceAt: at([x + side * away, y - 0.45]),
        valueAt: at([x + side * away, y + 0.45]),
      }),
    wire: (...points: readonly Point[]): Piece => ({ ...nothing, wires: [points.map(at)] }),
    label: (net: string, point: Point, direction: SchematicLabel["direction"] = 0): Piece => ({
      ...nothing,
      labels: [{ net, at: at(point), direction }],
    }),
    up: (net: string, point: Point): Piece => ({
      ...nothing,
      powerPorts: [{ net, at: at(point), points: "up" }],
    }),
    ground: (point: Point): Piece => ({
      ...nothing,
      powerPorts: [{ net: "GND", at: at(point), points: "down" }],
    }),
    flag: (net: string, point: Point): Piece => ({ ...nothing, powerFlags: [{ net, at: at(point) }] }),
    cross: (point: Point): Piece => ({ ...nothing, noConnects: [at(point)] }),
    note: (text: string, point: Point, sizeMm = 1.5): Piece => ({
      ...nothing,
      notes: [{ at: at(point), text, sizeMm }],
    }),
  };
};
