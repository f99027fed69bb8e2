/**
 * What carries the current, against heat and faults: the air that ratings are brought to, bars, the way
 * fuses open, contacts in the path, copper of boards.
 */
import type { FlatBar } from "./cable-parts.js";
import { type Figure, figure, type Row, source } from "./figure.js";

/** Air that a rating is brought to before a current is held against it. */
export type Surroundings = Row & { readonly temperature: Figure<"temperature"> };

export const surroundings = [
  {
    key: "behind-frames",
    name: "Air behind the frames, where feeds and bars lie",
    temperature: figure("temperature", 40, source("design: a warm room, 35 °C, and 5 K", "memory"), {
      min: 15,
      max: 40,
    }),
  },
  {
    key: "in-bays",
    name: "Air in a bay, about its boards and its socket",
    temperature: figure("temperature", 55, source("design: 35 °C and 20 K at full load", "memory"), {
      min: 20,
      max: 55,
    }),
  },
] as const satisfies readonly Surroundings[];

/** A flat copper bar with a slot at either end. */
export type LinkBar = FlatBar & {
  /** Width that the slot for the bolt takes. */
  readonly slotWidth: Figure<"length">;
};

/** A flat bar slotted for the thicker of the two bolts, M6. */
export const slotted = (bar: FlatBar): LinkBar => ({
  ...bar,
  slotWidth: figure("length", 6.6, source("ISO 273 medium fit for M6", "derived")),
});

/** How a fuse carries, and how it opens. */
export type FuseCurve = Row & {
  readonly rating: Figure<"current">;
  /** Share of the rating that it carries for ever in air of 25 °C. */
  readonly continuous: Figure<"ratio">;
  /** Share of the rating lost with each kelvin above 25 °C. */
  readonly lostPerKelvin: Figure<"ratio">;
  /** Multiple of the rating at which it has opened within `openingTime`, whatever its tolerance. */
  readonly opensAt: Figure<"ratio">;
  readonly openingTime: Figure<"time">;
  /** Least multiple of the rating that opens it at all, in hours. */
  readonly opensFrom: Figure<"ratio">;
  /** I²t that melts it when it has no time to shed heat. */
  readonly melting: Figure<"melting-integral">;
};

const nano2 = source("Littelfuse 451/453 data sheet of 2020-11-05: 12 to 20 A", "primary");
const nano2Derating = source("Littelfuse 451/453 data sheet, continuous operation and curve", "memory");
const nano2Melting = source("Littelfuse 451 data sheet: I²t of the 15 A row", "memory");
const midi = source("bolt-down fuse of the MIDI (ISO 8820-5) kind", "memory");

export const fuseCurves = [
  {
    key: "bolt-down-30a",
    name: "Bolt-down fuse 30 A",
    rating: figure("current", 30, midi),
    continuous: figure("ratio", 0.8, midi, { min: 0.75, max: 0.85 }),
    lostPerKelvin: figure("ratio", 0.0015, midi, { min: 0.001, max: 0.002 }),
    opensAt: figure("ratio", 2, midi),
    openingTime: figure("time", 5, midi, { min: 0.2, max: 10 }),
    opensFrom: figure("ratio", 1.35, midi, { min: 1.1, max: 1.75 }),
    melting: figure("melting-integral", 1200, midi, { min: 500, max: 3000 }),
  },
  {
    key: "littelfuse-0451015",
    name: "Littelfuse 0451015.MRL, 15 A",
    rating: figure("current", 15, nano2),
    continuous: figure("ratio", 0.75, nano2Derating),
    lostPerKelvin: figure("ratio", 0.0015, nano2Derating, { min: 0.001, max: 0.0025 }),
    opensAt: figure("ratio", 2, nano2),
    openingTime: figure("time", 20, nano2),
    opensFrom: figure("ratio", 1.35, nano2Derating, { min: 1, max: 1.9 }),
    melting: figure("melting-integral", 100, nano2Melting, { min: 40, max: 200 }),
  },
] as const satisfies readonly FuseCurve[];

/** One contact of several that share a current. */
export type SharedContact = Row & {
  /** How many of them share the current of one pole. */
  readonly positions: number;
  readonly rating: Figure<"current">;
  /** Of one contact: the one of least resistance takes the most. */
  readonly resistance: Figure<"resistance">;
};

const cardEdge = source("3.96 mm card-edge sockets: 3 A in the least of the range, 5 A in most", "memory");
const cardSpread = source("a new contact 10 mΩ, a worn or oxidised one 20 mΩ", "memory");
const header = source(
  "Würth Elektronik drawing of the 2.54 mm dual socket 613…21821: 3 A a contact",
  "secondary",
);
const headerSpread = source("a pair of neighbours in one socket, ± 20 % of each other", "memory");

export const sharedContacts = [
  {
    key: "card-edge-power",
    name: "contacts of a pole in the card-edge socket",
    positions: 6,
    rating: figure("current", 5, cardEdge, { min: 3, max: 5 }),
    resistance: figure("resistance", 0.0102, cardSpread, { min: 0.005, max: 0.0201 }),
  },
  {
    key: "header-5v",
    name: "5 V pins 2 and 4 of the Pi's header",
    positions: 2,
    rating: figure("current", 3, header, { min: 3, max: 4.7 }),
    resistance: figure("resistance", 0.012, headerSpread, { min: 0.011, max: 0.0132 }),
  },
] as const satisfies readonly SharedContact[];

/** Signals with the most current through a contact of the JST SH family. */
export type SignalContact = Row & {
  readonly current: Figure<"current">;
  readonly rating: Figure<"current">;
};

const sh = source("JST SH 1.0 mm: 1 A a contact, as relayed by others", "secondary");

export const signalContacts = [
  {
    key: "management-ground",
    name: "GND of the management bus, a GND bar loose",
    current: figure("current", 0.25, source("5 V over two resistors of 10 Ω", "derived"), { max: 0.2653 }),
    rating: figure("current", 1, sh),
  },
  {
    key: "hat-3v3",
    name: "3V3 from the HAT to the power board",
    current: figure("current", 0.02, source("monitor, buffer, bay identity and pull-ups", "memory"), {
      min: 0.005,
      max: 0.05,
    }),
    rating: figure("current", 1, sh),
  },
] as const satisfies readonly SignalContact[];

/** How warm copper of a board may get by its own current. */
export type CopperRule = Row & {
  /** k of I = k · ΔT^0.44 · A^0.725, A in square mils: outer layers, and inner ones with barrels of vias. */
  readonly outer: Figure<"ratio">;
  readonly inner: Figure<"ratio">;
  readonly riseMax: Figure<"temperature-difference">;
  /** The same for as long as a fuse takes to open. */
  readonly riseFault: Figure<"temperature-difference">;
  /** Length of a place where the current crowds, between copper that is wide. */
  readonly neckLength: Figure<"length">;
  /** Between the ends of a via. */
  readonly viaLength: Figure<"length">;
  readonly viaDrill: Figure<"length">;
  readonly plating: Figure<"length">;
};

const ipc = source("IPC-2221 §6.2, as relayed by others", "secondary");

export const copperRules = [
  {
    key: "ipc-2221",
    name: "IPC-2221, conductors by cross-section",
    outer: figure("ratio", 0.048, ipc),
    inner: figure("ratio", 0.024, ipc),
    riseMax: figure(
      "temperature-difference",
      30,
      source("design: 55 °C of air and 30 K stay below 105 °C of the laminate", "derived"),
    ),
    riseFault: figure(
      "temperature-difference",
      75,
      source("design: 55 °C of air and 75 K are where FR-4 of 130 °C softens", "derived"),
    ),
    neckLength: figure("length", 4, source("design: within 2 mm of a land on either side", "memory"), {
      min: 1,
      max: 4,
    }),
    viaLength: figure("length", 1.6, source("thickness of the boards", "derived"), { max: 1.76 }),
    viaDrill: figure("length", 0.3, source("least via of the boards", "derived")),
    plating: figure("length", 0.025, source("IPC-6012: 20 µm at least on average in class 2", "memory"), {
      min: 0.02,
    }),
  },
] as const satisfies readonly CopperRule[];
