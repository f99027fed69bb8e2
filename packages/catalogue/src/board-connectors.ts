/** Connectors of the boards but the FFC sockets, which `board-sockets.ts` has. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";

export type Connector = Row & {
  readonly maker: string | null;
  /** Null where any part of the kind will do, or only its kind was read. */
  readonly partNumber: string | null;
  readonly description: string;
  /** Where the order number was read, if elsewhere than the body's length. */
  readonly order?: Source;
  readonly positions: number;
  readonly rows: number;
  readonly pitch: Figure<"length">;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
  readonly currentPerContact: Figure<"current">;
  /** One contact, mated. */
  readonly contactResistance: Figure<"resistance">;
  readonly matingCycles: Figure<"ratio">;
};

const cardEdge = source("range of several makers' 3.96 mm card-edge sockets", "memory");
const contactSpread = source("a new contact 10 mΩ, a worn or oxidised one 20 mΩ", "memory");
const samtec = source(
  "Samtec SSW as relayed by others: height 8.51 mm, 4.7 A, cycles by plating; T is tin, L and G are 0.25 and 0.5 µm of gold, the body is the same",
  "secondary",
);
const header = source("usual 2.54 mm header", "memory");
const elevated = source("Samtec ESQ series, body of 0.535 inch, as one list relays it", "secondary");
const jst = source("JST SH catalogue: side entry", "memory");
const jstSheet = source(
  "JST SH catalogue as an archive of data sheets shows it: 1.0 mm, 2.95 mm high, 1 A, 20 mΩ new and 40 mΩ aged",
  "secondary",
);
/** Where the whole order numbers of JST's headers were read. */
export const jstOrder = source(
  "model and 1 A of the JST SH catalogue; (LF)(SN), tin without lead, as two published parts lists and more order it and a distributor explains JST's suffixes",
  "secondary",
);
const pinHeader = source("Würth Elektronik WR-PHD, as published parts lists order it", "secondary");
const fanHeader = source("Intel 4-wire PWM fan header, Molex 47053", "memory");

const spread = (value: number, min: number, max: number, from: Source): Figure<"length"> =>
  figure("length", value, from, { min, max });

type Contact = Pick<Connector, "currentPerContact" | "contactResistance" | "matingCycles">;

const headerContact: Contact = {
  currentPerContact: figure("current", 3, header, { min: 2, max: 4.7 }),
  contactResistance: figure("resistance", 0.012, header, { min: 0.008, max: 0.02 }),
  matingCycles: figure("ratio", 100, samtec, { min: 100, max: 1000 }),
};
const shContact: Contact = {
  currentPerContact: figure("current", 1, jstSheet),
  contactResistance: figure("resistance", 0.02, jstSheet, { min: 0.01, max: 0.04 }),
  matingCycles: figure("ratio", 30, jst, { min: 25, max: 50 }),
};

/**
 * A side-entry socket of JST's SH family: 1 mm pitch, body 2 mm longer than its contacts' row. The catalogue names the
 * model; what is ordered ends with its plating.
 */
const sh = <K extends string>(key: K, model: string, positions: number, description: string) => ({
  key,
  name: `JST ${model}`,
  maker: "JST",
  partNumber: `${model}(LF)(SN)`,
  order: jstOrder,
  description,
  positions,
  rows: 1,
  pitch: figure("length", 1, jstSheet),
  bodyLength: spread(positions + 2, positions + 1.8, positions + 2.2, jst),
  bodyWidth: spread(4.25, 4, 4.5, jst),
  height: spread(2.95, 2.8, 3.1, jstSheet),
  ...shContact,
});

export const connectors = [
  {
    key: "card-edge-2x10-3-96",
    name: "Any card-edge socket, 2 × 10, 3.96 mm, for a board of 1.6 mm",
    maker: null,
    partNumber: null,
    description: "Back-plane side of the fingers, soldered, upright, open ends",
    positions: 20,
    rows: 2,
    pitch: figure("length", 3.96, source("0.156 inch in millimetres", "derived")),
    bodyLength: spread(54, 46, 60, cardEdge),
    bodyWidth: spread(10, 8.5, 12, cardEdge),
    height: spread(14, 11, 17, cardEdge),
    currentPerContact: figure("current", 5, cardEdge, { min: 3, max: 5 }),
    contactResistance: figure("resistance", 0.0102, contactSpread, { min: 0.005, max: 0.0201 }),
    matingCycles: figure("ratio", 500, cardEdge, { min: 100, max: 500 }),
  },
  {
    key: "samtec-ssw-120-01-g-d",
    name: "Samtec SSW-120-01-G-D",
    maker: "Samtec",
    partNumber: "SSW-120-01-G-D",
    description:
      "Socket 2 × 20, 2.54 mm, through-hole, gold on gold with the Pi's pins, below the HAT of stack (a)",
    positions: 40,
    rows: 2,
    pitch: figure("length", 2.54, source("0.1 inch in millimetres", "derived")),
    bodyLength: spread(50.8, 50.5, 51.1, samtec),
    bodyWidth: spread(5.08, 4.9, 5.2, samtec),
    height: spread(8.51, 8.4, 8.6, samtec),
    ...headerContact,
  },
  {
    key: "samtec-esq-120-24-g-d",
    name: "Samtec ESQ-120-24-G-D",
    maker: "Samtec",
    partNumber: "ESQ-120-24-G-D",
    description:
      "Raised socket 2 × 20, 2.54 mm, gold on gold with the Pi's pins, below the HAT of stack (b); tails cut after soldering",
    positions: 40,
    rows: 2,
    pitch: figure("length", 2.54, source("0.1 inch in millimetres", "derived")),
    bodyLength: spread(50.8, 50.5, 51.5, elevated),
    bodyWidth: spread(5.08, 4.9, 5.3, elevated),
    height: spread(13.59, 13.46, 13.72, elevated),
    ...headerContact,
  },
  sh("jst-sm04b-srss-tb", "SM04B-SRSS-TB", 4, "I2C break-out, Qwiic and STEMMA QT"),
  sh("jst-sm03b-srss-tb", "SM03B-SRSS-TB", 3, "Serial break-out, pin-out of the debug probe"),
  sh("jst-sm08b-srss-tb", "SM08B-SRSS-TB", 8, "Signals between power board and HAT"),
  {
    key: "molex-47053-1000",
    name: "Molex 47053-1000",
    maker: "Molex",
    partNumber: "47053-1000",
    description: "Fan header, four pins, 2.54 mm, with guide",
    positions: 4,
    rows: 1,
    pitch: figure("length", 2.54, source("0.1 inch in millimetres", "derived")),
    bodyLength: spread(10.2, 9.9, 10.5, fanHeader),
    bodyWidth: spread(6.4, 5.8, 7, fanHeader),
    height: spread(11.4, 10.5, 12, fanHeader),
    ...headerContact,
  },
  {
    key: "wuerth-61300211121",
    name: "Würth Elektronik 61300211121",
    maker: "Würth Elektronik",
    partNumber: "61300211121",
    description: "Pin header, two pins, 2.54 mm, upright: write-protect jumper of the HAT",
    positions: 2,
    rows: 1,
    pitch: figure("length", 2.54, source("0.1 inch in millimetres", "derived")),
    bodyLength: spread(5.08, 4.9, 5.2, pinHeader),
    bodyWidth: spread(2.54, 2.4, 2.6, pinHeader),
    height: spread(8.54, 8.3, 8.8, header),
    ...headerContact,
  },
] as const satisfies readonly Connector[];

/** A flat flexible cable. */
export type FlatCable = Row & {
  readonly positions: number;
  readonly pitch: Figure<"length">;
  readonly width: Figure<"length">;
  readonly thickness: Figure<"length">;
  readonly length: Figure<"length">;
  /** Where its bare ends lie: on one face of the cable, or one on either. */
  readonly ends: "same side" | "opposite sides";
  /** Each conductor over the whole length. */
  readonly resistance: Figure<"resistance">;
};

const ffc = source("usual FFC of 1.0 mm pitch, conductors 0.7 × 0.05 mm", "memory");

export const flatCables = [
  {
    key: "ffc-12-1-0-150",
    name: "Any FFC, 12-way, 1.0 mm, 150 mm, contacts on opposite sides (type D)",
    positions: 12,
    pitch: figure("length", 1, ffc),
    width: figure("length", 13, source("(positions + 1) × pitch", "derived"), { min: 12.9, max: 13.1 }),
    thickness: figure("length", 0.3, ffc, { min: 0.25, max: 0.35 }),
    length: figure("length", 150, ffc, { min: 145, max: 155 }),
    // Both sockets have their contacts below: between them the usual cable, bare on one side, leads 1 to 12.
    ends: "opposite sides",
    resistance: figure("resistance", 0.074, source("17.2 mΩ·mm²/m × 0.15 m / 0.035 mm²", "derived"), {
      min: 0.06,
      max: 0.1,
    }),
  },
] as const satisfies readonly FlatCable[];
