/** Part types of the power board: pin-outs beside the source that they were read in. */
import { chipLandPattern, goldFingers, lugLand, type PartType, testPad } from "@rubus/pcb";
import { limitsOf } from "../parts/resistor.js";
import { fingerPlaces, fingerSetback, type HolePlace, powerBoardPlaces } from "../places/index.js";
import { powerArticles } from "./articles.js";
import * as lands from "./lands.js";
import { boxType, capacitorType, contactType, diodeType, fetType, shuntType } from "./symbols.js";

/** TPS259474: 1 EN/UVLO … 10 ITIMER (SLVSFC9C §5, read alike by three other boards). */
export const efusePi4Type = boxType(
  { name: "TPS259474", prefix: "U", land: lands.rpw10 },
  {
    EN: ["1", "input"],
    OVLO: ["2", "input"],
    PG: ["3", "open-collector"],
    PGTH: ["4", "input"],
    IN: ["5", "power-in"],
    OUT: ["6", "power-out"],
    DVDT: ["7", "passive"],
    GND: ["8", "power-in"],
    ILM: ["9", "passive"],
    ITIMER: ["10", "passive"],
  },
  {
    left: ["IN", "", "EN", "OVLO", "PGTH", "PG"],
    right: ["OUT", "", "ILM", "DVDT", "ITIMER", "GND"],
    halfWidthMm: 10.16,
  },
);

/**
 * TPS259482: the same order of pins, IN and OUT on two lands each. Pins 2 and 5 to 12 are alike in two published
 * drawings of the family; 1, 3 and 4 of this type stand in one (a board that quotes SLVSGT9D §5).
 * RCBCTRL high or open keeps reverse current blocked also while it is on.
 */
export const efusePi5Type = boxType(
  { name: "TPS259482", prefix: "U", land: lands.ywp12 },
  {
    EN: ["1", "input"],
    OVLO: ["2", "input"],
    SPLYGD: ["3", "open-collector"],
    RCBCTRL: ["4", "input"],
    IN: ["5", "power-in"],
    OUT: ["6", "passive"],
    DVDT: ["7", "passive"],
    GND: ["8", "power-in"],
    ILM: ["9", "passive"],
    ITIMER: ["10", "passive"],
    OUT2: ["11", "passive"],
    IN2: ["12", "power-in"],
  },
  {
    left: ["IN", "IN2", "EN", "OVLO", "RCBCTRL", "SPLYGD"],
    right: ["OUT", "OUT2", "ILM", "DVDT", "ITIMER", "GND"],
    halfWidthMm: 10.16,
  },
);

/** INA226 (SBOS743A pin table): address 0x40 with A0 and A1 at its own ground. */
export const monitorType = boxType(
  { name: "INA226", prefix: "U", land: lands.vssop10 },
  {
    A1: ["1", "input"],
    A0: ["2", "input"],
    ALERT: ["3", "open-collector"],
    SDA: ["4", "bidirectional"],
    SCL: ["5", "input"],
    VS: ["6", "power-in"],
    GND: ["7", "power-in"],
    VBUS: ["8", "input"],
    "IN-": ["9", "input"],
    "IN+": ["10", "input"],
  },
  {
    left: ["IN+", "IN-", "VBUS", "A0", "A1"],
    right: ["VS", "SDA", "SCL", "ALERT", "GND"],
    halfWidthMm: 10.16,
  },
);

/** TCA4311A: 1 EN, 2 SCLOUT, 3 SCLIN, 4 GND, 5 READY, 6 SDAIN, 7 SDAOUT, 8 VCC, as two other boards read it. */
export const bufferType = boxType(
  { name: "TCA4311A", prefix: "U", land: lands.soic8 },
  {
    EN: ["1", "input"],
    SCLOUT: ["2", "bidirectional"],
    SCLIN: ["3", "bidirectional"],
    GND: ["4", "power-in"],
    READY: ["5", "open-collector"],
    SDAIN: ["6", "bidirectional"],
    SDAOUT: ["7", "bidirectional"],
    VCC: ["8", "power-in"],
  },
  {
    left: ["VCC", "SDAIN", "SCLIN", "EN"],
    right: ["READY", "SDAOUT", "SCLOUT", "GND"],
    halfWidthMm: 10.16,
  },
);

/** USBLC6-2: two lines, each through two pins; its supply pin stays open, so that nothing feeds a dead board. */
export const esdType = boxType(
  { name: "USBLC6-2", prefix: "D", land: lands.sot23x6 },
  {
    "1A": ["1", "passive"],
    GND: ["2", "passive"],
    "2A": ["3", "passive"],
    "2B": ["4", "passive"],
    VBUS: ["5", "no-connect"],
    "1B": ["6", "passive"],
  },
  { left: ["1A", "GND", "2A"], right: ["1B", "VBUS", "2B"], halfWidthMm: 6.35 },
);

export const signalsType = boxType(
  { name: "CABLE_8", prefix: "J", land: lands.sh8 },
  {
    "3V3": ["1", "passive"],
    GND: ["2", "passive"],
    SDA: ["3", "passive"],
    SCL: ["4", "passive"],
    ALERT: ["5", "passive"],
    MGMT_EN: ["6", "passive"],
    "SENSE+": ["7", "passive"],
    "SENSE-": ["8", "passive"],
    MP1: ["MP1", "no-connect"],
    MP2: ["MP2", "no-connect"],
  },
  {
    left: ["3V3", "GND", "SDA", "SCL", "ALERT", "MGMT_EN", "SENSE+", "SENSE-", "", "MP1", "MP2"],
    right: [],
    halfWidthMm: 7.62,
  },
);

const positions = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
type Finger = `${"A" | "B"}${(typeof positions)[number]}`;

/** In the order of the symbol: ground, 5 V, signals. */
export const fingerRows = [
  "A1",
  "B1",
  "A2",
  "B2",
  "A10",
  "B10",
  "",
  "A3",
  "B3",
  "A4",
  "B4",
  "A5",
  "B5",
  "",
  "A6",
  "B6",
  "A7",
  "B7",
  "A8",
  "B8",
  "A9",
  "B9",
] as const satisfies readonly (Finger | "")[];

export const fingersType = boxType(
  {
    name: "FINGERS_2X10",
    prefix: "J",
    land: goldFingers({
      name: "GOLD_FINGERS_2X10_3.96",
      source: "finger table of the design; 3.96 mm card-edge sockets",
      pitchMm: fingerPlaces.pitchMm,
      widthMm: fingerPlaces.widthMm,
      nearMm: powerBoardPlaces.fingers.map(({ length }) => fingerSetback[length]),
      farMm: fingerPlaces.rootMm,
      firstAt: "right",
    }),
  },
  // Object.fromEntries forgets which keys it was given.
  Object.fromEntries(
    positions.flatMap((position) =>
      (["A", "B"] as const).map((row) => [`${row}${position}`, [`${row}${position}`, "passive"]] as const),
    ),
  ) as Readonly<Record<Finger, readonly [string, "passive"]>>,
  { left: [], right: fingerRows, halfWidthMm: 7.62 },
  { names: false },
);

const chip = (row: (typeof powerArticles)["input"] | (typeof powerArticles)["output"]) =>
  chipLandPattern(
    "CAPC",
    {
      length: limitsOf(row.package.length),
      width: limitsOf(row.package.width),
      terminal: limitsOf(row.package.terminal),
      heightMaxMm: row.package.height.max ?? row.package.height.value,
    },
    row.package.length.source,
  );

export const capacitor0603 = capacitorType("C_0603", chip(powerArticles.input));
export const capacitor0805 = capacitorType("C_0805", chip(powerArticles.output));
export const suppressorType = diodeType("TVS_SMB", "suppressor", lands.smb);
export const schottkyType = diodeType("SCHOTTKY_SMB", "schottky", lands.smb);
export const lampType = diodeType("LED_0603", "led", lands.led0603);
export const transistorType = fetType(lands.sot23);
export const shunt4Type = shuntType(lands.shunt2512);

const [fiveVolt, ground] = powerBoardPlaces.holes as readonly [HolePlace, HolePlace];
const lugSource = "ISO 273 medium fit; tongue of a 2.5 mm² ring lug";
const lug = (thread: "M3" | "M4", hole: HolePlace, landMm: number): PartType<"1"> =>
  contactType(`LUG_${thread}`, "E", lugLand(thread, hole.diameterMm, landMm, hole.keepoutMm, lugSource));
export const lugM3Type = lug("M3", fiveVolt, 7);
export const lugM4Type = lug("M4", ground, 9);
export const testPointType = contactType("TEST_PAD", "TP", testPad(1.5));
