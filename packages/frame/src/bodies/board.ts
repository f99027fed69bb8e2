/** Our boards as bodies, from their places: the outline with its holes, and every part as the box it fills. */
import { type BoardPlaces, type BodyPlace, planOf } from "@rubus/boards";
import { circleContour, polygonContour, type Solid, topPlane, type Workshop } from "@rubus/cad";
import { bushes, cardSlots, rowOf } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";

const sunkMm = 0.2;

/** A bush with its bore; a card-edge socket with its slot; any other part as its box. */
const partBody = (shop: Workshop, board: BoardPlaces, body: BodyPlace): Solid => {
  const { left, right, low, high } = planOf(body);
  const { thicknessMm } = board;
  const top = thicknessMm + body.tallMm;
  const bush = / bush$/.test(body.name)
    ? bushes.find(({ diameter }) => diameter.value === body.sizeX)
    : undefined;
  if (bush !== undefined)
    return shop.extrude(
      {
        outline: circleContour(body.at, bush.diameter.value / 2),
        holes: [circleContour(body.at, bush.bore.value / 2)],
      },
      topPlane(-body.tallMm),
      body.tallMm + sunkMm,
    );
  if (body.side === "solder") return shop.box(vec3(left, low, -body.tallMm), vec3(right, high, sunkMm));
  const box = shop.box(vec3(left, low, thicknessMm - sunkMm), vec3(right, high, top));
  if (!/^socket of bay /.test(body.name)) return box;
  const { slotLength, slotWidth, slotDepth } = rowOf(cardSlots, "card-edge-2x10-3-96");
  const [across, along] = [slotWidth.value / 2, slotLength.value / 2];
  const slot = shop.box(
    vec3(body.at.x - across, body.at.y - along, top - slotDepth.value),
    vec3(body.at.x + across, body.at.y + along, top + 1),
  );
  return shop.cut(box, [slot]);
};

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
  return shop.fuse(plate, ...fitted.map((body) => partBody(shop, board, body)));
};
