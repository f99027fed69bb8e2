// The independent tools the tests judge with: found on PATH or in the judges' store, never fetched here.
import { describe } from "vitest";
import { type FoundJudge, findJudge, type JudgeName } from "../../scripts/judges/find.mjs";

export { type FoundJudge, findJudge, type JudgeName, toolOf } from "../../scripts/judges/find.mjs";

/**
 * A `describe` whose tests need a judge: skipped when it isn't there, with the command that gets it in the
 * title. (`npm test` counts a skip as a failure where `CI` is set.)
 */
export function describeJudged(name: JudgeName, title: string, tests: () => void): void {
  const judge = findJudge(name);
  if (judge.found) describe(title, tests);
  else describe.skip(`${title} [needs ${name}: ${judge.command}]`, tests);
}

/** The judge, or an error that says how to get it. */
export function needJudge(name: JudgeName): FoundJudge {
  const judge = findJudge(name);
  if (!judge.found) throw new Error(`${name} is missing (${judge.reason}); get it with: ${judge.command}`);
  return judge;
}
