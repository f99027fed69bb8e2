import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damaged, pieces } from "../../../tests/support/damage.js";
import { readCluster } from "./index.js";

const examples = ["one-node", "ten-pi4"].map((name) =>
  readFileSync(new URL(`../../../examples/${name}/cluster.yaml`, import.meta.url), "utf8"),
);

const mutated = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), pieces), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, edits]) => damaged(text, edits));

describe("a damaged file", () => {
  it("is read or refused with a place inside it, and never ends the program", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const result = readCluster(text, "cluster.yaml");
        if (result.ok) return;
        const lines = text.split("\n");
        expect(result.diagnostics.length).toBeGreaterThan(0);
        for (const { position, remedy, message } of result.diagnostics) {
          const { line = 0, column = 0 } = position ?? {};
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(remedy.length).toBeGreaterThan(5);
          expect(message.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: 800 },
    );
  });
});
