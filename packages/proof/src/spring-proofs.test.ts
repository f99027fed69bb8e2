import { type Filament, figure, filaments, rowOf, source } from "@rubus/catalogue";
import { anyStack, measuresOf, stackOf, type TrayMeasures, trayKinds } from "@rubus/frame";
import { describe, expect, it } from "vitest";
import type { ProofResult } from "./result.js";
import { proveSprings } from "./spring-proofs.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";

const cluster = readSettings(tenPi4Settings);
const drawn = measuresOf(anyStack());
const petg = rowOf<Filament>(filaments, "petg");

/** The tray with other measures of its hook, arm or pull. */
const withHook = (hook: Partial<Record<keyof TrayMeasures["latch"]["hook"], number>>) =>
  ({ ...drawn, latch: { ...drawn.latch, hook: { ...drawn.latch.hook, ...hook } } }) as TrayMeasures;
const withLatch = (latch: Partial<Record<"root" | "thickMm", number>>) =>
  ({ ...drawn, latch: { ...drawn.latch, ...latch } }) as TrayMeasures;
const withRoom = (gapBelowMm: number) =>
  ({ ...drawn, latch: { ...drawn.latch, front: { ...drawn.latch.front, gapBelowMm } } }) as TrayMeasures;
const withPull = (thickMm: number) => ({ ...drawn, pull: { ...drawn.pull, thickMm } }) as TrayMeasures;
const made = (mm: number) => figure("stress", mm, source("test", "memory"));

/** What is changed, from a value at which the proof passes to one at which it fails. */
type Case = {
  readonly what: string;
  readonly passes: number;
  readonly fails: number;
  readonly at: (value: number) => readonly [Filament, TrayMeasures];
};

const pocket = drawn.latch.hook.front - 0.45;
const hookCase = (
  what: string,
  key: keyof TrayMeasures["latch"]["hook"],
  passes: number,
  fails: number,
): Case => ({ what, passes, fails, at: (value) => [petg, withHook({ [key]: value })] });

const cases: readonly Case[] = [
  hookCase("latch-strain", "front", pocket + 0.45, pocket),
  hookCase("latch-thumb", "front", pocket + 0.45, pocket),
  { what: "latch-lever", passes: 3.2, fails: 1.5, at: (value) => [petg, withRoom(value)] },
  hookCase("latch-springs-in", "front", pocket + 0.45, pocket + 0.1),
  hookCase("latch-hold", "widthMm", 3, 1),
  hookCase("latch-hook", "widthMm", 3, 0.5),
  hookCase("latch-pocket", "widthMm", 3, 0.5),
  { what: "latch-arm", passes: 72, fails: 46, at: (value) => [petg, withLatch({ root: value })] },
  hookCase("latch-slips", "leanShare", 0.19, 0.5),
  hookCase("latch-lasts", "widthMm", 3, 1),
  hookCase("latch-gives", "rear", 19.6, 18.8),
  { what: "pull", passes: 3, fails: 0.3, at: (value) => [petg, withPull(value)] },
  { what: "bosses", passes: 1400, fails: 700, at: (value) => [{ ...petg, modulus: made(value) }, drawn] },
  {
    what: "boss-inserts",
    passes: 18,
    fails: 0.5,
    at: (value) => [{ ...petg, strengthAcross: made(value) }, drawn],
  },
];

const proved = (what: string, filament: Filament, measures: TrayMeasures): ProofResult => {
  const found = proveSprings(cluster, filament, measures).find(({ id }) => id.startsWith(`fit.${what}:`));
  if (found === undefined) throw new RangeError(`no proof ${what}`);
  return found;
};

/** The result whose margin is so much: between the value that passes and the one that fails. */
const atMargin = ({ what, at, passes, fails }: Case, margin: number): ProofResult => {
  let [good, bad] = [passes, fails];
  for (let step = 0; step < 12; step += 1) {
    const middle = (good + bad) / 2;
    if (proved(what, ...at(middle)).margin > margin) good = middle;
    else bad = middle;
  }
  return proved(what, ...at(good));
};

describe("latch, pull and bosses as drawn", () => {
  it("bear what they are made for in PETG", () => {
    for (const result of proveSprings(cluster))
      expect(result, result.statement).toMatchObject({ verdict: "pass" });
  });

  it("are the same on every tray of both stacks", () => {
    for (const kind of trayKinds) {
      const { latch, pull, wall, ceiling } = measuresOf(stackOf(kind));
      expect({ latch, pull, wall, ceiling }).toEqual({
        latch: drawn.latch,
        pull: drawn.pull,
        wall: drawn.wall,
        ceiling: drawn.ceiling,
      });
    }
  });

  it("are all tried at their limits below", () => {
    const ids = proveSprings(cluster).map(({ id }) => id.slice("fit.".length, id.indexOf(":")));
    expect(cases.map(({ what }) => what).sort()).toEqual([...ids].sort());
  });
});

describe("each of their proofs", () => {
  it.each(cases)("$what turns at its limit: 3 % on either side of it", (each) => {
    expect(proved(each.what, ...each.at(each.passes)).verdict).toBe("pass");
    expect(proved(each.what, ...each.at(each.fails))).toMatchObject({ verdict: "fail", code: "RUB-FIT-007" });
    const [near, beyond] = [atMargin(each, 0.03), atMargin(each, -0.03)];
    expect(near).toMatchObject({ verdict: "pass" });
    expect(near.margin).toBeLessThan(0.05);
    expect(beyond).toMatchObject({ verdict: "fail" });
    expect(beyond.margin).toBeGreaterThan(-0.05);
  });

  it("fails for a hook without a shoulder, whose arm would bear the pull alone", () => {
    expect(proved("latch-arm", petg, withHook({ rear: 17 })).verdict).toBe("fail");
  });
});
