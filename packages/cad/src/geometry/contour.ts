/** Closed outlines in a plane, of straight lines, arcs and cubics: what solids are extruded and revolved from. */
import { add, length, type Polygon, scale, subtract, type Vec2, vec2 } from "@rubus/units";

/** One piece of an outline, from where the last one ended. */
export type Curve =
  | { readonly to: "line"; readonly end: Vec2 }
  /** Circular arc through a point on the way. */
  | { readonly to: "arc"; readonly through: Vec2; readonly end: Vec2 }
  | { readonly to: "cubic"; readonly first: Vec2; readonly second: Vec2; readonly end: Vec2 };

/** A closed outline, in millimetres; the last piece ends at `start`, or a straight line closes it. */
export type Contour =
  | { readonly kind: "path"; readonly start: Vec2; readonly curves: readonly Curve[] }
  | { readonly kind: "circle"; readonly centre: Vec2; readonly radiusMm: number };

/** An outline, and the holes in it; holes lie inside the outline and apart from each other. */
export type Profile = { readonly outline: Contour; readonly holes?: readonly Contour[] };

/** A corner of an outline; rounded when it has a radius. */
export type Corner = Vec2 & { readonly radiusMm?: number };

/** Circle about a centre. */
export const circleContour = (centre: Vec2, radiusMm: number): Contour => ({
  kind: "circle",
  centre,
  radiusMm,
});

const straight = (end: Vec2): Curve => ({ to: "line", end });

/** Straight lines from point to point and back to the first; a RangeError for fewer than three. */
export const polygonContour = ([start, ...rest]: Polygon): Contour => {
  if (start === undefined || rest.length < 2) throw new RangeError("an outline needs three corners");
  return { kind: "path", start, curves: [...rest, start].map(straight) };
};

/** Where the arc of a rounded corner begins, its middle, and where it ends. */
const roundedCorner = (before: Vec2, corner: Corner, after: Vec2, radiusMm: number) => {
  const [a, b] = [subtract(before, corner), subtract(after, corner)];
  const [inwards, outwards] = [scale(a, 1 / length(a)), scale(b, 1 / length(b))];
  const cosine = inwards.x * outwards.x + inwards.y * outwards.y;
  // Half the angle between the sides: the arc begins radius / tan(half) from the corner.
  const tangent = Math.sqrt((1 - cosine) / (1 + cosine));
  const reach = radiusMm / tangent;
  const bisector = add(inwards, outwards);
  const sine = Math.sqrt((1 - cosine) / 2);
  const centre = add(corner, scale(bisector, radiusMm / sine / length(bisector)));
  return {
    reach,
    begin: add(corner, scale(inwards, reach)),
    middle: subtract(centre, scale(bisector, radiusMm / length(bisector))),
    end: add(corner, scale(outwards, reach)),
  };
};

/**
 * Straight lines from corner to corner, corners with a radius rounded by an arc. A RangeError when there are fewer
 * than three corners, or when the arcs of two neighbours need more than the side between them.
 */
export const roundedContour = (corners: readonly Corner[]): Contour => {
  if (corners.length < 3) throw new RangeError("an outline needs three corners");
  const at = (index: number): Corner => corners[(index + corners.length) % corners.length] ?? vec2(0, 0);
  const turns = corners.map((corner, index) =>
    (corner.radiusMm ?? 0) > 0
      ? roundedCorner(at(index - 1), corner, at(index + 1), corner.radiusMm ?? 0)
      : { reach: 0, begin: corner, middle: corner, end: corner },
  );
  const curves = turns.flatMap((turn, index): readonly Curve[] => {
    const next = turns[(index + 1) % turns.length] ?? turn;
    const side = length(subtract(at(index + 1), at(index)));
    const left = side - turn.reach - next.reach;
    if (left < -1e-9)
      throw new RangeError(
        `corners ${index} and ${index + 1} are rounded by more than their side of ${side} mm`,
      );
    const arc: readonly Curve[] = next.reach > 0 ? [{ to: "arc", through: next.middle, end: next.end }] : [];
    return [...(left > 1e-9 ? [straight(next.begin)] : []), ...arc];
  });
  return { kind: "path", start: turns[0]?.end ?? vec2(0, 0), curves };
};

/** Rectangle between two opposite corners, its own corners rounded. */
export const rectangleContour = (from: Vec2, to: Vec2, radiusMm = 0): Contour => {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [low, high] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return roundedContour(
    [vec2(left, low), vec2(right, low), vec2(right, high), vec2(left, high)].map((corner) => ({
      ...corner,
      radiusMm,
    })),
  );
};

/** A slot: everything within half the width of the line between two points. */
export const slotContour = (from: Vec2, to: Vec2, widthMm: number): Contour => {
  const along = subtract(to, from);
  if (length(along) === 0) return circleContour(from, widthMm / 2);
  const ahead = scale(along, widthMm / 2 / length(along));
  const aside = vec2(-ahead.y, ahead.x);
  return {
    kind: "path",
    start: subtract(from, aside),
    curves: [
      straight(subtract(to, aside)),
      { to: "arc", through: add(to, ahead), end: add(to, aside) },
      straight(add(from, aside)),
      { to: "arc", through: subtract(from, ahead), end: subtract(from, aside) },
    ],
  };
};

/** Regular polygon by its width across flats (as nuts and spanners are measured); a flat lies at the bottom. */
export const acrossFlatsContour = (centre: Vec2, sides: number, acrossFlatsMm: number): Contour => {
  const radius = acrossFlatsMm / 2 / Math.cos(Math.PI / sides);
  return polygonContour(
    Array.from({ length: sides }, (_, index) => {
      const angle = -Math.PI / 2 + (Math.PI * (2 * index + 1)) / sides;
      return vec2(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }),
  );
};
