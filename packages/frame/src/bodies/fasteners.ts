/**
 * Screws, inserts, spacers, nuts and washers as bodies. Each stands on z = 0 with its axis along z: a screw's shank
 * points down from the underside of its head, an insert fills its hole from the mouth down, a spacer stands up.
 */
import { acrossFlatsContour, circleContour, type Solid, topPlane, type Workshop } from "@rubus/cad";
import type { Insert, Nut, Screw, StudSpacer, Washer, WideWasher } from "@rubus/catalogue";
import { rowOf, threads } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";

const origin = vec2(0, 0);
const down = vec3(0, 0, -1);

const threadOf = (key: Screw["thread"]): number => rowOf(threads, key).diameter.value;

/** Radius and height of a head's outline from the axis up; a countersunk head stands below the surface. */
const headOf = (shop: Workshop, { head, headDiameter, headHeight, thread }: Screw): Solid => {
  const [radius, height, shank] = [headDiameter.value / 2, headHeight.value, threadOf(thread) / 2];
  if (head === "countersunk") return shop.cone({ at: vec3(0, 0, 0), direction: down }, radius, shank, height);
  if (head === "cap") return shop.cylinder({ at: vec3(0, 0, 0) }, radius, height);
  // Domed: a button over all of its height, a pan over the upper half.
  const rim = head === "button" ? 0.15 * height : 0.5 * height;
  const top = 0.55 * radius;
  const [across, rise] = [radius - top, height - rim];
  const chord = Math.hypot(across, rise);
  // An arc that bulges as far as it may without passing the rim or the top.
  const bulge = (chord / 2) * Math.tan(0.45 * Math.min(Math.atan2(across, rise), Math.atan2(rise, across)));
  const through = vec2(
    (radius + top) / 2 + (bulge * rise) / chord,
    rim + rise / 2 + (bulge * across) / chord,
  );
  return shop.revolve(
    {
      outline: {
        kind: "path",
        start: vec2(0, 0),
        curves: [
          { to: "line", end: vec2(radius, 0) },
          { to: "line", end: vec2(radius, rim) },
          { to: "arc", through, end: vec2(top, height) },
          { to: "line", end: vec2(0, height) },
          { to: "line", end: vec2(0, 0) },
        ],
      },
    },
    { at: vec3(0, 0, 0) },
  );
};

/** The recess of the drive: half of a head deep, as the standards ask at the least; a cross by its number. */
const driveTools = (shop: Workshop, { head, headHeight, drive, driveSize }: Screw): readonly Solid[] => {
  const topMm = head === "countersunk" ? 0 : headHeight.value;
  const deepMm = headHeight.value / 2;
  if (drive === "hexagon-socket")
    return [
      shop.extrude(
        { outline: acrossFlatsContour(origin, 6, driveSize.value) },
        topPlane(topMm - deepMm),
        deepMm + 1,
      ),
    ];
  const [half, wide] = [0.8 + 0.7 * driveSize.value, 0.4 + 0.15 * driveSize.value];
  const bar = (x: number, y: number): Solid => shop.box(vec3(-x, -y, topMm - deepMm), vec3(x, y, topMm + 1));
  return [bar(half, wide), bar(wide, half)];
};

/** A screw of a length, with its drive. */
export const screwBody = (shop: Workshop, screw: Screw, lengthMm: number): Solid => {
  const shank = threadOf(screw.thread) / 2;
  const from = screw.head === "countersunk" ? screw.headHeight.value : 0;
  const whole = shop.fuse(
    headOf(shop, screw),
    shop.cylinder({ at: vec3(0, 0, 0.2 - from), direction: down }, shank, lengthMm + 0.2 - from),
  );
  return shop.cut(whole, driveTools(shop, screw));
};

/** An insert of its nominal outside, which presses into its narrower hole. */
export const insertBody = (shop: Workshop, insert: Insert): Solid => {
  const length = insert.length.value;
  return shop.extrude(
    {
      outline: circleContour(origin, insert.outerDiameter.value / 2),
      holes: [circleContour(origin, threadOf(insert.thread) / 2)],
    },
    topPlane(-length),
    length,
  );
};

/** A hexagon with its stud below it. */
export const studSpacerBody = (shop: Workshop, spacer: StudSpacer): Solid => {
  const [length, inner] = [spacer.length.value, threadOf(spacer.thread) / 2];
  const hexagon = shop.extrude(
    {
      outline: acrossFlatsContour(origin, 6, spacer.acrossFlats.value),
      holes: [],
    },
    topPlane(0),
    length,
  );
  const bore = shop.cylinder({ at: vec3(0, 0, length - 6) }, inner, 7);
  const stud = shop.cylinder({ at: vec3(0, 0, 0.2), direction: down }, inner, spacer.studLength.value + 0.2);
  return shop.fuse(shop.cut(hexagon, [bore]), stud);
};

export const nutBody = (shop: Workshop, nut: Nut): Solid =>
  shop.extrude(
    {
      outline: acrossFlatsContour(origin, 6, nut.acrossFlats.value),
      holes: [circleContour(origin, threadOf(nut.thread) / 2)],
    },
    topPlane(0),
    nut.height.value,
  );

/** A ring; a spring washer is split. */
export const washerBody = (shop: Workshop, washer: Washer | WideWasher): Solid => {
  const [outer, thick] = [washer.outerDiameter.value / 2, washer.thickness.value];
  const ring = shop.extrude(
    {
      outline: circleContour(origin, outer),
      holes: [circleContour(origin, washer.innerDiameter.value / 2)],
    },
    topPlane(0),
    thick,
  );
  if (!("spring" in washer) || !washer.spring) return ring;
  return shop.cut(ring, [shop.box(vec3(0, -thick / 4, -1), vec3(outer + 1, thick / 4, thick + 1))]);
};

/** A threaded rod of its nominal diameter, from z = 0 up. */
export const rodBody = (shop: Workshop, thread: Screw["thread"], lengthMm: number): Solid =>
  shop.cylinder({ at: vec3(0, 0, 0) }, threadOf(thread) / 2, lengthMm);
