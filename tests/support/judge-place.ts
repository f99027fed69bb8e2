// A folder of its own for a judge's programs: in the judge's change-root, or among the machine's temporary files.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT_ENV } from "../../scripts/judges/debian-root.mjs";
import { collect } from "../../scripts/run.mjs";
import { type FoundJudge, toolOf } from "./judges.js";
import { type JobFiles, readTree, type Verdict, writeTree } from "./verdict-cache.js";

export type StepResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a program in the folder of the files; `input` goes to its standard input. */
export type RunProgram = (program: readonly string[], input?: string) => Promise<StepResult>;

/** A plate of cells takes a slicer a minute, and several where others share the processor. */
const STEP_TIMEOUT_MS = 600_000;

/**
 * Does work with a judge's programs in a folder that holds files, and collects those it wrote or changed.
 * @throws when a program never started or was killed: that says nothing of the files
 */
export async function inJudgePlace<T>(
  judge: FoundJudge,
  files: JobFiles,
  work: (run: RunProgram) => Promise<T>,
): Promise<Verdict<T>> {
  const base = judge.via === "change-root" ? path.join(judge.root, "srv") : tmpdir();
  mkdirSync(base, { recursive: true });
  const place = mkdtempSync(path.join(base, "rubus-job-"));
  const job = path.join(place, "job");
  try {
    writeTree(job, files);
    mkdirSync(path.join(place, "home"));
    const answer = await work(async (program, input) =>
      ended(program, await runIn(judge, place, program, input)),
    );
    const written = [...readTree(job)].filter(([name, content]) => !sameBytes(files[name], content));
    return { answer, files: new Map(written) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function runIn(
  judge: FoundJudge,
  place: string,
  program: readonly string[],
  input?: string,
): Promise<StepResult> {
  const [tool = "", ...args] = program;
  const inside = judge.via === "change-root" ? path.join("/srv", path.basename(place)) : place;
  // A home of its own: no settings or libraries of the person, and no two jobs that write the same settings.
  const env = { ...ROOT_ENV, HOME: path.join(inside, "home") };
  const options = { timeoutMs: STEP_TIMEOUT_MS, ...(input === undefined ? {} : { input }) };
  if (judge.via === "change-root") {
    const enter = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', path.join(inside, "job"), ...program];
    return collect("chroot", [judge.root, ...enter], { ...options, env });
  }
  const found = toolOf(judge, tool, { ...env, PATH: process.env.PATH });
  return collect(found.file, args, { ...options, env: found.env, cwd: path.join(place, "job") });
}

function ended(program: readonly string[], result: StepResult): StepResult {
  if (result.code !== 127 && result.code !== 128) return result;
  throw new Error(`${program[0]} was not run to its end: ${result.stderr.trim()}`);
}

function sameBytes(before: string | Uint8Array | undefined, after: Buffer): boolean {
  return before !== undefined && Buffer.from(before).equals(after);
}
