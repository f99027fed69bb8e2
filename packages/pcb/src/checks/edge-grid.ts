/** Edges sorted into square cells, to find those near another edge. */
import type { Edge } from "./edges.js";

export type EdgeGrid = {
  /** Visit every edge that may lie within the reach of another, some of them more than once. */
  readonly near: (edge: Edge, reachMm: number, visit: (index: number) => void) => void;
};

type Span = { readonly first: number; readonly last: number };

/** Sort edges into cells of that size. */
export const edgeGrid = (edges: readonly Edge[], cellMm: number): EdgeGrid => {
  const cells = new Map<number, number[]>();
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { from, to } of edges) {
    minX = Math.min(minX, from.x, to.x);
    minY = Math.min(minY, from.y, to.y);
    maxX = Math.max(maxX, from.x, to.x);
    maxY = Math.max(maxY, from.y, to.y);
  }
  const columns = Math.max(0, Math.floor((maxX - minX) / cellMm)) + 1;
  const rows = Math.max(0, Math.floor((maxY - minY) / cellMm)) + 1;
  const span = (a: number, b: number, least: number, grownMm: number, count: number): Span => ({
    first: Math.max(0, Math.floor((Math.min(a, b) - grownMm - least) / cellMm)),
    last: Math.min(count - 1, Math.floor((Math.max(a, b) + grownMm - least) / cellMm)),
  });
  const visitCells = ({ from, to }: Edge, grownMm: number, visit: (cell: number) => void): void => {
    const across = span(from.x, to.x, minX, grownMm, columns);
    const up = span(from.y, to.y, minY, grownMm, rows);
    for (let column = across.first; column <= across.last; column++)
      for (let row = up.first; row <= up.last; row++) visit(row * columns + column);
  };
  edges.forEach((edge, index) => {
    visitCells(edge, 0, (cell) => {
      const held = cells.get(cell);
      if (held) held.push(index);
      else cells.set(cell, [index]);
    });
  });
  return {
    near: (edge, reachMm, visit) => {
      visitCells(edge, reachMm, (cell) => {
        for (const index of cells.get(cell) ?? []) visit(index);
      });
    },
  };
};
