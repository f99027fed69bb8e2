/** What the written copper of a board adds to the path of the current: a mesh of each net, solved. */
import { type BoardCopperLayers, type NetCopper, netCopper, type TextFile } from "@rubus/pcb";
import {
  type Feed,
  meshSheet,
  type SheetError,
  type SheetMesh,
  type SheetSolution,
  solveSheet,
} from "@rubus/physics";
import { ampere, type Diagnostic, failure, type Result, success, type Vec2 } from "@rubus/units";
import { type CopperState, ratedNodeCurrent, typicalCopper, worstCopper } from "./copper-figures.js";
import type { CopperRun } from "./copper-paths.js";
import { copperSides, copperTerminal, pinsOfEnd } from "./copper-terminal.js";

/** Greatest current density of the sheet, every taker at the rated current. */
export type HottestSheet = {
  readonly amperePerMm: number;
  readonly at: Vec2;
  readonly side: (typeof copperSides)[number];
};

/** The via or plated hole whose wall carries most for its girth, likewise. */
export type HottestVia = { readonly ampere: number; readonly drillMm: number; readonly at: Vec2 };

const noVia: HottestVia = { ampere: 0, drillMm: 0, at: { x: 0, y: 0 } };

/** A/mm round the wall of a hole. */
export const wallLoad = ({ ampere: current, drillMm }: HottestVia): number =>
  current === 0 ? 0 : current / (Math.PI * drillMm);

/** One run of copper to one of its takers. */
export type CopperElement = {
  /** `bus`, or `bus-2` for the second where a run has several takers. */
  readonly key: string;
  readonly name: string;
  readonly taker: string;
  /** Drop over the taker's own current, every taker with the same current. */
  readonly typicalOhm: number;
  readonly worstOhm: number;
  /** The same with no current to the other takers. */
  readonly typicalAloneOhm: number;
  readonly worstAloneOhm: number;
  readonly hottest: HottestSheet;
  readonly mostPerVia: HottestVia;
};

/** A run with its solution at typical copper and rated current, for pictures. */
export type SolvedRun = {
  readonly run: CopperRun;
  readonly elements: readonly CopperElement[];
  readonly solution: SheetSolution;
};

const wrong = (name: string, message: string): Diagnostic => ({
  code: "RUB-PCB-002",
  severity: "error",
  message: `${name}: ${message}`,
  remedy: "Mend the design of the board.",
});

const sentence = (error: SheetError): string => {
  switch (error.kind) {
    case "no-copper":
      return `no copper stands where ${error.terminal} has its contact ${error.patch + 1}`;
    case "not-joined":
      return `the copper does not join ${error.terminals.join(" and ")} to the other end`;
    case "unknown-terminal":
      return `there is no end ${error.terminal}`;
    case "unbalanced":
      return "its currents do not add up";
    case "bad-value":
      return `${error.what} is ${error.value}`;
    case "not-converged":
      return "its equations did not come to rest";
  }
};

const meshOf = (
  run: CopperRun,
  net: NetCopper,
  board: BoardCopperLayers,
  state: CopperState,
  cellMm?: number,
) =>
  meshSheet(
    {
      layers: copperSides.map((side) => ({
        rings: net.rings[side],
        thicknessMm: board.copperMm * state.thicknessShare,
        resistivity: state.resistivity,
      })),
      barrels: net.holes.map(({ at, diameterMm }) => ({
        at,
        drillMm: diameterMm,
        platingMm: state.platingMm,
        lengthMm: board.thicknessMm,
        resistivity: state.resistivity,
      })),
      terminals: [...run.takers, run.feed].map((end) => copperTerminal(end, net, board)),
    },
    cellMm === undefined ? undefined : { cellMm },
  );

/** Rated current into each of the takers named, back from the feed. */
const feedsOf = (run: CopperRun, takers: readonly string[]): readonly Feed[] => [
  ...takers.map((terminal) => ({ terminal, current: ratedNodeCurrent.value })),
  { terminal: run.feed.name, current: ampere(-takers.length * ratedNodeCurrent.value) },
];

const dropOhm = (solution: SheetSolution, taker: string): number =>
  Math.abs(solution.terminalVoltages.get(taker) ?? 0) / ratedNodeCurrent.value;

const mostPerVia = ({ copper }: SheetMesh, { barrelCurrents }: SheetSolution): HottestVia =>
  copper.barrels
    .map(({ at, drillMm }, index) => ({ ampere: Math.abs(barrelCurrents[index] ?? 0), drillMm, at }))
    .reduce((most, each) => (wallLoad(each) > wallLoad(most) ? each : most), noVia);

/** Drops of a run in one state of the copper, Ω at the rated current. */
type Drops = {
  readonly mesh: SheetMesh;
  readonly solution: SheetSolution;
  /** With every taker loaded, and with one alone. */
  readonly all: readonly number[];
  readonly alone: readonly number[];
};

/**
 * Solve a run with all its takers loaded and with each alone. The last one alone follows from the others: what a
 * current at one taker does at another, the other does back (reciprocity).
 */
const dropsOf = (
  run: CopperRun,
  net: NetCopper,
  board: BoardCopperLayers,
  state: CopperState,
): Result<Drops> => {
  const mesh = meshOf(run, net, board, state);
  if (!mesh.ok) return failure([wrong(run.name, sentence(mesh.error))]);
  const names = run.takers.map(({ name }) => name);
  const solution = solveSheet(mesh, feedsOf(run, names));
  if (!solution.ok) return failure([wrong(run.name, sentence(solution.error))]);
  const all = names.map((name) => dropOhm(solution, name));
  const alone: number[] = [];
  let last = all.at(-1) ?? 0;
  for (const [index, name] of names.slice(0, -1).entries()) {
    const one = solveSheet(mesh, feedsOf(run, [name]));
    if (!one.ok) return failure([wrong(run.name, sentence(one.error))]);
    alone[index] = dropOhm(one, name);
    last -= dropOhm(one, names.at(-1) ?? name);
  }
  return success({ mesh, solution, all, alone: [...alone, last] });
};

const netOf = (run: CopperRun, board: BoardCopperLayers): Result<NetCopper> => {
  const pins = [run.feed, ...run.takers].flatMap(pinsOfEnd);
  const net = board.nets.find((each) => pins.every((pin) => each.pins.includes(pin)));
  return net ? success(net) : failure([wrong(run.name, `no net of the copper holds ${pins.join(", ")}`)]);
};

/** A run with every taker at the rated current, in typical copper, on a mesh of `cellMm`. */
export const solveRated = (
  run: CopperRun,
  board: BoardCopperLayers,
  cellMm: number,
): Result<SheetSolution> => {
  const net = netOf(run, board);
  if (!net.ok) return net;
  const mesh = meshOf(run, net.value, board, typicalCopper, cellMm);
  if (!mesh.ok) return failure([wrong(run.name, sentence(mesh.error))]);
  const names = run.takers.map(({ name }) => name);
  const solution = solveSheet(mesh, feedsOf(run, names));
  return solution.ok ? success(solution) : failure([wrong(run.name, sentence(solution.error))]);
};

/** Solve one run of a board whose files were read. */
export const solveRun = (run: CopperRun, board: BoardCopperLayers): Result<SolvedRun> => {
  const net = netOf(run, board);
  if (!net.ok) return net;
  const typical = dropsOf(run, net.value, board, typicalCopper);
  if (!typical.ok) return typical;
  const worst = dropsOf(run, net.value, board, worstCopper);
  if (!worst.ok) return worst;
  const { solution, mesh } = typical.value;
  const { amperePerMm, at, layer } = solution.hottest;
  const via = mostPerVia(mesh, solution);
  const elements = run.takers.map(
    ({ name }, index): CopperElement => ({
      key: run.takers.length > 1 ? `${run.key}-${index + 1}` : run.key,
      name: run.name,
      taker: name,
      typicalOhm: typical.value.all[index] ?? 0,
      worstOhm: worst.value.all[index] ?? 0,
      typicalAloneOhm: typical.value.alone[index] ?? 0,
      worstAloneOhm: worst.value.alone[index] ?? 0,
      hottest: { amperePerMm, at, side: copperSides[layer] ?? "top" },
      mostPerVia: via,
    }),
  );
  return success({ run, elements, solution });
};

/** Solve every run of a board from its Gerber and drill files. */
export const solveRuns = async (
  files: readonly TextFile[],
  runs: readonly CopperRun[],
): Promise<Result<readonly SolvedRun[]>> => {
  const board = await netCopper(files);
  if (!board.ok) return board;
  const solved: SolvedRun[] = [];
  for (const run of runs) {
    const each = solveRun(run, board.value);
    if (!each.ok) return each;
    solved.push(each.value);
  }
  return success(solved);
};
