/** Draws bodies of parts: shadow, terminals, case, marks, and the window of a lamp. */
import {
  type Colour,
  circlePath,
  group,
  type Item,
  linePath,
  type PathCommand,
  type Point,
  path,
  polygonPath,
} from "@rubus/drawing";
import { boundingBox, type Polygon, type Vec2 } from "@rubus/units";
import { ringsOf } from "../checks/plane.js";
import { areaOf, type Clipper } from "../pour/clipper.js";
import type { Body } from "./bodies.js";
import { bodyTones, canTones, lampTones, type Tones, tin } from "./palette.js";

/** From board coordinates to the scene's. */
export type Placer = (point: Vec2) => Point;

/** Shadow offset per millimetre of height. */
const shadowSlope = 0.18;
/** Width of the lit and shaded edge of a case. */
const edgeMm = 0.07;

const tonesOf = ({ lamp: lit, flat, prefix }: Body): Tones => {
  if (lit) return lampTones;
  return prefix === "C" && !flat ? canTones : bodyTones(prefix);
};

/** Parts with a terminal at each end that wraps around the case. */
const wrapped = new Set(["R", "C", "FB"]);

const rings = (polygons: readonly Polygon[], place: Placer) =>
  polygons.flatMap((ring) => polygonPath(ring.map(place)));

/** Leads and contacts soldered to pads end this far inside them. */
const filletMm = 0.1;

/** Window of a lamp with the light it catches. */
const lamp = (outline: Polygon, dark: Colour, place: Placer): readonly Item[] => {
  const { min, max } = boundingBox(outline.map(place));
  const centre = { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2 };
  const radius = Math.min(max.x - min.x, max.y - min.y) * 0.38;
  const glint = { x: centre.x - radius * 0.25, y: centre.y - radius * 0.25 };
  return [
    path(circlePath(centre, radius), { fill: "#d6d3c4", stroke: { colour: dark, widthMm: 0.05 } }),
    path(circlePath(glint, radius * 0.55), { fill: "#f7f6ee", opacity: 0.8 }),
  ];
};

/**
 * Items of one body, from the board upwards.
 * @param board outline that shadows fall on
 */
export const bodyItems = (
  clipper: Clipper,
  body: Body,
  place: Placer,
  board: readonly PathCommand[],
): readonly Item[] => {
  const tones = tonesOf(body);
  const fall = Math.min(0.5, body.heightMm * shadowSlope);
  const shadowed: Placer = (point) => {
    const { x, y } = place(point);
    return { x: x + fall, y: y + fall };
  };
  const outline = areaOf(clipper, [body.outline]);
  const inner = outline.offset(-edgeMm, "Miter");
  const pads = areaOf(clipper, body.pads);
  const ends = outline.intersect(pads);
  const leads = pads.offset(-filletMm, "Miter");
  const isWrapped = body.flat && wrapped.has(body.prefix);
  const marks = body.marks.map(({ from, to }) =>
    path(linePath(place(from), place(to)), {
      stroke: { colour: tones.dark, widthMm: 0.06, cap: "round" },
      opacity: 0.7,
    }),
  );
  const items = [
    ...(isWrapped ? [] : [path(rings(ringsOf(leads), place), { fill: tin.face })]),
    group([path(rings([body.outline], shadowed), { fill: "#000000", opacity: 0.28 })], { clip: board }),
    path(rings([body.outline], place), { fill: tones.dark }),
    path(rings(ringsOf(inner), place), { fill: tones.face }),
    ...(isWrapped ? [path(rings(ringsOf(ends), place), { fill: tin.face })] : []),
    ...(body.lamp ? lamp(body.outline, tones.dark, place) : []),
    // The fabrication drawing also shows what moves beyond the case.
    group(marks, { clip: rings([body.outline], place) }),
  ];
  for (const section of [outline, inner, pads, ends, leads]) section.delete();
  return items;
};
