/** cluster.yaml to a resolved cluster. */
import { failure, type Position, type Result, success } from "@rubus/units";
import { withOwnRows } from "./catalogue-of.js";
import type { Cluster } from "./model.js";
import { positionFinder } from "./places.js";
import { diagnosticsOf } from "./problem-diagnostics.js";
import { type KeyFile, namedKeyFiles, readKeys } from "./read-keys.js";
import { namedPartsFiles, type PartsFile, readParts } from "./read-parts.js";
import { readYaml, type YamlFile } from "./read-yaml.js";
import { resolveCluster } from "./resolve.js";
import { clusterShape } from "./shape.js";
import { shapeProblems } from "./shape-problems.js";

export type ClusterFile = {
  readonly cluster: Cluster;
  /**
   * Position of a key such as `power.supply`: for a subject such as `home/a` that frame's own entry
   * where it has one, else the cluster's; of the nearest parent where the file leaves the key out.
   */
  readonly positionOf: (key: string, subject?: string) => Position;
};

/** A cluster.yaml whose own files are still to be read. */
export type ClusterDraft = {
  readonly file: string;
  readonly yaml: YamlFile;
  /** Names of the files under `catalogue`, those that may be read; relative to the cluster file. */
  readonly partsFiles: readonly string[];
  /** Names of the files under `access.ssh-keys`: relative to the cluster file, to the home folder (`~/`) or absolute. */
  readonly keyFiles: readonly string[];
};

/** First step of reading: the text as YAML, and which other files it needs. Never throws. */
export const readDraft = (text: string, file: string): Result<ClusterDraft> => {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const { data } = yaml.value;
  return success(
    { file, yaml: yaml.value, partsFiles: namedPartsFiles(data), keyFiles: namedKeyFiles(data) },
    yaml.diagnostics,
  );
};

/** Second step: the cluster, with its own files' rows in the catalogue. Never throws. The cluster is frozen. */
export const finishCluster = (
  { file, yaml: { data, places }, partsFiles }: ClusterDraft,
  parts: readonly PartsFile[],
  keyFiles: readonly KeyFile[] = [],
): Result<ClusterFile> => {
  const own = readParts(partsFiles, parts, file, places);
  const shape = clusterShape(withOwnRows(own.rows)).safeParse(data, { jitless: true });
  const problems = shape.success ? [] : shapeProblems(shape.error.issues, data);
  // A row that could not be read is no unknown row.
  const told =
    own.diagnostics.length > 0 ? problems.filter(({ problem }) => problem.code !== "RUB-CAT-001") : problems;
  const access = readKeys(data, keyFiles, file, places);
  const unread = [...own.diagnostics, ...access.diagnostics];
  if (!shape.success || unread.length > 0) return failure([...unread, ...diagnosticsOf(told, places, file)]);
  const resolution = resolveCluster(shape.data, own.rows, access.keys);
  if (resolution.problems.length > 0) return failure(diagnosticsOf(resolution.problems, places, file));
  return success(
    { cluster: resolution.cluster, positionOf: positionFinder(places) },
    diagnosticsOf(resolution.warnings, places, file, "warning"),
  );
};

/**
 * Read a cluster.yaml. Everything that is wrong is reported at once, in the order of the file, as
 * RUB-FILE, RUB-CFG, RUB-CAT, RUB-LAY and RUB-NET diagnostics with line and column; what fits together is only
 * looked at once every value is right by itself. Never throws. The cluster is frozen.
 * @param file name of the file as the user gave it, for the diagnostics
 * @param parts the files that the cluster names under `catalogue`
 * @param keyFiles those that it names under `access.ssh-keys`
 */
export const readCluster = (
  text: string,
  file: string,
  parts: readonly PartsFile[] = [],
  keyFiles: readonly KeyFile[] = [],
): Result<ClusterFile> => {
  const draft = readDraft(text, file);
  if (!draft.ok) return draft;
  const finished = finishCluster(draft.value, parts, keyFiles);
  return { ...finished, diagnostics: [...draft.diagnostics, ...finished.diagnostics] };
};
