/**
 * Fans on the HAT: 5 V, four wires, speed set by PWM, at most 10 mm deep. A row that names no maker
 * stands for any fan of that kind: its figures are the worst that are usual, its part is yours to choose.
 */
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
  /** Diameter of the frame's holes, and of the opening the blades turn in. */
  readonly holeDiameter: Figure<"length">;
  readonly bore: Figure<"length">;
  readonly speed: Figure<"rotational-speed">;
  /** Air moved against no resistance, and pressure against a closed duct. */
  readonly freeFlow: Figure<"flow">;
  readonly stallPressure: Figure<"pressure">;
  /** Least duty cycle at which it still turns. */
  readonly leastDuty: Figure<"ratio">;
  readonly mass: Figure<"mass">;
  /** A-weighted, at full speed and a metre away; absent where nobody states it. */
  readonly noise?: Figure<"sound-level">;
};

const sheet = source("maker's data sheet, as relayed by others", "secondary");
const budget = source(
  "design budget: 100–200 mA usual for 5 V fans of this size, plus start surge",
  "memory",
);
const frame = source("40 mm fan frame as drawn in a CAD library", "secondary");
const smallFrame = source("30 mm fan frame as drawn in a CAD library", "secondary");
const noctua = source("maker's figures for the 5 V PWM type: 1.95 mmH₂O, 5000 rpm, 20 %", "memory");
const usual = source("range of several makers' 5 V fans of this size", "memory");

export const fans = [
  {
    key: "noctua-nf-a4x10-5v-pwm",
    name: "Noctua NF-A4x10 5V PWM",
    budgetCurrent: figure("current", 0.25, budget),
    ratedCurrent: figure("current", 0.07, sheet),
    frameSide: figure("length", 40, frame),
    frameDepth: figure("length", 10, frame),
    holePitch: figure("length", 32, frame),
    holeDiameter: figure("length", 4.3, noctua, { min: 3.2, max: 4.5 }),
    bore: figure("length", 37, frame),
    speed: figure("rotational-speed", 5000, noctua, { min: 4500, max: 5500 }),
    freeFlow: figure("flow", 8.9, sheet),
    stallPressure: figure("pressure", 19.1, noctua, { min: 17, max: 21 }),
    leastDuty: figure("ratio", 0.2, noctua),
    mass: figure("mass", 17, noctua, { min: 12, max: 25 }),
    noise: figure("sound-level", 19.6, sheet),
  },
  {
    key: "any-40x10-5v-pwm",
    name: "Any 40 × 10 mm fan, 5 V, four-wire PWM",
    budgetCurrent: figure("current", 0.25, budget),
    ratedCurrent: figure("current", 0.15, usual, { min: 0.07, max: 0.2 }),
    frameSide: figure("length", 40, frame),
    frameDepth: figure("length", 10, frame, { min: 10, max: 10.5 }),
    holePitch: figure("length", 32, frame),
    holeDiameter: figure("length", 3.4, usual, { min: 3.2, max: 4.5 }),
    bore: figure("length", 37, frame),
    speed: figure("rotational-speed", 6000, usual, { min: 4500, max: 8000 }),
    freeFlow: figure("flow", 9, usual, { min: 7, max: 15 }),
    stallPressure: figure("pressure", 25, usual, { min: 15, max: 60 }),
    leastDuty: figure("ratio", 0.25, usual, { min: 0.1, max: 0.35 }),
    mass: figure("mass", 18, usual, { min: 12, max: 28 }),
    noise: figure("sound-level", 27, usual, { min: 20, max: 33 }),
  },
  {
    key: "any-30x10-5v-pwm",
    name: "Any 30 × 10 mm fan, 5 V, four-wire PWM",
    budgetCurrent: figure("current", 0.25, budget),
    ratedCurrent: figure("current", 0.15, usual, { min: 0.08, max: 0.2 }),
    frameSide: figure("length", 30, smallFrame),
    frameDepth: figure("length", 10, smallFrame, { min: 10, max: 10.5 }),
    holePitch: figure("length", 24, smallFrame),
    holeDiameter: figure("length", 3.2, usual, { min: 3, max: 3.5 }),
    bore: figure("length", 27, smallFrame),
    speed: figure("rotational-speed", 9000, usual, { min: 8000, max: 10000 }),
    freeFlow: figure("flow", 5.9, usual, { min: 5, max: 7 }),
    stallPressure: figure("pressure", 30, usual, { min: 20, max: 60 }),
    leastDuty: figure("ratio", 0.25, usual, { min: 0.1, max: 0.35 }),
    mass: figure("mass", 9, usual, { min: 6, max: 12 }),
  },
] as const satisfies readonly Fan[];
