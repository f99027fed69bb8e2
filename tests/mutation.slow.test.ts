import { readCluster } from "@rubus/cluster";
import { type HeatKnown, type MomentsKnown, proveAll, toDiagnostics } from "@rubus/proof";
import { formatDiagnostic } from "@rubus/units";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutations } from "./support/mutations.js";

const runs = 10_000;
const longestMs = 2000;

describe("ten thousand damaged examples", () => {
  it("are each read or refused with a place inside them, within two seconds, and never end the program", () => {
    const tally = { runs: 0, read: 0, slowestMs: 0 };
    // Most damage leaves the frames what they were: what is alike is solved once.
    const [heat, moments]: [HeatKnown, MomentsKnown] = [new Map(), new Map()];
    fc.assert(
      fc.property(mutations, (text) => {
        const begun = performance.now();
        const result = readCluster(text, "cluster.yaml");
        const proved = result.ok
          ? toDiagnostics(
              proveAll(result.value.cluster, undefined, undefined, heat, moments),
              "cluster.yaml",
              result.value.positionOf,
            )
          : [];
        const ms = performance.now() - begun;
        tally.runs++;
        tally.read += result.ok ? 1 : 0;
        tally.slowestMs = Math.max(tally.slowestMs, ms);
        expect(ms).toBeLessThan(longestMs);
        if (!result.ok) expect(result.diagnostics.length).toBeGreaterThan(0);
        const lines = text.split("\n");
        for (const diagnostic of [...result.diagnostics, ...proved]) {
          const { line = 0, column = 0 } = diagnostic.position ?? {};
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(formatDiagnostic(diagnostic)).not.toMatch(/undefined|\[object|NaN|[\u0000-\u0009\u202e]/u);
          expect(diagnostic.remedy.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: runs, seed: 20 },
    );
    expect(tally.runs).toBe(runs);
    // Both ways are trodden: a tenth at least still reads.
    expect(tally.read).toBeGreaterThan(runs / 10);
    console.log(
      `${tally.runs} mutations, ${tally.read} still read, slowest ${tally.slowestMs.toFixed(0)} ms`,
    );
  }, 600_000);
});
