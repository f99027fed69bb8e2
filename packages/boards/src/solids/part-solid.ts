/** The body of a part in three dimensions: its maker's shape, else its package's, else what its pins say. */
import { bodyMeasures, type Figure, rowOf } from "@rubus/catalogue";
import {
  type BodySolid,
  bodyHeightMm,
  extrudedPiece,
  type PlacedPart,
  pinHeaderSolid,
  pinSocketSolid,
} from "@rubus/pcb";
import { shapes } from "./shapes.js";

export type PartSolid = {
  readonly solid: BodySolid;
  readonly heightMm: number;
  /** The catalogue's figure of its height, for makers' own shapes. */
  readonly height?: Figure<"length">;
  /** What the shape was drawn from; `plain` is the outline raised to its height, for want of anything better. */
  readonly from: "shape" | "package" | "pins" | "plain";
};

/** As many pins on one grid are a socket; fewer stand in a header. */
const socketPins = 20;
const headerBaseMm = rowOf(bodyMeasures, "header-base").length.value;
const tailMm = rowOf(bodyMeasures, "tail").length.value;

const ofPins = ({ type }: PlacedPart): BodySolid | undefined => {
  const { pads, body, source } = type.land;
  const pins = pads.filter(({ technology }) => technology === "through").map(({ at }) => at);
  if (pins.length < 2 || body.heightMm <= headerBaseMm) return undefined;
  return pins.length >= socketPins
    ? pinSocketSolid(body.outline, body.heightMm, pins, tailMm, source)
    : pinHeaderSolid({
        body: body.outline,
        heightMm: body.heightMm,
        baseMm: headerBaseMm,
        pins,
        tailMm,
        guide: false,
        source,
      });
};

/** Undefined for parts that are the board's own copper (fingers, lands, test pads): nothing stands there. */
export const partSolid = (part: PlacedPart): PartSolid | undefined => {
  const { land } = part.type;
  const shape = shapes.find(({ partNumbers }) => partNumbers.test(part.purchase.partNumber));
  const made = (solid: BodySolid, from: PartSolid["from"]): PartSolid => ({
    solid,
    heightMm: bodyHeightMm(solid),
    from,
  });
  if (shape !== undefined) return { ...made(shape.solid(part), "shape"), height: shape.height };
  if (land.body.solid !== undefined) return made(land.body.solid, "package");
  if (land.copperOnly === true || land.body.outline.length < 3 || land.body.heightMm <= 0) return undefined;
  const pins = ofPins(part);
  if (pins !== undefined) return made(pins, "pins");
  const block = extrudedPiece("epoxy", "z", land.body.outline, [0, land.body.heightMm]);
  return made({ side: "near", pieces: [block], source: land.source }, "plain");
};
