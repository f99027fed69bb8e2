/** The energy of a year in words. */
import type { EnergyRange, YearlyEnergy } from "@rubus/proof";

/** Two figures that differ in their third digit at most are told alike. */
const rounded = (value: number): string => String(Number(value.toPrecision(3)));

const rangeWords = ({ least, typical, greatest }: EnergyRange, unit: string): string =>
  `${rounded(typical)} ${unit} (${rounded(least)} to ${rounded(greatest)})`;

/** `876 kWh (700 to 1000) a year at 50 % of full load, 263 EUR (210 to 300)`. */
export const energyText = ({ kwh, cost, duty }: YearlyEnergy): string => {
  const energy = `${rangeWords(kwh, "kWh")} a year, ${Math.round(duty * 100)} % of it at full load`;
  return cost === undefined ? energy : `${energy}: ${rangeWords(cost, cost.currency)}`;
};

/** `38 W (30 to 47)`. */
export const wattText = (watts: EnergyRange): string => rangeWords(watts, "W");
