/** Supplies and the shelf they stand on, as bodies. */
import type { Solid, Workshop } from "@rubus/cad";
import { findRow, type Shelf, type SupplyRow, supplyTerminals } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";

/** Sheet of the case about the terminals, and the walls between these; both are looks, not measures. */
const sheetMm = 1.2;
const dividerMm = 1;

/**
 * A supply, its underside at z = 0, in the middle of x, its terminals' end at y = 0. One of one's own, whose terminals
 * no row tells of, is its case alone.
 */
export const supplyBody = (
  shop: Workshop,
  supply: Pick<SupplyRow, "key" | "caseWidth" | "caseLength" | "caseHeight">,
): Solid => {
  const [half, long, high] = [supply.caseWidth.value / 2, supply.caseLength.value, supply.caseHeight.value];
  const box = shop.box(vec3(-half, 0, 0), vec3(half, long, high));
  const row = findRow(supplyTerminals, supply.key);
  if (row === undefined) return box;
  const { positions, pitch, stepLength, stepHeight, blockHeight } = row;
  const step = shop.box(
    vec3(-half + sheetMm, -1, stepHeight.value),
    vec3(half - sheetMm, stepLength.value, high + 1),
  );
  const width = positions * pitch.value + dividerMm;
  const top = Math.min(high, stepHeight.value + blockHeight.value);
  const block = shop.box(
    vec3(-width / 2, 1, stepHeight.value - 0.5),
    vec3(width / 2, stepLength.value + 0.5, top),
  );
  const wells = Array.from({ length: positions }, (_, index) => {
    const from = -width / 2 + dividerMm + index * pitch.value;
    return shop.box(
      vec3(from, 0, stepHeight.value + blockHeight.value * 0.35),
      vec3(from + pitch.value - dividerMm, stepLength.value - 2, top + 1),
    );
  });
  const screws = Array.from({ length: positions }, (_, index) => {
    const x = -width / 2 + dividerMm + (index + 0.5) * pitch.value - dividerMm / 2;
    return shop.cylinder(
      { at: vec3(x, stepLength.value / 2, stepHeight.value + blockHeight.value * 0.35 - 0.5) },
      Math.min(3, pitch.value / 2 - dividerMm),
      2,
    );
  });
  return shop.fuse(shop.cut(shop.fuse(shop.cut(box, [step]), block), wells), ...screws);
};

/** Vents of the shelf's floor. */
const vent = { widthMm: 40, lengthMm: 5, pitchMm: 20 } as const;

/**
 * A shelf for one rack unit: the front of its panel at y = 0, its floor's underside at z = 0, in the middle of x.
 * Panel and holes are the rack's and left out beyond the opening.
 * @param panelMm width of the rack's panel
 */
export const shelfBody = (shop: Workshop, shelf: Shelf, panelMm: number): Solid => {
  const [half, deep, sheet] = [shelf.width.value / 2, shelf.depth.value, shelf.sheet.value];
  const side = (from: number): Solid =>
    shop.box(vec3(from, 0, 0), vec3(from + sheet, deep, shelf.sideHeight.value));
  const ear = (from: number, to: number): Solid =>
    shop.box(vec3(from, 0, 0), vec3(to, sheet, shelf.height.value));
  const across = Math.floor((shelf.width.value - 60) / (vent.widthMm + 20));
  const vents = Array.from({ length: Math.floor((deep - 60) / vent.pitchMm) }, (_, row) =>
    Array.from({ length: across }, (_each, column) => {
      const x = (column - (across - 1) / 2) * (vent.widthMm + 20);
      const y = 40 + row * vent.pitchMm;
      return shop.box(
        vec3(x - vent.widthMm / 2, y, -1),
        vec3(x + vent.widthMm / 2, y + vent.lengthMm, sheet + 1),
      );
    }),
  ).flat();
  const floor = shop.cut(shop.box(vec3(-half, 0, 0), vec3(half, deep, sheet)), vents);
  return shop.fuse(
    floor,
    side(-half),
    side(half - sheet),
    ear(-panelMm / 2, -half + sheet),
    ear(half - sheet, panelMm / 2),
  );
};
