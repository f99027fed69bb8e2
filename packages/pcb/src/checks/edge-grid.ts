/** Edges sorted into square cells, to find those near another edge. */
import type { Edge } from "./edges.js";

/** Visits once each edge whose box lies within the reach of another edge's box. */
export type EdgeGrid = (edge: Edge, reachMm: number, visit: (index: number) => void) => void;

/** Least x and y, greatest x and y of each edge. */
const boxesOf = (edges: readonly Edge[]): Float64Array => {
  const boxes = new Float64Array(4 * edges.length);
  edges.forEach(({ from, to }, index) => {
    boxes[4 * index] = Math.min(from.x, to.x);
    boxes[4 * index + 1] = Math.min(from.y, to.y);
    boxes[4 * index + 2] = Math.max(from.x, to.x);
    boxes[4 * index + 3] = Math.max(from.y, to.y);
  });
  return boxes;
};

/** Sort edges into cells of that size. */
export const edgeGrid = (edges: readonly Edge[], cellMm: number): EdgeGrid => {
  const boxes = boxesOf(edges);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < boxes.length; at += 4) {
    minX = Math.min(minX, boxes[at] ?? 0);
    minY = Math.min(minY, boxes[at + 1] ?? 0);
    maxX = Math.max(maxX, boxes[at + 2] ?? 0);
    maxY = Math.max(maxY, boxes[at + 3] ?? 0);
  }
  if (edges.length === 0) return () => {};
  const columns = Math.floor((maxX - minX) / cellMm) + 1;
  const rows = Math.floor((maxY - minY) / cellMm) + 1;
  const visitCells = (
    left: number,
    low: number,
    right: number,
    high: number,
    visit: (cell: number) => void,
  ): void => {
    const lastColumn = Math.min(columns - 1, Math.floor((right - minX) / cellMm));
    const [firstRow, lastRow] = [
      Math.max(0, Math.floor((low - minY) / cellMm)),
      Math.min(rows - 1, Math.floor((high - minY) / cellMm)),
    ];
    for (let column = Math.max(0, Math.floor((left - minX) / cellMm)); column <= lastColumn; column++)
      for (let row = firstRow; row <= lastRow; row++) visit(column * rows + row);
  };
  const visitCellsOf = (index: number, visit: (cell: number) => void): void => {
    const at = 4 * index;
    visitCells(boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0, visit);
  };

  /** Where each cell's edges end in `held`; once filled, where they start. */
  const starts = new Int32Array(columns * rows + 1);
  for (let index = 0; index < edges.length; index++)
    visitCellsOf(index, (cell) => {
      starts[cell] = (starts[cell] ?? 0) + 1;
    });
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const held = new Int32Array(starts.at(-1) ?? 0);
  for (let index = edges.length - 1; index >= 0; index--)
    visitCellsOf(index, (cell) => {
      const at = (starts[cell] ?? 0) - 1;
      starts[cell] = at;
      held[at] = index;
    });

  /** The question in which each edge was last met. */
  const asked = new Int32Array(edges.length);
  let question = 0;
  return ({ from, to }, reachMm, visit) => {
    question++;
    const [left, low] = [Math.min(from.x, to.x) - reachMm, Math.min(from.y, to.y) - reachMm];
    const [right, high] = [Math.max(from.x, to.x) + reachMm, Math.max(from.y, to.y) + reachMm];
    visitCells(left, low, right, high, (cell) => {
      const end = starts[cell + 1] ?? 0;
      for (let at = starts[cell] ?? 0; at < end; at++) {
        const index = held[at] ?? 0;
        if (asked[index] === question) continue;
        asked[index] = question;
        const box = 4 * index;
        if ((boxes[box] ?? 0) > right || (boxes[box + 2] ?? 0) < left) continue;
        if ((boxes[box + 1] ?? 0) > high || (boxes[box + 3] ?? 0) < low) continue;
        visit(index);
      }
    });
  };
};
