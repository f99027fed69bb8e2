// Plants faults in a frame and records which check of ours finds each first.
import { openFitting } from "@rubus/cad";
import type { FaultRecord } from "./fault-run.js";
import { frameFault, frameFaultKinds } from "./frame-faults.js";
import { type CheckName, firstFinding, goodFrame, type Known, smallCluster } from "./frame-subject.js";

export { readRecord, totals, writeRecord } from "./fault-run.js";

/**
 * Plants all faults, or the first fault of some kinds.
 * @param isAsked whether a fault is planted, by its kind's place and its number in it
 */
export async function runFrameFaults(
  isAsked: (kind: number, index: number) => boolean,
): Promise<FaultRecord> {
  const good = await goodFrame();
  const known: Known = {
    fitting: await openFitting(),
    cluster: smallCluster(),
    print: new Map(),
    room: new Map(),
  };
  const kinds: FaultRecord["kinds"][number][] = [];
  for (const [kind, { name, count }] of frameFaultKinds.entries()) {
    const caught = new Map<CheckName, number>();
    const survivors: string[] = [];
    let planted = 0;
    for (let index = 0; index < count; index++) {
      if (!isAsked(kind, index)) continue;
      const { what, subject, changed } = await frameFault(good, kind, index);
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
