// Plants faults in a board and records which check of ours finds each first.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Board } from "@rubus/pcb";
import { contactFaults, designFaults } from "./design-faults.js";
import { type FaultKind, filesOf, plantedFaults } from "./fault.js";
import { type CheckName, firstFinding } from "./fault-checks.js";
import { fileFaults } from "./file-faults.js";
import { repository } from "./rubus.js";

// A kind's place is its seed: what is added comes last.
const faultKinds: readonly FaultKind[] = [...designFaults, ...fileFaults, ...contactFaults];

/** The kinds of faults that a board can have. */
export const kindsFor = (board: Board): readonly FaultKind[] =>
  faultKinds.filter(({ applies }) => applies?.(board) ?? true);

/** Every so many kinds, from which on. */
export type FaultSample = { readonly every: number; readonly from: number };

/** What became of the faults of one kind. */
export type KindOutcome = {
  readonly kind: string;
  readonly planted: number;
  /** How many each check found first. */
  readonly caught: Readonly<Record<string, number>>;
  readonly survivors: readonly string[];
};

/** Of a board, or of the frame. */
export type FaultRecord = { readonly board: string; readonly kinds: readonly KindOutcome[] };

const recordFile = (board: string): string =>
  path.join(repository, "tests", "fixtures", "faults", `${board}.json`);

/** The outcome of the last whole run. */
export const readRecord = (board: string): FaultRecord | undefined =>
  existsSync(recordFile(board))
    ? (JSON.parse(readFileSync(recordFile(board), "utf8")) as FaultRecord)
    : undefined;

export const writeRecord = (record: FaultRecord): void =>
  writeFileSync(recordFile(record.board), `${JSON.stringify(record, null, 2)}\n`);

/**
 * Plants faults of all kinds, or the first fault of some.
 * @param sample undefined for all; else which kinds
 */
export async function runFaults(board: Board, sample: FaultSample | undefined): Promise<FaultRecord> {
  const subject = { board, files: filesOf(board) };
  const outcomes = new Map<
    string,
    { planted: number; caught: Map<CheckName, number>; survivors: string[] }
  >();
  for (const { kind, index, fault } of plantedFaults(subject, faultKinds)) {
    const number = faultKinds.findIndex(({ name }) => name === kind);
    if (sample && (index > 0 || number % sample.every !== sample.from)) continue;
    const outcome = outcomes.get(kind) ?? { planted: 0, caught: new Map<CheckName, number>(), survivors: [] };
    outcomes.set(kind, outcome);
    const { what } = fault;
    const found =
      "board" in fault
        ? await firstFinding(fault.board)
        : await firstFinding(subject.board, fault.files, subject.files);
    outcome.planted++;
    if (found) outcome.caught.set(found[0], (outcome.caught.get(found[0]) ?? 0) + 1);
    else outcome.survivors.push(what);
  }
  return {
    board: board.name,
    kinds: [...outcomes].map(([kind, { planted, caught, survivors }]) => ({
      kind,
      planted,
      caught: Object.fromEntries(caught),
      survivors,
    })),
  };
}

export const totals = ({
  kinds,
}: FaultRecord): { readonly planted: number; readonly survivors: readonly string[] } => ({
  planted: kinds.reduce((sum, { planted }) => sum + planted, 0),
  survivors: kinds.flatMap(({ survivors }) => survivors),
});
