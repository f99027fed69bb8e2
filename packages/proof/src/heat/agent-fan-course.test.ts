import { standardFanTable as table } from "@rubus/boot";
import { describe, expect, it } from "vitest";
import { catalogueFigures } from "../proof-figures.js";
import { frameOf, tenPi4 } from "../test-support/frames.js";
import { agentFanCourse, type FanSecond } from "./agent-fan-course.js";

const pair = frameOf({ ...tenPi4, nodes: 2, cells: 1 });
/** Where the firmware of a Raspberry Pi begins to throttle (soft limit of the 3B+ apart). */
const throttleCelsius = 80;

const course = (share: number, room: number, durationS: number): readonly FanSecond[] =>
  agentFanCourse(pair, catalogueFigures, { share, room, durationS });

const late = (all: readonly FanSecond[]): readonly FanSecond[] => all.slice(Math.floor(all.length / 2));

describe("the agent's fan on a node", () => {
  it.each([
    ["idle in a cool room", 0.15, 20],
    ["idle", 0.15, 25],
    ["a little work", 0.35, 25],
    ["half of its load", 0.5, 25],
    ["most of its load", 0.75, 25],
    ["stress", 1, 25],
    ["stress in a warm room", 1, 35],
  ])("settles under %s: no change of more than 5 % at once, none that comes back", (_, share, room) => {
    const settled = late(course(share, room, 3600));
    const duties = settled.map(({ duty }) => duty);
    const steps = duties.slice(1).map((duty, i) => duty - (duties[i] ?? 0));
    expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(0.05 * 255);
    const turns = steps.filter((step) => step !== 0).map(Math.sign);
    const reversals = turns.filter((sign, i) => i > 0 && sign !== turns[i - 1]).length;
    expect(reversals).toBe(0);
    expect(Math.max(...settled.map(({ celsius }) => celsius))).toBeLessThan(throttleCelsius);
  });

  it("runs at the fan's least duty when the node is idle", () => {
    expect(new Set(late(course(0.15, 25, 1200)).map(({ duty }) => duty))).toEqual(new Set([table.idleLevel]));
  });
});
