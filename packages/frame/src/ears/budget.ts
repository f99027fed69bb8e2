/** What an ear should weigh in at: its outline times its height, less what is cut out, without the kernel. */
import { area } from "@rubus/units";
import { cellBasics } from "../cell/measures.js";
import { type EarOptions, earMeasures, earPlaces } from "./measures.js";
import { earProfile, earWindows } from "./outline.js";

const disc = (diameter: number): number => (Math.PI / 4) * diameter ** 2;

/** The band an ear's volume must lie in. */
export const earBudget = (options: EarOptions): { readonly min: number; readonly max: number } => {
  const { lowMm, highMm, slotZs } = earPlaces(options);
  const { flangeMm, panelMm, slot } = earMeasures;
  const { joint, pin, rod } = cellBasics;
  const windows = earWindows(options).reduce((sum, outline) => sum + Math.abs(area(outline)), 0) * flangeMm;
  const slots =
    slotZs.length * panelMm * (disc(slot.widthMm) + (slot.lengthMm - slot.widthMm) * slot.widthMm);
  const nuts =
    options.side === "right"
      ? 4 *
        (0.866 * (joint.nut.acrossFlats.value + 0.4) ** 2 - disc(joint.holeMm)) *
        (flangeMm - joint.beforeNutMm)
      : 0;
  const holes =
    4 * disc(joint.holeMm) * flangeMm +
    2 * disc(pin.diameterMm + 0.2) * pin.deepMm +
    2 * disc(rod.thread.clearanceHole.value) * flangeMm;
  const volume = Math.abs(area(earProfile(options))) * (highMm - lowMm) - windows - slots - nuts - holes;
  return { min: Math.round(volume * 0.995), max: Math.round(volume * 1.005) };
};
