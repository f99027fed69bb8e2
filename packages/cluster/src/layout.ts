/** Where things go: cells in a rack, feeds on cells, ears beside them. */
import { type Fan, fans, findRow, piModels, type Rack, rowOf } from "@rubus/catalogue";
import { type Ampere, ampere, type Millimetre, millimetre } from "@rubus/units";
import type { Feed, Node } from "./model.js";

/** Width of one cell: two bays of 42 mm. Fixed within a hardware generation. */
export const cellWidthMm = millimetre(84);

/** Cells that fit between the posts of a rack: five in 19 inch, two in 10 inch. */
export const cellsInRack = (rack: Rack): number => Math.floor(rack.opening.value / cellWidthMm);

/** Width of each ear: cells and blank faces together fill the rack's capacity, ears the rest of the panel. */
export const earWidthMm = (rack: Rack): Millimetre =>
  millimetre((rack.panelWidth.value - cellsInRack(rack) * cellWidthMm) / 2);

/**
 * What a node is sized for: the recommended supply of its Pi, and its fan's budget by the catalogue;
 * a measured current moves no cable.
 */
export const nodeCurrent = (node: Pick<Node, "model" | "fan">, known: readonly Fan[] = fans): Ampere =>
  ampere(
    rowOf(piModels, node.model as (typeof piModels)[number]["key"]).loadCurrent.value +
      (node.fan === null ? 0 : (findRow(known, node.fan)?.budgetCurrent.value ?? 0)),
  );

/**
 * Spread feeds evenly: each feeds an equal share of the row of cells and is bolted to the cell at that
 * share's middle. A middle between two cells takes the one nearer the centre of the row, which keeps
 * the layout symmetrical, so that equal loads share the current equally. At most one feed a cell.
 */
export const spreadFeeds = (count: number, cells: number): readonly Feed[] => {
  const n = Math.min(count, cells);
  return Array.from({ length: n }, (_, index) => {
    // In half-steps of 1 / (2n) cells, so that ties are exact.
    const middle = (2 * index + 1) * cells;
    const isTie = middle % (2 * n) === 0;
    const below = Math.floor(middle / (2 * n));
    return { cell: isTie && middle > n * cells ? below : below + 1 };
  });
};
