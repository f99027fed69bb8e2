/** Pieces of bodies as solids, and where a part's body stands. */
import {
  type Contour,
  circleContour,
  composed,
  frontPlane,
  movedBy,
  type Placement,
  type Plane,
  polygonContour,
  rightPlane,
  type Solid,
  topPlane,
  turnedAbout,
  type Workshop,
} from "@rubus/cad";
import type { BodyOutline, BodyPiece, PlacedPart } from "@rubus/pcb";
import { vec3 } from "@rubus/units";

const contourOf = (outline: BodyOutline): Contour =>
  outline.kind === "circle"
    ? circleContour(outline.centre, outline.radiusMm)
    : polygonContour(outline.corners);

/** Where an extrusion begins: the plane's normal points along the sweep. */
const planeOf = ({ along, fromMm, toMm }: Extract<BodyPiece, { shape: "extrusion" }>): Plane => {
  if (along === "z") return topPlane(fromMm);
  // Seen from the front, y runs away from the reader.
  return along === "y" ? frontPlane(toMm) : rightPlane(fromMm);
};

/** A piece as a solid, in the part's own coordinates. */
export const pieceSolid = (shop: Workshop, piece: BodyPiece): Solid =>
  piece.shape === "box"
    ? shop.box(piece.min, piece.max)
    : shop.extrude(
        { outline: contourOf(piece.outline), holes: piece.holes.map(contourOf) },
        planeOf(piece),
        piece.toMm - piece.fromMm,
      );

/**
 * From a part's own coordinates to the board's: origin at the lower left of its solder side, z towards its component
 * side. A part on the solder side is turned over left to right, as its land pattern is.
 */
export const partPlacement = (
  { at, rotation, side }: Pick<PlacedPart, "at" | "rotation" | "side">,
  thicknessMm: number,
): Placement => {
  const turned = turnedAbout(vec3(0, 0, 1), ((rotation % 360) + 360) % 360);
  return side === "top"
    ? composed(movedBy(vec3(at.x, at.y, thicknessMm)), turned)
    : composed(movedBy(vec3(at.x, at.y, 0)), turned, turnedAbout(vec3(0, 1, 0), 180));
};
