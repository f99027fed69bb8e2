/** What a feed's pair drops, to be compared with the budget of the power path. */
import { type Figure, figure, lugs, rowOf, source, supplyLugs } from "@rubus/catalogue";
import { heated, warm } from "../bars/figures.js";
import { poles } from "../bars/link-bar.js";
import { aheadOfFuseMm, behindFuseMm, feedLengthMm, hatWireMm } from "./lengths.js";
import { aheadWire, feedWire, hatWire } from "./wire-choice.js";
import type { FrameWiring } from "./wiring.js";

/** Air about the cables in °C, typically and at worst. */
const air = { typical: 30, worst: 40 } as const;
/** Rise of a wire at its ampacity: insulation for 70 °C in air of 30 °C. */
const riseKelvin = 40;

/**
 * Both poles and all ends of a feed without its fuse, in ohms: greatest resistance of IEC 60228 at 20 °C, heated by
 * air and by its own current, and a lug's joint at each of four ends. Joints at the fuse count as the fuse's.
 */
export const feedResistance = (frame: FrameWiring, cell: number, ampere: number): Figure<"resistance"> => {
  const [fiveVolt, ground] = poles;
  const joints = [rowOf(supplyLugs, "supply-ring-m4-10mm2"), rowOf(lugs, "ring-m5-10mm2")];
  const ahead = aheadWire(frame.supply);
  const metres = (lengthMm: number): number => lengthMm / 1000;
  const wireOhm = (end: "typical" | "worst"): number => {
    const own = riseKelvin * (ampere / feedWire.ampacity.value) ** 2;
    const milliohm =
      ahead.resistance.value * metres(aheadOfFuseMm) +
      feedWire.resistance.value *
        metres(behindFuseMm(fiveVolt, cell, frame) + feedLengthMm(ground, cell, frame));
    return (milliohm / 1000) * heated(air[end] + own);
  };
  const jointOhm = (pick: "value" | "max"): number =>
    2 *
    joints.reduce((sum, { jointResistance }) => sum + (jointResistance[pick] ?? jointResistance.value), 0);
  return figure(
    "resistance",
    wireOhm("typical") + jointOhm("value"),
    source("wire by IEC 60228, warm, and four lugs", "derived"),
    { max: wireOhm("worst") + jointOhm("max") },
  );
};

/** Both wires of a node from power board to HAT with their four lugs, in ohms. */
export const hatWireResistance = (stack: "a" | "b"): Figure<"resistance"> => {
  const metres = (hatWireMm("5 V", stack) + hatWireMm("GND", stack)) / 1000;
  const joints = [rowOf(lugs, "ring-m3-2-5mm2"), rowOf(lugs, "ring-m4-2-5mm2")];
  const ohm = (celsius: number, pick: "value" | "max"): number =>
    (hatWire.resistance.value / 1000) * metres * heated(celsius) +
    2 *
      joints.reduce((sum, { jointResistance }) => sum + (jointResistance[pick] ?? jointResistance.value), 0);
  return figure(
    "resistance",
    ohm(warm.typical, "value"),
    source("wire by IEC 60228, warm, and four lugs", "derived"),
    {
      max: ohm(warm.worst, "max"),
    },
  );
};
