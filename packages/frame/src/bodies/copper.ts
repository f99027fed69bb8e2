/** What carries the current behind the cells, as bodies: link bars with their sleeves, spacers, bushes, ring lugs. */
import {
  circleContour,
  composed,
  movedBy,
  planeAt,
  rearPlane,
  rectangleContour,
  type Solid,
  scaleVec3,
  slotContour,
  topPlane,
  turnedAbout,
  type Workshop,
} from "@rubus/cad";
import { type Lug, lugBarrels, rowOf, threads, washers } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";
import { type FlatPart, linkBar } from "../bars/link-bar.js";

/** A bar or a spacer as it is cut, its lower side at z = 0, the middle of its first opening at the origin. */
export const flatPartBody = (shop: Workshop, part: FlatPart): Solid => {
  const [first] = part.openings;
  const from = first?.at ?? vec2(0, 0);
  return shop.extrude(
    {
      outline: rectangleContour(
        vec2(-from.x, -from.y),
        vec2(part.lengthMm - from.x, part.widthMm - from.y),
        part.cornerMm,
      ),
      holes: part.openings.map(({ at, diameterMm, playMm }) => {
        const middle = vec2(at.x - from.x, at.y - from.y);
        return slotContour(vec2(middle.x - playMm, middle.y), vec2(middle.x + playMm, middle.y), diameterMm);
      }),
    },
    topPlane(0),
    part.thicknessMm,
  );
};

/** The shrunk sleeve of a bar, in the bar's own coordinates. */
export const sleeveBody = (shop: Workshop): Solid => {
  const { widthMm, thicknessMm, pitchMm, sleeve } = linkBar;
  const wall = sleeve.row.wall.value;
  const at = (over: number): readonly [number, number, number, number] => [
    -widthMm / 2 - over,
    -over,
    widthMm / 2 + over,
    thicknessMm + over,
  ];
  const [left, low, right, high] = at(wall);
  const [innerLeft, innerLow, innerRight, innerHigh] = at(0);
  // Drawn across x: the bar's y and z.
  return shop.extrude(
    {
      outline: rectangleContour(vec2(left, low), vec2(right, high), wall),
      holes: [rectangleContour(vec2(innerLeft, innerLow), vec2(innerRight, innerHigh))],
    },
    { origin: vec3((pitchMm - sleeve.lengthMm) / 2, 0, 0), x: vec3(0, 1, 0), normal: vec3(1, 0, 0) },
    sleeve.lengthMm,
  );
};

/** The barrel that a wire of a lug is crimped in. */
export const barrelOf = ({ conductor }: Pick<Lug, "conductor">) => {
  const row = lugBarrels.find((each) => each.conductor.value === conductor.value);
  if (row === undefined) throw new RangeError(`no barrel is for ${conductor.value} mm²`);
  return row;
};

/** Where a lug is bent, from the middle of its hole: clear of the nut. */
const lugBendMm = 5.5;

/**
 * Where the wire of a bent lug begins, seen from its hole: along the way the barrel points, and up from the board.
 * @param beyondMm past the mouth of its barrel
 */
export const bentEnd = (lug: Lug, degrees: number, beyondMm: number) => {
  const { outerDiameter, holeToEnd } = barrelOf(lug);
  const turn = (degrees * Math.PI) / 180;
  const reach = holeToEnd.value + beyondMm - lugBendMm;
  const middle = outerDiameter.value / 2;
  return {
    outMm: lugBendMm + reach * Math.cos(turn) - middle * Math.sin(turn),
    upMm: reach * Math.sin(turn) + middle * Math.cos(turn),
  };
};

/**
 * A ring lug: its hole about the z axis, its tongue on z = 0, its barrel along −y with its underside level with the
 * tongue's; the wire goes in at `barrelOf(lug).holeToEnd`, the barrel's middle half its diameter up. One that is bent
 * has its barrel turned up behind the nut.
 */
export const lugBody = (shop: Workshop, lug: Lug, bentDegrees = 0): Solid => {
  const { outerDiameter, length, holeToEnd } = barrelOf(lug);
  const [half, thick, radius] = [lug.tongueWidth.value / 2, lug.thickness.value, outerDiameter.value / 2];
  const inner = Math.sqrt(lug.conductor.value / Math.PI) * 1.15;
  const end = holeToEnd.value;
  const hole = rowOf(washers, `iso-7089-${lug.stud}`).innerDiameter.value / 2;
  const neckHalf = Math.min(half, radius) * 0.95;
  const ring = shop.cut(
    shop.fuse(
      shop.extrude({ outline: circleContour(vec2(0, 0), half) }, topPlane(0), thick),
      shop.box(
        vec3(-neckHalf, bentDegrees === 0 ? -(end - length.value) - 1 : -lugBendMm, 0),
        vec3(neckHalf, 0, thick),
      ),
    ),
    [shop.cylinder({ at: vec3(0, 0, -1) }, hole, thick + 2)],
  );
  const barrel = shop.cylinder({ at: vec3(0, -end, radius), direction: vec3(0, 1, 0) }, radius, length.value);
  const crimp = shop.cut(
    bentDegrees === 0
      ? barrel
      : shop.fuse(
          barrel,
          shop.box(vec3(-neckHalf, -(end - length.value) - 1, 0), vec3(neckHalf, -lugBendMm, thick)),
        ),
    [
      shop.extrude(
        { outline: circleContour(vec2(0, 0), Math.min(inner, radius - 0.4)) },
        planeAt(rearPlane(), vec3(0, -end - 1, radius)),
        length.value + 0.5,
      ),
    ],
  );
  if (bentDegrees === 0) return shop.fuse(ring, crimp);
  const about = vec3(0, -lugBendMm, 0);
  const turned = composed(
    movedBy(about),
    composed(turnedAbout(vec3(1, 0, 0), -bentDegrees), movedBy(scaleVec3(about, -1))),
  );
  return shop.fuse(ring, shop.place(crimp, turned));
};

/** A bush of a land, from the rear of the board outwards: z = 0 is the board. */
export const bushBody = (shop: Workshop, thread: Lug["stud"], diameterMm: number, heightMm: number): Solid =>
  shop.extrude(
    {
      outline: circleContour(vec2(0, 0), diameterMm / 2),
      holes: [circleContour(vec2(0, 0), rowOf(threads, thread).clearanceHole.value / 2)],
    },
    topPlane(0),
    heightMm,
  );
