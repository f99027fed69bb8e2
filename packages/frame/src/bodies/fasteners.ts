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

/** A screw of a length, its drive left out. */
export const screwBody = (shop: Workshop, screw: Screw, lengthMm: number): Solid => {
  const [radius, shank] = [screw.headDiameter.value / 2, threadOf(screw.thread) / 2];
  const head =
    screw.head === "countersunk"
      ? shop.cone({ at: vec3(0, 0, 0), direction: down }, radius, shank, screw.headHeight.value)
      : shop.cylinder({ at: vec3(0, 0, 0) }, radius, screw.headHeight.value);
  const from = screw.head === "countersunk" ? screw.headHeight.value : 0;
  return shop.fuse(
    head,
    shop.cylinder({ at: vec3(0, 0, 0.2 - from), direction: down }, shank, lengthMm + 0.2 - from),
  );
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

export const washerBody = (shop: Workshop, washer: Washer | WideWasher): Solid =>
  shop.extrude(
    {
      outline: circleContour(origin, washer.outerDiameter.value / 2),
      holes: [circleContour(origin, washer.innerDiameter.value / 2)],
    },
    topPlane(0),
    washer.thickness.value,
  );
