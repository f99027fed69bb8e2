/** The project's own libraries, found beside its files. */
import type { Board } from "../model/board.js";
import { list, type SList, word } from "./s-expression.js";

const table = (board: Board, keyword: string, place: string): SList =>
  list(
    keyword,
    list("version", word("7")),
    list(
      "lib",
      list("name", board.name),
      list("type", "KiCad"),
      // KiCad puts the project's folder here.
      list("uri", `\${KIPRJMOD}/${place}`),
      list("options", ""),
      list("descr", board.title),
    ),
  );

export const symbolLibraryTable = (board: Board): SList =>
  table(board, "sym_lib_table", `${board.name}.kicad_sym`);

export const footprintLibraryTable = (board: Board): SList =>
  table(board, "fp_lib_table", `${board.name}.pretty`);
