/** Racks: what a front panel must fit. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Rack = Row & {
  /** Over the whole panel, ears included. */
  readonly panelWidth: Figure<"length">;
  /** Clear width between the posts. */
  readonly opening: Figure<"length">;
  /** Between the two columns of mounting holes. */
  readonly holeSpacing: Figure<"length">;
  /** Height of one rack unit. */
  readonly unitHeight: Figure<"length">;
  /** A panel of n units is n unit heights less this. */
  readonly panelShortfall: Figure<"length">;
  /** Mounting holes of each unit, from its lower edge. */
  readonly holes: readonly [Figure<"length">, Figure<"length">, Figure<"length">];
};

const standard = source("EIA-310-D, as read by a wiki and two makers' installation guides", "secondary");
const small = source("makers of 10 inch racks agree; there is no standard", "secondary");
const borrowed = source("EIA-310-D rule, borrowed: there is no standard for 10 inch racks", "secondary");

export const racks = [
  {
    key: "eia-310-19",
    name: "EIA-310 19 inch rack",
    panelWidth: figure("length", 482.6, standard),
    opening: figure("length", 450.85, standard, { min: 450, max: 451.75 }),
    holeSpacing: figure("length", 465.1, standard, { min: 464.2, max: 465.8 }),
    unitHeight: figure("length", 44.45, standard),
    panelShortfall: figure("length", 0.79, standard),
    holes: [
      figure("length", 6.35, standard),
      figure("length", 22.225, standard),
      figure("length", 38.1, standard),
    ],
  },
  {
    key: "eia-310-10",
    name: "10 inch rack with EIA-310 hole pattern",
    panelWidth: figure("length", 254, small),
    opening: figure("length", 222, small, { min: 222, max: 222.25 }),
    holeSpacing: figure("length", 236.525, small),
    unitHeight: figure("length", 44.45, borrowed),
    panelShortfall: figure("length", 0.79, borrowed),
    holes: [
      figure("length", 6.35, borrowed),
      figure("length", 22.225, borrowed),
      figure("length", 38.1, borrowed),
    ],
  },
] as const satisfies readonly Rack[];
