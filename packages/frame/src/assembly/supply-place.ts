/**
 * Where a supply stands on its shelf, so that the strain reliefs, which hang into its rack unit from 150 mm behind the
 * panel on, keep clear of it. From the middle of the panel, y = 0 its front.
 */
import { mostMm } from "@rubus/boards";
import type { Shelf, SupplyRow } from "@rubus/catalogue";
import { reliefMeasures } from "../relief/relief.js";

/** A case on its shelf: the middle of its terminals' end, and how far it is turned from having them at its front. */
export type SupplyPlace = { readonly x: number; readonly y: number; readonly turnDegrees: 0 | -90 | 180 };

/** A stretch along the rack that a relief hangs in. */
export type Stretch = { readonly from: number; readonly to: number };

/** From the panel to a case: a hand's thumb and the air of its vents. */
const behindPanelMm = 12;
const gapMm = 1.5;
const beforeEdgeMm = 10;

/**
 * A short case stands along the shelf before the reliefs. A longer one lies across it, its terminals in the middle. Where
 * the shelf is too narrow for that it stands along it between the reliefs, as near to the middle as they let it; in the
 * middle where they leave no room, which the fit then tells.
 */
export const supplyPlace = (
  { caseLength, caseWidth }: Pick<SupplyRow, "caseLength" | "caseWidth">,
  shelf: Shelf,
  reliefs: readonly Stretch[],
): SupplyPlace => {
  const [long, wide] = [mostMm(caseLength), mostMm(caseWidth)];
  const half = shelf.width.value / 2 - shelf.sheet.value;
  const rear = reliefMeasures.fromMm - gapMm;
  if (behindPanelMm + long <= rear) return { x: 0, y: rear, turnDegrees: 180 };
  if (long <= half && behindPanelMm + wide <= rear) return { x: 0, y: rear - wide / 2, turnDegrees: -90 };
  const y = Math.max(shelf.depth.value - beforeEdgeMm, behindPanelMm + long);
  const clear = (x: number): boolean =>
    Math.abs(x) + wide / 2 <= half &&
    reliefs.every(({ from, to }) => x + wide / 2 + gapMm <= from || x - wide / 2 - gapMm >= to);
  const beside = reliefs.flatMap(({ from, to }) => [from - gapMm - wide / 2, to + gapMm + wide / 2]);
  const x = [0, ...beside].filter(clear).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0];
  return { x: x ?? 0, y, turnDegrees: 180 };
};
