/** A net of many pads as a tree, grown from its first pad to the nearest of those it doesn't reach yet. */
import { clearMarks, type Disc, type Marks, markAround } from "./disc.js";
import { type Grid, isVia } from "./grid.js";
import type { Job, Terminal } from "./jobs.js";
import { diagonal, type Quest, straight } from "./search.js";

export type Tree = {
  readonly paths: readonly Int32Array[];
  /** Pads that no path reached, the root never among them. */
  readonly missed: readonly Terminal[];
};

/** What a net's next connection is looked for with. */
export type Search = (quest: Pick<Quest, "sources" | "goals" | "toward">) => Int32Array | undefined;

type OpenPad = { readonly cells: Terminal; away: number };

/** Octile distance between two cells, whatever their sides. */
const between = ({ columns, perLayer }: Grid, a: number, b: number): number => {
  const dx = Math.abs(((a % perLayer) % columns) - ((b % perLayer) % columns));
  const dy = Math.abs(Math.floor((a % perLayer) / columns) - Math.floor((b % perLayer) / columns));
  return straight * Math.abs(dx - dy) + diagonal * Math.min(dx, dy);
};

/** What a tree starts from. */
export type Soil = {
  /** Which pad it grows from. */
  readonly root: number;
  /** Paths of an earlier tree that may stay: those do that hang on the root, by each other. */
  readonly kept: readonly Int32Array[];
  /** Pads that can't be reached: a search is made only while others are left. */
  readonly cutOff: ReadonlySet<Terminal>;
  /** Where the net's own drills leave no room for another, filled as vias come, and how far each reaches. */
  readonly drilled: Marks;
  readonly nearDrill: Disc;
};

/** Grow the tree of a job. */
export const growTree = (grid: Grid, job: Job, soil: Soil, search: Search): Tree => {
  const { drilled, nearDrill, cutOff } = soil;
  const tree: number[] = [];
  const paths: Int32Array[] = [];
  const first = job.terminals[soil.root % job.terminals.length] ?? [];
  let open: OpenPad[] = job.terminals
    .filter((cells) => cells !== first)
    .map((cells) => ({ cells, away: Infinity }));
  const join = (cells: Iterable<number>): void => {
    for (const cell of cells) {
      tree.push(cell);
      for (const pad of open) pad.away = Math.min(pad.away, between(grid, cell, pad.cells[0] ?? cell));
    }
  };
  const add = (path: Int32Array): void => {
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
  };
  clearMarks(drilled);
  join(first);
  if (soil.kept.length > 0) {
    const reached = new Set(first);
    for (const path of soil.kept) {
      if (!reached.has(path[0] ?? -1)) continue;
      add(path);
      for (const cell of path) reached.add(cell);
      for (const cells of job.terminals)
        if (cells.includes(path.at(-1) ?? -1)) for (const cell of cells) reached.add(cell);
    }
  }
  while (open.some(({ cells }) => !cutOff.has(cells))) {
    const nearest = open.reduce((least, pad) => (pad.away < least.away ? pad : least));
    const path = search({ sources: tree, goals: open.map(({ cells }) => cells), toward: nearest.cells });
    // A search that meets none of the pads has been everywhere: no other would.
    if (!path) break;
    add(path);
  }
  return { paths, missed: open.map(({ cells }) => cells) };
};
