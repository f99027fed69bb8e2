/** The first `cluster.yaml`. */
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type InitOptions, initText, migrated, presentFormat, readCluster, readDraft } from "@rubus/cluster";
import { type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import { readUserText } from "./read-cluster-file.js";

const clusterFileName = "cluster.yaml";

/** Write a file that must not stand yet; false where one does. */
export const writeNew = async (path: string, text: string): Promise<boolean> => {
  try {
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
};

/** What the reader would refuse in the file that these options give. */
export const initDiagnostics = (options: InitOptions): readonly Diagnostic[] =>
  readCluster(initText(options), clusterFileName).diagnostics;

/** RUB-OUT-007. */
export const exists = (path: string, remedy: string): Result<never> =>
  failure([
    {
      code: "RUB-OUT-007",
      severity: "error",
      message: `${printable(path, 200)} exists already and is never overwritten`,
      remedy,
    },
  ]);

const existsAlready = (path: string): Result<never> =>
  exists(path, "Edit it, or give another folder: `rubus init DIR`.");

const stands = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Write a `cluster.yaml` into a folder, which is made where missing; never over an existing one
 * (RUB-OUT-007). A name, model or count that the reader refuses gives its diagnostics and no file.
 * @returns the path of the file
 */
export const writeClusterFile = async (folder: string, options: InitOptions): Promise<Result<string>> => {
  const path = join(folder, clusterFileName);
  const text = initText(options);
  if (await stands(path)) return existsAlready(path);
  // The answers are wrong, not a file: there is none yet to point into.
  const diagnostics = initDiagnostics(options).map(({ file: _file, position: _position, ...rest }) => rest);
  if (diagnostics.some(({ severity }) => severity === "error")) return failure(diagnostics);
  await mkdir(folder, { recursive: true });
  if (await writeNew(path, text)) return success(path);
  return existsAlready(path);
};

export type MigratedFile = {
  /** The format the file was in; undefined where it is in the present one and nothing was done. */
  readonly from: number | undefined;
  /** The present format. */
  readonly to: number;
  /** Where the older text is kept. */
  readonly kept?: string;
};

/**
 * Write a cluster file of an older format anew in the present one. The older text is kept beside it as
 * `FILE.format-0`, never over an existing file (RUB-OUT-007); the new one takes its place in one step.
 * A file that cannot be read as YAML gives the reader's diagnostics, and nothing is written.
 */
export const migrateClusterFile = async (file: string): Promise<Result<MigratedFile>> => {
  const read = await readUserText(file);
  if (!read.ok) return read;
  const draft = readDraft(read.value, file);
  if (!draft.ok) return draft;
  const migration = migrated(read.value);
  if (!migration) return success({ from: undefined, to: presentFormat });
  const kept = `${file}.format-${migration.from}`;
  if (!(await writeNew(kept, read.value)))
    return exists(kept, "Move it away: the older text is to be kept there.");
  const fresh = `${file}.new`;
  try {
    if (!(await writeNew(fresh, migration.text))) {
      await rm(kept);
      return exists(fresh, "Move it away: the new text is written there first.");
    }
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  return success({ from: migration.from, to: presentFormat, kept });
};
