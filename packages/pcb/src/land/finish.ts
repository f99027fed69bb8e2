/** What every land pattern gets from its pads and body: courtyard, legend clear of the pads, fabrication outline. */
import {
  type Box,
  boundingBox,
  circlePolygon,
  type Polygon,
  rectangle,
  rotate,
  type Vec2,
  vec2,
} from "@rubus/units";
import { shapeOutline } from "../geometry.js";
import type { Graphic, LandPattern, LineGraphic, Pad } from "../model/pads.js";
import type { BodySolid } from "../solids/body-solid.js";

/** Width of legend lines, and the gap from a line's edge to a mask opening: holds at every usual board house. */
const legendLineMm = 0.15;
const legendToMaskMm = 0.15;
const maskAllowanceMm = 0.06;
const fabricationLineMm = 0.1;
const pinOneDotMm = 0.5;
const courtyardGridMm = 0.05;

const boxOf = (pad: Pad): Box =>
  boundingBox(
    shapeOutline(pad.shape).map((point) => {
      const turned = rotate(point, pad.rotation);
      return vec2(pad.at.x + turned.x, pad.at.y + turned.y);
    }),
  );

const closed = (points: readonly Vec2[], widthMm: number): readonly LineGraphic[] =>
  points.map((from, index) => ({
    kind: "line",
    from,
    to: points[(index + 1) % points.length] ?? from,
    widthMm,
  }));

/** The pieces of an axis-parallel line that keep clear of the boxes. */
const clearOf = (line: LineGraphic, boxes: readonly Box[]): readonly LineGraphic[] => {
  const vertical = line.from.x === line.to.x;
  const along = (point: Vec2): number => (vertical ? point.y : point.x);
  const across = vertical ? line.from.x : line.from.y;
  const [start, end] = [along(line.from), along(line.to)].sort((a, b) => a - b) as [number, number];
  const taken = boxes
    .filter((box) =>
      vertical ? box.min.x < across && across < box.max.x : box.min.y < across && across < box.max.y,
    )
    .map((box) => [along(box.min), along(box.max)] as const)
    .sort(([a], [b]) => a - b);
  const pieces: LineGraphic[] = [];
  let from = start;
  for (const [low, high] of [...taken, [end, end] as const]) {
    const to = Math.min(low, end);
    // A stub shorter than twice its width prints as a blob.
    if (to - from >= 2 * legendLineMm)
      pieces.push({
        ...line,
        from: vertical ? vec2(across, from) : vec2(from, across),
        to: vertical ? vec2(across, to) : vec2(to, across),
      });
    from = Math.max(from, high);
  }
  return pieces;
};

const roundOut = (value: number): number =>
  (Math.sign(value) *
    Math.ceil(Math.abs(value) / courtyardGridMm - 1e-9) *
    Math.round(courtyardGridMm * 1000)) /
  1000;

export type LandPatternInput = {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly pads: readonly Pad[];
  /** Body as seen from above, centred or not. */
  readonly body: Polygon;
  readonly bodyHeightMm: number;
  /** The body in three dimensions, for packages whose kind says it. */
  readonly solid?: BodySolid;
  /** IPC-7351B table 3-2 and following: 0.25 mm at density level B (nominal), 0.5 for connectors. */
  readonly courtyardExcessMm: number;
  /** Centre of a printed dot that marks pin 1; absent for parts without one. */
  readonly pinOneDot?: Vec2;
  /** A printed chain of lines beside the body's own mark, for parts whose mark isn't pin 1. */
  readonly polarityMark?: readonly Vec2[];
  /** Places that a moving piece of the part reaches: the courtyard takes them in. */
  readonly reaches?: readonly Vec2[];
  /** How much of the body the legend outlines: all four sides, or none for the smallest chips. */
  readonly outline: "body" | "none";
  /** More lines for the fabrication drawing: bevel, slider, polarity. */
  readonly marks?: readonly (readonly [Vec2, Vec2])[];
};

/**
 * Finish a land pattern: the courtyard is the box of pads and body grown by the excess and rounded out to
 * 0.05 mm (IPC-7351B §3.1.5.2); the legend runs round the body and leaves the mask openings free.
 */
export const finishLandPattern = (input: LandPatternInput): LandPattern => {
  const padBoxes = input.pads.map(boxOf);
  const corners = [...padBoxes.flatMap((box) => [box.min, box.max]), ...input.body, ...(input.reaches ?? [])];
  const all = boundingBox(corners);
  const [minX, minY, maxX, maxY] = [
    roundOut(all.min.x - input.courtyardExcessMm),
    roundOut(all.min.y - input.courtyardExcessMm),
    roundOut(all.max.x + input.courtyardExcessMm),
    roundOut(all.max.y + input.courtyardExcessMm),
  ];
  const courtyard = rectangle(vec2((minX + maxX) / 2, (minY + maxY) / 2), maxX - minX, maxY - minY);
  const grow = maskAllowanceMm + legendToMaskMm + legendLineMm / 2;
  const forbidden = padBoxes.map((box) => ({
    min: vec2(box.min.x - grow, box.min.y - grow),
    max: vec2(box.max.x + grow, box.max.y + grow),
  }));
  const body = boundingBox(input.body);
  const offset = legendLineMm / 2 + 0.035;
  const ring = [
    vec2(body.min.x - offset, body.min.y - offset),
    vec2(body.max.x + offset, body.min.y - offset),
    vec2(body.max.x + offset, body.max.y + offset),
    vec2(body.min.x - offset, body.max.y + offset),
  ];
  const outline: readonly Graphic[] =
    input.outline === "none" ? [] : closed(ring, legendLineMm).flatMap((line) => clearOf(line, forbidden));
  const dot: readonly Graphic[] = input.pinOneDot
    ? [{ kind: "filled", outline: circlePolygon(input.pinOneDot, pinOneDotMm / 2) }]
    : [];
  const mark: readonly Graphic[] = (input.polarityMark ?? []).slice(1).map((to, index) => ({
    kind: "line",
    from: input.polarityMark?.[index] ?? to,
    to,
    widthMm: legendLineMm,
  }));
  return {
    name: input.name,
    description: input.description,
    source: input.source,
    pads: input.pads,
    courtyard,
    silkscreen: [...outline, ...dot, ...mark],
    fabrication: [
      ...closed(input.body, fabricationLineMm),
      ...(input.marks ?? []).map(
        ([from, to]) => ({ kind: "line", from, to, widthMm: fabricationLineMm }) as const,
      ),
    ],
    body: {
      outline: input.body,
      heightMm: input.bodyHeightMm,
      ...(input.solid === undefined ? {} : { solid: input.solid }),
    },
  };
};

/** A pad on the part's own side with copper, mask opening and paste. */
export const surfacePad = (
  number: string,
  at: Vec2,
  widthMm: number,
  heightMm: number,
  rounded = true,
): Pad => ({
  number,
  at,
  rotation: 0,
  // Corner radius by IPC-7351C: a quarter of the smaller side, at most 0.25 mm.
  shape: rounded
    ? { kind: "rounded", widthMm, heightMm, radiusMm: Math.min(0.25, Math.min(widthMm, heightMm) / 4) }
    : { kind: "rectangle", widthMm, heightMm },
  technology: "surface",
  side: "near",
});
