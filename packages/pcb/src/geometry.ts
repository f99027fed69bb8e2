/** Where things are on the board: pads, their copper, mask and paste as polygons. */
import {
  add,
  circlePolygon,
  type Polygon,
  rectangle,
  rotate,
  roundedRectangle,
  type Vec2,
  vec2,
} from "@rubus/units";
import type { Board } from "./model/board.js";
import type { BoardDesign, Feature, Side } from "./model/design.js";
import type { Graphic, LandPattern, Pad, PadShape } from "./model/pads.js";

export type Placement = { readonly at: Vec2; readonly rotation: number; readonly side: Side };

/** From a part's local coordinates to the board's; a part on the bottom is mirrored left to right. */
export const toBoard = (placement: Placement, local: Vec2): Vec2 =>
  add(
    placement.at,
    rotate(placement.side === "bottom" ? vec2(-local.x, local.y) : local, placement.rotation),
  );

/**
 * Degrees counter-clockwise as KiCad and the assembly houses count them, seen from the top for both sides: a part on
 * the bottom is flipped top to bottom by KiCad, left to right by the model, half a turn apart.
 */
export const kicadRotation = ({ rotation, side }: Pick<Placement, "rotation" | "side">): number =>
  (((rotation + (side === "bottom" ? 180 : 0)) % 360) + 360) % 360;

export const otherSide = (side: Side): Side => (side === "top" ? "bottom" : "top");

/** Outline of a pad's copper about the origin, unrotated. */
export const shapeOutline = (shape: PadShape, grownMm = 0): Polygon => {
  const origin = vec2(0, 0);
  switch (shape.kind) {
    case "circle":
      return circlePolygon(origin, shape.diameterMm / 2 + grownMm);
    case "rectangle":
      return grownMm > 0
        ? roundedRectangle(origin, shape.widthMm + 2 * grownMm, shape.heightMm + 2 * grownMm, grownMm)
        : rectangle(origin, shape.widthMm + 2 * grownMm, shape.heightMm + 2 * grownMm);
    case "rounded":
      return roundedRectangle(
        origin,
        shape.widthMm + 2 * grownMm,
        shape.heightMm + 2 * grownMm,
        Math.max(0, shape.radiusMm + grownMm),
      );
    case "oval":
      return roundedRectangle(
        origin,
        shape.widthMm + 2 * grownMm,
        shape.heightMm + 2 * grownMm,
        Math.min(shape.widthMm, shape.heightMm) / 2 + grownMm,
      );
  }
};

/** A pad on the board, with the part it belongs to and the net it is on. */
export type BoardPad = {
  readonly ref: string;
  readonly pad: Pad;
  /** Board position of its centre. */
  readonly at: Vec2;
  /** Degrees counter-clockwise as seen from the top, part's rotation included. */
  readonly rotation: number;
  /** Sides with copper. */
  readonly sides: readonly Side[];
  /** The part's side. */
  readonly partSide: Side;
  /** Undefined for pads without a net. */
  readonly net: string | undefined;
  /** The pin's name, undefined for holes and fiducials. */
  readonly pin: string | undefined;
};

const copperSides = (pad: Pad, side: Side): readonly Side[] => {
  switch (pad.technology) {
    case "through":
      return ["top", "bottom"];
    case "hole":
      return [];
    default:
      return [pad.side === "near" ? side : otherSide(side)];
  }
};

const padsOf = (
  ref: string,
  land: LandPattern,
  placement: Placement,
  pinOf: (pad: Pad) => { readonly net: string | undefined; readonly pin: string | undefined },
): readonly BoardPad[] =>
  land.pads.map((pad) => ({
    ref,
    pad,
    at: toBoard(placement, pad.at),
    rotation: placement.rotation + (placement.side === "bottom" ? -pad.rotation : pad.rotation),
    sides: copperSides(pad, placement.side),
    partSide: placement.side,
    ...pinOf(pad),
  }));

export const featurePlacement = (feature: Feature): Placement => ({
  at: feature.at,
  rotation: 0,
  side: feature.side,
});

/** Every pad of the board, parts first, in the order of the design. */
export const boardPads = (board: BoardDesign | Board): readonly BoardPad[] => {
  const netOf = new Map(
    board.nets.flatMap((net) => net.pins.map((pin) => [`${pin.ref}\n${pin.pad}`, net.name])),
  );
  const ofParts = board.parts.flatMap((part) => {
    const pinOfPad = new Map(Object.entries(part.type.pins).map(([name, pin]) => [pin.pad, name]));
    return padsOf(part.ref, part.type.land, part, (pad) => ({
      net: netOf.get(`${part.ref}\n${pad.number}`),
      pin: pinOfPad.get(pad.number),
    }));
  });
  const ofFeatures = board.features.flatMap((feature) =>
    padsOf(feature.ref, feature.land, featurePlacement(feature), () => ({ net: undefined, pin: undefined })),
  );
  return [...ofParts, ...ofFeatures];
};

/** A pad's copper in board coordinates, grown by a margin all round. */
export const padPolygon = ({ pad, at, rotation }: BoardPad, grownMm = 0): Polygon =>
  shapeOutline(pad.shape, grownMm).map((point) => add(at, rotate(point, rotation)));

/** A hole or slot in board coordinates, grown by a margin all round; undefined without a drill. */
export const drillPolygon = ({ pad, at, rotation }: BoardPad, grownMm = 0): Polygon | undefined =>
  pad.drill &&
  shapeOutline({ kind: "oval", ...pad.drill }, grownMm).map((point) => add(at, rotate(point, rotation)));

/** A land pattern's graphic moved to where its part stands. */
export const placeGraphic = (placement: Placement, graphic: Graphic): Graphic =>
  graphic.kind === "line"
    ? { ...graphic, from: toBoard(placement, graphic.from), to: toBoard(placement, graphic.to) }
    : { kind: "filled", outline: graphic.outline.map((point) => toBoard(placement, point)) };
