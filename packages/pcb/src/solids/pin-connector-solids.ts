/** Bodies of connectors with tails through the board: card-edge sockets, pin sockets and headers. */
import { boundingBox, type Polygon, type Vec2, vec2 } from "@rubus/units";
import {
  type BodyPiece,
  type BodySolid,
  boxPiece,
  corners,
  extrudedPiece,
  rectangularHole,
} from "./body-solid.js";

/**
 * A card-edge socket, the card's long side along y: a slot open to the top with a contact at each tail, which ends on
 * the card's face.
 */
export const cardEdgeSolid = (input: {
  readonly body: Polygon;
  readonly heightMm: number;
  readonly slotLengthMm: number;
  readonly slotDepthMm: number;
  readonly cardMm: number;
  /** Where the contacts touch, below the mouth. */
  readonly contactLineMm: number;
  readonly tails: readonly Vec2[];
  /** Width of a tail, and how far it reaches below the board's surface. */
  readonly tailWidthMm: number;
  readonly tailMm: number;
  readonly source: string;
}): BodySolid => {
  const { body, heightMm, slotLengthMm, slotDepthMm, cardMm, contactLineMm, tails, tailMm } = input;
  const { min, max } = boundingBox(body);
  const floor = heightMm - slotDepthMm;
  const slotHalf = cardMm / 2 + 0.35;
  const [half, standMm, thinMm] = [input.tailWidthMm / 2, 0.4, 0.5];
  return {
    side: "near",
    source: input.source,
    pieces: [
      boxPiece("polyester-green", [min.x, max.x], [min.y, max.y], [standMm, floor]),
      extrudedPiece(
        "polyester-green",
        "z",
        corners([min.x, max.x], [min.y, max.y]),
        [floor, heightMm],
        [rectangularHole([-slotHalf, slotHalf], [-slotLengthMm / 2, slotLengthMm / 2])],
      ),
      ...tails.flatMap(({ x, y }): readonly BodyPiece[] => {
        const face = Math.sign(x) * (cardMm / 2);
        const wall = Math.sign(x) * slotHalf;
        return [
          boxPiece(
            "gold",
            [Math.min(face, wall), Math.max(face, wall)],
            [y - half, y + half],
            [floor, heightMm - contactLineMm],
          ),
          boxPiece("tin", [x - thinMm / 2, x + thinMm / 2], [y - half, y + half], [-tailMm, standMm]),
        ];
      }),
    ],
  };
};

/** A socket for pins from above on a grid: one entry a contact, and its tails. */
export const pinSocketSolid = (
  body: Polygon,
  heightMm: number,
  contacts: readonly Vec2[],
  tailMm: number,
  source: string,
): BodySolid => {
  const { min, max } = boundingBox(body);
  const [entryMm, entryDepthMm, pinMm] = [0.8, 3, 0.5];
  const around = (at: number, mm: number) => [at - mm / 2, at + mm / 2] as const;
  const plan = corners([min.x, max.x], [min.y, max.y]);
  return {
    side: "near",
    source,
    pieces: [
      extrudedPiece("nylon-black", "z", plan, [0, heightMm - entryDepthMm]),
      extrudedPiece(
        "nylon-black",
        "z",
        plan,
        [heightMm - entryDepthMm, heightMm],
        contacts.map(({ x, y }) => rectangularHole(around(x, entryMm), around(y, entryMm))),
      ),
      ...contacts.map(({ x, y }) => boxPiece("tin", around(x, pinMm), around(y, pinMm), [-tailMm, 0])),
    ],
  };
};

/** A header of upright pins in a base; with `guide`, a wall beside them that keys the plug. */
export const pinHeaderSolid = (input: {
  readonly body: Polygon;
  readonly heightMm: number;
  readonly baseMm: number;
  readonly pins: readonly Vec2[];
  readonly tailMm: number;
  readonly guide: boolean;
  readonly source: string;
}): BodySolid => {
  const { body, heightMm, baseMm, pins, tailMm, guide, source } = input;
  const { min, max } = boundingBox(body);
  const pinMm = 0.64;
  const around = (at: number, mm: number) => [at - mm / 2, at + mm / 2] as const;
  const lying = max.x - min.x >= max.y - min.y;
  const middle = { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2 };
  const pin = pins[0] ?? vec2(0, 0);
  const wallMm = 1;
  // On the side of the base that is farther from the pins, and half as long as the row.
  const wall = (): BodyPiece => {
    const half = (lying ? max.x - min.x : max.y - min.y) / 3.4;
    const upright = [baseMm, heightMm * 0.86] as const;
    if (lying) {
      const beyond =
        pin.y > middle.y ? ([min.y, min.y + wallMm] as const) : ([max.y - wallMm, max.y] as const);
      return boxPiece("nylon-white", [middle.x - half, middle.x + half], beyond, upright);
    }
    const beyond = pin.x > middle.x ? ([min.x, min.x + wallMm] as const) : ([max.x - wallMm, max.x] as const);
    return boxPiece("nylon-white", beyond, [middle.y - half, middle.y + half], upright);
  };
  const base = guide ? "nylon-white" : "nylon-black";
  return {
    side: "near",
    source,
    pieces: [
      extrudedPiece(base, "z", corners([min.x, max.x], [min.y, max.y]), [0, baseMm]),
      ...(guide ? [wall()] : []),
      ...pins.flatMap(({ x, y }) => [
        boxPiece("tin", around(x, pinMm), around(y, pinMm), [baseMm, heightMm]),
        boxPiece("tin", around(x, pinMm), around(y, pinMm), [-tailMm, 0]),
      ]),
    ],
  };
};
