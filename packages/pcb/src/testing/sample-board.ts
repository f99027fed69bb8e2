/** A small board drawn by hand, with one of everything that files and checks must cope with. */
import { circlePolygon, rectangle, roundedRectangle, type Vec2, vec2 } from "@rubus/units";
import { fiducial, mountingHole } from "../land/mechanical.js";
import type { Board } from "../model/board.js";
import type { FabRules, Net, PlacedPart, Track } from "../model/design.js";
import type { LandPattern, Pad, PadShape } from "../model/pads.js";
import type { PartSymbol, PartType } from "../model/parts.js";
import type { SchematicSheet } from "../model/schematic.js";

const pad = (number: string, at: Vec2, shape: PadShape, rest: Partial<Pad> = {}): Pad => ({
  number,
  at,
  rotation: 0,
  shape,
  technology: "surface",
  side: "near",
  ...rest,
});

const land = (name: string, width: number, height: number, pads: readonly Pad[]): LandPattern => ({
  name,
  description: name,
  source: "drawn for tests",
  pads,
  courtyard: rectangle(vec2(0, 0), width, height),
  silkscreen: [],
  fabrication: [],
  body: { outline: rectangle(vec2(0, 0), width - 0.6, height - 0.6), heightMm: 0.5 },
});

const symbol: PartSymbol<string> = {
  name: "BOX",
  graphics: [],
  pins: [],
  showPinNames: false,
  showPinNumbers: false,
  referenceAt: vec2(0, 0),
  valueAt: vec2(0, 0),
};

const type = (name: string, prefix: string, pattern: LandPattern, pads: readonly string[]): PartType => ({
  name,
  prefix,
  pins: Object.fromEntries(pads.map((number) => [`P${number}`, { pad: number, kind: "passive" }])),
  land: pattern,
  symbol,
});

const chipLand = (name: string, shape: PadShape): LandPattern =>
  land(name, 3, 1.5, [pad("1", vec2(-0.8, 0), shape), pad("2", vec2(0.8, 0), shape)]);

const rounded = type(
  "R_ROUNDED",
  "R",
  chipLand("CHIP_ROUNDED", { kind: "rounded", widthMm: 0.8, heightMm: 0.95, radiusMm: 0.2 }),
  ["1", "2"],
);
const square = type(
  "R_SQUARE",
  "R",
  chipLand("CHIP_SQUARE", { kind: "rectangle", widthMm: 0.8, heightMm: 0.95 }),
  ["1", "2"],
);
const through = { technology: "through" } as const;
const connector = type(
  "CONNECTOR",
  "J",
  land("HEADER_3", 8, 3.4, [
    pad(
      "1",
      vec2(-2.54, 0),
      { kind: "rounded", widthMm: 1.7, heightMm: 1.7, radiusMm: 0.25 },
      { ...through, drill: { widthMm: 1, heightMm: 1 } },
    ),
    pad(
      "2",
      vec2(0, 0),
      { kind: "circle", diameterMm: 1.7 },
      { ...through, drill: { widthMm: 1, heightMm: 1 } },
    ),
    pad(
      "3",
      vec2(2.54, 0),
      { kind: "oval", widthMm: 1.7, heightMm: 2.3 },
      { ...through, drill: { widthMm: 1, heightMm: 1.6 } },
    ),
  ]),
  ["1", "2", "3"],
);
const finger = { kind: "rectangle", widthMm: 1.5, heightMm: 3 } as const;
const fingers = type(
  "FINGERS",
  "P",
  land("FINGERS_1", 2, 3.4, [
    pad("A1", vec2(0, 0), finger, { technology: "edge-contact" }),
    pad("B1", vec2(0, 0), finger, { technology: "edge-contact", side: "far" }),
  ]),
  ["A1", "B1"],
);

const part = (ref: string, of: PartType, at: Vec2, rest: Partial<PlacedPart> = {}): PlacedPart => ({
  ref,
  type: of,
  value: "680 Ω",
  purchase: {
    maker: "No maker",
    partNumber: "NONE",
    description: 'Drawn for tests, "not" to buy',
    source: "tests",
    confidence: "memory",
  },
  at,
  rotation: 0,
  side: "top",
  fitted: true,
  ...rest,
});

const pins = (...list: readonly string[]): Net["pins"] =>
  list.map((name) => {
    const [ref = "", number = ""] = name.split("-");
    return { ref, pin: `P${number}`, pad: number };
  });

const way = (
  net: string,
  widthMm: number,
  side: Track["side"],
  ...points: readonly Vec2[]
): readonly Track[] =>
  points.slice(1).map((to, index) => ({ net, widthMm, side, from: points[index] ?? to, to }));

export const sampleRules: FabRules = {
  minTrackMm: 0.2,
  minClearanceMm: 0.2,
  minAnnularRingMm: 0.15,
  minDrillMm: 0.3,
  minViaDiameterMm: 0.6,
  minHoleToHoleMm: 0.5,
  minCopperToEdgeMm: 0.3,
  minCopperToHoleMm: 0.25,
  maskMarginMm: 0.05,
  minMaskWebMm: 0.1,
  minSilkLineMm: 0.15,
  minSilkTextHeightMm: 1,
  minSilkToMaskMm: 0.15,
};

const via = (net: string, at: Vec2) => ({ net, at, diameterMm: 0.6, drillMm: 0.3 });

/** A schematic with nothing drawn. */
export const emptySheet: SchematicSheet = {
  paper: "A4",
  symbols: [],
  wires: [],
  labels: [],
  powerPorts: [],
  powerFlags: [],
  noConnects: [],
  notes: [],
};

/** 30 × 15 mm, rounded corners, an opening, four nets, one pour with holes on the bottom. */
export const sampleBoard: Board = {
  name: "sample",
  title: "Sample board",
  hardware: 1,
  id: "0123abcd",
  outline: roundedRectangle(vec2(15, 7.5), 30, 15, 2),
  cutouts: [rectangle(vec2(27, 4), 2, 1.5)],
  stackup: { thicknessMm: 1.6, copperOz: 1, finish: "ENIG", maskColour: "black" },
  rules: sampleRules,
  netClasses: [{ name: "signal", trackMm: 0.25, clearanceMm: 0.2, viaDiameterMm: 0.6, viaDrillMm: 0.3 }],
  nets: [
    { name: "VCC", netClass: "signal", label: "power", pins: pins("J1-1", "R1-1", "R3-1") },
    {
      name: "OUT_WITH_A_LONG_NAME,1",
      netClass: "signal",
      label: "local",
      pins: pins("J1-2", "R1-2", "R2-1"),
    },
    { name: "GND", netClass: "signal", label: "power", pins: pins("J1-3", "R2-2", "R3-2", "P1-A1") },
  ],
  parts: [
    part("R1", rounded, vec2(8, 10), { label: { at: vec2(8, 11.6), rotation: 0, heightMm: 1 } }),
    part("R2", square, vec2(14, 10), { rotation: 30, label: { at: vec2(14, 12), rotation: 0, heightMm: 1 } }),
    part("R3", rounded, vec2(20, 6), { rotation: 90, side: "bottom", fitted: false, value: "10 kΩ" }),
    part("J1", connector, vec2(6, 4), {
      value: "HEADER",
      label: { at: vec2(6, 6.6), rotation: 0, heightMm: 1 },
    }),
    part("P1", fingers, vec2(22.5, 1.6), { value: "FINGERS" }),
  ],
  features: [
    { ref: "H1", kind: "mounting-hole", land: mountingHole(2.2, 4, "tests"), at: vec2(26, 11), side: "top" },
    { ref: "FID1", kind: "fiducial", land: fiducial(1), at: vec2(21, 12), side: "top" },
  ],
  zones: [
    {
      name: "ground",
      net: "GND",
      side: "bottom",
      outline: rectangle(vec2(15, 7.5), 25, 14),
      priority: 0,
      connection: "solid",
      clearanceMm: 0.3,
      minWidthMm: 0.25,
      thermalGapMm: 0.3,
      thermalSpokeMm: 0.4,
      fill: [
        {
          outline: [
            vec2(1.5, 0.5),
            vec2(20.5, 0.5),
            vec2(20.5, 4),
            vec2(25, 4),
            vec2(25, 8.5),
            vec2(23, 9.5),
            vec2(23, 14.5),
            vec2(1.5, 14.5),
          ],
          holes: [
            circlePolygon(vec2(3.46, 4), 1.35),
            circlePolygon(vec2(6, 4), 1.09),
            rectangle(vec2(19.1, 6.85), 3.6, 1.6),
          ],
        },
      ],
    },
  ],
  keepouts: [],
  stitching: [],
  tracks: [
    ...way(
      "VCC",
      0.3,
      "top",
      vec2(3.46, 4),
      vec2(3.46, 10),
      vec2(7.2, 10),
      vec2(7.2, 13),
      vec2(18, 13),
      vec2(18, 6.8),
    ),
    ...way("VCC", 0.3, "bottom", vec2(18, 6.8), vec2(20, 6.8)),
    ...way(
      "OUT_WITH_A_LONG_NAME,1",
      0.25,
      "top",
      vec2(6, 4),
      vec2(6, 7.9),
      vec2(10, 7.9),
      vec2(10, 10),
      vec2(8.8, 10),
    ),
    ...way("OUT_WITH_A_LONG_NAME,1", 0.25, "top", vec2(10, 10), vec2(10.4, 9.6), vec2(13.307, 9.6)),
    ...way("GND", 0.25, "top", vec2(14.693, 10.4), vec2(16, 10.4)),
    ...way("GND", 0.5, "top", vec2(22.5, 1.6), vec2(22.5, 4.8)),
  ],
  vias: [via("VCC", vec2(18, 6.8)), via("GND", vec2(16, 10.4)), via("GND", vec2(22.5, 4.8))],
  texts: [
    { text: "SAMPLE", at: vec2(15, 2.5), heightMm: 1, lineMm: 0.15, rotation: 0, side: "top" },
    { text: "H1", at: vec2(10, 12), heightMm: 1.2, lineMm: 0.18, rotation: 0, side: "bottom" },
  ],
  silkscreen: [
    { side: "top", graphic: { kind: "filled", outline: [vec2(1.2, 4), vec2(2, 3.6), vec2(2, 4.4)] } },
  ],
  schematic: emptySheet,
  notes: [],
};
