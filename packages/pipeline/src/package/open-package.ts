/** A package that is to be looked at. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import { readClusterFile } from "../read-cluster-file.js";
import { inBatches } from "./in-batches.js";
import { type Manifest, manifestName } from "./manifest.js";
import { damagedFiles, readManifest } from "./read-package.js";
import { present, recoverPackage } from "./recover.js";

export type OpenPackage = { readonly folder: string; readonly manifest: Manifest };

/**
 * Where `build` writes the package of a cluster file by default: `out/<name>`. The working folder where it is a
 * package itself, and where it holds no such file. Gives the diagnostics of a file that is wrong.
 */
export const packageFolderOf = async (clusterFile: string): Promise<Result<string>> => {
  const here = resolve(".");
  if ((await present(resolve(manifestName))) || !(await present(resolve(clusterFile)))) return success(here);
  const read = await readClusterFile(clusterFile);
  return read.ok ? success(resolve("out", read.value.cluster.name)) : read;
};

/** The format that a manifest claims to have; 1 where there is none to tell. */
const formatOf = async (folder: string): Promise<number> => {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => "");
  const format = /^\s*\{\s*"format"\s*:\s*(\d{1,9})\b/u.exec(text)?.[1];
  return format === undefined ? 1 : Number(format);
};

/**
 * Recover and read the package in a folder. Diagnostics: RUB-OUT-005 (no package), RUB-OUT-008 (one of another format), and as warnings
 * RUB-OUT-006 for each listed file that is missing or altered.
 */
export const openPackage = async (folder: string): Promise<Result<OpenPackage>> => {
  await recoverPackage(folder);
  const manifest = await readManifest(folder);
  const format = manifest ? 1 : await formatOf(folder);
  if (format !== 1)
    return failure([
      {
        code: "RUB-OUT-008",
        severity: "error",
        message: `${printable(folder, 200)} holds a package of format ${format}, and this version of Rubus reads format 1`,
        remedy: "Use the version of Rubus that its manifest names, or build the package again with this one.",
        figures: { format },
      },
    ]);
  if (!manifest)
    return failure([
      {
        code: "RUB-OUT-005",
        severity: "error",
        message: `${printable(folder, 200)} holds no package`,
        remedy: "Make one with `rubus build`, or give the folder that was named with --out.",
      },
    ]);
  const damaged = await damagedFiles(folder, manifest);
  const diagnostics = damaged.map(
    (path): Diagnostic => ({
      code: "RUB-OUT-006",
      severity: "warning",
      message: `${printable(path, 200)} is missing or is not as it was built`,
      file: join(folder, path),
      remedy: "Run `rubus build` again before using this package.",
    }),
  );
  return success({ folder, manifest }, diagnostics);
};

/** A file of a package: its path there, and what it holds. */
export type OpenedFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Read some files of an opened package. Fails with RUB-OUT-006 for each of them that is missing or altered.
 * @param warnings what `openPackage` said of it
 */
export const intactFiles = async (
  { folder, manifest }: OpenPackage,
  warnings: readonly Diagnostic[],
  isWanted: (path: string) => boolean,
): Promise<Result<readonly OpenedFile[]>> => {
  const paths = manifest.files.map(({ path }) => path).filter(isWanted);
  const places = new Set(paths.map((path) => join(folder, path)));
  const damaged = warnings.filter(({ file = "" }) => places.has(file));
  if (damaged.length > 0) return failure(damaged.map((each) => ({ ...each, severity: "error" })));
  return success(
    await inBatches(paths, async (path) => ({ path, bytes: await readFile(join(folder, path)) })),
  );
};
