// Runs KiCad 9 (kicad-cli, and pcbnew's Python) on files given in memory, in a folder of its own.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT_ENV } from "../../scripts/judges/kicad-root.mjs";
import { collect } from "../../scripts/run.mjs";
import { type FoundJudge, needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles, readTree, type Verdict, writeTree } from "./verdict-cache.js";

/** One program of a job, run in the job's folder. */
export type KicadStep =
  | { readonly run: "kicad-cli"; readonly args: readonly string[] }
  | { readonly run: "python3"; readonly script: string };

export type StepResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** What a job said step by step, and the files it wrote or changed, by path in the job's folder. */
export type KicadJob = {
  readonly steps: readonly StepResult[];
  readonly files: ReadonlyMap<string, Buffer>;
};

/** What one step said and wrote. */
export type KicadResult = StepResult & { readonly files: ReadonlyMap<string, Buffer> };

const STEP_TIMEOUT_MS = 180_000;

/**
 * Runs steps one after another in one folder that holds the files; paths in arguments are relative to it.
 * The same steps on the same bytes are answered from the store. A step that fails doesn't stop the next.
 * @throws when KiCad isn't there, crashes, or takes longer than three minutes for a step
 */
export async function kicadJob(files: JobFiles, steps: readonly KicadStep[]): Promise<KicadJob> {
  const judge = needJudge("kicad");
  const question = ["kicad", judge.version, JSON.stringify(steps)];
  const verdict = await cachedVerdict(question, files, () => runJob(judge, files, steps));
  return { steps: verdict.answer, files: verdict.files };
}

/** KiCad's two programs on files given in memory: `kicad-cli ARGS` and a Python script that may import pcbnew. */
export const kicad = {
  run: (args: readonly string[], files: JobFiles): Promise<KicadResult> =>
    oneStep(files, { run: "kicad-cli", args }),
  python: (script: string, files: JobFiles): Promise<KicadResult> =>
    oneStep(files, { run: "python3", script }),
};

async function oneStep(files: JobFiles, step: KicadStep): Promise<KicadResult> {
  const job = await kicadJob(files, [step]);
  return { ...(job.steps[0] ?? { code: 127, stdout: "", stderr: "" }), files: job.files };
}

async function runJob(
  judge: FoundJudge,
  files: JobFiles,
  steps: readonly KicadStep[],
): Promise<Verdict<readonly StepResult[]>> {
  const base = judge.via === "change-root" ? path.join(judge.root, "srv") : tmpdir();
  mkdirSync(base, { recursive: true });
  const place = mkdtempSync(path.join(base, "rubus-job-"));
  const job = path.join(place, "job");
  try {
    writeTree(job, files);
    mkdirSync(path.join(place, "home"));
    const results: StepResult[] = [];
    for (const step of steps) results.push(ended(step, await runStep(judge, place, step)));
    const written = [...readTree(job)].filter(([name, content]) => !sameBytes(files[name], content));
    return { answer: results, files: new Map(written) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function runStep(judge: FoundJudge, place: string, step: KicadStep): Promise<StepResult> {
  const inside = judge.via === "change-root" ? path.join("/srv", path.basename(place)) : place;
  const program = step.run === "kicad-cli" ? ["kicad-cli", ...step.args] : ["python3", "-"];
  const env = {
    ...ROOT_ENV,
    ...(judge.via === "change-root" ? {} : { PATH: process.env.PATH }),
    // A home of its own: no settings or libraries of the person, and no two jobs that write the same settings.
    HOME: path.join(inside, "home"),
  };
  const input = step.run === "python3" ? { input: step.script } : {};
  const options = { env, timeoutMs: STEP_TIMEOUT_MS, ...input };
  if (judge.via !== "change-root") {
    const [file = "", ...args] = program;
    return collect(file, args, { ...options, cwd: path.join(place, "job") });
  }
  const enter = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', path.join(inside, "job"), ...program];
  return collect("chroot", [judge.root, ...enter], options);
}

/** The result, unless the program never started (127) or was killed (128): that says nothing of the files. */
function ended(step: KicadStep, result: StepResult): StepResult {
  if (result.code !== 127 && result.code !== 128) return result;
  throw new Error(`${step.run} was not run to its end: ${result.stderr.trim()}`);
}

function sameBytes(before: string | Uint8Array | undefined, after: Buffer): boolean {
  return before !== undefined && Buffer.from(before).equals(after);
}
