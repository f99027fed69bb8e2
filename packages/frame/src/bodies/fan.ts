/** Fans as bodies: frame with holes and bore, hub and three struts; in the HAT's coordinates, standing at z = 0. */
import { circleContour, rectangleContour, type Solid, topPlane, type Workshop } from "@rubus/cad";
import type { Fan } from "@rubus/catalogue";
import { type Vec2, vec2, vec3 } from "@rubus/units";

/** Struts stand on the side the air leaves by, towards the HAT. */
const strutMm = 2;
const bladeCount = 7;

export const fanBody = (shop: Workshop, fan: Fan, centre: Vec2): Solid => {
  const [half, pitch, depth] = [fan.frameSide.value / 2, fan.holePitch.value / 2, fan.frameDepth.value];
  const at = (x: number, y: number): Vec2 => vec2(centre.x + x, centre.y + y);
  const holes = [at(-pitch, -pitch), at(pitch, -pitch), at(-pitch, pitch), at(pitch, pitch)];
  const frame = shop.extrude(
    {
      outline: rectangleContour(at(-half, -half), at(half, half), 3),
      holes: [
        circleContour(centre, fan.bore.value / 2),
        ...holes.map((hole) => circleContour(hole, fan.holeDiameter.value / 2)),
      ],
    },
    topPlane(0),
    depth,
  );
  const hubRadius = fan.bore.value * 0.28;
  const hub = shop.cylinder({ at: vec3(centre.x, centre.y, 0) }, hubRadius, depth);
  const middle = vec3(centre.x, centre.y, 0);
  /** A bar from the hub outwards, turned about the middle. */
  const spoke = (degrees: number, reachMm: number, widthMm: number, lowMm: number, highMm: number): Solid => {
    const bar = shop.box(
      vec3(centre.x + hubRadius - 0.5, centre.y - widthMm / 2, lowMm),
      vec3(centre.x + reachMm, centre.y + widthMm / 2, highMm),
    );
    return shop.rotate(bar, vec3(0, 0, 1), degrees, middle);
  };
  const struts = [90, 210, 330].map((degrees) =>
    spoke(degrees, fan.bore.value / 2 + 0.3, strutMm, 0, strutMm),
  );
  const blades = Array.from({ length: bladeCount }, (_, index) =>
    spoke((360 / bladeCount) * index, fan.bore.value / 2 - 0.5, 1, strutMm + 0.8, depth - 0.5),
  );
  return shop.fuse(frame, hub, ...struts, ...blades);
};
