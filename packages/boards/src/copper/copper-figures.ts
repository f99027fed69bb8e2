/** Figures of the boards' copper that no board house prints on its files. */
import { connectors, figure, powerPath, rowOf, source } from "@rubus/catalogue";
import { ounceMm } from "@rubus/pcb";
import { ohm } from "@rubus/units";

/** Ω·mm at 20 °C: annealed copper, 1/58 Ω·mm²/m (IEC 60028). */
export const copperResistivity = 1 / 58e3;

/** Share that resistance rises by for each kelvin above 20 °C. */
export const copperTemperatureCoefficient = figure(
  "ratio",
  0.00393,
  source("IEC 60028: annealed copper at 20 °C, constant mass", "memory"),
);

/** Of the copper: at the test bench, and beside its loads in the warmest frame. */
export const copperTemperature = figure(
  "temperature",
  20,
  source("20 °C typical; 60 °C at worst: 40 °C of air and 20 K of rise", "derived"),
  { max: 60 },
);

/** Share of the nominal thickness: foil thins where it is cleaned and polished. */
export const copperThicknessShare = figure(
  "ratio",
  1,
  source("IPC-6012: processing may take a tenth of the foil", "memory"),
  { min: 0.9 },
);

/**
 * Foil on either side of back-plane and power board, whatever else a house makes; of the HAT where the house makes it,
 * 1 oz elsewhere.
 */
export const currentCopperOz = 2;

/** Its thickness, in millimetres; the least where processing took its share. */
export const currentCopperThickness = figure(
  "length",
  currentCopperOz * ounceMm,
  source("2 oz ordered; IPC-6012: processing may take a tenth of the foil", "memory"),
  { min: currentCopperOz * ounceMm * 0.9 },
);

/** On the wall of a plated hole. */
export const platingThickness = figure(
  "length",
  0.025,
  source("IPC-6012: 25 µm on average in class 3, 20 µm in class 2", "memory"),
  { min: 0.02 },
);

/** Every node's share of the path is reckoned at this current: a Pi 5 with its fan. */
export const ratedNodeCurrent = figure(
  "current",
  5.25,
  source("5.0 A for a Pi 5 and 0.25 A for its fan", "derived"),
);

/** Where a spring of the socket lies on a finger: across the finger, and along it. */
export const springAcrossMm = figure("length", 1.5, source("bellows contact of 3.96 mm sockets", "memory"));
export const springAlongMm = figure("length", 0.5, source("bellows contact of 3.96 mm sockets", "memory"));

const fingersPerPole = 6;
const bothPoles = rowOf(powerPath, "fingers").resistance.value;

/** One contact of the socket: the budget has six in parallel on either pole. */
export const contactResistance = ohm((bothPoles / 2) * fingersPerPole);

/** One contact of the socket below the HAT, in ohms; at worst when it has aged. */
export const headerContact = rowOf(connectors, "samtec-ssw-120-01-g-d").contactResistance;

/** Ω·mm and thicknesses of the copper as it is made and as warm as it gets. */
export type CopperState = {
  readonly resistivity: number;
  readonly thicknessShare: number;
  readonly platingMm: number;
};

export const typicalCopper: CopperState = {
  resistivity: copperResistivity,
  thicknessShare: copperThicknessShare.value,
  platingMm: platingThickness.value,
};

export const worstCopper: CopperState = {
  resistivity:
    copperResistivity *
    (1 +
      copperTemperatureCoefficient.value *
        ((copperTemperature.max ?? copperTemperature.value) - copperTemperature.value)),
  thicknessShare: copperThicknessShare.min ?? copperThicknessShare.value,
  platingMm: platingThickness.min ?? platingThickness.value,
};
