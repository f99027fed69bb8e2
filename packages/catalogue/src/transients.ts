/** What the power path does in moments: its inductances, its capacitors, what eFuses and wires do in a fault. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";
import type { EfuseKey } from "./power-path.js";

/** Inductance of a loop of the path, both poles. */
export type LoopInductance = Row & { readonly inductance: Figure<"inductance"> };

const loop = <K extends string>(
  key: K,
  name: string,
  [least, usual, most]: readonly [number, number, number],
  from: Source,
): LoopInductance & { readonly key: K } => ({
  key,
  name,
  inductance: figure("inductance", usual, from, { min: least, max: most }),
});

export const loopInductances = [
  loop(
    "feed",
    "feed cable pair, tied together",
    [0.15e-6, 0.4e-6, 0.6e-6],
    source("µ0/π · (ln(6.1 mm / 1.8 mm) + 1/4) = 0.6 µH a metre, 0.25 to 1 m", "derived"),
  ),
  loop(
    "chain-cell",
    "chain from one cell to the next",
    [30e-9, 60e-9, 80e-9],
    source("two bars 15 × 2 mm, 23 mm apart, 84 mm long", "derived"),
  ),
  loop(
    "bay-copper",
    "back-plane copper to one bay, and its fuse",
    [5e-9, 10e-9, 20e-9],
    source("two pours 1.5 mm apart and their way round the socket", "memory"),
  ),
  loop(
    "fingers",
    "card-edge fingers",
    [1.5e-9, 2.7e-9, 3.5e-9],
    source("10 mm of spring a contact, 5 to 10 nH, six in parallel, two poles", "memory"),
  ),
  loop(
    "hat-wires",
    "lugged wires to the HAT",
    [40e-9, 60e-9, 80e-9],
    source("80 mm of 2.5 mm², some millimetres apart", "derived"),
  ),
] as const satisfies readonly LoopInductance[];

/** A capacitor of the boards as it works in the path. */
export type PathCapacitor = Row & {
  readonly capacitance: Figure<"capacitance">;
  readonly seriesResistance: Figure<"resistance">;
  /** What it stands for a moment. */
  readonly surgeVoltage: Figure<"voltage">;
};

const sheet = source("maker's data sheet", "memory");

export const pathCapacitors = [
  {
    key: "bay-bulk",
    name: "polymer capacitor of a bay",
    capacitance: figure("capacitance", 1000e-6, source("Nichicon RR70J102MDN1, ± 20 %", "memory"), {
      min: 800e-6,
      max: 1200e-6,
    }),
    seriesResistance: figure("resistance", 0.008, sheet, { min: 0.005, max: 0.012 }),
    surgeVoltage: figure("voltage", 7.2, source("1.15 times the rated 6.3 V, usual for polymer", "memory")),
  },
  {
    key: "tray-input",
    name: "ceramic capacitors ahead of the eFuse",
    capacitance: figure("capacitance", 0.57e-6, source("470 nF and 100 nF, ± 10 %", "derived"), {
      min: 0.3e-6,
      max: 0.63e-6,
    }),
    seriesResistance: figure("resistance", 0.01, sheet, { min: 0.004, max: 0.03 }),
    surgeVoltage: figure("voltage", 25, sheet),
  },
] as const satisfies readonly PathCapacitor[];

/** What an eFuse of the power board does, with the parts about it. */
export type EfuseResponse = Row & {
  readonly key: EfuseKey;
  /** Bus at which it is locked out, rising, and let in again. */
  readonly overVoltage: Figure<"voltage">;
  /** Bus at which it switches on, rising, and off, falling. */
  readonly switchOn: Figure<"voltage">;
  readonly switchOff: Figure<"voltage">;
  /** From a bus out of its window to the channel open, filters included. */
  readonly offDelay: Figure<"time">;
  /** Output from 0 to 5 V. */
  readonly riseTime: Figure<"time">;
  /** Above the limit for so long, it opens or limits. */
  readonly blanking: Figure<"time">;
  /** Multiple of the limit above which it opens at once, and how soon. */
  readonly tripAt: Figure<"ratio">;
  readonly tripTime: Figure<"time">;
  readonly retry: Figure<"time">;
  /** From output to input while it blocks. */
  readonly reverseLeakage: Figure<"current">;
  /** What its input stands, and what it stands reversed. */
  readonly inputMax: Figure<"voltage">;
  readonly reversedMax: Figure<"voltage">;
};

const divider = source("dividers of the power board, ends of every tolerance", "derived");
const family = source("TPS25947 product page and functional description", "primary");
const remembered = source("SLVSFC9C and SLVSGT9B, switching characteristics", "memory");
const limits = source("SLVSFC9C: recommended up to 23 V", "secondary");

const common = {
  switchOn: figure("voltage", 4.19, divider, { min: 4, max: 4.4 }),
  switchOff: figure("voltage", 3.84, divider, { min: 3.7, max: 3.95 }),
  offDelay: figure("time", 24.8e-6, source("filter of OVLO, 23.6 µs ± 10 %, and 1.2 µs", "derived"), {
    min: 22e-6,
    max: 27.2e-6,
  }),
  riseTime: figure("time", 5.5e-3, divider, { min: 4e-3, max: 7e-3 }),
  blanking: figure("time", 1.83e-3, source("1.5 V × 2.2 nF / 1.8 µA", "memory"), {
    min: 1.2e-3,
    max: 2.6e-3,
  }),
  tripAt: figure("ratio", 2, family),
  tripTime: figure("time", 0.5e-6, family, { max: 1e-6 }),
  retry: figure("time", 0.11, remembered, { min: 0.08, max: 0.15 }),
  reverseLeakage: figure("current", 5e-6, remembered, { min: 1e-6, max: 50e-6 }),
  inputMax: figure("voltage", 23, limits),
  reversedMax: figure("voltage", 15, remembered),
} as const;

export const efuseResponses = [
  {
    key: "efuse-pi5",
    name: "eFuse of the TPS25948 class, as fitted",
    ...common,
    overVoltage: figure("voltage", 5.6, divider, { min: 5.43, max: 5.77 }),
  },
  {
    key: "efuse-pi3-pi4",
    name: "eFuse of the TPS259474 class, as fitted",
    ...common,
    overVoltage: figure("voltage", 5.6, divider, { min: 5.48, max: 5.74 }),
  },
] as const satisfies readonly EfuseResponse[];

/** How much heat a conductor takes in a moment without harm. */
export type ConductorRule = Row & {
  /** k of I²·t ≤ k²·A², with A in mm²: A·√s/mm². */
  readonly factor: Figure<"ratio">;
  /** Longer than this, heat is shed and the rule says too little. */
  readonly longest: Figure<"time">;
};

const adiabatic = source("IEC 60364-4-43, table 43A: copper with PVC, 70 °C to 160 °C", "memory");

export const conductorRules = [
  {
    key: "pvc-copper",
    name: "Copper with PVC insulation, adiabatic",
    factor: figure("ratio", 115, adiabatic),
    longest: figure("time", 5, adiabatic),
  },
] as const satisfies readonly ConductorRule[];
