// Sums up a test run: the slowest tests, what was skipped, and one closing line that counts everything.

/**
 * @typedef {object} TestCount
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped full titles
 * @property {readonly { title: string, ms: number }[]} slowest the ten slowest, slowest first
 */

/**
 * Counts what Vitest's JSON reporter wrote.
 * @param {string | undefined} json the report's text; nothing when Vitest wrote none
 * @param {number} exitCode Vitest's own
 * @returns {TestCount} a file that couldn't be loaded, or a Vitest that failed without a failed test, counts
 *   as one failure
 */
export function countTests(json, exitCode) {
  const report = parsed(json);
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = tests.filter((test) => test.status === "failed").length + broken;
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests.filter((test) => !["passed", "failed"].includes(test.status)).map((test) => test.fullName),
    slowest: tests
      .map((test) => ({ title: test.fullName, ms: test.duration ?? 0 }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 10),
  };
}

/**
 * The lines that close a run; the last counts everything.
 * @param {TestCount} count
 * @param {readonly string[]} failedSteps names of the steps before the tests that failed, each one failure
 * @param {boolean} skipFails whether a skipped test fails the run
 * @returns {{ lines: string[], ok: boolean }}
 */
export function closing(count, failedSteps, skipFails) {
  const failed = count.failed + failedSteps.length;
  const lines = ["", "Slowest tests:"];
  lines.push(...count.slowest.map(({ title, ms }) => `${(ms / 1000).toFixed(2).padStart(8)} s  ${title}`));
  if (count.skipped.length > 0) lines.push("", "Skipped:", ...count.skipped.map((title) => `  ${title}`));
  if (skipFails && count.skipped.length > 0) lines.push("A skipped test is a failure here, since CI is set.");
  if (failedSteps.length > 0) lines.push("", `Failed: ${failedSteps.join(", ")}`);
  lines.push("", `${count.passed} passed, ${failed} failed, ${count.skipped.length} skipped`);
  const ran = count.passed > 0;
  return { lines, ok: ran && failed === 0 && !(skipFails && count.skipped.length > 0) };
}

/**
 * @param {string | undefined} json
 * @returns {{ testResults: { status: string, assertionResults: { status: string, fullName: string, duration?: number }[] }[] }}
 */
function parsed(json) {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return { testResults: [] };
  }
}
