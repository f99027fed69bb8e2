// A part with a bit of everything, for the judges of solids.
import {
  acrossFlatsContour,
  circleContour,
  edgesAlong,
  edgesIn,
  edgesThat,
  frontPlane,
  planeAt,
  rectangleContour,
  type Solid,
  slotContour,
  topPlane,
  type Workshop,
} from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";

/** An angle bracket with a slot, a hole, a nut's pocket, engraved and raised letters, and two fillets. */
export const bracketOf = (shop: Workshop): Solid => {
  const base = shop.extrude(
    {
      outline: rectangleContour(vec2(0, 0), vec2(60, 40), 5),
      holes: [
        slotContour(vec2(15, 20), vec2(25, 20), 6),
        circleContour(vec2(45, 20), 4),
        acrossFlatsContour(vec2(45, 31), 6, 5.5),
      ],
    },
    topPlane(0),
    4,
  );
  const wall = shop.fuse(base, shop.box(vec3(0, 36, 0), vec3(60, 40, 30)));
  const named = shop.engrave(
    wall,
    {
      text: "Rubus Å8",
      plane: planeAt(frontPlane(), vec3(30, 36, 16)),
      sizeMm: 8,
      font: "sans-bold",
      anchor: "middle",
      baseline: "middle",
    },
    0.8,
  );
  const numbered = shop.emboss(
    named,
    { text: "B4", plane: planeAt(topPlane(), vec3(4, 6, 4)), sizeMm: 6 },
    0.6,
  );
  const top = edgesThat(edgesAlong(vec3(0, 1, 0)), edgesIn(vec3(0, 0, 1), 30));
  return shop.fillet(numbered, 3, top, 2);
};
