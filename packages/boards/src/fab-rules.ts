/** The board house's row of the catalogue as the limits the compiler works with. */
import { type Fab, figure, source } from "@rubus/catalogue";
import type { FabRules } from "@rubus/pcb";
import { formatQuantity } from "@rubus/units";

/** Least track and gap in copper of 2 oz and more, in millimetres; the houses' rows state those of 1 oz. */
export const heavyCopperRule = figure(
  "length",
  0.2,
  source("usual at low-cost houses: 0.15 to 0.2 mm in 2 oz", "memory"),
);

/** Limits in millimetres for a board in copper of so many ounces. */
export const fabRulesOf = ({ rules }: Fab, copperOz = 1): FabRules => {
  const leastMm = copperOz < 2 ? 0 : heavyCopperRule.value;
  return {
    minTrackMm: Math.max(rules.trackWidth.value, leastMm),
    minClearanceMm: Math.max(rules.clearance.value, leastMm),
    minAnnularRingMm: rules.viaAnnularRing.value,
    minDrillMm: rules.viaDrill.value,
    minViaDiameterMm: rules.viaDiameter.value,
    minHoleToHoleMm: rules.holeToHole.value,
    minCopperToEdgeMm: rules.copperToEdge.value,
    minCopperToHoleMm: rules.holeToCopper.value,
    maskMarginMm: rules.maskExpansion.value,
    minMaskWebMm: rules.maskSliver.value,
    minSilkLineMm: rules.silkscreenLine.value,
    minSilkTextHeightMm: rules.silkscreenHeight.value,
    minSilkToMaskMm: rules.silkscreenToMask.value,
  };
};

/** A via no smaller than wanted, and no smaller than the board house drills and rings it. */
export const viaOf = (drillMm: number, ringMm: number, rules: FabRules) => {
  const viaDrillMm = Math.max(drillMm, rules.minDrillMm);
  const ring = Math.max(ringMm, rules.minAnnularRingMm);
  return { viaDrillMm, viaDiameterMm: Math.max(viaDrillMm + 2 * ring, rules.minViaDiameterMm) };
};

/** What every board of heavy copper asks of the house and its assembler. */
export const heavyCopperNote = `Every web of mask between the pads of an IC is required: ask before leaving one out. Least track and gap ${formatQuantity(heavyCopperRule.value, "length")}.`;
