/** What comes after the negotiation: shorter ways where others have left room, then neat ones. */
import { clearMarks, makeDisc, makeMarks, markAlong } from "./disc.js";
import { findExact, makeExactRoom } from "./exact-search.js";
import { isVia } from "./grid.js";
import type { Job } from "./jobs.js";
import { lay, type Negotiation, relay } from "./negotiation.js";
import { findCourse } from "./search.js";
import type { Tree } from "./tree.js";

/** Length of a tree in millimetres, with the price of its vias. */
const costOf = ({ grid, options }: Negotiation, { paths }: Tree): number => {
  let cost = 0;
  for (const path of paths) {
    for (let index = 1; index < path.length; index++) {
      const [from, to] = [path[index - 1] ?? 0, path[index] ?? 0];
      const step = Math.abs(to - from);
      const level = step === 1 || step === grid.columns;
      cost += isVia(grid, from, to) ? options.viaMm : grid.pitchMm * (level ? 1 : Math.SQRT2);
    }
  }
  return cost;
};

/** Look for a better course for every net with all others as walls, until none is found or the passes are over. */
export const shorten = (state: Negotiation, passes: number): void => {
  for (let pass = 0; pass < passes; pass++) {
    let better = 0;
    for (const job of state.jobs) {
      relay(
        state,
        job,
        (quest) => findCourse(state.room, quest, Infinity),
        { root: pass },
        (before, found) => {
          const gain = costOf(state, before) - costOf(state, found);
          const taken =
            found.missed.length < before.missed.length ||
            (found.missed.length === before.missed.length && gain > 1e-6);
          if (taken) better++;
          return taken;
        },
      );
    }
    if (better === 0) return;
  }
};

/** How far from a net's copper its final course is sought, in grid steps. */
const corridorSteps = 10;

/** Lay every net once more, neatly, with the others standing where they are. */
export const polish = (state: Negotiation): void => {
  const { grid, room } = state;
  const exact = makeExactRoom(grid);
  const around = makeDisc(grid, (corridorSteps + 0.5) * grid.pitchMm);
  const corridor = makeMarks(grid.perLayer);
  for (const job of state.jobs) {
    const paths = state.routed.get(job)?.paths ?? [];
    if (paths.length === 0) continue;
    clearMarks(corridor);
    for (const path of [...paths, ...job.terminals])
      markAlong(
        corridor,
        grid,
        Int32Array.from(path, (cell) => cell % grid.perLayer),
        around,
      );
    const { marked, generation } = corridor;
    relay(state, job, (quest) => findExact(room, exact, quest, { marked, generation }));
  }
};

/** Lay what a negotiation over a grid of twice the pitch has settled without a fault. */
export const adopt = (fine: Negotiation, coarse: Negotiation, settled: ReadonlySet<Job>): void => {
  const place = (cell: number): number => {
    const inLayer = cell % coarse.grid.perLayer;
    const column = inLayer % coarse.grid.columns;
    const row = (inLayer - column) / coarse.grid.columns;
    return (
      (cell < coarse.grid.perLayer ? 0 : fine.grid.perLayer) +
      (2 * (row - coarse.grid.rim) + fine.grid.rim) * fine.grid.columns +
      2 * (column - coarse.grid.rim) +
      fine.grid.rim
    );
  };
  coarse.jobs.forEach((job, index) => {
    const twin = fine.jobs[index];
    const routed = coarse.routed.get(job);
    if (!twin || !routed || !settled.has(job)) return;
    const paths = routed.paths.map((path) => {
      const cells: number[] = [];
      path.forEach((cell, step) => {
        const at = place(cell);
        const before = cells.at(-1);
        // Halfway between two cells of the wide grid lies one of the fine grid, but for a via.
        if (before !== undefined && !isVia(coarse.grid, path[step - 1] ?? cell, cell))
          cells.push((before + at) / 2);
        cells.push(at);
      });
      return Int32Array.from(cells);
    });
    lay(fine, twin, { paths, missed: [] });
  });
};
