/** Which copper the current of a node runs through, by the pins at its ends. */
import { bushes, headerPower, lugs, rowOf } from "@rubus/catalogue";
import type { Side } from "@rubus/pcb";
import { fingerTable } from "../places/index.js";

/** Where current enters or leaves copper. */
export type CopperEnd = {
  readonly name: string;
  readonly contact: /** Pads with parts soldered on them, each at one potential and all at the same. */
    | { readonly kind: "pads"; readonly pins: readonly string[] }
    /** Pins of a socket in plated holes, behind the spring of each. */
    | { readonly kind: "socket"; readonly pins: readonly string[] }
    /** The same of the socket below the HAT. */
    | { readonly kind: "header"; readonly pins: readonly string[] }
    /** Fingers, each behind the spring that lies on it. */
    | { readonly kind: "fingers"; readonly pins: readonly string[] }
    /** A lug or a bush pressed on the land of a screw. */
    | { readonly kind: "land"; readonly pin: string; readonly side: Side; readonly diameterMm: number };
};

/** The copper of one net between the end where it is fed and those that take from it. */
export type CopperRun = {
  readonly key: string;
  readonly name: string;
  readonly feed: CopperEnd;
  readonly takers: readonly CopperEnd[];
};

const pinsOf = (ref: string, wanted: "GND" | "+5V"): readonly string[] =>
  fingerTable.flatMap(({ position, a, b }) => [
    ...(a === wanted ? [`${ref}-A${position}`] : []),
    ...(b === wanted ? [`${ref}-B${position}`] : []),
  ]);

const pads = (name: string, ...pins: readonly string[]): CopperEnd => ({
  name,
  contact: { kind: "pads", pins },
});

const bushOf = (pin: string, key: (typeof bushes)[number]["key"]): CopperEnd => ({
  name: `land ${pin.split("-")[0] ?? pin}`,
  contact: { kind: "land", pin, side: "bottom", diameterMm: rowOf(bushes, key).diameter.value },
});

const socket = (ref: string, net: "GND" | "+5V"): CopperEnd => ({
  name: `${net} pins of ${ref}`,
  contact: { kind: "socket", pins: pinsOf(ref, net) },
});

/** Of the back-plane; the second taker of a run is the other bay. */
export const backPlaneRuns: readonly CopperRun[] = [
  {
    key: "bus",
    name: "5 V land to the fuses",
    feed: bushOf("E1-1", "bush-m5"),
    takers: [pads("F1", "F1-1"), pads("F2", "F2-1")],
  },
  { key: "bay-1", name: "fuse to socket, bay 1", feed: pads("F1", "F1-2"), takers: [socket("J1", "+5V")] },
  { key: "bay-2", name: "fuse to socket, bay 2", feed: pads("F2", "F2-2"), takers: [socket("J2", "+5V")] },
  {
    key: "ground",
    name: "sockets to GND land",
    feed: bushOf("E2-1", "bush-m6"),
    takers: [socket("J1", "GND"), socket("J2", "GND")],
  },
];

const lugOf = (pin: string, key: (typeof lugs)[number]["key"]): CopperEnd => ({
  name: `lug ${pin.split("-")[0] ?? pin}`,
  contact: { kind: "land", pin, side: "top", diameterMm: rowOf(lugs, key).tongueWidth.value },
});

const fingers = (net: "GND" | "+5V"): CopperEnd => ({
  name: `${net} fingers`,
  contact: { kind: "fingers", pins: pinsOf("J1", net) },
});

const efusePads = {
  "pi3-pi4": { in: ["U1-5"], out: ["U1-6"] },
  pi5: { in: ["U2-5", "U2-12"], out: ["U2-6", "U2-11"] },
} as const;

/** Of the power board in one assembly. */
export const powerBoardRuns = (variant: keyof typeof efusePads): readonly CopperRun[] => [
  {
    key: "bus",
    name: "5 V fingers to eFuse",
    feed: fingers("+5V"),
    takers: [pads("eFuse IN", ...efusePads[variant].in)],
  },
  {
    key: "switched",
    name: "eFuse to shunt",
    feed: pads("eFuse OUT", ...efusePads[variant].out),
    takers: [pads("shunt", "R2-1")],
  },
  {
    key: "output",
    name: "shunt to 5 V lug",
    feed: pads("shunt", "R2-2"),
    takers: [lugOf("E1-1", "ring-m3-2-5mm2")],
  },
  {
    key: "ground",
    name: "GND lug to fingers",
    feed: lugOf("E2-1", "ring-m4-2-5mm2"),
    takers: [fingers("GND")],
  },
];

/** Pins of the header, behind the springs of its socket. */
const header = (name: string, supply: keyof typeof headerPower): CopperEnd => ({
  name,
  contact: { kind: "header", pins: headerPower[supply].map((pin) => `J1-${pin}`) },
});

/** Of the HAT, whatever its layout: from the lugs to the pins of the Pi's header. */
export const hatRuns: readonly CopperRun[] = [
  {
    key: "supply",
    name: "5 V lug to header pins 2 and 4",
    feed: lugOf("E1-1", "ring-m3-2-5mm2"),
    takers: [header("5 V pins", "5V")],
  },
  {
    key: "return",
    name: "GND lug to eight header pins",
    feed: lugOf("E2-1", "ring-m4-2-5mm2"),
    takers: [header("GND pins", "GND")],
  },
];
