/** cluster.yaml to a resolved cluster. */
import { byCodeUnit, type Diagnostic, failure, type Position, type Result, success } from "@rubus/units";
import type { Cluster } from "./model.js";
import { type Places, positionFinder } from "./places.js";
import { readYaml } from "./read-yaml.js";
import { resolveCluster } from "./resolve.js";
import { clusterShape } from "./shape.js";
import { type PathProblem, shapeProblems } from "./shape-problems.js";

export type ClusterFile = {
  readonly cluster: Cluster;
  /**
   * Position of a key such as `power.supply`: for a subject such as `home/a` that frame's own entry
   * where it has one, else the cluster's; of the nearest parent where the file leaves the key out.
   */
  readonly positionOf: (key: string, subject?: string) => Position;
};

const diagnosticsOf = (
  problems: readonly PathProblem[],
  places: Places,
  file: string,
): readonly Diagnostic[] => {
  const diagnostics = problems.map(({ path, key, problem: { says, ...problem } }): Diagnostic => {
    const place = places.at(path);
    const position = key ? (place?.key ?? places.nearest(path)) : places.nearest(path);
    // The parent is named where the key itself is what is wrong.
    const named = problem.code === "RUB-CFG-006" ? path.slice(0, -1) : path;
    const subject = named.length === 0 ? "the file" : named.join(".");
    return { ...problem, severity: "error", message: `${subject} ${says}`, file, position };
  });
  const at = (diagnostic: Diagnostic): Position => diagnostic.position ?? { line: 1, column: 1 };
  return diagnostics.sort(
    (a, b) => at(a).line - at(b).line || at(a).column - at(b).column || byCodeUnit(a.code, b.code),
  );
};

/**
 * Read a cluster.yaml. Everything that is wrong is reported at once, in the order of the file, as
 * RUB-FILE, RUB-CFG, RUB-CAT and RUB-LAY diagnostics with line and column; what fits together is only
 * looked at once every value is right by itself. Never throws. The cluster is frozen.
 * @param file name of the file as the user gave it, for the diagnostics
 */
export const readCluster = (text: string, file: string): Result<ClusterFile> => {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const { data, places } = yaml.value;
  const shape = clusterShape().safeParse(data, { jitless: true });
  if (!shape.success) return failure(diagnosticsOf(shapeProblems(shape.error.issues, data), places, file));
  const { cluster, problems } = resolveCluster(shape.data);
  if (problems.length > 0) return failure(diagnosticsOf(problems, places, file));
  return success({ cluster, positionOf: positionFinder(places) });
};
