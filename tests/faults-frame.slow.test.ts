// Faults planted in a frame's parts and places, drawn with a seed: how many do our own checks find?
import { openFitting, type WeldedMesh } from "@rubus/cad";
import { measureSeats } from "@rubus/frame";
import { describe, expect, it } from "vitest";
import type { FaultRecord } from "./support/fault-run.js";
import { readRecord, runFrameFaults, totals, writeRecord } from "./support/frame-fault-run.js";
import { frameFaultKinds } from "./support/frame-faults.js";
import { goodFrame } from "./support/frame-subject.js";

const meshOf = (meshes: ReadonlyMap<string, WeldedMesh>, key: string): WeldedMesh => {
  const mesh = meshes.get(key);
  if (mesh === undefined) throw new RangeError(`no mesh of ${key}`);
  return mesh;
};

/** `RUBUS_ALL_FAULTS=1` plants all of them, a quarter of an hour of one processor, and writes the record anew. */
const all = Boolean(process.env.RUBUS_ALL_FAULTS);

/** Of all kinds together. */
const mostLeft = 0.05;

const shareLeft = (record: FaultRecord): number => {
  const { planted, survivors } = totals(record);
  return survivors.length / planted;
};

describe("a frame as it should be", () => {
  it("has nothing that no stop holds but what its tree calls loose, and nothing is called loose in vain", async () => {
    const { tree, meshes } = await goodFrame();
    const { children, loose } = measureSeats(tree, (key) => meshOf(meshes, key), await openFitting());
    expect(children).toBeGreaterThan(100);
    expect(loose.filter(({ declared }) => declared === undefined)).toEqual([]);
    const declared = Object.values(tree.assemblies).flatMap(({ key, children: all }) =>
      all.filter((child) => child.loose !== undefined).map(({ name }) => `${key}: ${name}`),
    );
    expect(declared).toEqual(loose.map(({ assembly, child }) => `${assembly}: ${child}`));
    expect(declared.length).toBeGreaterThan(0);
  }, 300_000);
});

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
