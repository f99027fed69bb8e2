/** Wires as straight pieces, and where junction dots stand. */
import type { Vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import { pinEnds, pointKey, samePlace, tidyPoint } from "./placement.js";

export type WirePiece = { readonly from: Vec2; readonly to: Vec2 };

/** True when a point lies on a horizontal or vertical piece, ends included. */
export const liesOn = ({ from, to }: WirePiece, { x, y }: Vec2): boolean => {
  const between = (value: number, a: number, b: number): boolean =>
    value >= Math.min(a, b) - 1e-6 && value <= Math.max(a, b) + 1e-6;
  const along = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return Math.abs(along) < 1e-6 && between(x, from.x, to.x) && between(y, from.y, to.y);
};

const isEnd = (piece: WirePiece, point: Vec2): boolean =>
  samePlace(piece.from, point) || samePlace(piece.to, point);

const drawnPieces = (wires: readonly (readonly Vec2[])[]): readonly WirePiece[] =>
  wires.flatMap((wire) =>
    wire.slice(1).flatMap((point, index) => {
      const from = wire[index];
      return from && !samePlace(from, point) ? [{ from: tidyPoint(from), to: tidyPoint(point) }] : [];
    }),
  );

/** How many conductors leave a point: one for an end or a pin, two for a wire passing through. */
const degree = (point: Vec2, pieces: readonly WirePiece[], pins: readonly Vec2[]): number =>
  pieces.reduce((sum, piece) => sum + (liesOn(piece, point) ? (isEnd(piece, point) ? 1 : 2) : 0), 0) +
  pins.filter((pin) => samePlace(pin, point)).length;

export type Wiring = { readonly pieces: readonly WirePiece[]; readonly junctions: readonly Vec2[] };

/**
 * The sheet's wires broken at every junction. A junction stands where three or more conductors meet: ends of
 * wires, pins, ports. Two wires that merely cross have none and aren't joined.
 */
export const wiringOf = (board: Board): Wiring => {
  const drawn = drawnPieces(board.schematic.wires);
  const pins = [
    ...pinEnds(board),
    ...board.schematic.powerPorts.map(({ at }) => at),
    ...board.schematic.powerFlags.map(({ at }) => at),
  ];
  const candidates = new Map(
    [...drawn.flatMap(({ from, to }) => [from, to]), ...pins].map((point) => [pointKey(point), point]),
  );
  const junctions = [...candidates.values()]
    .filter((point) => drawn.some((piece) => liesOn(piece, point)) && degree(point, drawn, pins) >= 3)
    .map(tidyPoint)
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
  const pieces = drawn.flatMap((piece) => {
    const inner = junctions
      .filter((point) => liesOn(piece, point) && !isEnd(piece, point))
      .toSorted(
        (a, b) =>
          Math.hypot(a.x - piece.from.x, a.y - piece.from.y) -
          Math.hypot(b.x - piece.from.x, b.y - piece.from.y),
      );
    const stops = [piece.from, ...inner, piece.to];
    return stops.slice(1).map((to, index) => ({ from: stops[index] ?? to, to }));
  });
  return { pieces, junctions };
};
