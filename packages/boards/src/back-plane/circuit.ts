/** Every part of the back-plane with its type, value and purchase; `placement.ts` says where it stands. */
import {
  backPlaneResistors,
  boardFuses,
  bushes,
  type Chip,
  chipCapacitors,
  chips,
  indicatorLeds,
  leadedParts,
  radialCapacitors,
  rowOf,
  throughParts,
} from "@rubus/catalogue";
import type { PartType } from "@rubus/pcb";
import { formatQuantity } from "@rubus/units";
import { chipCapacitorType } from "../parts/chip-capacitor.js";
import { type CircuitPart, part } from "../parts/circuit-part.js";
import { resistorType, resistorValue } from "../parts/resistor.js";
import { schottkyType } from "../parts/schottky.js";
import { backPlanePlaces } from "../places/index.js";
import {
  busConnectorType,
  dipSwitchType,
  fuseType,
  landType,
  radialCapacitorType,
  socketType,
  testPointType,
} from "./parts/through-types.js";
import {
  eepromType,
  expanderType,
  fetType,
  ledType,
  regulatorType,
  suppressorType,
  timerType,
} from "./parts/types.js";

/** Every row of the catalogue that the board is made of. */
export const backPlaneRows = {
  tenOhm: rowOf(backPlaneResistors, "yageo-rc0603-10r"),
  oneKilohm: rowOf(backPlaneResistors, "yageo-rc0603-1k"),
  tenKilohm: rowOf(backPlaneResistors, "yageo-rc0603-10k"),
  hundredKilohm: rowOf(backPlaneResistors, "yageo-rc0603-100k"),
  timerSet: rowOf(backPlaneResistors, "yageo-rc0603-715k"),
  timerLower: rowOf(backPlaneResistors, "yageo-rc0603-887k"),
  timerUpper: rowOf(backPlaneResistors, "yageo-rc0603-1m"),
  ceramic100n: rowOf(chipCapacitors, "samsung-cl10-100n"),
  ceramic1u: rowOf(chipCapacitors, "samsung-cl10-1u"),
  polymer: rowOf(radialCapacitors, "nichicon-rr70j102mdn1"),
  fuse: rowOf(boardFuses, "littelfuse-0451015"),
  green: rowOf(indicatorLeds, "wuerth-150060vs75000"),
  red: rowOf(indicatorLeds, "wuerth-150060rs75000"),
  schottky: rowOf(leadedParts, "nexperia-bat54"),
  fet: rowOf(leadedParts, "onsemi-bss138"),
  suppressor: rowOf(leadedParts, "st-usblc6-2sc6"),
  timer: rowOf(leadedParts, "adi-ltc6993-2"),
  eeprom: rowOf(chips, "microchip-24aa025e48"),
  regulator: rowOf(chips, "diodes-ap2112k-3-3"),
  expander: rowOf(chips, "ti-tca9534"),
  socket: rowOf(throughParts, "edac-305-020-500-202"),
  bus: rowOf(throughParts, "jst-bm03b-srss-tb-lf"),
  selector: rowOf(throughParts, "omron-a6t-3101"),
  redLoop: rowOf(throughParts, "keystone-5000"),
  blackLoop: rowOf(throughParts, "keystone-5001"),
  whiteLoop: rowOf(throughParts, "keystone-5002"),
  bushM5: rowOf(bushes, "bush-m5"),
  bushM6: rowOf(bushes, "bush-m6"),
} as const;

const { lands } = backPlanePlaces;

/** Copper of the lands: the bush and the washer with 0.5 mm about them. */
export const landDiameterMm = { fiveVolt: 13, ground: 14 } as const;

const rows = backPlaneRows;

/** A chip of the catalogue, whose order number may still be open. */
const chip = <P extends string>(type: PartType<P>, row: Chip): CircuitPart<P> => ({
  type,
  value: row.partNumber ?? row.name,
  purchase: {
    maker: row.maker,
    partNumber: row.partNumber ?? row.name,
    description: row.description,
    source: row.source,
    confidence: row.confidence,
  },
});

const resistor = (
  row: (typeof rows)[
    | "tenOhm"
    | "oneKilohm"
    | "tenKilohm"
    | "hundredKilohm"
    | "timerSet"
    | "timerLower"
    | "timerUpper"],
) => part(resistorType(row), row, resistorValue(row));
const ceramic = (row: (typeof rows)["ceramic100n" | "ceramic1u"]) =>
  part(chipCapacitorType(row), row, formatQuantity(row.capacitance.value, "capacitance"));
const polymer = () =>
  part(
    radialCapacitorType(rows.polymer),
    rows.polymer,
    `${Math.round(rows.polymer.capacitance.value * 1e6)} µF polymer`,
  );
const socket = () => part(socketType(rows.socket), rows.socket, rows.socket.partNumber);
const bus = () => part(busConnectorType(rows.bus), rows.bus, rows.bus.partNumber);
const fuse = () => part(fuseType(rows.fuse), rows.fuse, "15 A fast");
const fet = () => part(fetType, rows.fet, rows.fet.partNumber);
const diode = () => part(schottkyType, rows.schottky, "BAT54");
const green = () => part(ledType(rows.green), rows.green, "green");
const loop = (colour: "redLoop" | "blackLoop" | "whiteLoop", net: string) =>
  part(testPointType(rows[colour]), rows[colour], net);

/** By reference. Bay 1 has the odd ones of a pair, bay 2 the even ones. */
export const backPlaneCircuit = () => ({
  J1: socket(),
  J2: socket(),
  J3: bus(),
  J4: bus(),
  E1: part(landType(rows.bushM5, lands.fiveVolt.diameterMm, landDiameterMm.fiveVolt), rows.bushM5, "5 V, M5"),
  E2: part(landType(rows.bushM6, lands.ground.diameterMm, landDiameterMm.ground), rows.bushM6, "GND, M6"),
  F1: fuse(),
  F2: fuse(),
  C1: polymer(),
  C2: polymer(),
  D1: green(),
  D2: green(),
  D3: part(ledType(rows.red), rows.red, "red"),
  D4: diode(),
  D5: diode(),
  D6: green(),
  U1: chip(eepromType, rows.eeprom),
  U2: chip(eepromType, rows.eeprom),
  U3: chip(regulatorType, rows.regulator),
  U4: chip(expanderType, rows.expander),
  U5: part(timerType, rows.timer, "LTC6993-2"),
  U6: part(suppressorType, rows.suppressor, rows.suppressor.partNumber),
  Q1: fet(),
  Q2: fet(),
  Q3: fet(),
  Q4: fet(),
  R1: resistor(rows.tenKilohm),
  R2: resistor(rows.tenKilohm),
  R3: resistor(rows.oneKilohm),
  R4: resistor(rows.oneKilohm),
  R5: resistor(rows.oneKilohm),
  R6: resistor(rows.tenKilohm),
  R7: resistor(rows.tenKilohm),
  R8: resistor(rows.tenKilohm),
  R9: resistor(rows.tenKilohm),
  R10: resistor(rows.tenKilohm),
  R11: resistor(rows.tenKilohm),
  R12: resistor(rows.tenOhm),
  R13: resistor(rows.hundredKilohm),
  R14: resistor(rows.hundredKilohm),
  R15: resistor(rows.hundredKilohm),
  R16: resistor(rows.hundredKilohm),
  R17: resistor(rows.hundredKilohm),
  R18: resistor(rows.hundredKilohm),
  R19: resistor(rows.hundredKilohm),
  R20: resistor(rows.timerSet),
  R21: resistor(rows.timerUpper),
  R22: resistor(rows.timerLower),
  R23: resistor(rows.hundredKilohm),
  C3: ceramic(rows.ceramic100n),
  C4: ceramic(rows.ceramic100n),
  C5: ceramic(rows.ceramic1u),
  C6: ceramic(rows.ceramic1u),
  C7: ceramic(rows.ceramic100n),
  C8: ceramic(rows.ceramic100n),
  C9: ceramic(rows.ceramic100n),
  SW1: part(dipSwitchType(rows.selector), rows.selector, "cell 0–7"),
  TP1: loop("blackLoop", "GND"),
  TP2: loop("redLoop", "5 V"),
  TP3: loop("redLoop", "5 V bay 1"),
  TP4: loop("redLoop", "5 V bay 2"),
  TP5: loop("redLoop", "3V3"),
  TP6: loop("whiteLoop", "EN 1"),
  TP7: loop("whiteLoop", "EN 2"),
  TP8: loop("whiteLoop", "ALIVE"),
});

export type BackPlaneRef = keyof ReturnType<typeof backPlaneCircuit>;
