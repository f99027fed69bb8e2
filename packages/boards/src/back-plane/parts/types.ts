/** Part types of the back-plane: what each part is electrically, drawn and soldered. */
import {
  type BackPlaneCapacitor,
  type BoardFuse,
  type Bush,
  type ChipPackage,
  type Figure,
  type IndicatorLed,
  type LeadedPackage,
  leadedPackages,
  type RadialCapacitor,
  type ThroughPart,
} from "@rubus/catalogue";
import {
  boltLand,
  chipLandPattern,
  dualRow,
  finishLandPattern,
  gullWingLandPattern,
  type LandPattern,
  type Lead,
  type PartType,
  radialCapacitor,
  sot23FiveLeads,
  sot23Leads,
  surfacePad,
  throughHoleLandPattern,
  twoPadLandPattern,
} from "@rubus/pcb";
import { circlePolygon, rectangle, vec2 } from "@rubus/units";
import { limitsOf } from "../../parts/resistor.js";
import {
  boxSymbol,
  capacitorSymbol,
  columnSymbol,
  dipSymbol,
  fetSymbol,
  fuseSymbol,
  ledSymbol,
  pointSymbol,
  schottkySymbol,
} from "./symbols.js";

/** Where a figure was read, and how far that can be trusted. */
const readIn = ({ source, confidence }: Figure<"length">): string => `${source} [${confidence}]`;

const leadsOf = ({ key, leads }: LeadedPackage): readonly Lead[] => {
  if (key === "sot-23") return sot23Leads;
  if (key === "sot-23-5") return sot23FiveLeads;
  return dualRow(leads);
};

const leadedLand = (key: (typeof leadedPackages)[number]["key"]): LandPattern => {
  const row: LeadedPackage | undefined = leadedPackages.find((each) => each.key === key);
  if (!row) throw new RangeError(`no package ${key}`);
  return gullWingLandPattern(
    row.name,
    leadsOf(row),
    {
      span: limitsOf(row.span),
      foot: limitsOf(row.foot),
      leadWidth: limitsOf(row.leadWidth),
      pitchMm: row.pitch.value,
      bodyLengthMm: row.bodyLength.value,
      bodyWidthMm: row.bodyWidth.value,
      heightMaxMm: row.height.max ?? row.height.value,
    },
    readIn(row.span),
  );
};

const chipBody = ({ length, width, terminal, height }: ChipPackage) => ({
  length: limitsOf(length),
  width: limitsOf(width),
  terminal: limitsOf(terminal),
  heightMaxMm: height.max ?? height.value,
});

const passive = (pad: string) => ({ pad, kind: "passive" }) as const;
const input = (pad: string) => ({ pad, kind: "input" }) as const;
const both = (pad: string) => ({ pad, kind: "bidirectional" }) as const;
const supply = (pad: string) => ({ pad, kind: "power-in" }) as const;
const open = (pad: string) => ({ pad, kind: "no-connect" }) as const;

export const chipCapacitorType = ({ package: chip }: BackPlaneCapacitor): PartType<"A" | "B"> => ({
  name: "C_0603",
  prefix: "C",
  pins: { A: passive("1"), B: passive("2") },
  land: chipLandPattern("CAPC", chipBody(chip), readIn(chip.length)),
  symbol: capacitorSymbol(false),
});

export const radialCapacitorType = (row: RadialCapacitor): PartType<"A" | "B"> => ({
  name: "C_POLYMER",
  prefix: "C",
  pins: { A: passive("1"), B: passive("2") },
  land: radialCapacitor(
    row.diameter.value,
    row.pitch.value,
    row.height.max ?? row.height.value,
    readIn(row.pitch),
  ),
  symbol: capacitorSymbol(true),
});

export const fuseType = (row: BoardFuse): PartType<"A" | "B"> => ({
  name: "FUSE_15A",
  prefix: "F",
  pins: { A: passive("1"), B: passive("2") },
  land: twoPadLandPattern({
    name: "LITTELFUSE_451",
    description: row.description,
    source: readIn(row.padAt),
    padAtMm: row.padAt.value,
    padLengthMm: row.padLength.value,
    padWidthMm: row.padWidth.value,
    bodyLengthMm: row.bodyLength.value,
    bodyWidthMm: row.bodyWidth.value,
    heightMaxMm: row.height.max ?? row.height.value,
    connection: "solid",
  }),
  symbol: fuseSymbol,
});

/** Pad 1 is the cathode; the bar of the legend stands beside it. */
export const ledType = ({ package: chip }: IndicatorLed): PartType<"A" | "K"> => {
  const land = chipLandPattern("CAPC", chipBody(chip), readIn(chip.length));
  const pad = land.pads[0];
  const reach = pad === undefined ? 0 : pad.at.x - 0.95;
  return {
    name: "LED_0603",
    prefix: "D",
    pins: { A: passive("2"), K: passive("1") },
    land: {
      ...land,
      name: "LEDC1608X80N",
      silkscreen: [{ kind: "line", from: vec2(reach, -0.45), to: vec2(reach, 0.45), widthMm: 0.2 }],
    },
    symbol: ledSymbol,
  };
};

export const schottkyType: PartType<"A" | "K" | "NC"> = {
  name: "SCHOTTKY_SOT23",
  prefix: "D",
  pins: { A: passive("1"), K: passive("3"), NC: open("2") },
  land: leadedLand("sot-23"),
  symbol: schottkySymbol,
};

export const fetType: PartType<"G" | "D" | "S"> = {
  name: "NFET_SOT23",
  prefix: "Q",
  pins: { G: input("1"), S: passive("2"), D: passive("3") },
  land: leadedLand("sot-23"),
  symbol: fetSymbol,
};

type EepromPin = "A0" | "A1" | "A2" | "VSS" | "SDA" | "SCL" | "NC" | "VCC";
export const eepromType: PartType<EepromPin> = {
  name: "EEPROM_I2C_SOIC8",
  prefix: "U",
  pins: {
    A0: input("1"),
    A1: input("2"),
    A2: input("3"),
    VSS: supply("4"),
    SDA: both("5"),
    SCL: input("6"),
    NC: open("7"),
    VCC: supply("8"),
  },
  land: leadedLand("soic-8"),
  symbol: boxSymbol("EEPROM_I2C", 7.62, {
    left: ["SCL", "SDA", null, "NC"],
    right: ["A2", "A1", "A0", null],
    top: ["VCC"],
    bottom: ["VSS"],
  }),
};

type RegulatorPin = "VIN" | "GND" | "EN" | "NC" | "VOUT";
export const regulatorType: PartType<RegulatorPin> = {
  name: "REGULATOR_SOT23_5",
  prefix: "U",
  pins: {
    VIN: supply("1"),
    GND: supply("2"),
    EN: input("3"),
    NC: open("4"),
    VOUT: { pad: "5", kind: "power-out" },
  },
  land: leadedLand("sot-23-5"),
  symbol: boxSymbol("REGULATOR", 6.35, {
    left: ["VIN", "EN"],
    right: ["VOUT", "NC"],
    bottom: ["GND"],
  }),
};

type ExpanderPin =
  | "A0"
  | "A1"
  | "A2"
  | "P0"
  | "P1"
  | "P2"
  | "P3"
  | "GND"
  | "P4"
  | "P5"
  | "P6"
  | "P7"
  | "INT"
  | "SCL"
  | "SDA"
  | "VCC";
export const expanderType: PartType<ExpanderPin> = {
  name: "EXPANDER_TSSOP16",
  prefix: "U",
  pins: {
    A0: input("1"),
    A1: input("2"),
    A2: input("3"),
    P0: both("4"),
    P1: both("5"),
    P2: both("6"),
    P3: both("7"),
    GND: supply("8"),
    P4: both("9"),
    P5: both("10"),
    P6: both("11"),
    P7: both("12"),
    INT: { pad: "13", kind: "open-collector" },
    SCL: input("14"),
    SDA: both("15"),
    VCC: supply("16"),
  },
  land: leadedLand("tssop-16"),
  symbol: boxSymbol("EXPANDER", 7.62, {
    left: ["SCL", "SDA", null, "A0", "A1", "A2", null, "INT"],
    right: ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"],
    top: ["VCC"],
    bottom: ["GND"],
  }),
};

type TimerPin = "TRIG" | "GND" | "SET" | "DIV" | "V+" | "OUT";
export const timerType: PartType<TimerPin> = {
  name: "ONE_SHOT_TSOT23_6",
  prefix: "U",
  pins: {
    TRIG: input("1"),
    GND: supply("2"),
    SET: passive("3"),
    DIV: input("4"),
    "V+": supply("5"),
    OUT: { pad: "6", kind: "output" },
  },
  land: leadedLand("tsot-23-6"),
  symbol: boxSymbol("ONE_SHOT", 6.35, {
    left: ["TRIG", "DIV", "SET"],
    right: ["OUT", null, null],
    top: ["V+"],
    bottom: ["GND"],
  }),
};

/** Lines pass through the package: pins 1 and 6 are one line, 3 and 4 the other; each is wired as one pin. */
type SuppressorPin = "IO1" | "GND" | "IO2" | "IO2'" | "VBUS" | "IO1'";
export const suppressorType: PartType<SuppressorPin> = {
  name: "ESD_ARRAY_SOT23_6",
  prefix: "U",
  pins: {
    IO1: passive("1"),
    GND: passive("2"),
    IO2: passive("3"),
    "IO2'": passive("4"),
    VBUS: passive("5"),
    "IO1'": passive("6"),
  },
  land: leadedLand("sot-23-6"),
  symbol: boxSymbol("ESD_ARRAY", 6.35, {
    left: ["IO1", "IO2", null],
    right: ["IO1'", "IO2'", null],
    top: ["VBUS"],
    bottom: ["GND"],
  }),
};

/** Positions 1 to 10 from the top; side A is the card's component side, to the right as seen from the front. */
const positions = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
type Position = (typeof positions)[number];
export type ContactName = `${"A" | "B"}${Position}`;

export const socketType = (row: ThroughPart): PartType<ContactName> => {
  const column = (side: "A" | "B") => positions.map((position): ContactName => `${side}${position}`);
  const across = { A: row.rowSpacing.value / 2, B: -row.rowSpacing.value / 2 };
  const along = (position: Position): number => (5.5 - Number(position)) * row.pitch.value;
  const drillMm = 1.4;
  const [length, width] = [row.bodyLength.value, row.bodyWidth.value];
  const names = [...column("A"), ...column("B")];
  const land = throughHoleLandPattern({
    name: "CARD_EDGE_2X10_396",
    description: row.description,
    source: readIn(row.pitch),
    pins: (["A", "B"] as const).flatMap((side) =>
      positions.map((position) => ({
        number: `${side}${position}`,
        at: vec2(across[side], along(position)),
      })),
    ),
    drillMm,
    padMm: 2.4,
    body: rectangle(vec2(0, 0), width, length),
    bodyHeightMm: row.height.value,
    courtyardExcessMm: 0.5,
    outline: "none",
  });
  const ends = along("1") + 2.4;
  return {
    name: "CARD_EDGE_2X10",
    prefix: "J",
    // Object.fromEntries forgets which keys it was given.
    pins: Object.fromEntries(names.map((name) => [name, passive(name)])) as PartType<ContactName>["pins"],
    land: {
      ...land,
      // The key of the card, between positions 2 and 3, and a bar at position 1.
      silkscreen: [
        ...land.silkscreen,
        { kind: "line", from: vec2(-3.6, ends), to: vec2(3.6, ends), widthMm: 0.2 },
        {
          kind: "line",
          from: vec2(-0.8, along("2") - row.pitch.value / 2),
          to: vec2(0.8, along("2") - row.pitch.value / 2),
          widthMm: 0.3,
        },
      ],
    },
    symbol: {
      ...boxSymbol<ContactName>("CARD_EDGE_2X10", 7.62, { left: column("A"), right: column("B") }),
      showPinNumbers: false,
      valueAt: vec2(0, -17.78),
    },
  };
};

export const busConnectorType = (row: ThroughPart): PartType<"1" | "2" | "3" | "MP1" | "MP2"> => {
  const half = row.bodyLength.value / 2;
  const [rear, front] = [1, -1.9];
  return {
    name: "BUS_3",
    prefix: "J",
    pins: { "1": passive("1"), "2": passive("2"), "3": passive("3"), MP1: open("MP1"), MP2: open("MP2") },
    land: finishLandPattern({
      name: "JST_BM03B_SRSS_TB",
      description: row.description,
      source: "JST SH top entry, as a footprint library's copy in another project reads [secondary]",
      pads: [
        ...(["1", "2", "3"] as const).map((number, index) =>
          surfacePad(number, vec2((index - 1) * row.pitch.value, 1.325), 0.6, 1.55),
        ),
        surfacePad("MP1", vec2(-2.3, -1.2), 1.2, 1.8),
        surfacePad("MP2", vec2(2.3, -1.2), 1.2, 1.8),
      ],
      body: rectangle(vec2(0, (rear + front) / 2), 2 * half, rear - front),
      bodyHeightMm: row.height.value,
      courtyardExcessMm: 0.5,
      pinOneDot: vec2(-1.75, 1.9),
      outline: "body",
    }),
    symbol: columnSymbol("BUS_3", ["1", "2", "3", "MP1", "MP2"]),
  };
};

type DipPin = "1" | "2" | "3" | "4" | "5" | "6";
export const dipSwitchType = (row: ThroughPart): PartType<DipPin> => {
  const x = row.rowSpacing.value / 2;
  const y = (index: number): number => (1 - index) * row.pitch.value;
  return {
    name: "DIP_SWITCH_3",
    prefix: "SW",
    pins: {
      "1": passive("1"),
      "2": passive("2"),
      "3": passive("3"),
      "4": passive("4"),
      "5": passive("5"),
      "6": passive("6"),
    },
    land: throughHoleLandPattern({
      name: "DIP_SWITCH_3_W762",
      description: row.description,
      source: readIn(row.pitch),
      pins: [
        ...["1", "2", "3"].map((number, index) => ({ number, at: vec2(-x, y(index)) })),
        ...["6", "5", "4"].map((number, index) => ({ number, at: vec2(x, y(index)) })),
      ],
      drillMm: 0.9,
      padMm: 1.7,
      body: rectangle(vec2(0, 0), row.bodyWidth.value, row.bodyLength.value),
      bodyHeightMm: row.height.value,
      courtyardExcessMm: 0.5,
      pinOneDot: vec2(-x - 0.2, y(0) + 1.6),
    }),
    symbol: dipSymbol,
  };
};

export const testPointType = (row: ThroughPart): PartType<"1"> => ({
  name: `TEST_POINT_${row.partNumber}`,
  prefix: "TP",
  pins: { "1": passive("1") },
  land: throughHoleLandPattern({
    name: "KEYSTONE_5000",
    description: row.description,
    source: readIn(row.pin),
    pins: [{ number: "1", at: vec2(0, 0) }],
    drillMm: 1.05,
    padMm: 1.8,
    body: circlePolygon(vec2(0, 0), row.bodyLength.value / 2, 0.05),
    bodyHeightMm: row.height.value,
    courtyardExcessMm: 0.25,
    outline: "none",
  }),
  symbol: pointSymbol("TEST_POINT", 0.762),
});

/**
 * The land of a bolt with the copper bush on the rear.
 * @param holeMm of the board: the bush's bore, or less where the board house has no such drill
 */
export const landType = (row: Bush, holeMm: number, landMm: number): PartType<"1"> => ({
  name: `LAND_M${row.thread.value}`,
  prefix: "E",
  pins: { "1": passive("1") },
  land: boltLand(`M${row.thread.value}`, holeMm, landMm, readIn(row.bore)),
  symbol: pointSymbol("LAND", 1.524),
});
