/** What carries the heat off a processor: coolers and heat sinks that the two stacks leave room for. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Cooler = Row & {
  /** Above the board, everything included. */
  readonly height: Figure<"length">;
  readonly sizeX: Figure<"length">;
  readonly sizeY: Figure<"length">;
  /** Middle of its outline in the Pi's drawing, where it has a place of its own. */
  readonly middle?: { readonly x: Figure<"length">; readonly y: Figure<"length"> };
  /** It brings its own fan, which the Pi drives. */
  readonly hasFan: boolean;
  /** Stack it belongs to. */
  readonly stack: "a" | "b";
};

const relayed = source(
  "SBC Model Framework: 13.7 mm overall, pin tips below the board included",
  "secondary",
);
const outline = source("outline on photographs, between the two spring pins", "memory");
const between = source(
  "the room between the Pi 5's header, sockets and PCIe socket, which it fills",
  "derived",
);
const rule = source("design rule: 12 mm spacer less header, HAT underside and air gap", "derived");
const usual = source("usual adhesive heat sink", "memory");

export const coolers = [
  {
    key: "raspberry-pi-active-cooler",
    name: "Raspberry Pi Active Cooler",
    height: figure("length", 13.7, relayed, { min: 12, max: 13.7 }),
    sizeX: figure("length", 63.5, outline, { min: 61, max: 66 }),
    sizeY: figure("length", 42.5, outline, { min: 40, max: 45 }),
    middle: {
      x: figure("length", 36.9, between, { min: 35, max: 39 }),
      y: figure("length", 28.2, between, { min: 27, max: 29.5 }),
    },
    hasFan: true,
    stack: "b",
  },
  {
    key: "heat-sink-14x14x8",
    name: "Adhesive heat sink, 14 × 14 mm, at most 8 mm high",
    height: figure("length", 8, rule, { min: 5, max: 8 }),
    sizeX: figure("length", 14, usual, { min: 13, max: 15 }),
    sizeY: figure("length", 14, usual, { min: 13, max: 15 }),
    hasFan: false,
    stack: "a",
  },
] as const satisfies readonly Cooler[];
