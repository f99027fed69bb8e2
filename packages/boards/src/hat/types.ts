/** Part types of the HAT that no other board has: pin-outs beside the source that they were read in. */
import { type Connector, connectors, type ResistorArray, rowOf } from "@rubus/catalogue";
import {
  type LandPattern,
  type ListedPad,
  listedLand,
  lugLand,
  type PartType,
  testPad,
  throughHoleLandPattern,
} from "@rubus/pcb";
import { rectangle, vec2 } from "@rubus/units";
import { both, input, leadedLand, open, passive, supply } from "../parts/pins.js";
import { boxSymbol, columnSymbol, pointSymbol } from "../parts/symbols.js";
import { type HolePlace, mostMm } from "../places/index.js";
import { cited } from "../quantity-words.js";
import type { ArrayPin, DualFetPin, EsdPin } from "./pin-names.js";
import { arraySymbol, dualFetSymbol, esdSymbol, jumperSymbol } from "./symbols.js";

type EepromPin = "A0" | "A1" | "A2" | "VSS" | "SDA" | "SCL" | "WP" | "VCC";
/** CAT24C64: 1 to 3 A0 to A2, 4 VSS, 5 SDA, 6 SCL, 7 WP (pulled down inside), 8 VCC, as the 24C family has them. */
export const eepromType: PartType<EepromPin> = {
  name: "ID_EEPROM_SOIC8",
  prefix: "U",
  pins: {
    A0: input("1"),
    A1: input("2"),
    A2: input("3"),
    VSS: supply("4"),
    SDA: both("5"),
    SCL: input("6"),
    WP: input("7"),
    VCC: supply("8"),
  },
  land: leadedLand("soic-8"),
  symbol: boxSymbol("ID_EEPROM", 7.62, {
    left: ["SDA", "SCL", null, "WP"],
    right: ["A0", "A1", "A2", null],
    top: ["VCC"],
    bottom: ["VSS"],
  }),
};

type BufferPin = "NC" | "A" | "GND" | "Y" | "VCC";
/** SN74LVC1G07DBV: 1 open, 2 A, 3 GND, 4 Y, 5 VCC (SCES296, pin functions). */
export const bufferType: PartType<BufferPin> = {
  name: "BUFFER_OPEN_DRAIN_SOT23_5",
  prefix: "U",
  pins: {
    NC: open("1"),
    A: input("2"),
    GND: supply("3"),
    Y: { pad: "4", kind: "open-collector" },
    VCC: supply("5"),
  },
  land: leadedLand("sot-23-5"),
  symbol: boxSymbol("BUFFER_OPEN_DRAIN", 5.08, {
    left: ["A", null, "NC"],
    right: ["Y", null, null],
    top: ["VCC"],
    bottom: ["GND"],
  }),
};

/**
 * Two FETs in SOT-363: 1 S1, 2 G1, 3 D2, 4 S2, 5 G2, 6 D1 (NXP BSS138PS data sheet, table 2; Diodes draws the same).
 * @param unused drains that the board leaves open
 */
export const dualFetType = (unused: readonly ("D1" | "D2")[] = []): PartType<DualFetPin> => ({
  name: unused.length === 0 ? "DUAL_NFET_SOT363" : "DUAL_NFET_SOT363_HALF",
  prefix: "Q",
  pins: {
    S1: passive("1"),
    G1: input("2"),
    D2: unused.includes("D2") ? open("3") : passive("3"),
    S2: passive("4"),
    G2: input("5"),
    D1: unused.includes("D1") ? open("6") : passive("6"),
  },
  land: leadedLand("sot-363"),
  symbol: dualFetSymbol(unused.length === 0 ? "DUAL_NFET" : "DUAL_NFET_HALF"),
});

/**
 * USBLC6-4: 1 IO1, 2 GND, 3 IO2, 4 IO3, 5 VBUS, 6 IO4 (ST DocID11068 Rev 7, figure 1).
 * @param unused pins that the board leaves open
 */
export const esdType = (name: string, unused: readonly Exclude<EsdPin, "GND">[]): PartType<EsdPin> => {
  const line = (pin: Exclude<EsdPin, "GND">, pad: string) =>
    unused.includes(pin) ? open(pad) : passive(pad);
  return {
    name,
    prefix: "D",
    pins: {
      IO1: line("IO1", "1"),
      GND: passive("2"),
      IO2: line("IO2", "3"),
      IO3: line("IO3", "4"),
      VBUS: line("VBUS", "5"),
      IO4: line("IO4", "6"),
    },
    land: leadedLand("sot-23-6"),
    symbol: esdSymbol(name),
  };
};

/** Four resistors: 1 to 8, 2 to 7, 3 to 6, 4 to 5; 1 to 4 stand at the left, from the top. */
export const arrayType = (row: ResistorArray): PartType<ArrayPin> => {
  const [x, pitch] = [row.padAt.value, row.pitch.value];
  const pad = (number: ArrayPin, side: -1 | 1, rank: 0 | 1 | 2 | 3): ListedPad => {
    const width = rank === 0 || rank === 3 ? row.outerWidth.value : row.innerWidth.value;
    return [number, side * x, (1.5 - rank) * pitch, row.padLength.value, width];
  };
  return {
    name: "R_ARRAY_4",
    prefix: "RN",
    pins: {
      "1": passive("1"),
      "2": passive("2"),
      "3": passive("3"),
      "4": passive("4"),
      "5": passive("5"),
      "6": passive("6"),
      "7": passive("7"),
      "8": passive("8"),
    },
    land: listedLand({
      name: "R_ARRAY_CONVEX_4X0603",
      description: "Four chip resistors 0.8 mm apart in 3.2 x 1.6 mm, convex leads",
      source: `${cited(row.padAt)}; body: ${cited(row.length)}`,
      pads: [
        pad("1", -1, 0),
        pad("2", -1, 1),
        pad("3", -1, 2),
        pad("4", -1, 3),
        pad("5", 1, 3),
        pad("6", 1, 2),
        pad("7", 1, 1),
        pad("8", 1, 0),
      ],
      body: { width: row.width.value, height: row.length.value },
      heightMm: mostMm(row.height),
      outline: "none",
    }),
    symbol: arraySymbol,
  };
};

type FanPin = "GND" | "+5V" | "TACH" | "PWM";
/** Molex 47053-1000: 1 GND, 2 +5 V, 3 tach, 4 PWM, the guide at the side of pins 1 to 3. */
export const fanHeaderType = (row: Connector): PartType<FanPin> => {
  const x = (index: number): number => (index - 1.5) * row.pitch.value;
  return {
    name: "FAN_HEADER_4",
    prefix: "J",
    pins: { GND: passive("1"), "+5V": passive("2"), TACH: passive("3"), PWM: passive("4") },
    land: throughHoleLandPattern({
      name: "MOLEX_47053-1000",
      description: row.description,
      source: "KiCad's footprint of the 4-pin fan header, 2.54 mm [secondary]",
      pins: ["1", "2", "3", "4"].map((number, index) => ({ number, at: vec2(x(index), 0) })),
      pegs: [{ at: vec2(x(2), 2.16), diameterMm: 1.1 }],
      drillMm: 1.02,
      padMm: 2.03,
      padWidthMm: 1.73,
      // From the middle of the row of pins: 2.5 mm to the peg's side, 3.3 mm to the guide's.
      body: rectangle(vec2(-0.01, -0.4), 10.1, 5.8),
      bodyHeightMm: mostMm(row.height),
      courtyardExcessMm: 0.5,
      pinOneDot: vec2(x(0), 3.1),
    }),
    symbol: columnSymbol("FAN_HEADER_4", ["GND", "+5V", "TACH", "PWM"]),
  };
};

/** Holes in a row 2.54 mm apart for a pin header. */
const pinRow = (name: string, row: Connector, count: number, bought: boolean): LandPattern => ({
  ...throughHoleLandPattern({
    name,
    description: bought ? row.description : `Plated holes for a pin header of ${count}`,
    source: `2.54 mm grid; hole for a pin of 0.64 mm [memory]`,
    pins: Array.from({ length: count }, (_, index) => ({
      number: String(index + 1),
      at: vec2((index - (count - 1) / 2) * row.pitch.value, 0),
    })),
    drillMm: 1.02,
    padMm: 1.7,
    body: rectangle(vec2(0, 0), count * row.pitch.value, row.bodyWidth.value),
    bodyHeightMm: bought ? mostMm(row.height) : 0,
    courtyardExcessMm: 0.25,
  }),
  ...(bought ? {} : { copperOnly: true as const }),
});

const pinHeader: Connector = rowOf(connectors, "wuerth-61300211121");

export const jumperType: PartType<"1" | "2"> = {
  name: "JUMPER_2",
  prefix: "JP",
  pins: { "1": passive("1"), "2": passive("2") },
  land: pinRow("PIN_HEADER_1X2", pinHeader, 2, true),
  symbol: jumperSymbol,
};

/** GND stands between the supplies, so that no probe or header bridges them. */
export const supplyHolesType: PartType<"5V" | "GND" | "3V3"> = {
  name: "SUPPLY_HOLES",
  prefix: "J",
  pins: { "5V": passive("1"), GND: passive("2"), "3V3": passive("3") },
  land: pinRow("PIN_HOLES_1X3", pinHeader, 3, false),
  symbol: columnSymbol("SUPPLY_HOLES", ["5V", "GND", "3V3"]),
};

const lug = (thread: "M3" | "M4", hole: HolePlace, landMm: number): PartType<"1"> => ({
  name: `LUG_${thread}`,
  prefix: "E",
  pins: { "1": passive("1") },
  land: lugLand(
    thread,
    hole.diameterMm,
    landMm,
    hole.keepoutMm,
    "ISO 273 medium fit; tongue of a 2.5 mm² ring lug",
  ),
  symbol: pointSymbol("LAND", 1.524),
});
export const lugM3Type = (hole: HolePlace): PartType<"1"> => lug("M3", hole, 7);
export const lugM4Type = (hole: HolePlace): PartType<"1"> => lug("M4", hole, 9);

export const testPointType: PartType<"1"> = {
  name: "TEST_PAD",
  prefix: "TP",
  pins: { "1": passive("1") },
  land: testPad(1.5),
  symbol: pointSymbol("TEST_POINT", 0.762),
};
