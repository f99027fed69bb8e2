/** One printed part as files of the package. */
import { type JobPool, openJobs } from "@rubus/cad";
import { type Result, success } from "@rubus/units";
import { printedPartOf } from "./assembly/printed-parts.js";
import { makePartJob } from "./jobs/make-part.js";
import type { CompiledPart, PartOrder } from "./output.js";

/** Workers that make and join parts; they keep the compiled kernel from one part to the next. */
export type FrameJobs = JobPool;

/** Does work with a pool, which starts no worker before the first job, and ends it. */
export const withJobs = async <Output>(
  workers: number,
  work: (jobs: FrameJobs) => Promise<Output>,
): Promise<Output> => {
  const jobs = openJobs({ workers });
  try {
    return await work(jobs);
  } finally {
    await jobs.close();
  }
};

/** Makes a part in a worker; the diagnostic of the gate when it is not what it must be. */
export const compilePart = async (jobs: FrameJobs, order: PartOrder): Promise<Result<CompiledPart>> => {
  const { key, title, flameRetardant, supports = "" } = printedPartOf(order.key, order.options);
  const made = await jobs.run(makePartJob, order);
  if (!made.ok) return made;
  const { step, stl, threeMf, brep, picture, volumeMm3, bedMm, measures, ear } = made.value;
  const stem = `frame/parts/${key}`;
  return success({
    facts: { key, title, volumeMm3, bedMm, flameRetardant, supports, measures, ear },
    files: [
      { path: `${stem}.step`, bytes: step, what: `${title}: solid, where it stands` },
      { path: `${stem}.stl`, bytes: stl, what: `${title}: mesh, as it lies on the bed` },
      { path: `${stem}.3mf`, bytes: threeMf, what: `${title}: for the slicer, as it lies on the bed` },
      { path: `${stem}-shaded.png`, bytes: picture, what: `${title}: picture, as it lies on the bed` },
    ],
    brep,
  });
};
