import { describe, expect, it } from "vitest";
import { type EarPair, proveEars } from "./ear-proofs.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";

const cluster = readSettings(tenPi4Settings);

/** The ears of five cells in 19 inch: 31.3 mm each from the cell to the panel's edge. */
const slots = (x: number) => [5.955, 82.155].map((y) => ({ middle: { x, y }, widthMm: 12, heightMm: 7 }));
const common = { heightMm: 88.11, thickMm: 6, widthMm: 30.6 };
const pair: EarPair = {
  left: {
    ...common,
    holes: slots(8.75),
    behind: { fromMm: 17.8, toMm: 31.3 },
    whole: { fromMm: 0, toMm: 31.3 },
  },
  right: {
    ...common,
    holes: slots(21.85),
    behind: { fromMm: -0.7, toMm: 12.8 },
    whole: { fromMm: -0.7, toMm: 30.6 },
  },
};

const failed = (changed: EarPair) =>
  proveEars(cluster, () => changed)
    .filter(({ verdict }) => verdict === "fail")
    .map(({ id }) => id.replace("rack.ear-", "").replace(/:.*/, ""));

const leftWith = (change: Partial<EarPair["left"]>): EarPair => ({
  ...pair,
  left: { ...pair.left, ...change },
});

describe("the proofs of the ears", () => {
  it("pass for ears by the standard", () => {
    expect(failed(pair)).toEqual([]);
    expect(proveEars(cluster, () => pair)).toHaveLength(7);
    expect(proveEars(cluster, () => undefined)).toEqual([]);
  });

  it("find a slot that stands 0.3 mm off, either way", () => {
    expect(failed(leftWith({ holes: slots(9.05) }))).toEqual(["columns"]);
    const high = slots(8.75).map((slot) => ({
      ...slot,
      middle: { x: slot.middle.x, y: slot.middle.y + 0.3 },
    }));
    expect(failed(leftWith({ holes: high }))).toEqual(["heights"]);
    expect(failed(leftWith({ holes: slots(8.9) }))).toEqual([]);
  });

  it("find slots too short or too low for the screw, and one that is missing", () => {
    const sized = (widthMm: number, heightMm: number) =>
      leftWith({ holes: slots(8.75).map((slot) => ({ ...slot, widthMm, heightMm })) });
    expect(failed(sized(8.4, 7))).toEqual(["play"]);
    expect(failed(sized(12, 6.3))).toEqual(["screw"]);
    expect(failed(leftWith({ holes: slots(8.75).slice(1) }))).toEqual(["columns"]);
  });

  it("find a panel that is too wide or too high, and a gusset that meets the post", () => {
    expect(failed(leftWith({ heightMm: 88.5 }))).toEqual(["height"]);
    expect(failed(leftWith({ behind: { fromMm: 14, toMm: 31.3 } }))).toEqual(["opening"]);
    const wider = leftWith({ whole: { fromMm: 0, toMm: 31.6 }, holes: slots(9.05) });
    expect(failed(wider)).toEqual(["panel"]);
  });

  const sized = (widthMm: number, heightMm: number) =>
    leftWith({ holes: slots(8.75).map((slot) => ({ ...slot, widthMm, heightMm })) });
  const raised = (by: number) =>
    leftWith({
      holes: slots(8.75).map((slot) => ({ ...slot, middle: { x: slot.middle.x, y: slot.middle.y + by } })),
    });
  const widened = (by: number) =>
    leftWith({ whole: { fromMm: 0, toMm: 31.3 + by }, holes: slots(8.75 + by) });
  it.each([
    ["panel", widened(0.195), widened(0.205)],
    ["columns", leftWith({ holes: slots(8.945) }), leftWith({ holes: slots(8.955) })],
    ["heights", raised(0.195), raised(0.205)],
    ["play", sized(8.66, 7), sized(8.54, 7)],
    ["screw", sized(12, 6.41), sized(12, 6.39)],
    ["height", leftWith({ heightMm: 88.305 }), leftWith({ heightMm: 88.315 })],
    [
      "opening",
      leftWith({ behind: { fromMm: 15, toMm: 31.3 } }),
      leftWith({ behind: { fromMm: 14.6, toMm: 31.3 } }),
    ],
  ] as const)("turn at the limit of the %s: within 5 % of it, and beyond it", (kind, within, beyond) => {
    const of = (ears: EarPair) =>
      proveEars(cluster, () => ears).find(({ id }) => id.startsWith(`rack.ear-${kind}:`));
    expect(of(within)?.verdict).not.toBe("fail");
    expect(of(within)?.margin).toBeLessThan(0.05);
    expect(of(within)?.margin).toBeGreaterThan(0);
    expect(of(beyond)).toMatchObject({ verdict: "fail" });
    expect(of(beyond)?.remedy).toBeDefined();
  });
});
