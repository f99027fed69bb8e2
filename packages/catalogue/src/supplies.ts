/** 5 V supplies, adjustable, in a metal case. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";

export type SupplyRow = Row & {
  readonly ratedCurrent: Figure<"current">;
  readonly ratedPower: Figure<"power">;
  /** Range of the trimmer: `min` and `max` are its ends. */
  readonly adjustment: Figure<"voltage">;
  /** Departure from the set-point: regulation over line and load, and the error of setting it. */
  readonly settingError: Figure<"voltage">;
  /** Output at which the supply limits, as a multiple of its rating; wire ahead of a fuse stands `max`. */
  readonly overload: Figure<"ratio">;
  /** Has sense terminals, so that it can regulate at the back-plane's lands. */
  readonly remoteSense: boolean;
  /** Case without its terminals' screws, and mass. */
  readonly caseLength: Figure<"length">;
  readonly caseWidth: Figure<"length">;
  readonly caseHeight: Figure<"length">;
  readonly mass: Figure<"mass">;
};

const listed = source("type code and ratings as printed in published parts lists", "secondary");
const byRating = source("rated current × 5 V", "derived");
const sheetFromMemory = source("MEAN WELL data sheet of the series", "memory");
const settingErrorSource = source(
  "design budget: ± 60 mV for line and load regulation and for setting with a hand meter",
  "memory",
);

const measuredCase = source("case of the series, as a reviewer measured it", "secondary");

const caseOf = (
  length: number,
  width: number,
  height: number,
  grams: number,
  from: Source = sheetFromMemory,
) => ({
  caseLength: figure("length", length, from, { min: length - 1, max: length + 1 }),
  caseWidth: figure("length", width, from, { min: width - 1, max: width + 1 }),
  caseHeight: figure("length", height, from, { min: height - 1, max: height + 1 }),
  mass: figure("mass", grams, sheetFromMemory, { min: grams * 0.75, max: grams * 1.25 }),
});

const settingError = figure("voltage", 0, settingErrorSource, { min: -0.06, max: 0.06 });
const adjustment = (min: number, max: number): Figure<"voltage"> =>
  figure("voltage", 5, sheetFromMemory, { min, max });
const overload = (min: number, value: number, max: number): Figure<"ratio"> =>
  figure("ratio", value, sheetFromMemory, { min, max });
const rating = (current: number, from: Source = listed) => ({
  ratedCurrent: figure("current", current, from),
  ratedPower: figure("power", current * 5, byRating),
});

/**
 * Of the power drawn from the mains what comes out at 5 V, from a fifth of the load up: one figure for every supply, since
 * the yearly energy needs no more and the rows of users need not state it.
 */
export const supplyEfficiency = figure(
  "ratio",
  0.84,
  source("MEAN WELL data sheets of these series: 5 V models between 76 and 90 %", "memory"),
  { min: 0.76, max: 0.9 },
);

export const supplies = [
  {
    key: "mean-well-lrs-75-5",
    name: "MEAN WELL LRS-75-5",
    ...rating(14),
    adjustment: adjustment(4.5, 5.5),
    settingError,
    overload: overload(1.1, 1.3, 1.5),
    remoteSense: false,
    ...caseOf(99, 97, 30, 300, measuredCase),
  },
  {
    key: "mean-well-lrs-100-5",
    name: "MEAN WELL LRS-100-5",
    ...rating(18),
    adjustment: adjustment(4.5, 5.5),
    settingError,
    overload: overload(1.1, 1.3, 1.5),
    remoteSense: false,
    ...caseOf(129, 97, 30, 340),
  },
  {
    key: "mean-well-rsp-150-5",
    name: "MEAN WELL RSP-150-5",
    ...rating(30),
    adjustment: adjustment(4.75, 5.5),
    settingError,
    overload: overload(1.05, 1.2, 1.35),
    remoteSense: false,
    ...caseOf(199, 99, 30, 720),
  },
  {
    key: "mean-well-rsp-200-5",
    name: "MEAN WELL RSP-200-5",
    ...rating(40),
    adjustment: adjustment(4.75, 5.5),
    settingError,
    overload: overload(1.05, 1.2, 1.35),
    remoteSense: false,
    ...caseOf(215, 115, 30, 900),
  },
  {
    key: "mean-well-rsp-320-5",
    name: "MEAN WELL RSP-320-5",
    ...rating(60),
    adjustment: adjustment(4.75, 5.5),
    settingError,
    overload: overload(1.05, 1.2, 1.35),
    remoteSense: false,
    ...caseOf(215, 115, 30, 900),
  },
  {
    key: "mean-well-hrp-300-5",
    name: "MEAN WELL HRP-300-5",
    ...rating(60),
    adjustment: adjustment(4.75, 5.5),
    settingError,
    overload: overload(1.05, 1.2, 1.35),
    remoteSense: true,
    ...caseOf(199, 105, 41, 950),
  },
] as const satisfies readonly SupplyRow[];
