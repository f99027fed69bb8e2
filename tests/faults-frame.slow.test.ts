// Faults planted in a frame's parts and places, drawn with a seed: how many do our own checks find?
import { describe, expect, it } from "vitest";
import type { FaultRecord } from "./support/fault-run.js";
import { readRecord, runFrameFaults, totals, writeRecord } from "./support/frame-fault-run.js";
import { frameFaultKinds } from "./support/frame-faults.js";

/** `RUBUS_ALL_FAULTS=1` plants all of them, a quarter of an hour of one processor, and writes the record anew. */
const all = Boolean(process.env.RUBUS_ALL_FAULTS);

/** Of all kinds together. */
const mostLeft = 0.05;

const shareLeft = (record: FaultRecord): number => {
  const { planted, survivors } = totals(record);
  return survivors.length / planted;
};

describe("faults planted in a frame", () => {
  it(
    "are found by tree, gate, fit, print and rack, or listed",
    async () => {
      const record = await runFrameFaults((kind, count) => (all ? count : kind % 4 === 1 ? 1 : 0));
      if (all) {
        writeRecord(record);
        expect(totals(record).planted).toBeGreaterThanOrEqual(200);
        expect(shareLeft(record)).toBeLessThanOrEqual(mostLeft);
      }
      // What is not found is what the record lists.
      const known = readRecord("frame")?.kinds.flatMap((each) => each.survivors) ?? [];
      expect(totals(record).survivors.filter((each) => !known.includes(each))).toEqual([]);
    },
    60 * 60_000,
  );

  it("are recorded whole: every kind as often as it is planted", () => {
    const record = readRecord("frame");
    expect(record?.kinds.map(({ kind, planted }) => [kind, planted])).toEqual(
      frameFaultKinds.map(({ name, count }) => [name, count]),
    );
    expect(totals(record ?? { board: "frame", kinds: [] }).planted).toBeGreaterThanOrEqual(200);
    expect(shareLeft(record ?? { board: "frame", kinds: [] })).toBeLessThanOrEqual(mostLeft);
  });
});
