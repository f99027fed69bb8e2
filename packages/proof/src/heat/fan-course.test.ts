import { standardFanTable } from "@rubus/boot";
import { describe, expect, it } from "vitest";
import { catalogueFigures, type ProofFigures } from "../proof-figures.js";
import { frameOf, tenPi4 } from "../test-support/frames.js";
import { fanCourse, lateChanges, trialOf } from "./fan-course.js";
import { dutiesOf, nextState, stepFall } from "./fan-steps.js";
import { frameHeat } from "./frame-heat.js";
import { asTypical } from "./heat-figures.js";

const pair = frameOf({ ...tenPi4, nodes: 2, cells: 1 });
const rooms = { least: 20, greatest: 40 };

const withHysteresis = (kelvin: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    fanTable: { ...standardFanTable, hysteresisMilliCelsius: 1000 * kelvin },
  },
});

const riseAt = (duty: number): number =>
  (frameHeat(pair, () => ({ load: "stress", duty }), 20, catalogueFigures, asTypical).bays[0]?.processor ??
    0) - 20;

const rises = dutiesOf(standardFanTable).map(riseAt);

/** An hour at the load and in the room that just reach a step. */
const courseAt = (step: number, figures: ProofFigures) => {
  const trip = (standardFanTable.steps[step - 1]?.milliCelsius ?? 0) / 1000;
  return fanCourse(pair, figures, trialOf(trip, rises[step - 1] ?? 0, rooms, 3600));
};

describe("the kernel's table", () => {
  it("goes up at a step and down only a hysteresis below it", () => {
    expect(nextState(standardFanTable, 0, 49.9)).toBe(0);
    expect(nextState(standardFanTable, 0, 50)).toBe(1);
    expect(nextState(standardFanTable, 0, 76)).toBe(4);
    expect(nextState(standardFanTable, 4, 67.1)).toBe(4);
    expect(nextState(standardFanTable, 4, 66.9)).toBe(3);
    expect(nextState(standardFanTable, 1, 42.1)).toBe(1);
    expect(nextState(standardFanTable, 1, 41.9)).toBe(0);
  });
});

describe("a fan in the loop of table and node", () => {
  it.each([1, 2, 3])("settles at step %d of the table", (step) => {
    const course = courseAt(step, catalogueFigures);
    expect(lateChanges(course)).toBe(0);
    expect(Math.max(...course.states)).toBe(step);
  });

  it("hunts between two speeds where a step cools by more than the hysteresis", () => {
    const fall = stepFall(standardFanTable, 2, new Map(rises.map((rise, state) => [state, rise])), rooms);
    expect(fall).toBeGreaterThan(5);
    expect(fall).toBeLessThan(8);
    expect(lateChanges(courseAt(2, withHysteresis(5)))).toBeGreaterThan(1);
    expect(lateChanges(courseAt(2, withHysteresis(fall + 0.8)))).toBe(0);
  });

  it("has no fall where neither load nor room bring a node to a step", () => {
    const cool = new Map([
      [3, 20],
      [4, 18],
    ]);
    expect(stepFall(standardFanTable, 4, cool, rooms)).toBe(0);
    expect(
      stepFall(
        standardFanTable,
        4,
        new Map([
          [3, 40],
          [4, 36],
        ]),
        rooms,
      ),
    ).toBeCloseTo(4, 9);
  });
});

describe("a frame's heat", () => {
  it("leaves as much as its nodes and fans set free, at every duty", () => {
    for (const duty of [0, 0.2, 1]) {
      const { bays } = frameHeat(
        frameOf(tenPi4),
        () => ({ load: "stress", duty }),
        30,
        catalogueFigures,
        asTypical,
      );
      expect(bays).toHaveLength(10);
      for (const { processor, board, air } of bays) {
        expect(processor).toBeGreaterThan(board);
        expect(board).toBeGreaterThan(air);
        expect(air).toBeGreaterThan(30);
      }
    }
  });

  it("is hotter with less duty, and next to a node whose fan stands", () => {
    const at = (duty: number) =>
      frameHeat(
        pair,
        ({ place }) => ({ load: "stress", duty: place === 0 ? duty : 1 }),
        30,
        catalogueFigures,
        asTypical,
      );
    const [full, half, none] = [at(1), at(0.5), at(0)];
    expect(half.bays[0]?.processor ?? 0).toBeGreaterThan((full.bays[0]?.processor ?? 0) + 5);
    expect(none.bays[0]?.processor ?? 0).toBeGreaterThan((half.bays[0]?.processor ?? 0) + 15);
    expect(none.bays[1]?.processor ?? 0).toBeGreaterThan(full.bays[1]?.processor ?? 0);
    expect((none.bays[1]?.processor ?? 0) - (full.bays[1]?.processor ?? 0)).toBeLessThan(5);
  });
});
