/** Small parts packed into a region, one after the other, each at the first place that is free. */
import {
  type Box,
  boundingBox,
  boxesMeet,
  contains,
  cross,
  type Diagnostic,
  edges,
  type Polygon,
  rotatePolygon,
  subtract,
  translate,
  type Vec2,
  vec2,
} from "@rubus/units";
import { type Footing, type Laid, type Placed, standing } from "./footing.js";

export type RegionSpec = {
  readonly name: string;
  readonly outline: Polygon;
  /** Courtyards and keep-outs that stand already. */
  readonly taken: readonly Polygon[];
  /** Along which rows are filled, from the lower left. */
  readonly rows: "x" | "y";
  /** Between neighbouring courtyards. */
  readonly gapMm?: number;
  /** Of the places that are tried. */
  readonly stepMm?: number;
};

/** A polygon with its box, which most comparisons end at. */
type Ground = { readonly polygon: Polygon; readonly box: Box };

const groundOf = (polygon: Polygon): Ground => ({ polygon, box: boundingBox(polygon) });

/** Which side of a line a point lies on; 0 within a nanometre. */
const sideOf = (a: Vec2, b: Vec2, point: Vec2): number => {
  const twice = cross(subtract(b, a), subtract(point, a));
  return Math.abs(twice) < 1e-6 ? 0 : Math.sign(twice);
};

/** Edges that truly cross: touching ends don't count. */
const crossing = (one: Polygon, other: Polygon): boolean =>
  edges(one).some(([a, b]) =>
    edges(other).some(
      ([c, d]) => sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0,
    ),
  );

/** A point a little inside a convex polygon's corner, so that polygons that merely touch don't meet. */
const innerPoints = (polygon: Polygon, box: Box): readonly Vec2[] => {
  const middle = vec2((box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2);
  return [middle, ...polygon.map(({ x, y }) => vec2(x + (middle.x - x) * 1e-6, y + (middle.y - y) * 1e-6))];
};

const meet = (a: Ground, b: Ground): boolean =>
  boxesMeet(a.box, b.box) &&
  (crossing(a.polygon, b.polygon) ||
    innerPoints(a.polygon, a.box).some((point) => contains(b.polygon, point)) ||
    innerPoints(b.polygon, b.box).some((point) => contains(a.polygon, point)));

const inside = (region: Polygon, { polygon, box }: Ground): boolean =>
  innerPoints(polygon, box).every((point) => contains(region, point)) && !crossing(region, polygon);

const noRoom = (ref: string, region: string): Diagnostic => ({
  code: "RUB-PCB-004",
  severity: "error",
  message: `${ref} finds no room in ${region}`,
  remedy: "Make the region larger, or take parts out of it.",
});

/** Origins to try for a courtyard, row by row; the courtyard's lower left corner runs over the steps. */
function* originsFor({ min, max }: Box, courtyard: Box, spec: RegionSpec): Generator<Vec2> {
  const step = spec.stepMm ?? 0.25;
  const across = Math.floor((max.x - min.x - (courtyard.max.x - courtyard.min.x)) / step + 1e-6);
  const up = Math.floor((max.y - min.y - (courtyard.max.y - courtyard.min.y)) / step + 1e-6);
  const [outer, inner] = spec.rows === "x" ? [up, across] : [across, up];
  for (let line = 0; line <= outer; line++)
    for (let place = 0; place <= inner; place++) {
      const [i, j] = spec.rows === "x" ? [place, line] : [line, place];
      yield vec2(min.x + i * step - courtyard.min.x, min.y + j * step - courtyard.min.y);
    }
}

const grown = ({ min, max }: Box, by: number): Polygon => [
  vec2(min.x - by, min.y - by),
  vec2(max.x + by, min.y - by),
  vec2(max.x + by, max.y + by),
  vec2(min.x - by, max.y + by),
];

/**
 * Place footings in a region in the order given, each at the first place from the lower left where its courtyard lies
 * inside and meets no other. A footing without room stands in the region's middle, and a diagnostic names it.
 */
export const fillRegion = (footings: readonly Footing[], spec: RegionSpec): Laid => {
  const bounds = boundingBox(spec.outline);
  const taken = spec.taken.map(groundOf);
  const placed: Placed[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const footing of footings) {
    const local = rotatePolygon(footing.land.courtyard, footing.rotation ?? 0);
    const wide = grown(boundingBox(local), spec.gapMm ?? 0);
    const at = firstFree(local, wide, bounds, taken, spec);
    if (!at) {
      diagnostics.push(noRoom(footing.ref, spec.name));
      const { min, max } = bounds;
      placed.push(standing(footing, vec2((min.x + max.x) / 2, (min.y + max.y) / 2)));
      continue;
    }
    taken.push(groundOf(translate(local, at)));
    placed.push(standing(footing, at));
  }
  return { placed, diagnostics };
};

const firstFree = (
  local: Polygon,
  wide: Polygon,
  bounds: Box,
  taken: readonly Ground[],
  spec: RegionSpec,
): Vec2 | undefined => {
  for (const at of originsFor(bounds, boundingBox(local), spec)) {
    if (!inside(spec.outline, groundOf(translate(local, at)))) continue;
    const ground = groundOf(translate(spec.gapMm ? wide : local, at));
    if (!taken.some((each) => meet(ground, each))) return at;
  }
  return undefined;
};
