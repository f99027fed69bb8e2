/** Figures of the two eFuses that the values of the power board follow from. */
import { efuses, type Figure, figure, rowOf, source } from "@rubus/catalogue";

const read = source("SLVSFC9C §6.5, as three other boards quote it", "secondary");
const readPi5 = source("SLVSGT9B §6.5 (document viewer, electrical characteristics)", "primary");
const rowPi5 = source(
  "SLVSGT9 §6.5, as a published model quotes its row: 604 Ω gives 7.2, 8.0, 8.7 A",
  "secondary",
);
const remembered = source("SLVSFC9C §7.3", "memory");

export type EfuseFigures = {
  readonly name: string;
  /** EN/UVLO and OVLO, rising. */
  readonly threshold: Figure<"voltage">;
  /** EN/UVLO, falling: off. */
  readonly thresholdFalling: Figure<"voltage">;
  /** R_ILM times the limit, in volts. */
  readonly limitVolts: Figure<"voltage">;
  /** The limit over the one that the resistor asks for: 1 with its least and greatest. */
  readonly limitShare: Figure<"ratio">;
  readonly resistance: Figure<"resistance">;
};

const pi4: EfuseFigures = {
  name: "TPS259474A",
  threshold: figure("voltage", 1.2, read, { min: 1.183, max: 1.223 }),
  thresholdFalling: figure("voltage", 1.1, remembered, { min: 1.076, max: 1.116 }),
  limitVolts: figure("voltage", 3334, read),
  limitShare: figure("ratio", 1, read, { min: 0.9, max: 1.1 }),
  resistance: figure("resistance", 0.0283, read, { max: 0.038 }),
};

export const efuseFigures = {
  "pi3-pi4": pi4,
  pi5: {
    name: "TPS259482A",
    threshold: figure("voltage", 1.2, readPi5, { min: 1.17, max: 1.23 }),
    thresholdFalling: figure("voltage", 1.1, readPi5, { min: 1.07, max: 1.12 }),
    // One row of the table is known, its equation isn't: between 5 and 8 A the law may bend, hence ±12 %.
    limitVolts: figure("voltage", 604 * 8, rowPi5),
    limitShare: figure("ratio", 1, source("row −10 %, +8.75 %, and 2 to 3 % for the equation", "derived"), {
      min: 0.88,
      max: 1.12,
    }),
    resistance: rowOf(efuses, "efuse-pi5").resistance,
  },
} as const satisfies Readonly<Record<string, EfuseFigures>>;

/** C_dVdt in farads times the slew rate in volts a second: 2000 pF · V/ms. */
export const slewConstant = 2e-6;
/** What ITIMER discharges with, and how far it falls until the breaker opens. */
export const timer = {
  current: figure("current", 1.8e-6, read),
  swing: figure("voltage", 1.5, remembered),
} as const;
/** Upper resistor of the enable divider, on the back-plane. */
export const backPlaneEnableOhm = 10_000;
