// What promtool, Prometheus' own checker, says of metrics, of alert rules, and of what these say in given courses.
import { inJudgePlace, type StepResult } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";

/** Lints text that an exporter serves; nothing is printed where all is well. */
export const checkMetrics = (text: string): Promise<StepResult> =>
  asked("metrics", { "metrics.txt": text }, ["check", "metrics"], text);

/** Loads rules as Prometheus would. */
export const checkRules = (rules: string): Promise<StepResult> =>
  asked("rules", { "rules.yml": rules }, ["check", "rules", "--lint-fatal", "rules.yml"]);

/** Runs courses of values against rules; `tests` names the rules' file as `rules.yml`. */
export const testRules = (rules: string, tests: string): Promise<StepResult> =>
  asked("courses", { "rules.yml": rules, "tests.yml": tests }, ["test", "rules", "tests.yml"]);

async function asked(
  question: string,
  files: JobFiles,
  args: readonly string[],
  input?: string,
): Promise<StepResult> {
  const judge = needJudge("prometheus");
  const { answer } = await cachedVerdict(["promtool", judge.version, question], files, () =>
    inJudgePlace(judge, files, (run) => run(["promtool", ...args], input)),
  );
  return answer;
}
