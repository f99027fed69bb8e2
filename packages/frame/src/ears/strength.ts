/** Stress in an ear that carries its half of a row of cells for years, by beam formulas. */
import { rowOf, washers } from "@rubus/catalogue";
import { type EarOptions, earMeasures, earPlaces } from "./measures.js";

/** m/s². */
const gravity = 9.81;

export type EarLoad = {
  /** Of everything between both ears. */
  readonly massKg: number;
  /** y of its centre of mass. */
  readonly centreMm: number;
};

export type EarFigures = {
  /** At the rack screw that the row's moment pulls at. */
  readonly pullN: number;
  /** Bending of the panel where its gusset ends, along the layers. */
  readonly panelMPa: number;
  /** Shear of the panel between its post and the flange. */
  readonly shearMPa: number;
  /** Bending of the flange between its windows. */
  readonly flangeMPa: number;
};

/**
 * The row's weight hangs behind the posts: half of its moment is taken by the lowest and the highest screw of an ear as
 * a couple. The panel bends between gusset and screw as a cantilever (σ = 6·F·a / b·t²), over a width b that spreads
 * by 45° from the screw's washer and ends at the panel's edge; the flange bends as a beam of what its windows leave
 * above and below (σ = M / (t·h·(H − h))), a couple of two chords of height h.
 */
export const earFigures = (
  options: Pick<EarOptions, "rack" | "height">,
  { massKg, centreMm }: EarLoad,
): EarFigures => {
  const { slotZs, lowMm, highMm, slotAtMm, gussetMm, postMm } = earPlaces(options);
  const { panelMm, flangeMm, window } = earMeasures;
  const halfN = (massKg * gravity) / 2;
  const moment = halfN * (centreMm - postMm);
  const [lowest, highest] = [Math.min(...slotZs), Math.max(...slotZs)];
  const pullN = moment / (highest - lowest);
  const reach = slotAtMm - gussetMm;
  const washer = rowOf(washers, "iso-7089-m6").outerDiameter.value / 2;
  const wide = Math.min(lowest - lowMm, washer + reach) + washer + reach;
  const chord = window.fromEndMm;
  return {
    pullN,
    panelMPa: (6 * pullN * reach) / (wide * panelMm ** 2),
    shearMPa: (1.5 * halfN) / (panelMm * (highMm - lowMm)),
    flangeMPa: moment / (flangeMm * chord * (highMm - lowMm - chord)),
  };
};
