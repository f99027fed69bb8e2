/** Fans on the HAT: 40 × 10 mm, four wires, 5 V. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Fan = Row & {
  /** What the supply is sized for: rated current, tolerance and the surge at the start. */
  readonly budgetCurrent: Figure<"current">;
  /** At full speed. */
  readonly ratedCurrent: Figure<"current">;
  /** Side of the square frame, its depth and the pitch of its holes. */
  readonly frameSide: Figure<"length">;
  readonly frameDepth: Figure<"length">;
  readonly holePitch: Figure<"length">;
};

const sheet = source("maker's data sheet, as relayed by others", "secondary");
const budget = source(
  "design budget: 100–200 mA usual for 5 V fans of this size, plus start surge",
  "memory",
);
const frame = source("40 mm fan frame as drawn in a CAD library", "secondary");

export const fans = [
  {
    key: "noctua-nf-a4x10-5v-pwm",
    name: "Noctua NF-A4x10 5V PWM",
    budgetCurrent: figure("current", 0.25, budget),
    ratedCurrent: figure("current", 0.07, sheet),
    frameSide: figure("length", 40, frame),
    frameDepth: figure("length", 10, frame),
    holePitch: figure("length", 32, frame),
  },
] as const satisfies readonly Fan[];
