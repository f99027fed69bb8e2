// Runs KiCad 9 (kicad-cli, and pcbnew's Python) on files given in memory, in a folder of its own.
import { inJudgePlace, type StepResult } from "./judge-place.js";
import { type FoundJudge, needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles, type Verdict } from "./verdict-cache.js";

export type { StepResult } from "./judge-place.js";

/** One program of a job, run in the job's folder. */
export type KicadStep =
  | { readonly run: "kicad-cli"; readonly args: readonly string[] }
  | { readonly run: "python3"; readonly script: string };

/** What a job said step by step, and the files it wrote or changed, by path in the job's folder. */
export type KicadJob = {
  readonly steps: readonly StepResult[];
  readonly files: ReadonlyMap<string, Buffer>;
};

/** What one step said and wrote. */
export type KicadResult = StepResult & { readonly files: ReadonlyMap<string, Buffer> };

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

function runJob(
  judge: FoundJudge,
  files: JobFiles,
  steps: readonly KicadStep[],
): Promise<Verdict<readonly StepResult[]>> {
  return inJudgePlace(judge, files, async (run) => {
    const results: StepResult[] = [];
    for (const step of steps)
      results.push(
        step.run === "kicad-cli"
          ? await run(["kicad-cli", ...step.args])
          : await run(["python3", "-"], step.script),
      );
    return results;
  });
}
