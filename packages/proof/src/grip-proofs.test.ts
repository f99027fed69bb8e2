import type { GripFigures } from "@rubus/frame";
import { describe, expect, it } from "vitest";
import { proveGrips } from "./grip-proofs.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";

const cluster = readSettings(tenPi4Settings);

type Change = { -readonly [Key in keyof GripFigures]?: Partial<GripFigures[Key][number]> };

/** One screw, its hole and its insert, with something changed. */
const figures = ({ threads, holes, inserts }: Change = {}): GripFigures => ({
  threads: [
    {
      assembly: "a",
      shank: "screw",
      by: "insert",
      offMm: 0,
      engagedMm: 5.8,
      neededMm: 4.5,
      gapMm: 0,
      ...threads,
    },
  ],
  holes: [{ assembly: "a", shank: "screw", in: "plate", holeMm: 3.4, normMm: 3.4, ...holes }],
  inserts: [{ assembly: "a", insert: "insert", offMm: 0, mouthMm: 0, ...inserts }],
});

describe("what screws and inserts find about them", () => {
  it("passes where they stand as drawn", () => {
    expect(proveGrips(cluster, figures()).map(({ verdict }) => verdict)).toEqual(Array(5).fill("pass"));
  });

  it.each([
    ["coaxial", "RUB-FIT-012", (share: number) => ({ threads: { offMm: 0.1 * share } })],
    ["coaxial", "RUB-FIT-012", (share: number) => ({ inserts: { offMm: 0.1 * share } })],
    ["coaxial", "RUB-FIT-012", (share: number) => ({ inserts: { mouthMm: -0.1 * share } })],
    ["thread", "RUB-FIT-013", (share: number) => ({ threads: { engagedMm: 4.5 - 0.1 * share } })],
    ["hole-narrow", "RUB-FIT-014", (share: number) => ({ holes: { holeMm: 3.4 - 0.1 * share } })],
    ["hole-wide", "RUB-FIT-014", (share: number) => ({ holes: { holeMm: 3.4 + 0.35 * share } })],
    ["face-to-face", "RUB-FIT-015", (share: number) => ({ threads: { gapMm: 0.1 * share } })],
  ] as const)("turns within 5 %% of the limit of %s, %s", (id, code, change) => {
    const at = (share: number) =>
      proveGrips(cluster, figures(change(share))).find((result) => result.id.startsWith(`fit.${id}:`));
    expect(at(0.96)).toMatchObject({ verdict: "pass", code });
    expect(at(0.96)?.margin).toBeLessThan(0.05);
    expect(at(1.04)).toMatchObject({ verdict: "fail", code });
    expect(at(1.04)?.remedy).toBeDefined();
  });

  it("fails where a screw ends in nothing, and says so", () => {
    const loose = figures({ threads: { by: "", engagedMm: 0 } });
    expect(proveGrips(cluster, loose).find(({ id }) => id.startsWith("fit.thread"))).toMatchObject({
      verdict: "fail",
      statement: "screw ends in no thread.",
    });
  });
});
