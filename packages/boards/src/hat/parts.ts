/** Every part of the HAT with its type, value and purchase; where it stands, the layout says. */

import type { Chip, ChipCapacitor, Resistor, ResistorArray } from "@rubus/catalogue";
import { formatQuantity } from "@rubus/units";
import { cableSocket12 } from "../parts/cable-socket.js";
import { chipCapacitorType } from "../parts/chip-capacitor.js";
import { type CircuitPart, connectorPart, copperPart, part } from "../parts/circuit-part.js";
import { shType } from "../parts/jst-sh.js";
import { piHeaderType, pinsUsedFor } from "../parts/pi-header.js";
import { resistorType, resistorValue } from "../parts/resistor.js";
import { schottkyType } from "../parts/schottky.js";
import { type HatLayout, hatPlaces } from "../places/index.js";
import { hatArticles as a, hatFanArticles as f, headerRow } from "./articles.js";
import type { ArrayPin, DualFetPin, EsdPin } from "./pin-names.js";
import * as types from "./types.js";

const resistor = (row: Resistor): CircuitPart<"A" | "B"> => part(resistorType(row), row, resistorValue(row));
const array = (row: ResistorArray): CircuitPart<ArrayPin> =>
  part(types.arrayType(row), row, formatQuantity(row.resistance.value, "resistance"));
const capacitor = (row: ChipCapacitor, name: "C_0603" | "C_0805" = "C_0603"): CircuitPart<"A" | "B"> =>
  part(chipCapacitorType(row, name), row, formatQuantity(row.capacitance.value, "capacitance"));
const fets = (unused: readonly ("D1" | "D2")[] = []): CircuitPart<DualFetPin> =>
  part(types.dualFetType(unused), a.fet);
const array4 = (name: string, unused: readonly Exclude<EsdPin, "GND">[] = []): CircuitPart<EsdPin> =>
  part(types.esdType(name, unused), a.esd);
/** A chip by its order number, or by its name where the row leaves that open. */
const chip = <P extends string>(type: CircuitPart<P>["type"], row: Chip): CircuitPart<P> =>
  part(type, { ...row, partNumber: row.partNumber ?? row.name });

/** The cable's names, pin by pin as the power board has them. */
const signalNames = ["3V3", "GND", "SDA", "SCL", "ALERT", "MGMT_EN", "SENSE+", "SENSE-"] as const;
/** Qwiic and STEMMA QT: 1 GND, 2 3V3, 3 SDA, 4 SCL. */
const qwiicNames = ["GND", "3V3", "SDA", "SCL"] as const;
/** Raspberry Pi 3-pin debug connector (RP-003139-SP): 1 RX into the Pi, 2 GND, 3 TX out of it. */
const serialNames = ["RX", "GND", "TX"] as const;

/** Pins of the header that a layout leaves open. */
export const unusedPins = (layout: HatLayout): readonly number[] =>
  pinsUsedFor(hatPlaces(layout).fan === null ? ["free", "fan-tach", "fan-pwm"] : ["free"]);

/** What every layout has, by reference. */
export const hatBaseParts = (layout: HatLayout) => {
  const { lugs } = hatPlaces(layout);
  const header = headerRow(layout);
  return {
    J1: connectorPart(piHeaderType(header, unusedPins(layout)), header),
    J2: connectorPart(shType("CABLE_8", signalNames), a.signals),
    J3: part(cableSocket12(a.leds, ["11"]), a.leds),
    J4: connectorPart(shType("QWIIC_4", qwiicNames), a.qwiic),
    J5: connectorPart(shType("DEBUG_3", serialNames), a.serial),
    J6: copperPart(types.supplyHolesType, "5V GND 3V3"),
    JP1: connectorPart(types.jumperType, a.jumper, "ID write"),
    E1: copperPart(types.lugM3Type(lugs.fiveVolt), "5 V, M3"),
    E2: copperPart(types.lugM4Type(lugs.ground), "GND, M4"),
    U1: chip(types.eepromType, a.eeprom),
    Q1: fets(),
    Q2: fets(),
    Q3: fets(),
    Q4: fets(),
    Q5: fets(["D2"]),
    RN1: array(a.gateArray),
    RN2: array(a.gateArray),
    RN3: array(a.seriesArray),
    RN4: array(a.seriesArray),
    D1: array4("ESD_ARRAY_4"),
    D2: array4("ESD_ARRAY_4"),
    D3: array4("ESD_ARRAY_1", ["IO2", "IO3", "IO4"]),
    // Its supply pin stays open, so that what is plugged in never feeds 3V3.
    D4: array4("ESD_ARRAY_4_OPEN", ["VBUS"]),
    R1: resistor(a.idPullUp),
    R2: resistor(a.idPullUp),
    R3: resistor(a.protect),
    R4: resistor(a.gate),
    R5: resistor(a.series),
    R6: resistor(a.sensePlus),
    R7: resistor(a.senseMinus),
    R8: resistor(a.serialSeries),
    R9: resistor(a.serialSeries),
    C1: capacitor(a.bypass),
    C2: capacitor(a.bypass),
    C3: capacitor(a.bypass),
    TP1: copperPart(types.testPointType, "SDA"),
    TP2: copperPart(types.testPointType, "SCL"),
  };
};

/** What a layout with a fan has besides; `hat-plain` leaves it out, lands and all. */
export const hatFanParts = () => ({
  J7: connectorPart(types.fanHeaderType(f.fan), f.fan),
  U2: chip(types.bufferType, f.buffer),
  D5: part(schottkyType, f.schottky, "BAT54"),
  R10: resistor(f.pullUp),
  R11: resistor(f.pullUp),
  R12: resistor(f.tachSeries),
  C4: capacitor(a.bypass),
  C5: capacitor(f.bulk, "C_0805"),
  C6: capacitor(f.tachFilter),
});

export type HatBaseParts = ReturnType<typeof hatBaseParts>;
export type HatFanParts = ReturnType<typeof hatFanParts>;
export type HatRef = keyof HatBaseParts | keyof HatFanParts;
