// The test of planted faults that every board has.
import type { Board } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { firstFinding } from "./fault-checks.js";
import { faultKinds, readRecord, runFaults, totals, writeRecord } from "./fault-run.js";

/** `RUBUS_ALL_FAULTS=1` plants all of them, some hundred minutes of one processor, and writes the record anew. */
const all = Boolean(process.env.RUBUS_ALL_FAULTS);

/**
 * @param half which kinds an ordinary run plants one fault of; the other board has the other half
 */
export function describeFaults(name: string, compiled: () => Promise<Board>, half: 0 | 1): void {
  describe(`faults planted in the board ${name}`, () => {
    it(
      "are found by our own checks, 95 of 100 or more",
      async () => {
        const board = await compiled();
        const record = await runFaults(board, all ? undefined : half);
        const { planted, survivors } = totals(record);
        if (all) {
          expect(await firstFinding(board), "the board itself").toBeUndefined();
          writeRecord(record);
          expect(planted).toBeGreaterThanOrEqual(150);
          expect(survivors.length / planted, survivors.join("\n")).toBeLessThanOrEqual(0.05);
        }
        // What an ordinary run doesn't find is of a kind that the record explains.
        const explained = readRecord(name)?.kinds.filter((kind) => kind.survivors.length > 0) ?? [];
        const unexplained = record.kinds.filter(
          ({ kind, survivors: left }) => left.length > 0 && !explained.some((each) => each.kind === kind),
        );
        expect(unexplained).toEqual([]);
      },
      90 * 60_000,
    );

    it("are recorded whole: every kind as often as it is planted, 95 of 100 found", () => {
      const record = readRecord(name);
      expect(record?.kinds.map(({ kind, planted }) => [kind, planted])).toEqual(
        faultKinds.map(({ name: kind, count }) => [kind, count]),
      );
      const { planted, survivors } = totals(record ?? { board: name, kinds: [] });
      expect(planted).toBeGreaterThanOrEqual(150);
      expect(survivors.length / planted).toBeLessThanOrEqual(0.05);
    });
  });
}
