/** Our boards as bodies, from their places: the outline with its holes, and every part as the box it fills. */
import { type BoardPlaces, planOf } from "@rubus/boards";
import { circleContour, polygonContour, type Solid, topPlane, type Workshop } from "@rubus/cad";
import { vec3 } from "@rubus/units";

const sunkMm = 0.2;

/** A board, its solder side at z = 0; only parts that belong on it, no lugs, no screws. */
export const boardBody = (shop: Workshop, board: BoardPlaces): Solid => {
  const plate = shop.extrude(
    {
      outline: polygonContour(board.outline),
      holes: board.holes.map(({ at, diameterMm }) => circleContour(at, diameterMm / 2)),
    },
    topPlane(0),
    board.thicknessMm,
  );
  const fitted = board.bodies.filter(({ name }) => !/ (lug|screw)$/.test(name));
  return shop.fuse(
    plate,
    ...fitted.map((body) => {
      const { left, right, low, high } = planOf(body);
      return body.side === "component"
        ? shop.box(
            vec3(left, low, board.thicknessMm - sunkMm),
            vec3(right, high, board.thicknessMm + body.tallMm),
          )
        : shop.box(vec3(left, low, -body.tallMm), vec3(right, high, sunkMm));
    }),
  );
};

/** Lugs with nut and screw on a board, each a body of its own that stands on the board. */
export const lugBodies = (shop: Workshop, board: BoardPlaces): readonly Solid[] =>
  board.bodies
    .filter(({ name }) => / (lug|screw)$/.test(name))
    .map((body) => {
      const { left, right, low, high } = planOf(body);
      return body.side === "component"
        ? shop.box(vec3(left, low, board.thicknessMm), vec3(right, high, board.thicknessMm + body.tallMm))
        : shop.box(vec3(left, low, -body.tallMm), vec3(right, high, 0));
    });
