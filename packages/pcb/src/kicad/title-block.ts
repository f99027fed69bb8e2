/** Title block of board and schematic: the same words, no date. */
import type { Board } from "../model/board.js";
import { list, type SList } from "./s-expression.js";

export type TitleWords = {
  readonly title: string;
  readonly revision: string;
  readonly company: string;
  readonly comments: readonly string[];
};

export const titleWords = (board: Board): TitleWords => ({
  title: board.title,
  revision: `H${board.hardware}`,
  company: "Rubus",
  comments: [`Board id ${board.id}`, "Licence CERN-OHL-P-2.0"],
});

export const titleBlock = (board: Board): SList => {
  const { title, revision, company, comments } = titleWords(board);
  return list(
    "title_block",
    list("title", title),
    list("rev", revision),
    list("company", company),
    ...comments.map((comment, index) => list("comment", index + 1, comment)),
  );
};
