/** Part types of the back-plane soldered flat: chips, FETs, lamps. */
import type { IndicatorLed } from "@rubus/catalogue";
import { chipLandPattern, type PartType } from "@rubus/pcb";
import { vec2 } from "@rubus/units";
import { both, chipBody, input, leadedLand, open, passive, supply } from "../../parts/pins.js";
import { boxSymbol, fetSymbol, ledSymbol } from "../../parts/symbols.js";
import { cited } from "../../quantity-words.js";

/** Pad 1 is the cathode; the bar of the legend stands beside it. */
export const ledType = ({ package: chip }: IndicatorLed): PartType<"A" | "K"> => {
  const land = chipLandPattern("CAPC", chipBody(chip), cited(chip.length));
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
