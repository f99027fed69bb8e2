/**
 * The kernel's table of fan speeds as a closed loop. Step k begins at T_k and ends at T_k − h. If a node would settle
 * at T_k with the speed before and below T_k − h with the speed after, the fan hunts between the two for ever. So
 * the fall from one speed to the next, at the load and in the room that bring the processor just to T_k, must stay
 * within h.
 */
import type { FanTable } from "@rubus/boot";

/** Full scale of a level. */
const fullLevel = 255;

/** Duty of each state of the table, that below its first step included. */
export const dutiesOf = ({ idleLevel, steps }: FanTable): readonly number[] =>
  [idleLevel, ...steps.map(({ level }) => level)].map((level) => level / fullLevel);

/**
 * How far a step of the table cools a processor, in K, at the load (full or less) and in the room that bring it
 * just to the trip; 0 for a step that no load and no room bring it to, or that the room alone is above.
 * @param step counted from 1, as the states are that it leads to
 * @param rises of the processor above the room at full load, by state of the table
 */
export const stepFall = (
  { steps }: FanTable,
  step: number,
  rises: ReadonlyMap<number, number>,
  rooms: { readonly least: number; readonly greatest: number },
): number => {
  const tripCelsius = (steps[step - 1]?.milliCelsius ?? Number.POSITIVE_INFINITY) / 1000;
  const [before = 0, after = 0] = [rises.get(step - 1), rises.get(step)];
  const highest = Math.min(before, tripCelsius - rooms.least);
  if (before + rooms.greatest < tripCelsius || highest <= 0) return 0;
  return highest * (1 - after / before);
};

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
