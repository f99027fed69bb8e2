// Faults planted in a frame's parts and places, drawn with a seed: how many do our own checks find?
import { describe, expect, it } from "vitest";
import { readRecord, runFrameFaults, totals, writeRecord } from "./support/frame-fault-run.js";
import { frameFaultKinds } from "./support/frame-faults.js";

/** `RUBUS_ALL_FAULTS=1` plants all of them and writes the record anew. */
const all = Boolean(process.env.RUBUS_ALL_FAULTS);

describe("faults planted in a frame", () => {
  it(
    "are found by gate, fit, print and rack, 95 of 100 or more",
    async () => {
      const record = await runFrameFaults((kind, count) => (all ? count : kind % 4 === 1 ? 1 : 0));
      const { planted, survivors } = totals(record);
      if (all) {
        writeRecord(record);
        expect(planted).toBeGreaterThanOrEqual(200);
        expect(survivors.length / planted, survivors.join("\n")).toBeLessThanOrEqual(0.05);
      }
      // What is not found is what the record lists.
      const known = readRecord("frame")?.kinds.flatMap((each) => each.survivors) ?? [];
      expect(survivors.filter((each) => !known.includes(each))).toEqual([]);
    },
    60 * 60_000,
  );

  it("are recorded whole: every kind as often as it is planted, 95 of 100 found", () => {
    const record = readRecord("frame");
    expect(record?.kinds.map(({ kind, planted }) => [kind, planted])).toEqual(
      frameFaultKinds.map(({ name, count }) => [name, count]),
    );
    const { planted, survivors } = totals(record ?? { board: "frame", kinds: [] });
    expect(planted).toBeGreaterThanOrEqual(200);
    expect(survivors.length / planted).toBeLessThanOrEqual(0.05);
  });
});
