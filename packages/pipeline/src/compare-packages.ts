/** Two packages side by side: what their boards have otherwise. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve } from "node:path";
import type { BoardComparison, DifferenceRow, PackageFile } from "@rubus/boards";
import { type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import { intactFiles, openPackage } from "./package/open-package.js";

export type CompareOptions = {
  /** Folders of the packages as the user wrote them. */
  readonly before: string;
  readonly after: string;
  /** Folder for the pictures; none are written without it. */
  readonly out?: string | undefined;
};

export type ComparedPackages = {
  /** Build ids. */
  readonly builds: { readonly before: string; readonly after: string };
  /** Each board with its differences, as data and as rows of a table. */
  readonly boards: readonly (BoardComparison & { readonly rows: readonly DifferenceRow[] })[];
  /** Paths of the pictures written. */
  readonly pictures: readonly string[];
};

type Opened = { readonly folder: string; readonly build: string; readonly files: readonly PackageFile[] };

/** The compared files of a package; one that is damaged would make differences of its own. */
const open = async (folder: string): Promise<Result<Opened>> => {
  const { isCompared } = await import("@rubus/boards");
  const opened = await openPackage(resolve(folder));
  if (!opened.ok) return opened;
  const files = await intactFiles(opened.value, opened.diagnostics, isCompared);
  return files.ok ? success({ folder, build: opened.value.manifest.build, files: files.value }) : files;
};

/** One folder given twice says what is wrong with it once. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values(),
];

const picture = /^[a-z0-9-]+-(?:top|bottom)-difference\.svg$/u;

const refused = (out: string, why: string): Diagnostic => ({
  code: "RUB-OUT-010",
  severity: "error",
  message: `${printable(out, 200)} ${why}`,
  remedy: "Give with --out a folder that is empty, isn't there yet, or holds such pictures only.",
});

const isInside = (folder: string, path: string): boolean => {
  const way = relative(resolve(folder), resolve(path));
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
};

/** Names of earlier pictures in the folder for new ones, or why none may be written there. */
const formerPictures = async (
  packages: readonly Result<Opened>[],
  out: string,
): Promise<Result<readonly string[]>> => {
  if (packages.some((each) => each.ok && isInside(each.value.folder, out)))
    return failure([refused(out, "lies in one of the packages")]);
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (names === undefined) return failure([refused(out, "is no folder")]);
  const other = names.find((name) => !picture.test(name));
  return other === undefined ? success(names) : failure([refused(out, `holds ${printable(other)}`)]);
};

/**
 * Compare the boards of two packages and write a picture of each side that changed. Nothing is written when
 * something is wrong. Diagnostics: RUB-OUT-005 and RUB-OUT-008 (no package, another format), RUB-OUT-006 and
 * RUB-OUT-009 (a board's file missing, altered, unreadable), RUB-OUT-010 (the folder for pictures), RUB-PCB-101
 * and RUB-PCB-102 (fabrication files).
 */
export const comparePackages = async (options: CompareOptions): Promise<Result<ComparedPackages>> => {
  const { differenceRows, packageDifference } = await import("@rubus/boards");
  const [before, after] = [await open(options.before), await open(options.after)];
  const former = options.out === undefined ? success([]) : await formerPictures([before, after], options.out);
  if (!before.ok || !after.ok || !former.ok)
    return failure(distinct([before, after, former].flatMap(({ diagnostics }) => diagnostics)));
  const found = await packageDifference(before.value, after.value);
  if (!found.ok) return found;
  const { boards, pictures } = found.value;
  const written: string[] = [];
  if (options.out !== undefined) {
    for (const name of former.value) await rm(join(options.out, name));
    if (pictures.length > 0) await mkdir(options.out, { recursive: true });
    for (const { name, text } of pictures) {
      const path = join(options.out, name);
      await writeFile(path, text);
      written.push(path);
    }
  }
  return success({
    builds: { before: before.value.build, after: after.value.build },
    boards: boards.map((board) => ({ ...board, rows: differenceRows(board) })),
    pictures: written,
  });
};
