/** The courses that the proofs of moments stand on, before ngspice: soft start, insertion, a short behind an eFuse. */
import { solveTransient, type TransientAsk, type TransientCircuit } from "@rubus/physics";
import { expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { transient } from "../../../../tests/support/ngspice-transient.js";
import { spiceOf, vectorOf } from "../../../../tests/support/transient-spice.js";
import { dropSolver } from "../frame-drops.js";
import { type FrameLoad, frameLoad } from "../frame-power.js";
import { catalogueFigures } from "../proof-figures.js";
import { type FrameWish, frameOf, tenPi4, tenPi5 } from "../test-support/frames.js";
import { heaviestPair, insertionCircuit, shortedTrayCircuit, startCircuit } from "./circuits.js";
import { tolerance } from "./moments.js";

const loadOf = (wish: FrameWish): FrameLoad => {
  const load = frameLoad(frameOf(wish), catalogueFigures, dropSolver(catalogueFigures));
  if (!load) throw new Error("the frame has nodes");
  return load;
};

/** Least and greatest voltage of each node, by us and by ngspice. */
const extremes = async (circuit: TransientCircuit, ask: TransientAsk, nodes: readonly string[]) => {
  const ours = solveTransient(circuit, { ...ask, tolerance });
  if (!ours.ok) throw new Error(JSON.stringify(ours.error));
  const theirs = await transient(spiceOf(circuit), nodes.map(vectorOf), {
    stepS: ask.endSecond / 4000,
    endS: ask.endSecond,
    options: "reltol=1e-4 abstol=1e-6 vntol=1e-5 itl4=200 method=gear",
  });
  const both = (values: readonly number[]) => ({ least: Math.min(...values), most: Math.max(...values) });
  return nodes.map((node) => ({
    node,
    ours: both(ours.volts(node)),
    theirs: both(theirs.of(vectorOf(node))),
  }));
};

const settled = true;

describeJudged("ngspice", "moments of a frame agree with ngspice", () => {
  for (const [name, wish] of [
    ["ten Pi 4B", tenPi4],
    ["ten Pi 5", { ...tenPi5, feeds: [1, 2, 4, 5] }],
  ] as const) {
    const load = loadOf(wish);
    const pair = heaviestPair(load);
    if (!pair) throw new Error("the frame has bays");
    it.each([
      [
        "ringing of a tray put in",
        () => insertionCircuit(load, pair),
        { endSecond: 60e-6, settled },
        ["moved in", "moved socket", "beside in", "beside header"],
      ],
      [
        "soft start of a tray put in",
        () => insertionCircuit(load, pair),
        { endSecond: 8e-3, settled },
        ["moved header", "beside header"],
      ],
      [
        "a short behind an eFuse",
        () => shortedTrayCircuit(load, pair),
        { endSecond: 24e-6, settled, eventSecond: 4e-9 },
        ["moved in", "moved socket", "beside header"],
      ],
      [
        "all nodes at once after the mains",
        () => startCircuit(load),
        { endSecond: 0.02 },
        ["land", "header 0"],
      ],
    ] as const)(`${name}: %s, to 2 per cent of the peak`, async (_, circuit, ask, nodes) => {
      for (const { node, ours, theirs } of await extremes(circuit(), ask, nodes)) {
        const peak = Math.max(5, theirs.most);
        expect(
          Math.abs(ours.most - theirs.most) / peak,
          `${node} ${JSON.stringify({ ours, theirs })}`,
        ).toBeLessThan(0.02);
        expect(
          Math.abs(ours.least - theirs.least) / peak,
          `${node} ${JSON.stringify({ ours, theirs })}`,
        ).toBeLessThan(0.02);
      }
    });
  }
});
