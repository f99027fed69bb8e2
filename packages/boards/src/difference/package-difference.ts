/** What the boards of two packages have otherwise, from their files alone. */
import { toSvg } from "@rubus/drawing";
import {
  type BoardDifference,
  type BoardFiles,
  boardDifference,
  type NamedFile,
  readBoardFiles,
} from "@rubus/pcb";
import { byCodeUnit, type Diagnostic, failure, type Result, success } from "@rubus/units";
import type { OutputFile } from "../output.js";

/** A file of a package, read. */
export type PackageFile = Pick<OutputFile, "path" | "bytes">;

const nothing: BoardDifference = { parts: [], nets: [], shapes: [], layers: [] };

/** Board by board; `same` where the files that were compared are the same bytes. */
export type BoardComparison = BoardDifference & {
  /** Folder below `boards/`. */
  readonly board: string;
  readonly state: "added" | "removed" | "changed" | "same";
};

export type PackageComparison = {
  readonly boards: readonly BoardComparison[];
  /** A picture of each side of each changed board: `power-top-difference.svg`. */
  readonly pictures: readonly { readonly name: string; readonly text: string }[];
};

const endings = ["-bom.csv", "-positions.csv", ".ipc", "-fab.zip"] as const;

/** Whether a path of a package is one of the files that are compared. */
export const isCompared = (path: string): boolean => {
  const [folder, board = "", name = "", ...deeper] = path.split("/");
  return folder === "boards" && deeper.length === 0 && endings.some((ending) => name === `${board}${ending}`);
};

const boardOf = (path: string): string => path.split("/")[1] ?? "";

const missing = (folder: string, board: string, ending: string): Diagnostic => ({
  code: "RUB-OUT-006",
  severity: "error",
  message: `the package has no boards/${board}/${board}${ending}`,
  file: folder,
  remedy: "Run `rubus build` again before comparing this package.",
});

/** The compared files of one board; diagnostics name those that are not there. */
const filesOf = ({ folder, files }: ReadPackage, board: string): Result<BoardFiles> => {
  const lacking: Diagnostic[] = [];
  const file = (ending: (typeof endings)[number]): NamedFile => {
    const path = `boards/${board}/${board}${ending}`;
    const bytes = files.find((each) => each.path === path)?.bytes;
    if (!bytes) lacking.push(missing(folder, board, ending));
    return { name: `${folder}/${path}`, bytes: bytes ?? new Uint8Array() };
  };
  const found = {
    bill: file("-bom.csv"),
    positions: file("-positions.csv"),
    netlist: file(".ipc"),
    archive: file("-fab.zip"),
  };
  return lacking.length > 0 ? failure(lacking) : success(found);
};

/** A package's folder as the user wrote it, for diagnostics, and its compared files. */
export type ReadPackage = { readonly folder: string; readonly files: readonly PackageFile[] };

const sameFiles = (a: BoardFiles, b: BoardFiles): boolean =>
  (["bill", "positions", "netlist", "archive"] as const).every(
    (key) => Buffer.compare(a[key].bytes, b[key].bytes) === 0,
  );

const compareBoard = async (
  before: ReadPackage,
  after: ReadPackage,
  board: string,
): Promise<Result<PackageComparison>> => {
  const [old, now] = [filesOf(before, board), filesOf(after, board)];
  if (!old.ok || !now.ok) return failure([...old.diagnostics, ...now.diagnostics]);
  if (sameFiles(old.value, now.value))
    return success({ boards: [{ board, state: "same", ...nothing }], pictures: [] });
  const [oldBoard, newBoard] = [readBoardFiles(old.value), readBoardFiles(now.value)];
  if (!oldBoard.ok || !newBoard.ok) return failure([...oldBoard.diagnostics, ...newBoard.diagnostics]);
  const { pictures, ...difference } = await boardDifference(oldBoard.value, newBoard.value, board);
  const found = Object.values(difference).some((list) => list.length > 0);
  return success({
    boards: [{ board, state: found ? "changed" : "same", ...difference }],
    pictures: found
      ? (["top", "bottom"] as const).map((side) => ({
          name: `${board}-${side}-difference.svg`,
          text: toSvg(pictures[side]),
        }))
      : [],
  });
};

/**
 * Compare the boards of two packages, in the order of their names. Diagnostics: RUB-OUT-006 for a file of a board
 * that is not there, RUB-OUT-009, RUB-PCB-101 and RUB-PCB-102 for one that can't be read.
 */
export const packageDifference = async (
  before: ReadPackage,
  after: ReadPackage,
): Promise<Result<PackageComparison>> => {
  const [inOld, inNew] = [before, after].map(({ files }) => new Set(files.map(({ path }) => boardOf(path))));
  const names = [...new Set([...(inOld ?? []), ...(inNew ?? [])])].sort(byCodeUnit);
  const found: PackageComparison[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const board of names) {
    const state = inOld?.has(board) ? (inNew?.has(board) ? "both" : "removed") : "added";
    if (state !== "both") {
      found.push({ boards: [{ board, state, ...nothing }], pictures: [] });
      continue;
    }
    const compared = await compareBoard(before, after, board);
    if (compared.ok) found.push(compared.value);
    diagnostics.push(...compared.diagnostics);
  }
  if (diagnostics.length > 0) return failure(diagnostics);
  return success({
    boards: found.flatMap(({ boards }) => boards),
    pictures: found.flatMap(({ pictures }) => pictures),
  });
};
