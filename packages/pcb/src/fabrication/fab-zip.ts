/** The archive a board house takes. */
import { byCodeUnit } from "@rubus/units";
import { strToU8, zipSync } from "fflate";
import type { Board } from "../model/board.js";
import { drillFiles } from "./excellon.js";
import type { FabFile, FabOptions } from "./fab-file.js";
import { gerberFiles } from "./gerber-files.js";
import { jobFile } from "./job-file.js";

/** Gerbers, job file and drills. */
export const fabFiles = (board: Board, options: FabOptions): readonly FabFile[] => {
  const layers = gerberFiles(board, options);
  return [...layers, jobFile(board, layers, options), ...drillFiles(board, options)];
};

/**
 * The bytes of `<board>-fab.zip`. Names are sorted and every file is dated noon of 1 January 1980: the archive
 * holds the hour of the local clock, so the date is made by that clock and reads the same in every time zone.
 */
export const fabZip = (files: readonly FabFile[]): Uint8Array => {
  const entries = files
    .map(({ name, text }) => [name, strToU8(text)] as const)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1, 12) });
};
