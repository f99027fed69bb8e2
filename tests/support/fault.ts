// Planted faults: what is damaged, how it is drawn, and the files that a damaged board is written to.
import { type Board, bomCsv, fabFiles, kicadProject, positionsCsv, type TextFile } from "@rubus/pcb";
import { drawer } from "./corners.js";

/** Everything that leaves the project for one board. */
export type BoardFiles = {
  readonly fabrication: readonly TextFile[];
  readonly project: readonly TextFile[];
  readonly bill: string;
  readonly positions: string;
};

/** A board with its files: both as they should be, or one of them damaged. */
export type Subject = { readonly board: Board; readonly files: BoardFiles };

export const filesOf = (board: Board, project = kicadProject(board)): BoardFiles => ({
  fabrication: fabFiles(board, { softwareVersion: "0.0.0" }),
  project,
  bill: bomCsv(board),
  positions: positionsCsv(board),
});

export type Draw = (below: number) => number;

/** What was done, in words, and the damaged board or the damaged files of the good one. */
export type Fault = { readonly what: string } & ({ readonly board: Board } | { readonly files: BoardFiles });

export type FaultKind = {
  readonly name: string;
  /** How many are planted in one board. */
  readonly count: number;
  /** Whether a board has what the kind damages; every board where absent. */
  readonly applies?: (board: Board) => boolean;
  readonly plant: (subject: Subject, draw: Draw) => Fault;
};

export type PlantedFault = { readonly kind: string; readonly index: number; readonly fault: Fault };

export const pick = <T>(items: readonly T[], draw: Draw): T => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new RangeError("nothing to draw from");
  return item;
};

/**
 * The faults of every kind, each drawn from a seed of its own, so that a part of them is the same as in the whole.
 */
export function* plantedFaults(subject: Subject, kinds: readonly FaultKind[]): Generator<PlantedFault> {
  for (const [number, { name, count, applies, plant }] of kinds.entries()) {
    if (applies?.(subject.board) === false) continue;
    const planted = new Set<string>();
    for (let index = 0; index < count; index++) {
      const draw = drawer(20261122 + 7919 * number + 104729 * index);
      // The first draws of neighbouring seeds are alike.
      for (let turn = 0; turn < 5; turn++) draw(2);
      let fault = plant(subject, draw);
      for (let turn = 0; turn < 50 && planted.has(fault.what); turn++) fault = plant(subject, draw);
      planted.add(fault.what);
      yield { kind: name, index, fault };
    }
  }
}
