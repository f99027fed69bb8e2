/**
 * What a user can measure and state under `measured:` in place of a figure of the catalogue. What is
 * stated is taken as typical, least and greatest at once: state the worst that was measured.
 */
import type { Dimension } from "@rubus/units";
import { copperBudget, efuses, powerPath } from "./power-path.js";

export type Measurable = {
  readonly key: string;
  /** What to put the meter on. */
  readonly what: string;
  readonly dimension: Dimension;
  /** Readings outside this are slips of the pen or of the unit. */
  readonly least: number;
  readonly greatest: number;
};

const resistance = <K extends string>(key: K, what: string) => ({
  key,
  what,
  dimension: "resistance" as const,
  least: 1e-6,
  greatest: 1,
});

type PathKey = Exclude<(typeof powerPath | typeof copperBudget)[number]["key"], "fingers">;
type EfuseKey = (typeof efuses)[number]["key"];

/** The fingers are measured contact by contact; everything else of the path as it stands in the budget. */
const pathMeasurables = [...powerPath, ...copperBudget].flatMap(({ key, name }) =>
  key === "fingers" ? [] : [resistance<PathKey>(key, `${name}, both poles and all ends`)],
);
const efuseMeasurables = efuses.map(({ key, name }) => resistance<EfuseKey>(key, name));

export const measurables = [
  resistance("finger-contact", "one card-edge finger to its contact"),
  ...pathMeasurables,
  ...efuseMeasurables,
  {
    key: "fan-current",
    what: "each fan at full speed, its start included",
    dimension: "current",
    least: 0.01,
    greatest: 1,
  },
  {
    key: "supply-error",
    what: "how far a supply strays from its set-point, up or down",
    dimension: "voltage",
    least: 0,
    greatest: 0.25,
  },
  {
    key: "cell-width-error",
    what: "how far a printed cell strays from 84 mm, up or down",
    dimension: "length",
    least: 0,
    greatest: 2,
  },
] as const satisfies readonly Measurable[];

export type MeasurableKey = (typeof measurables)[number]["key"];

/** Contacts of one pole in parallel, and poles in series: what one contact's resistance counts for. */
export const fingerShare = 2 / 6;
