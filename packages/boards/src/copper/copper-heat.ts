/** How much heat the current leaves in a board's copper, layer by layer, from its written files. */
import type { BoardCopperLayers } from "@rubus/pcb";
import type { SheetField, SheetSolution } from "@rubus/physics";
import { type Polygon, type Result, success, type Vec2, vec2 } from "@rubus/units";
import { solveRated } from "./board-copper.js";
import { ratedNodeCurrent, typicalCopper } from "./copper-figures.js";
import type { CopperRun } from "./copper-paths.js";
import { copperSides } from "./copper-terminal.js";

/** The place of a layer where the current crowds most. */
export type HottestPlace = {
  /** Sheet current density, averaged over a cell of 0.5 mm. */
  readonly amperePerMm: number;
  /** Loss of that cell's copper, in mW/mm². */
  readonly milliwattPerMm2: number;
  readonly at: Vec2;
};

export type LayerHeat = { readonly side: (typeof copperSides)[number]; readonly hottest: HottestPlace };

/** What the copper of one board does at the rated current of every node it serves, at 20 °C and full thickness. */
export type CopperHeat = {
  /** Of a node, in amperes. */
  readonly ampere: number;
  /** Of all copper that carries the nodes' current, in W. */
  readonly watt: number;
  readonly layers: readonly LayerHeat[];
};

/** `CopperHeat` with the fields that pictures are drawn from, one a net. */
export type CopperFields = CopperHeat & {
  readonly fields: readonly SheetField[];
  readonly outline: Polygon;
  /** Ohms a square, for the loss of a density. */
  readonly squareOhm: number;
};

/** Of the mesh that pictures are drawn from: the proofs' figures come from a finer one, which takes six times as long. */
const cellMm = 0.5;

const hottestOf = (fields: readonly SheetField[], layer: number, squareOhm: number): HottestPlace => {
  let found = { amperePerMm: 0, at: vec2(0, 0) };
  for (const { origin, cellMm, columns, layers } of fields)
    layers[layer]?.density.forEach((amperePerMm, cell) => {
      if (!(amperePerMm > found.amperePerMm)) return;
      const at = vec2(
        origin.x + ((cell % columns) + 0.5) * cellMm,
        origin.y + (Math.floor(cell / columns) + 0.5) * cellMm,
      );
      found = { amperePerMm, at };
    });
  return { ...found, milliwattPerMm2: found.amperePerMm ** 2 * squareOhm * 1000 };
};

/** Solve every run of a board. Fails where a pin has no copper. */
export const copperHeat = (board: BoardCopperLayers, runs: readonly CopperRun[]): Result<CopperFields> => {
  const solutions: SheetSolution[] = [];
  for (const run of runs) {
    const solved = solveRated(run, board, cellMm);
    if (!solved.ok) return solved;
    solutions.push(solved.value);
  }
  const fields = solutions.map(({ field }) => field);
  const squareOhm = typicalCopper.resistivity / board.copperMm;
  return success({
    ampere: ratedNodeCurrent.value,
    watt: solutions.reduce((sum, { loss }) => sum + loss, 0),
    layers: copperSides.map((side, layer) => ({ side, hottest: hottestOf(fields, layer, squareOhm) })),
    fields,
    outline: board.outline,
    squareOhm,
  });
};
