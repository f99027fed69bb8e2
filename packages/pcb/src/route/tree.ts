/** A net of many pads as a tree, grown from its first pad to the nearest of those it doesn't reach yet. */
import { clearMarks, type Disc, type Marks, markAround } from "./disc.js";
import { type Grid, isVia } from "./grid.js";
import type { Job } from "./jobs.js";
import { diagonal, type Quest, straight } from "./search.js";

export type Tree = {
  readonly paths: readonly Int32Array[];
  /** Pads that no path reached. */
  readonly missed: number;
};

/** What a net's next connection is looked for with. */
export type Search = (quest: Pick<Quest, "sources" | "goals" | "toward">) => Int32Array | undefined;

type OpenPad = { readonly cells: readonly number[]; away: number };

/** Octile distance between two cells, whatever their sides. */
const between = ({ columns, perLayer }: Grid, a: number, b: number): number => {
  const dx = Math.abs(((a % perLayer) % columns) - ((b % perLayer) % columns));
  const dy = Math.abs(Math.floor((a % perLayer) / columns) - Math.floor((b % perLayer) / columns));
  return straight * Math.abs(dx - dy) + diagonal * Math.min(dx, dy);
};

/**
 * Grow the tree of a job.
 * @param drilled where its own drills leave no room for another: filled as vias come
 */
export const growTree = (
  grid: Grid,
  job: Job,
  root: number,
  drilled: Marks,
  nearDrill: Disc,
  search: Search,
): Tree => {
  const tree: number[] = [];
  const paths: Int32Array[] = [];
  const first = job.terminals[root % job.terminals.length] ?? [];
  let open: OpenPad[] = job.terminals
    .filter((cells) => cells !== first)
    .map((cells) => ({ cells, away: Infinity }));
  let missed = 0;
  const join = (cells: Iterable<number>): void => {
    for (const cell of cells) {
      tree.push(cell);
      for (const pad of open) pad.away = Math.min(pad.away, between(grid, cell, pad.cells[0] ?? cell));
    }
  };
  clearMarks(drilled);
  join(first);
  while (open.length > 0) {
    const nearest = open.reduce((least, pad) => (pad.away < least.away ? pad : least));
    const path = search({ sources: tree, goals: open.map(({ cells }) => cells), toward: nearest.cells });
    if (!path) {
      missed++;
      open = open.filter((pad) => pad !== nearest);
      continue;
    }
    paths.push(path);
    const end = path.at(-1) ?? -1;
    const met = open.filter(({ cells }) => cells.includes(end));
    open = open.filter((pad) => !met.includes(pad));
    join(path);
    for (const { cells } of met) join(cells);
    path.forEach((cell, index) => {
      if (isVia(grid, path[index - 1] ?? cell, cell))
        markAround(drilled, cell % grid.perLayer, nearDrill.all);
    });
  }
  return { paths, missed };
};
