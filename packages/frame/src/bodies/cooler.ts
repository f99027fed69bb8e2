/**
 * A cooler on its Raspberry Pi as a body, in the coordinates of the Pi's drawing: what it may fill above the processor,
 * round the Pi's sockets, with the grooves of its fins and the round of its blower, so that it is recognised.
 */
import type { Solid, Workshop } from "@rubus/cad";
import { type Cooler, coolers, rowOf } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import type { PiKey } from "../stack.js";
import { rowOfPi } from "./rows.js";

export type CoolerKey = (typeof coolers)[number]["key"];

/** Between the cooler and a socket beside it. */
const besideMm = 0.5;
const groove = { widthMm: 2, pitchMm: 4.5, deepMm: 6, share: 0.45 } as const;
const blower = { radiusMm: 15, deepMm: 1.5 } as const;

/** Stands on the processor. A RangeError for a cooler whose row does not say where it stands. */
export const coolerBody = (shop: Workshop, model: PiKey, key: CoolerKey): Solid => {
  const row: Cooler = rowOf<Cooler>(coolers, key);
  const pi = rowOfPi(model);
  const soc = pi.bodies.find(({ name }) => name === "soc");
  if (row.middle === undefined || soc === undefined)
    throw new RangeError(`${key} has no place on a ${model}`);
  const { x, y } = row.middle;
  const [halfX, halfY] = [row.sizeX.value / 2, row.sizeY.value / 2];
  const low = pi.thickness.value + soc.height.value;
  const top = pi.thickness.value + row.height.value;
  const [left, right] = [x.value - halfX, x.value + halfX];
  const [near, far] = [y.value - halfY, y.value + halfY];
  const beside = pi.bodies.flatMap(({ side, x: bx, y: by, sizeX, sizeY, height }) => {
    const [wide, deep] = [sizeX.value / 2 + besideMm, sizeY.value / 2 + besideMm];
    const isIn =
      bx.value + wide > left && bx.value - wide < right && by.value + deep > near && by.value - deep < far;
    return side === "top" && height.value > soc.height.value && isIn
      ? [shop.box(vec3(bx.value - wide, by.value - deep, 0), vec3(bx.value + wide, by.value + deep, top + 1))]
      : [];
  });
  const grooves = Array.from({ length: Math.floor((far - near - 2) / groove.pitchMm) }, (_, index) => {
    const at = near + 2 + index * groove.pitchMm;
    return shop.box(
      vec3(left - 1, at, top - groove.deepMm),
      vec3(left + groove.share * (right - left), at + groove.widthMm, top + 1),
    );
  });
  const round = shop.cylinder(
    { at: vec3(right - blower.radiusMm - 2, y.value + 3, top - blower.deepMm) },
    blower.radiusMm,
    blower.deepMm + 1,
  );
  const whole = shop.box(vec3(left, near, low), vec3(right, far, top));
  return shop.cut(whole, [...beside, ...grooves, ...(row.hasFan ? [round] : [])]);
};
