// The test of planted faults that every board has.
import type { Board } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { firstFinding } from "./fault-checks.js";
import { type FaultSample, kindsFor, readRecord, runFaults, totals, writeRecord } from "./fault-run.js";

/** `RUBUS_ALL_FAULTS=1` plants all of them, some hundred minutes of one processor, and writes the record anew. */
const all = Boolean(process.env.RUBUS_ALL_FAULTS);

/** Boards whose whole runs the page tells of. */
const recordedBoards = ["power", "back-plane", "hat-fan30", "led"];

/**
 * @param sample which kinds an ordinary run plants one fault of
 */
export function describeFaults(name: string, compiled: () => Promise<Board>, sample: FaultSample): void {
  describe(`faults planted in the board ${name}`, () => {
    it(
      "are found by our own checks, 95 of 100 or more",
      async () => {
        const board = await compiled();
        const record = await runFaults(board, all ? undefined : sample);
        const { planted, survivors } = totals(record);
        if (all) {
          expect(await firstFinding(board), "the board itself").toBeUndefined();
          writeRecord(record);
          expect(planted).toBeGreaterThanOrEqual(150);
          expect(survivors.length / planted, survivors.join("\n")).toBeLessThanOrEqual(0.05);
        }
        // What an ordinary run doesn't find is of a kind that the page explains, for any board.
        const explained = recordedBoards
          .flatMap((each) => readRecord(each)?.kinds ?? [])
          .filter((kind) => kind.survivors.length > 0);
        const unexplained = record.kinds.filter(
          ({ kind, survivors: left }) => left.length > 0 && !explained.some((each) => each.kind === kind),
        );
        expect(unexplained).toEqual([]);
      },
      90 * 60_000,
    );

    it("are recorded whole: every kind as often as it is planted, 95 of 100 found", {
      timeout: 300_000,
    }, async () => {
      const record = readRecord(name);
      expect(record?.kinds.map(({ kind, planted }) => [kind, planted])).toEqual(
        kindsFor(await compiled()).map(({ name: kind, count }) => [kind, count]),
      );
      const { planted, survivors } = totals(record ?? { board: name, kinds: [] });
      expect(planted).toBeGreaterThanOrEqual(150);
      expect(survivors.length / planted).toBeLessThanOrEqual(0.05);
    });
  });
}
