/** What carries the heat off a processor: coolers and heat sinks that the two stacks leave room for. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Cooler = Row & {
  /** Above the board, everything included. */
  readonly height: Figure<"length">;
  readonly sizeX: Figure<"length">;
  readonly sizeY: Figure<"length">;
  /** Middle of its outline in the Pi's drawing, where it has a place of its own. */
  readonly middle?: { readonly x: Figure<"length">; readonly y: Figure<"length"> };
  /** Between processor and metal: the pad or the glue. */
  readonly contact: Figure<"thermal-resistance">;
  /** Metal that air passes, both sides of each fin, and how long a fin is along the air. */
  readonly surface: Figure<"area">;
  readonly finLength: Figure<"length">;
  readonly capacity: Figure<"heat-capacity">;
  /** Air at full speed of its own fan; absent where it has none. */
  readonly freeFlow?: Figure<"flow">;
  /** Where that air passes between the fins. */
  readonly finPassage?: Figure<"area">;
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
const pads = source("pad of 0.5 mm and 3 W/(m·K) on 17 × 17 mm", "memory");
const glue = source("tape of 0.25 mm and 1 W/(m·K) on 14 × 14 mm", "memory");
const fins = source("fins and base as on photographs", "memory");
const blower = source("maker's brief: at most 1.09 CFM", "memory");

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
    contact: figure("thermal-resistance", 0.6, pads, { min: 0.3, max: 1 }),
    surface: figure("area", 11_000, fins, { min: 8000, max: 14_000 }),
    finLength: figure("length", 30, fins, { min: 20, max: 40 }),
    capacity: figure("heat-capacity", 20, fins, { min: 15, max: 28 }),
    freeFlow: figure("flow", 1.85, blower, { min: 1.5, max: 1.85 }),
    finPassage: figure("area", 200, fins, { min: 160, max: 260 }),
    hasFan: true,
    stack: "b",
  },
  {
    key: "heat-sink-14x14x8",
    name: "Adhesive heat sink, 14 × 14 mm, at most 8 mm high",
    height: figure("length", 8, rule, { min: 5, max: 8 }),
    sizeX: figure("length", 14, usual, { min: 13, max: 15 }),
    sizeY: figure("length", 14, usual, { min: 13, max: 15 }),
    contact: figure("thermal-resistance", 1.3, glue, { min: 0.6, max: 2.5 }),
    surface: figure("area", 1300, usual, { min: 900, max: 1700 }),
    finLength: figure("length", 14, usual, { min: 13, max: 15 }),
    capacity: figure("heat-capacity", 3, usual, { min: 2, max: 4 }),
    hasFan: false,
    stack: "a",
  },
] as const satisfies readonly Cooler[];
