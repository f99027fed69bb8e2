// Plants faults in a frame and records which check of ours finds each first.
import { openFitting } from "@rubus/cad";
import type { FaultRecord } from "./fault-run.js";
import { faultsOf, frameFaultKinds } from "./frame-faults.js";
import { type CheckName, firstFinding, goodFrame, type Known, smallCluster } from "./frame-subject.js";

export { readRecord, totals, writeRecord } from "./fault-run.js";

/**
 * Plants all faults, or the first ones of some kinds.
 * @param countOf how many are planted of a kind, by its place and how many it has
 */
export async function runFrameFaults(countOf: (kind: number, count: number) => number): Promise<FaultRecord> {
  const good = await goodFrame();
  const known: Known = {
    fitting: await openFitting(),
    cluster: smallCluster(),
    print: new Map(),
    room: new Map(),
    seats: new Map(),
  };
  const kinds: FaultRecord["kinds"][number][] = [];
  for (const [kind, { name, count }] of frameFaultKinds.entries()) {
    const caught = new Map<CheckName, number>();
    const survivors: string[] = [];
    let planted = 0;
    for await (const fault of faultsOf(good, known.fitting, kind, countOf(kind, count))) {
      const { what, subject, changed } = fault;
      const found = firstFinding(subject, good, changed, known);
      planted++;
      if (found) caught.set(found, (caught.get(found) ?? 0) + 1);
      else survivors.push(what);
      if (process.env.RUBUS_SHOW_FAULTS) console.log(found ?? "NOT FOUND", name, what);
    }
    if (planted > 0) kinds.push({ kind: name, planted, caught: Object.fromEntries(caught), survivors });
  }
  return { board: "frame", kinds };
}
