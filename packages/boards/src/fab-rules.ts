/** The board house's row of the catalogue as the limits the compiler works with. */
import { type Fab, figure, source } from "@rubus/catalogue";
import type { FabRules } from "@rubus/pcb";

/** Least track and gap in copper of 2 oz and more, in millimetres; the houses' rows state those of 1 oz. */
export const heavyCopperRule = figure(
  "length",
  0.2,
  source("usual at low-cost houses: 0.15 to 0.2 mm in 2 oz", "memory"),
);

/** Limits in millimetres for a board in copper of so many ounces. */
export const fabRulesOf = ({ rules }: Fab, copperOz = 1): FabRules => ({
  minTrackMm: copperOz < 2 ? rules.trackWidth.value : Math.max(rules.trackWidth.value, heavyCopperRule.value),
  minClearanceMm:
    copperOz < 2 ? rules.clearance.value : Math.max(rules.clearance.value, heavyCopperRule.value),
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
});
