/** The parts of the power board: what they are, where they stand. */
import type { BoardPart, Resistor } from "@rubus/catalogue";
import type { PartType, PartUse, Purchase } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";
import { purchaseOf, resistorType, resistorValue } from "../parts/resistor.js";
import { type HolePlace, powerBoardPlaces } from "../places/index.js";
import { powerArticles } from "./articles.js";
import * as types from "./types.js";

type Place = readonly [x: number, y: number, rotation?: number];
type Label = readonly [x: number, y: number];

const labelHeightMm = 1;

const use = <P extends string>(
  type: PartType<P>,
  value: string,
  purchase: Purchase,
  [x, y, rotation = 0]: Place,
  label: Label | undefined,
): PartUse<P> => ({
  type,
  value,
  purchase,
  at: vec2(x, y),
  rotation,
  side: "top",
  fitted: true,
  // Labels stand where they are given in steps from the part's middle.
  ...(label ? { label: { at: vec2(x + label[0], y + label[1]), rotation: 0, heightMm: labelHeightMm } } : {}),
});

const bought = <P extends string>(
  type: PartType<P>,
  row: BoardPart,
  place: Place,
  label?: Label,
  value = row.partNumber,
): PartUse<P> => use(type, value, purchaseOf(row), place, label);

const resistor = (row: Resistor, place: Place, label?: Label): PartUse<"A" | "B"> =>
  use(resistorType(row), resistorValue(row), purchaseOf(row), place, label);

const ofCopper: Purchase = {
  maker: "none",
  partNumber: "copper of the board",
  description: "Made by the board house",
  source: "design",
  confidence: "derived",
};

const a = powerArticles;
const small = types.capacitor0603;
const { stands, efuseLineMm } = powerBoardPlaces;
const standing = ({ at, rotation }: { readonly at: Vec2; readonly rotation: number }): Place => [
  at.x,
  at.y,
  rotation,
];
const [fiveVolt, ground] = powerBoardPlaces.holes as readonly [HolePlace, HolePlace];
const testPad = (name: string, place: Place, label: Label) =>
  use(types.testPointType, name, ofCopper, place, label);

/** Every part, its reference as the key. */
export const powerParts = () => ({
  J1: use(
    types.fingersType,
    "card edge",
    ofCopper,
    [powerBoardPlaces.widthMm, powerBoardPlaces.tongue.middleMm, 90],
    undefined,
  ),
  J2: bought(types.signalsType, a.signals, standing(stands.signals), [3, 6.9]),
  E1: use(types.lugM3Type, "5 V, M3", ofCopper, [fiveVolt.at.x, fiveVolt.at.y], [-5.4, 2.6]),
  E2: use(types.lugM4Type, "GND, M4", ofCopper, [ground.at.x, ground.at.y], [-5.6, -4.4]),
  D1: bought(types.suppressorType, a.suppressor, standing(stands.suppressor), [0, 4.2]),
  C1: bought(small, a.input, [35.4, 39.5, 90], [0.05, 2.3], "470 nF"),
  C2: bought(small, a.decoupling, [33.85, 39.5, 90], [-0.05, 2.3], "100 nF"),
  U2: bought(types.efusePi5Type, a.efusePi5, [efuseLineMm, 34.8, 180], [-2.9, -0.2]),
  U1: bought(types.efusePi4Type, a.efusePi4, [efuseLineMm, 29.2, 180], [-3.4, -2.7]),
  R13: resistor(a.blockingPullUp, [35, 35.9, 180], [2.6, -0.05]),
  C13: bought(small, a.overvoltage, [33.3, 25.1], [-2.7, 0], "1 nF"),
  R5: resistor(a.overvoltageUpper, [33.3, 23.6], [-2.4, 0]),
  R6: resistor(a.overvoltageLower, [33.3, 22.1], [-2.4, 0]),
  R11: resistor(a.goodUpper, [33.3, 20.6], [-2.7, 0]),
  R12: resistor(a.goodLower, [33.3, 19.1], [-2.7, 0]),
  R1: resistor(a.enableLower, [33.3, 17.6], [-2.4, 0]),
  C11: bought(small, a.enable, [33.3, 16.1], [-2.7, 0], "4.7 nF"),
  C9: bought(small, a.slew, [30.7, 37.7, 90], [0.1, 2.13], "2.2 nF"),
  R4: resistor(a.limitPi5, [29.15, 37.7, 90], [0.1, 2.13]),
  R3: resistor(a.limitPi4, [27.6, 37.7, 90], [0.1, 2.13]),
  C10: bought(small, a.blanking, [26.05, 37.7, 90], [-0.15, 3.5], "2.2 nF"),
  C3: bought(types.capacitor0805, a.output, [22, 29.5, 90], [-0.2, 2.4], "10 µF"),
  C4: bought(types.capacitor0805, a.output, [24.1, 29.5, 90], [0.2, 2.4], "10 µF"),
  C5: bought(small, a.decoupling, [28.7, 22.4], [-2.4, 0], "100 nF"),
  D2: bought(types.schottkyType, a.outputDiode, standing(stands.outputDiode), [0, -2.75]),
  R2: bought(types.shunt4Type, a.shunt, standing(stands.shunt), [3.4, 0], "0.5 mΩ"),
  R7: resistor(a.senseFilter, [18.6, 20.9, 180], [0, 1.3]),
  R8: resistor(a.senseFilter, [18.6, 18.2, 180], [0, -1.3]),
  C6: bought(small, a.decoupling, [16.2, 19.8, 270], [1.8, -0.25], "100 nF"),
  U3: bought(types.monitorType, a.monitor, [12.2, 18.4], [0, 2.55]),
  C7: bought(small, a.decoupling, [16.2, 16.3, 90], [1.9, -0.6], "100 nF"),
  R9: resistor(a.hatSense, [13.2, 14.6], [0, -1.3]),
  R10: resistor(a.senseBleed, [8.6, 14.6], [0, -1.3]),
  R14: resistor(a.cableGround, [5.6, 34.4], [0, 1.3]),
  C8: bought(small, a.decoupling, [8.2, 28.6, 90], [0, 2.3], "100 nF"),
  C12: bought(small, a.supply, [2.2, 34.4], [0, 1.3], "1 µF"),
  U4: bought(types.bufferType, a.buffer, [13, 28.2], [0, 3.6]),
  Q1: bought(types.transistorType, a.fet, [5, 13], [0, 2.6]),
  R18: resistor(a.gateSeries, [4.4, 17.2], [0, 1.3]),
  R19: resistor(a.gatePullUp, [1.8, 12.4, 90], [0, -2.1]),
  R20: resistor(a.bufferPullUp, [5, 9], [-2.7, 0]),
  R21: resistor(a.alertPullUp, [5, 6.2], [-2.7, 0]),
  R16: resistor(a.idSignal, [8.6, 23.2], [0, 1.3]),
  R17: resistor(a.idSignal, [12, 23.2], [0, 1.3]),
  R15: resistor(a.idSupply, [15.4, 23.2], [0, 1.3]),
  D5: bought(types.esdType, a.esd, [38.35, 26.02], [-2.86, -0.4]),
  D6: bought(types.esdType, a.esd, [38.35, 22.06], [-2.86, -0.4]),
  D7: bought(types.esdType, a.esd, [38.35, 18.1], [-2.86, -0.4]),
  D8: bought(types.esdType, a.esd, [38.35, 14.14], [-2.86, 0.4]),
  Q2: bought(types.transistorType, a.fet, [35.2, 9.9], [0, -2.6]),
  Q3: bought(types.transistorType, a.fet, [31.2, 12.6], [0, 2.5]),
  R22: resistor(a.faultPullUp, [31.2, 9.1], [0, -1.3]),
  D3: bought(types.lampType, a.lamp, [29.8, 41.2], [-0.6, 1.5], "green"),
  R24: resistor(a.lampSeries, [32.3, 39.6, 90], [-0.6, 2.95]),
  D4: bought(types.lampType, a.lamp, [10, 4, 180], [0, 1.4], "green"),
  R25: resistor(a.lampSeries, [13.4, 4], [0, -1.4]),
  TP1: testPad("5 V in", [38.8, 31.6], [0, 1.55]),
  TP2: testPad("5 V out", [17.2, 5], [-0.6, -1.7]),
  TP3: testPad("GND", [11, 45], [2.6, 0]),
  TP4: testPad("EN", [39.4, 8.8], [-0.4, -1.6]),
  TP5: testPad("FAULT_N", [37, 6], [-2.4, 0]),
  TP6: testPad("3V3", [9.4, 32.4], [0, 1.6]),
  TP7: testPad("ILM", [19.6, 32], [-2.4, 0.2]),
});

export type PowerParts = ReturnType<typeof powerParts>;
