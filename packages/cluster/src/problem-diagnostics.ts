/** Problems of a file as diagnostics, at their places and in the order of the file. */
import { byCodeUnit, type Diagnostic, type Position, printable, type Severity } from "@rubus/units";
import type { Path, Places } from "./places.js";
import type { PathProblem } from "./shape-problems.js";

/** `sites.home.frames.a`; entries of lists are counted from 1, as people do: `entry 2 of power.feeds`. */
const pathText = (path: Path): string => {
  const last = path.at(-1);
  if (typeof last === "number" && path.length > 1)
    return `entry ${last + 1} of ${pathText(path.slice(0, -1))}`;
  return path.map((step) => (typeof step === "number" ? `entry ${step + 1}` : printable(step))).join(".");
};

export const diagnosticsOf = (
  problems: readonly PathProblem[],
  places: Places,
  file: string,
  severity: Severity = "error",
): readonly Diagnostic[] => {
  const diagnostics = problems.map(({ path, key, problem: { says, ...problem } }): Diagnostic => {
    const place = places.at(path);
    const position = key ? (place?.key ?? places.nearest(path)) : places.nearest(path);
    // The parent is named where the key itself is what is wrong.
    const named = problem.code === "RUB-CFG-006" ? path.slice(0, -1) : path;
    const subject = named.length === 0 ? "the file" : pathText(named);
    return { ...problem, severity, message: `${subject} ${says}`, file, position };
  });
  const at = (diagnostic: Diagnostic): Position => diagnostic.position ?? { line: 1, column: 1 };
  return diagnostics.sort(
    (a, b) => at(a).line - at(b).line || at(a).column - at(b).column || byCodeUnit(a.code, b.code),
  );
};
