/** Figures of the two eFuses that the values of the power board follow from. */
import { type Figure, figure, source } from "@rubus/catalogue";

const read = source("SLVSFC9C §6.5, as three other boards quote it", "secondary");
const readPi5 = source("SLVSGT9D §6.5, as another reading quotes it: 1.17 to 1.23 V", "secondary");
const sister = source("the TPS25947's figure: SLVSGT9 has its own, to be read before ordering", "memory");
const remembered = source("SLVSFC9C §7.3", "memory");

export type EfuseFigures = {
  readonly name: string;
  /** EN/UVLO and OVLO, rising. */
  readonly threshold: Figure<"voltage">;
  /** EN/UVLO, falling: off. */
  readonly thresholdFalling: Figure<"voltage">;
  /** R_ILM times the limit, in volts. */
  readonly limitVolts: Figure<"voltage">;
  /** Relative error of the limit. */
  readonly limitError: Figure<"ratio">;
  readonly resistance: Figure<"resistance">;
};

const pi4: EfuseFigures = {
  name: "TPS259474A",
  threshold: figure("voltage", 1.2, read, { min: 1.183, max: 1.223 }),
  thresholdFalling: figure("voltage", 1.1, remembered, { min: 1.076, max: 1.116 }),
  limitVolts: figure("voltage", 3334, read),
  limitError: figure("ratio", 0.1, read),
  resistance: figure("resistance", 0.0283, read, { max: 0.038 }),
};

export const efuseFigures = {
  "pi3-pi4": pi4,
  pi5: {
    name: "TPS259482A",
    threshold: figure("voltage", 1.2, readPi5, { min: 1.17, max: 1.23 }),
    thresholdFalling: figure("voltage", 1.1, sister, { min: 1.05, max: 1.14 }),
    limitVolts: figure("voltage", 3334, sister),
    limitError: figure("ratio", 0.1, source("TI product page: ±10 % above 3 A", "secondary")),
    resistance: figure("resistance", 0.0122, source("TI product page", "primary"), { max: 0.02 }),
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
