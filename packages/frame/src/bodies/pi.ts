/**
 * Raspberry Pis as bodies, in the coordinates of their drawings: board with its holes, every connector and chip as its
 * box, and where no row names a body the tallest small part of each 10 mm square. Lower surface of the board at z = 0.
 */
import type { Solid, Workshop } from "@rubus/cad";
import { circleContour, rectangleContour, topPlane } from "@rubus/cad";
import { type BoardBody, type PiBoard, piModels, rowOf } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";
import type { PiKey } from "../stack.js";
import { rowOfPi } from "./rows.js";

type Plan = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };

const planOf = (body: BoardBody): Plan => ({
  x0: body.x.value - body.sizeX.value / 2,
  x1: body.x.value + body.sizeX.value / 2,
  y0: body.y.value - body.sizeY.value / 2,
  y1: body.y.value + body.sizeY.value / 2,
});

const meet = (a: Plan, b: Plan): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Fused bodies reach this far into the board, so that they are one with it. */
const sunkMm = 0.2;

/** A box of a body on its side of the board. */
const boxOf = (
  shop: Workshop,
  { x0, x1, y0, y1 }: Plan,
  side: BoardBody["side"],
  heightMm: number,
  thicknessMm: number,
) =>
  side === "top"
    ? shop.box(vec3(x0, y0, thicknessMm - sunkMm), vec3(x1, y1, thicknessMm + heightMm))
    : shop.box(vec3(x0, y0, -heightMm), vec3(x1, y1, sunkMm));

/** Side of the squares that the design asks heights for. */
const squareMm = 10;
/** What a square's small parts keep off its edges: squares of neighbours stay apart. */
const insetMm = 1;

/** Small parts of the squares that no named body and no hole's land reaches into. */
const smallParts = (pi: PiBoard, side: BoardBody["side"], length: number, width: number): readonly Plan[] => {
  const named = pi.bodies.filter((body) => body.side === side).map(planOf);
  const land = pi.holeLand.value / 2 + 0.5;
  const lands = pi.holes.map(({ x, y }) => ({
    x0: x.value - land,
    x1: x.value + land,
    y0: y.value - land,
    y1: y.value + land,
  }));
  const columns = Math.ceil(length / squareMm);
  const rows = Math.ceil(width / squareMm);
  const squares = Array.from({ length: columns * rows }, (_, index): Plan => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return {
      x0: column * squareMm + insetMm,
      x1: Math.min((column + 1) * squareMm, length) - insetMm,
      y0: row * squareMm + insetMm,
      y1: Math.min((row + 1) * squareMm, width) - insetMm,
    };
  });
  return squares.filter((square) => ![...named, ...lands].some((other) => meet(square, other)));
};

/** Pins of the 2 × 20 header above its base, 0.64 mm square. */
const headerPins = (shop: Workshop, header: BoardBody, thicknessMm: number): readonly Solid[] =>
  Array.from({ length: 40 }, (_, index) => {
    const x = header.x.value + ((index % 20) - 9.5) * 2.54;
    const y = header.y.value + (index < 20 ? -1.27 : 1.27);
    return shop.box(
      vec3(x - 0.32, y - 0.32, thicknessMm),
      vec3(x + 0.32, y + 0.32, thicknessMm + header.height.value),
    );
  });

/** Plastic base of a header: it stands on the board, its pins above it. */
export const headerBaseMm = 2.54;

/** Openings of the sockets at the long end, so that they are recognised: two of a USB stack, one of the network. */
const openings = (shop: Workshop, body: BoardBody, thicknessMm: number): readonly Solid[] => {
  const { x1 } = planOf(body);
  const y = body.y.value;
  const deep = 8;
  const hole = (halfMm: number, lowMm: number, highMm: number) =>
    shop.box(
      vec3(x1 - deep, y - halfMm, thicknessMm + lowMm),
      vec3(x1 + 1, y + halfMm, thicknessMm + highMm),
    );
  if (body.name === "usb-lower" || body.name === "usb-upper")
    return [hole(5.9, 1.6, 6.9), hole(5.9, 9.4, 14.7)];
  if (body.name === "ethernet") return [hole(5.9, 2.5, 10)];
  return [];
};

/** The Pi of a model as one solid; a card in its socket unless `bare`. */
export const piBody = (shop: Workshop, model: PiKey, options: { readonly card?: boolean } = {}): Solid => {
  const [pi, outline] = [rowOfPi(model), rowOf(piModels, model)];
  const [length, width, thickness] = [
    outline.boardLength.value,
    outline.boardWidth.value,
    pi.thickness.value,
  ];
  const board = shop.extrude(
    {
      outline: rectangleContour(vec2(0, 0), vec2(length, width), outline.cornerRadius.value),
      holes: pi.holes.map(({ x, y }) => circleContour(vec2(x.value, y.value), pi.holeDiameter.value / 2)),
    },
    topPlane(0),
    thickness,
  );
  const shown = pi.bodies.filter(({ name }) => options.card !== false || name !== "sd-card");
  const named = shown.flatMap((body): readonly Solid[] => {
    const heightMm = body.name === "header" ? headerBaseMm : body.height.value;
    const box = boxOf(shop, planOf(body), body.side, heightMm, thickness);
    return body.name === "header" ? [box, ...headerPins(shop, body, thickness)] : [box];
  });
  const small = (["top", "bottom"] as const).flatMap((side) =>
    smallParts(pi, side, length, width).map((plan) =>
      boxOf(
        shop,
        plan,
        side,
        side === "top" ? pi.smallPartsHeight.value : pi.undersideHeight.value,
        thickness,
      ),
    ),
  );
  const whole = shop.fuse(board, ...named, ...small);
  return shop.cut(
    whole,
    pi.bodies.flatMap((body) => openings(shop, body, thickness)),
  );
};

/** The SD card alone, where it sits in its socket. */
export const cardBody = (shop: Workshop, model: PiKey): Solid => {
  const card = rowOfPi(model).bodies.find(({ name }) => name === "sd-card");
  if (card === undefined) throw new RangeError(`${model} has no SD card`);
  const { x0, x1, y0, y1 } = planOf(card);
  return shop.box(vec3(x0, y0, -card.height.value), vec3(x1, y1, 0));
};
