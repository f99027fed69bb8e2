/** Light-emitting diodes of the boards. */
import type { RgbLed } from "./board-part.js";
import { figure, source } from "./figure.js";

const housing = source(
  "Würth Elektronik 150141YV73100 data sheet 002.001, the same 3528 four-lead housing and land pattern",
  "secondary",
);
const forward = source("Würth Elektronik WL-SFTW family, at 20 mA", "memory");

export const rgbLeds = [
  {
    key: "wuerth-150141m173100",
    name: "Würth Elektronik 150141M173100",
    maker: "Würth Elektronik",
    partNumber: "150141M173100",
    description: "RGB LED, common anode, 3528 PLCC-4, WL-SFTW",
    source:
      "maker's own part library (2015b), and data sheet 002.011 as the blues KiCad library quotes it: 1 anode, 2 blue, 3 red (marked corner), 4 green",
    confidence: "secondary",
    datasheet: "https://www.we-online.com/catalog/datasheet/150141M173100.pdf",
    bodyLength: figure("length", 3.2, housing, { min: 3.0, max: 3.4 }),
    bodyWidth: figure("length", 2.8, housing, { min: 2.6, max: 3.0 }),
    height: figure("length", 1.9, housing, { min: 1.7, max: 2.1 }),
    padLength: figure("length", 1.5, housing),
    padWidth: figure("length", 0.9, housing),
    padAlong: figure("length", 1.55, housing),
    padAcross: figure("length", 0.7, housing),
    markedPad: "3",
    pads: { anode: "1", blue: "2", red: "3", green: "4" },
    forward: {
      red: figure("voltage", 2.0, forward, { min: 1.6, max: 2.4 }),
      green: figure("voltage", 3.2, forward, { min: 2.5, max: 3.8 }),
      blue: figure("voltage", 3.2, forward, { min: 2.5, max: 3.8 }),
    },
    currentMax: figure(
      "current",
      0.02,
      source("smallest continuous current of the WL-SFTW family", "memory"),
    ),
  },
] as const satisfies readonly RgbLed[];
