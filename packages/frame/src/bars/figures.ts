/** What a link bar weighs and drops, and what its joints are. */
import type { Figure } from "@rubus/catalogue";
import { figure, source } from "@rubus/catalogue";
import type { FlatPart } from "./link-bar.js";
import { linkBar } from "./link-bar.js";

/** Copper of bars and wires in use: typically this warm, at worst as hot as PVC insulation may be. */
export const warm = { typical: 40, worst: 70 } as const;

/** What a conductor's resistance at 20 °C grows by at a temperature. */
export const heated = (celsius: number): number =>
  1 + linkBar.material.temperatureCoefficient.value * (celsius - 20);

/**
 * One bar from bolt to bolt, warm, in ohms. Where two bars overlap they conduct side by side, which is left out:
 * that more than makes up for the slots.
 */
export const barResistance = (): Figure<"resistance"> => {
  const { resistance } = linkBar.material;
  const ohm = (milliohmPerMetre: number, celsius: number): number =>
    (milliohmPerMetre / 1000) * (linkBar.pitchMm / 1000) * heated(celsius);
  return figure(
    "resistance",
    ohm(resistance.value, warm.typical),
    source(`${linkBar.pitchMm} mm of the bar at ${warm.typical} °C, at most ${warm.worst} °C`, "derived"),
    { max: ohm(resistance.max ?? resistance.value, warm.worst) },
  );
};

/** From one cell to the next, both poles: a bar and a joint each. */
export const chainResistance = (): Figure<"resistance"> => {
  const bar = barResistance();
  const joint = linkBar.material.jointResistance;
  return figure(
    "resistance",
    2 * (bar.value + joint.value),
    source("two link bars and a bolted joint of each", "derived"),
    { max: 2 * ((bar.max ?? bar.value) + (joint.max ?? joint.value)) },
  );
};

/** Area of a flat part's face in mm². */
export const faceMm2 = ({ lengthMm, widthMm, cornerMm, openings }: FlatPart): number =>
  openings.reduce(
    (area, { diameterMm, playMm }) => area - (Math.PI / 4) * diameterMm ** 2 - 2 * playMm * diameterMm,
    lengthMm * widthMm - (4 - Math.PI) * cornerMm ** 2,
  );

/** Mass in grams. */
export const massOf = (part: FlatPart): number =>
  (faceMm2(part) * part.thicknessMm * linkBar.material.density.value) / 1000;
