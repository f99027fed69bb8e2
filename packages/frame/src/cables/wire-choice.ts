/** Which wire, lug and fuse a feed takes. */
import { feeds, fuses, lugs, rowOf, supplyLugs, type Wire, wires } from "@rubus/catalogue";
import type { Pole } from "../bars/link-bar.js";
import type { FrameWiring } from "./wiring.js";

const feedRow = rowOf(feeds, "feed-10mm2");

const byArea = (area: number): Wire => {
  const wire = wires.find(({ conductor }) => conductor.value === area);
  if (wire === undefined) throw new RangeError(`no wire of ${area} mm² is in the catalogue`);
  return wire;
};

/** Of the legs that the fuse protects. */
export const feedWire: Wire = byArea(feedRow.conductor.value);

/** Of a node's two leads from power board to HAT: soft, so that the power board floats. */
export const hatWire: Wire = rowOf(wires, "wire-2-5-soft");

export const feedFuse = rowOf(fuses, "bolt-down-30a");

/** What a supply can drive through a short before it limits, in amperes. */
export const overloadCurrent = ({ ratedCurrent, overload }: FrameWiring["supply"]): number =>
  ratedCurrent * overload;

/**
 * Between the supply and the fuse: nothing but the supply's own limit guards it, so the thinnest from the feed's
 * size up that carries that limit for good; the thickest of the catalogue where none does.
 */
export const aheadWire = (supply: FrameWiring["supply"]): Wire => {
  const candidates: readonly Wire[] = wires.filter(
    ({ conductor }) => conductor.value >= feedWire.conductor.value,
  );
  const chosen = candidates.find(({ ampacity }) => ampacity.value >= overloadCurrent(supply));
  return chosen ?? candidates.at(-1) ?? feedWire;
};

/** The ring lug of a land. */
export const landLug = (pole: Pole) => rowOf(lugs, pole.key === "5v" ? "ring-m5-10mm2" : "ring-m6-10mm2");

/** The ring lug of a fuse's stud, M5, for a wire. */
export const fuseLug = (wire: Wire) =>
  rowOf(lugs, wire.conductor.value > feedWire.conductor.value ? "ring-m5-16mm2" : "ring-m5-10mm2");

/** The lug of the supply's terminal, for a wire. */
export const terminalLug = (wire: Wire) =>
  rowOf(
    supplyLugs,
    wire.conductor.value > feedWire.conductor.value ? "supply-ring-m4-16mm2" : "supply-ring-m4-10mm2",
  );

/** The ring lug at both ends of a node's wire: M3 for 5 V, M4 for GND, so that they can't be swapped. */
export const hatWireLug = (net: "5 V" | "GND") =>
  rowOf(lugs, net === "5 V" ? "ring-m3-2-5mm2" : "ring-m4-2-5mm2");
