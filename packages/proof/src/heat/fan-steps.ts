/**
 * The kernel's table of fan speeds as a closed loop. Step k begins at T_k and ends at T_k − h. If a node would settle
 * at T_k with the speed before and below T_k − h with the speed after, the fan hunts between the two for ever. So
 * the fall from one speed to the next, at the load and in the room that bring the processor just to T_k, must stay
 * within h.
 */
import type { FanTable } from "@rubus/boot";

/** What one step of the table does, in a room and under a load that just reach it. */
export type StepFall = {
  readonly step: number;
  readonly tripCelsius: number;
  /** How far the processor cools by the step. */
  readonly fallK: number;
};

/** Full scale of a level. */
const fullLevel = 255;

/** Duty of each state of the table, that below its first step included. */
export const dutiesOf = ({ idleLevel, steps }: FanTable): readonly number[] =>
  [idleLevel, ...steps.map(({ level }) => level)].map((level) => level / fullLevel);

/**
 * Falls of the steps that a node can reach with this load or less in these rooms.
 * @param rises of the processor above the room at full load, for each state of the table
 */
export const stepFalls = (
  { steps }: FanTable,
  rises: readonly number[],
  rooms: { readonly least: number; readonly greatest: number },
): readonly StepFall[] =>
  steps.flatMap(({ milliCelsius }, index) => {
    const tripCelsius = milliCelsius / 1000;
    const [before = 0, after = 0] = [rises[index], rises[index + 1]];
    const highest = Math.min(before, tripCelsius - rooms.least);
    // At full load in the warmest room it doesn't get there, or the warmest room itself is above the trip.
    if (before + rooms.greatest < tripCelsius || highest <= 0) return [];
    return [{ step: index + 1, tripCelsius, fallK: highest * (1 - after / before) }];
  });

/** The state that the kernel's step-wise governor goes to: each trip asks for its own, the highest counts. */
export const nextState = (
  { steps, hysteresisMilliCelsius }: FanTable,
  state: number,
  celsius: number,
): number =>
  steps.reduce((highest, { milliCelsius }, index) => {
    const isOn = state > index;
    const threshold = milliCelsius - (isOn ? hysteresisMilliCelsius : 0);
    return celsius * 1000 >= threshold ? index + 1 : highest;
  }, 0);
