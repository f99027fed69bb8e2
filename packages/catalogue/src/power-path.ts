/**
 * The power path from the supply's terminals to the Pi's header, element by element: the design
 * budget. Resistances are of both poles and all ends. The copper of the boards is not here: what it may
 * take is `copperBudget`, what it takes is computed from the finished layouts.
 */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";

/** What share of the current an element carries: a feed's, a length of the chain's, or one node's. */
export type Stretch = "feed" | "chain" | "node";

export type PathElement = Row & {
  readonly stretch: Stretch;
  /** With contacts and joints new: `value` is typical, `max` the greatest. */
  readonly resistance: Figure<"resistance">;
  /** At worst after years and its mating cycles; absent where nothing ages. */
  readonly aged?: Figure<"resistance">;
};

/** The most that an element may come to in its life, in ohms. */
export const worstInLife = ({ resistance, aged }: Pick<PathElement, "resistance" | "aged">): number =>
  aged?.value ?? resistance.max ?? resistance.value;

const budget = (text: string, confidence: Source["confidence"]): Source =>
  source(`design budget: ${text}`, confidence);

const milliohms = (typical: number, worst: number, from: Source): Figure<"resistance"> =>
  figure("resistance", typical / 1000, from, { max: worst / 1000 });

const aged = (milliohm: number, text: string, confidence: Source["confidence"]): Figure<"resistance"> =>
  figure("resistance", milliohm / 1000, budget(text, confidence));

/** In the order in which the current meets them; the eFuse, which depends on the model, stands apart. */
export const powerPath = [
  {
    key: "feed",
    name: "feed cable pair",
    stretch: "feed",
    resistance: milliohms(1.6, 1.7, budget("10 mm² copper pair with ring lugs", "derived")),
    aged: aged(1.8, "the same with its four lugs at 100 µΩ each", "derived"),
  },
  {
    key: "feed-fuse",
    name: "feed fuse",
    stretch: "feed",
    resistance: milliohms(1.6, 1.9, budget("30 A bolt-down fuse and its two joints", "memory")),
    aged: aged(2, "the same with its joints relaxed and oxidised", "memory"),
  },
  {
    key: "chain-cell",
    name: "chain from one cell to the next",
    stretch: "chain",
    resistance: milliohms(0.22, 0.3, budget("15 × 2 mm copper bars, 84 mm, and their joints", "derived")),
    aged: aged(0.35, "the same with its bolted faces at about 120 µΩ each", "memory"),
  },
  {
    key: "bay-fuse",
    name: "bay fuse",
    stretch: "node",
    resistance: milliohms(3, 4, budget("15 A fast fuse", "memory")),
  },
  {
    key: "fingers",
    name: "card-edge fingers",
    stretch: "node",
    resistance: milliohms(
      3.4,
      5,
      budget("six contacts per pole in parallel, 15 mΩ each at most when new", "memory"),
    ),
    aged: aged(6.7, "20.1 mΩ a contact, worn or oxidised, all of them", "memory"),
  },
  {
    key: "shunt",
    name: "shunt",
    stretch: "node",
    resistance: milliohms(0.5, 0.6, budget("0.5 mΩ, 1 %, and its solder joints", "derived")),
  },
  {
    key: "hat-wires",
    name: "lugged wires to the HAT",
    stretch: "node",
    resistance: milliohms(2, 2.6, budget("2.5 mm² wire of at most 80 mm with ring lugs", "derived")),
    aged: aged(3, "the same with its four lugs relaxed and oxidised", "memory"),
  },
  {
    key: "hat-header",
    name: "HAT copper and header",
    stretch: "node",
    resistance: milliohms(12.6, 14, budget("two 5 V and eight GND contacts of a 2.54 mm header", "memory")),
    aged: aged(15, "the same with its contacts at 20 mΩ each", "memory"),
  },
] as const satisfies readonly PathElement[];

/**
 * What the copper of the two power boards may take: each board is judged by it, and the layout rule of the
 * feeds reckons with it. The proofs use what the boards' own copper gives.
 */
export const copperBudget = [
  {
    key: "bay-copper",
    name: "back-plane copper to one bay",
    stretch: "node",
    resistance: milliohms(0.95, 1.3, budget("2 oz pours, both poles", "derived")),
  },
  {
    key: "power-board-copper",
    name: "power board copper",
    stretch: "node",
    resistance: milliohms(1.95, 2.55, budget("both poles, eFuse and a shunt of 0.5 mΩ apart", "derived")),
  },
] as const satisfies readonly PathElement[];

export type CopperBudgetKey = (typeof copperBudget)[number]["key"];
export type PathElementKey = (typeof powerPath)[number]["key"];

export type EfuseKey = "efuse-pi5" | "efuse-pi3-pi4";

/** The eFuse of the power board, in its two assembly variants. */
export type Efuse = Row & {
  readonly key: EfuseKey;
  readonly stretch: "node";
  readonly resistance: Figure<"resistance">;
  /** Where it limits the current to the Pi and its fan. */
  readonly currentLimit: Figure<"current">;
};

const limits = budget("above the load, below what the header's two pins stand for a moment", "memory");

export const efuses = [
  {
    key: "efuse-pi5",
    name: "eFuse of the TPS25948 class",
    stretch: "node",
    // At most 15 mΩ with the junction at 25 °C and 20 mΩ at 125 °C; between them 18 mΩ at 85 °C, which is
    // air of 60 °C and 0.5 W on 50 K/W.
    resistance: milliohms(
      12.2,
      18,
      source("SLVSGT9B §6.5: at most 15 mΩ at 25 °C and 20 mΩ at 125 °C; worst at 85 °C", "derived"),
    ),
    currentLimit: figure(
      "current",
      6.14,
      source("4832 V / 787 Ω of the power board, −12 %, +12 % and the resistor's 1 %", "derived"),
      { min: 5.34, max: 6.95 },
    ),
  },
  {
    key: "efuse-pi3-pi4",
    name: "eFuse of the TPS259474 class",
    stretch: "node",
    resistance: milliohms(
      28.3,
      38,
      source("SLVSFC9C, as quoted by others; worst from the design budget", "secondary"),
    ),
    currentLimit: figure("current", 4.5, limits, { min: 4.05, max: 4.95 }),
  },
] as const satisfies readonly Efuse[];

/** A feed: one fused cable pair from the supply to the lands of one back-plane. */
export type FeedRow = Row & {
  readonly maxCurrent: Figure<"current">;
  readonly fuseRating: Figure<"current">;
  /** Longest unfused wire from the supply's terminal to the fuse. */
  readonly fuseDistance: Figure<"length">;
  readonly conductor: Figure<"area">;
};

const feedBudget = budget("10 mm² stays cool at 21 A; 30 A is 70 % loaded", "derived");

export const feeds = [
  {
    key: "feed-10mm2",
    name: "10 mm² pair with a 30 A fuse",
    maxCurrent: figure("current", 21, feedBudget),
    fuseRating: figure("current", 30, feedBudget),
    fuseDistance: figure("length", 150, budget("short enough to need no protection of its own", "memory")),
    conductor: figure("area", 10, feedBudget),
  },
] as const satisfies readonly FeedRow[];
