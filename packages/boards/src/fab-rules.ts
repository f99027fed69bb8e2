/** The board house's row of the catalogue as the limits the compiler works with. */
import type { Fab } from "@rubus/catalogue";
import type { FabRules } from "@rubus/pcb";

/** Limits in millimetres. */
export const fabRulesOf = ({ rules }: Fab): FabRules => ({
  minTrackMm: rules.trackWidth.value,
  minClearanceMm: rules.clearance.value,
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
