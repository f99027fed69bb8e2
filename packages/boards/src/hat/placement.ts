/** Where each part of the HAT stands, in blocks: what belongs together stands in rows, a capacitor beside its pin. */
import { beside, type Footing, type Laid, type Placed, row, standing, together } from "@rubus/pcb";
import { vec2 } from "@rubus/units";
import { type HatLayout, hatPlaces } from "../places/index.js";
import type { HatCircuit } from "./circuit.js";
import type { HatRef } from "./parts.js";

/** Takes a part of the circuit by its reference, turned. */
type Take = (ref: HatRef, rotation?: number) => Footing;

/** Middles of the strips that the fan's frame leaves, and of the one between frame and header. */
const [rightMm, headerStripMm, lowerMm] = [58, 48.7, 3.8];

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
    { from: vec2(rightMm, 42.7), towards: "right", begins: "middle", gapMm: 0.2 },
  );
  const between = (first: number, second: number): number =>
    ((fets[first]?.at.x ?? 0) + (fets[second]?.at.x ?? 0)) / 2;
  const columns = [between(0, 1), between(2, 3), between(4, 4)] as const;
  const level = (refs: readonly [HatRef, HatRef, HatRef], y: number, rotation: number): readonly Placed[] =>
    refs.map((ref, index) => standing(take(ref, rotation), vec2(columns[index] ?? 0, y)));
  return together(
    fets,
    level(["RN1", "RN2", "R4"], 47.2, 90),
    level(["RN3", "RN4", "R5"], 37.9, 270),
  );
};

/** The driver of the fan over its header; what conditions the tachometer's line stands where it enters the header. */
const fanDriver = (take: Take): Laid => {
  const buffer = standing(take("U2"), vec2(53.7, 33.5));
  return together(
    [buffer],
    beside(buffer, take("C4", 270), { pad: "5", side: "right", gapMm: 0.2 }),
    row([take("D5"), take("C5", 90), take("R11", 90)], { from: vec2(51.4, 28.9), towards: "right", gapMm: 0.1 }),
    row([take("R12"), take("C6"), take("R10")], {
      from: vec2(45.9, headerStripMm),
      towards: "right",
      begins: "middle",
      gapMm: 0.4,
    }),
  );
};

/** Protection and series resistors of the break-outs, over their sockets. */
const breakOuts = (take: Take): Laid =>
  together(
    [standing(take("D4"), vec2(62.2, 28.6))],
    row([take("C3"), take("R8"), take("R9")], { from: vec2(62.9, 31.7), towards: "up" }),
    row([take("TP1"), take("TP2")], { from: vec2(62.2, 7.8), towards: "right", begins: "middle", pitchMm: 2.8 }),
  );

/** The lamps' protection where their lines come down to the cable. */
const lampProtection = (take: Take): Laid =>
  together(
    row([take("D1", 90), take("D2", 90)], { from: vec2(51.4, 11.4), towards: "right", gapMm: 0.2 }),
    [standing(take("D3", 90), vec2(56.5, 6.8)), standing(take("C2"), vec2(56.4, 3.6))],
  );

/** The EEPROM with its jumper and the holes of the supplies in the lower strip. */
const identity = (take: Take): Laid => {
  const eeprom = standing(take("U1"), vec2(24, lowerMm));
  return together(
    [eeprom],
    beside(eeprom, take("C1", 90), { pad: "8", side: "right", gapMm: 0.2, own: "1" }),
    row([take("R1", 90), take("R2", 90), take("R3", 90)], {
      from: vec2(20, lowerMm),
      towards: "left",
      pitchMm: 2.1,
    }),
    [standing(take("JP1", 90), vec2(31, lowerMm)), standing(take("J6"), vec2(10.5, 4.4))],
  );
};

/** Between the header and the fan's frame: what senses the header's voltage. */
const atHeader = (take: Take): Laid =>
  together(
    row([take("R6", 180), take("R7", 180)], {
      from: vec2(17.4, headerStripMm),
      towards: "right",
      gapMm: 1,
    }),
  );

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
    atHeader(take),
    ...(hatPlaces(layout).fan ? [fanDriver(take)] : []),
  );
};
