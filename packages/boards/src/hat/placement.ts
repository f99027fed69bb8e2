/** Where each part of the HAT stands, in blocks: what belongs together stands in rows, a capacitor beside its pin. */
import { beside, type Footing, type Laid, type Placed, row, standing, together } from "@rubus/pcb";
import { vec2 } from "@rubus/units";
import { type HatLayout, hatPlaces } from "../places/index.js";
import type { HatCircuit } from "./circuit.js";
import type { HatRef } from "./parts.js";

/** Takes a part of the circuit by its reference, turned. */
type Take = (ref: HatRef, rotation?: number) => Footing;

/** Middles of the strips that the fan's frame leaves, and of the one between frame and header. */
const [rightMm, headerStripMm, lowerMm] = [58, 48.6, 3.8];

/** Connectors and lugs, where the mechanical design has them. */
const connectors = (take: Take, layout: HatLayout): Laid => {
  const { stands, lugs, fan } = hatPlaces(layout);
  const at = (ref: HatRef, { at: place, rotation }: (typeof stands)[keyof typeof stands]) =>
    standing(take(ref), place, rotation);
  return together([
    at("J2", stands.signals),
    at("J3", stands.lamps),
    at("J4", stands.qwiic),
    at("J5", stands.serial),
    standing(take("E1"), lugs.fiveVolt.at),
    standing(take("E2"), lugs.ground.at),
    ...(fan ? [at("J7", stands.fan)] : []),
  ]);
};

/** Gates, FETs and series resistors of the nine lines below each other, as the lines come from the header. */
const drivers = (take: Take): Laid => {
  const fets = row(
    (["Q1", "Q2", "Q3", "Q4", "Q5"] as const).map((ref) => take(ref, 90)),
    { from: vec2(rightMm, 43), towards: "right", begins: "middle", gapMm: 0.2 },
  );
  const between = (first: number, second: number): number =>
    ((fets[first]?.at.x ?? 0) + (fets[second]?.at.x ?? 0)) / 2;
  const columns = [between(0, 1), between(2, 3), between(4, 4)] as const;
  const level = (refs: readonly [HatRef, HatRef, HatRef], y: number, rotation: number): readonly Placed[] =>
    refs.map((ref, index) => standing(take(ref, rotation), vec2(columns[index] ?? 0, y)));
  return together(fets, level(["RN1", "RN2", "R4"], 47.4, 90), level(["RN3", "RN4", "R5"], 38.35, 270));
};

/** The driver of the fan over its header. */
const fanDriver = (take: Take): Laid => {
  const buffer = standing(take("U2"), vec2(53.7, 33.8));
  return together(
    [buffer],
    beside(buffer, take("C4", 270), { pad: "5", side: "right", gapMm: 0.2 }),
    [standing(take("R10", 270), vec2(58.5, 33.8))],
    row([take("D5"), take("C5", 90), take("R11", 90)], {
      from: vec2(51.4, 28.9),
      towards: "right",
      gapMm: 0.1,
    }),
    row([take("R12"), take("C6")], { from: vec2(63.3, 33), towards: "up", gapMm: 0.2 }),
  );
};

/** Protection over the break-outs' sockets, series resistors of the serial lines below theirs. */
const breakOuts = (take: Take): Laid =>
  together(
    [standing(take("D4"), vec2(62.2, 28.6)), standing(take("C3"), vec2(63.3, 32.05))],
    row([take("R8"), take("R9")], { from: vec2(61.8, 7.8), towards: "right", begins: "middle" }),
  );

/** The lamps' protection where their lines come down to the cable. */
const lampProtection = (take: Take): Laid =>
  together(row([take("D1", 90), take("D2", 90)], { from: vec2(51.4, 11.4), towards: "right", gapMm: 0.2 }), [
    standing(take("D3", 90), vec2(56.5, 6.8)),
    standing(take("C2"), vec2(56.4, 3.6)),
  ]);

/** The EEPROM with its jumper and the holes of the supplies in the lower strip. */
const identity = (take: Take): Laid => {
  const eeprom = standing(take("U1"), vec2(24.6, lowerMm));
  return together(
    [eeprom],
    // Its upper end clear of the frame of a fan of 40 mm.
    beside(eeprom, take("C1", 90), { pad: "8", side: "right", gapMm: 0.2, own: "1", shiftMm: -0.6 }),
    row([take("R1", 90), take("R2", 90), take("R3", 90)], {
      from: vec2(20.7, lowerMm),
      towards: "left",
      pitchMm: 2,
    }),
    [standing(take("JP1", 90), vec2(31.9, lowerMm)), standing(take("J6"), vec2(10.8, 4.4))],
  );
};

/** What senses the header's voltage: 5 V where its copper leaves the lug for the pins, ground at the header's pins. */
const sensing = (take: Take): Laid =>
  together([
    standing(take("R6", 180), vec2(2.4, 48.6)),
    standing(take("R7", 180), vec2(18.8, headerStripMm)),
  ]);

/** Probes of the bus, on its way from the signals' socket to the header. */
const probes = (take: Take): Laid =>
  together([standing(take("TP1"), vec2(9.6, 37.6)), standing(take("TP2"), vec2(9.8, 35.2))]);

/** Every part of the upper side; the header hangs below. */
export const hatPlacement = ({ parts }: HatCircuit, layout: HatLayout): Laid => {
  const take: Take = (ref, rotation = 0) => {
    const part = parts[ref];
    // A layout without a fan places none of the fan's parts.
    if (!part) throw new RangeError(`${layout} has no ${ref}`);
    return { ref, land: part.type.land, rotation };
  };
  return together(
    connectors(take, layout),
    drivers(take),
    breakOuts(take),
    lampProtection(take),
    identity(take),
    sensing(take),
    probes(take),
    ...(hatPlaces(layout).fan ? [fanDriver(take)] : []),
  );
};
