/**
 * The kernel's table and a node as a closed loop in time: the thermal zone is read every two seconds, the fan takes
 * the state of the highest step that holds, and the node warms and cools accordingly. Films are those of the steady
 * state at each speed.
 */
import type { Frame } from "@rubus/cluster";
import { heatStep, heatStepper } from "@rubus/physics";
import type { ProofFigures } from "../proof-figures.js";
import { dutiesOf, nextState } from "./fan-steps.js";
import { frameHeat } from "./frame-heat.js";
import { asTypical } from "./heat-figures.js";

/** How often the kernel reads the temperature: `polling-delay` of the HAT's overlay. */
const pollingS = 2;

/** What a node has to do, and where. */
export type FanTrial = {
  /** Share of the heat of full load. */
  readonly share: number;
  readonly room: number;
  readonly durationS: number;
};

export type FanCourse = {
  /** The processor at each reading, °C. */
  readonly celsius: readonly number[];
  /** The state the fan is in after each reading. */
  readonly states: readonly number[];
};

/** The course of the first node of a pair, from cold, its fan at the least speed. */
export const fanCourse = (pair: Frame, figures: ProofFigures, trial: FanTrial): FanCourse => {
  const { share, room, durationS } = trial;
  const table = figures.heat.fanTable;
  const steppers = dutiesOf(table).map((duty) => {
    const { network } = frameHeat(pair, () => ({ load: "stress", duty }), room, figures, asTypical);
    const nodes = network.nodes.map((node) => ({ ...node, power: node.power * share }));
    const stepper = heatStepper({ ...network, nodes }, pollingS);
    if (!stepper.ok) throw new RangeError(`the course of a fan: ${stepper.error.kind}`);
    return stepper;
  });
  const [first] = steppers;
  const index = first?.names.findIndex((name) => name.startsWith("processor")) ?? -1;
  let now: Float64Array = new Float64Array(first?.names.length ?? 0).fill(room);
  let state = 0;
  const celsius: number[] = [];
  const states: number[] = [];
  for (let time = 0; time < durationS; time += pollingS) {
    const stepper = steppers[state];
    if (!stepper) throw new RangeError(`the fan has no state ${state}`);
    now = heatStep(stepper, now).temperatures;
    const processor = now[index] ?? room;
    state = nextState(table, state, processor);
    celsius.push(processor);
    states.push(state);
  }
  return { celsius, states };
};

/** How often the state changes in the second half of a course, when what warms up has warmed. */
export const lateChanges = ({ states }: FanCourse): number => {
  const late = states.slice(Math.floor(states.length / 2));
  return late.filter((state, index) => index > 0 && state !== late[index - 1]).length;
};

/** So much above a step's temperature the trial would settle, so that it crosses it. */
const aboveTripK = 0.5;

/** The load and the room that bring a node just to a step: the coolest room that full load or less does it in. */
export const trialOf = (
  tripCelsius: number,
  riseBefore: number,
  rooms: { readonly least: number; readonly greatest: number },
  durationS: number,
): FanTrial => {
  const wanted = tripCelsius + aboveTripK;
  const room = Math.max(rooms.least, wanted - riseBefore);
  return { share: (wanted - room) / riseBefore, room: Math.min(room, rooms.greatest), durationS };
};
