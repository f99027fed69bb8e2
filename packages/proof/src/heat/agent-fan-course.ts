/**
 * The agent's fan in the closed loop: its curve taken through its door, the kernel's table beneath it, and a node of
 * the heat network, second by second. Films are those of the steady state at each duty, on a grid of 5 parts in 255.
 */
import { type FanState, firstFanState, levelOf, nextFan, nextKernelState, read } from "@rubus/agent";
import type { Frame } from "@rubus/cluster";
import { type HeatStepper, heatStep, heatStepper } from "@rubus/physics";
import type { ProofFigures } from "../proof-figures.js";
import type { FanTrial } from "./fan-course.js";
import { frameHeat } from "./frame-heat.js";
import { asTypical } from "./heat-figures.js";

/** What the agent reads, and what it asks of the fan. */
export type FanSecond = {
  readonly celsius: number;
  /** Of 255. */
  readonly duty: number;
};

const gridStep = 5;

/** A sensor's steps and noise: half a kelvin up and down, the same in each run. */
const noiseK = (second: number): number => [0, 0.49, -0.24, 0.24, -0.49, 0, 0.24][second % 7] ?? 0;

/** A stepper for every duty that comes up, made once. */
const steppers = (pair: Frame, figures: ProofFigures, { share, room }: FanTrial) => {
  const made = new Map<number, HeatStepper>();
  return (duty: number): HeatStepper => {
    const at = Math.round(duty / gridStep) * gridStep;
    const have = made.get(at);
    if (have !== undefined) return have;
    const { network } = frameHeat(pair, () => ({ load: "stress", duty: at / 255 }), room, figures, asTypical);
    const nodes = network.nodes.map((node) => ({ ...node, power: node.power * share }));
    const stepper = heatStepper({ ...network, nodes }, 1);
    if (!stepper.ok) throw new RangeError(`the course of a fan: ${stepper.error.kind}`);
    made.set(at, stepper);
    return stepper;
  };
};

/** The course of the first node of a pair, from cold: the kernel reads every two seconds, the agent every one. */
export const agentFanCourse = (pair: Frame, figures: ProofFigures, trial: FanTrial): readonly FanSecond[] => {
  const table = figures.heat.fanTable;
  const stepperAt = steppers(pair, figures, trial);
  const first = stepperAt(table.idleLevel);
  const index = first.names.findIndex((name) => name.startsWith("processor"));
  let now: Float64Array = new Float64Array(first.names.length).fill(trial.room);
  let state: FanState = firstFanState;
  let kernel = 0;
  let duty = levelOf(table, 0);
  return Array.from({ length: trial.durationS }, (_, second) => {
    now = heatStep(stepperAt(duty), now).temperatures;
    const celsius = (now[index] ?? trial.room) + noiseK(second);
    if (second % 2 === 0) {
      const next = nextKernelState(table, kernel, celsius);
      if (next !== kernel) duty = levelOf(table, next);
      kernel = next;
    }
    const input = { nowMs: second * 1000, celsius: read(celsius), duty: read(duty) };
    const decision = nextFan(table, state, input);
    state = decision.state;
    duty = decision.duty;
    return { celsius, duty };
  });
};
