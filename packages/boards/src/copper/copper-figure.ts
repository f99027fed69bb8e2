/** The runs of a board's copper as one figure for the proof, both poles together. */
import { type Figure, figure, type Source, source } from "@rubus/catalogue";
import type { TextFile } from "@rubus/pcb";
import { type Result, success } from "@rubus/units";
import { type HatLayout, hatLayouts } from "../places/index.js";
import {
  type CopperElement,
  type HottestSheet,
  type HottestVia,
  solveRuns,
  wallLoad,
} from "./board-copper.js";
import { backPlaneRuns, hatRuns, powerBoardRuns } from "./copper-paths.js";

/** The two bays of a cell, and the two assemblies of the power board. */
export type BayKey = "bay-1" | "bay-2";
export type AssemblyKey = "pi3-pi4" | "pi5";

/** The runs that a node's current passes, for each way that it may take. */
export type MeasuredCopper = {
  readonly backPlane: Readonly<Record<BayKey, readonly CopperElement[]>>;
  readonly powerBoard: Readonly<Record<AssemblyKey, readonly CopperElement[]>>;
  /** The layouts that were measured for the board house. */
  readonly hat: Readonly<Partial<Record<HatLayout, readonly CopperElement[]>>>;
};

/** Resistance of both poles: typical, and `max` for thin warm copper; on the back-plane both bays are loaded. */
export type CopperFigure = Figure<"resistance"> & {
  /** The same with the other bay empty. */
  readonly alone: Figure<"resistance">;
  readonly hottest: HottestSheet;
  readonly mostPerVia: HottestVia;
  /** What the sum is made of. */
  readonly parts: readonly CopperElement[];
};

export type BoardCopper = {
  readonly backPlane: Readonly<Record<BayKey, CopperFigure>>;
  readonly powerBoard: Readonly<Record<AssemblyKey, CopperFigure>>;
  /** From the lugs to the header's pins and back; the contacts in the header are not of the copper. */
  readonly hat: Readonly<Partial<Record<HatLayout, CopperFigure>>>;
};

/** Keys of the runs of one bay: the first or the second taker of those that both bays share. */
const runsOfBay = {
  "bay-1": ["bus-1", "bay-1", "ground-1"],
  "bay-2": ["bus-2", "bay-2", "ground-2"],
} as const;

/** Gerber, drill and job files of each board. */
export type BoardFiles = {
  readonly backPlane: readonly TextFile[];
  readonly powerBoard: readonly TextFile[];
  readonly hat: Readonly<Partial<Record<HatLayout, readonly TextFile[]>>>;
};

/**
 * Measure the copper of the boards that carry the current, from their written files: each net between its contacts
 * as a mesh of 0.25 mm, typical and at worst. Fails as reading the files does, and where a pin has no copper.
 */
export const measureCopper = async (files: BoardFiles): Promise<Result<MeasuredCopper>> => {
  const backPlane = await solveRuns(files.backPlane, backPlaneRuns);
  if (!backPlane.ok) return backPlane;
  const pi3Pi4 = await solveRuns(files.powerBoard, powerBoardRuns("pi3-pi4"));
  if (!pi3Pi4.ok) return pi3Pi4;
  const pi5 = await solveRuns(files.powerBoard, powerBoardRuns("pi5"));
  if (!pi5.ok) return pi5;
  const hat = await measureHats(files.hat);
  if (!hat.ok) return hat;
  const onBackPlane = backPlane.value.flatMap(({ elements }) => elements);
  const ofBay = (bay: BayKey): readonly CopperElement[] =>
    runsOfBay[bay].flatMap((key) => onBackPlane.filter((element) => element.key === key));
  return success({
    backPlane: { "bay-1": ofBay("bay-1"), "bay-2": ofBay("bay-2") },
    powerBoard: {
      "pi3-pi4": pi3Pi4.value.flatMap(({ elements }) => elements),
      pi5: pi5.value.flatMap(({ elements }) => elements),
    },
    hat: hat.value,
  });
};

/** The HAT's copper alone, layout by layout. */
export const measureHats = async (files: BoardFiles["hat"]): Promise<Result<MeasuredCopper["hat"]>> => {
  const measured: Partial<Record<HatLayout, readonly CopperElement[]>> = {};
  for (const layout of hatLayouts) {
    const written = files[layout];
    if (!written) continue;
    const runs = await solveRuns(written, hatRuns);
    if (!runs.ok) return runs;
    measured[layout] = runs.value.flatMap(({ elements }) => elements);
  }
  return success(measured);
};

type OhmColumn = "typicalOhm" | "worstOhm" | "typicalAloneOhm" | "worstAloneOhm";

const figureOf = (parts: readonly CopperElement[], from: Source): CopperFigure => {
  const sum = (column: OhmColumn): number => parts.reduce((total, part) => total + part[column], 0);
  const most = <T>(pick: (part: CopperElement) => T, size: (each: T) => number, none: T): T =>
    parts.map(pick).reduce((best, each) => (size(each) > size(best) ? each : best), none);
  const nowhere = { x: 0, y: 0 };
  return {
    ...figure("resistance", sum("typicalOhm"), from, { max: sum("worstOhm") }),
    alone: figure("resistance", sum("typicalAloneOhm"), from, { max: sum("worstAloneOhm") }),
    hottest: most(
      ({ hottest }) => hottest,
      ({ amperePerMm }) => amperePerMm,
      { amperePerMm: 0, at: nowhere, side: "top" },
    ),
    mostPerVia: most(({ mostPerVia }) => mostPerVia, wallLoad, { ampere: 0, drillMm: 0, at: nowhere }),
    parts,
  };
};

/** Measured runs as figures. */
export const copperFigures = (
  { backPlane, powerBoard, hat }: MeasuredCopper,
  fabName: string,
): BoardCopper => {
  const from = source(
    `mesh of 0.25 mm of the layout's Gerber files for ${fabName}, in the copper that they ask for`,
    "derived",
  );
  return {
    backPlane: {
      "bay-1": figureOf(backPlane["bay-1"], from),
      "bay-2": figureOf(backPlane["bay-2"], from),
    },
    powerBoard: {
      "pi3-pi4": figureOf(powerBoard["pi3-pi4"], from),
      pi5: figureOf(powerBoard.pi5, from),
    },
    hat: Object.fromEntries(
      hatLayouts.flatMap((layout) => {
        const parts = hat[layout];
        return parts ? [[layout, figureOf(parts, from)] as const] : [];
      }),
    ),
  };
};

/** `measureCopper` with its runs summed: what the layout in the files adds to the path of the current. */
export const boardCopperOf = async (files: BoardFiles, fabName: string): Promise<Result<BoardCopper>> => {
  const measured = await measureCopper(files);
  return measured.ok ? success(copperFigures(measured.value, fabName)) : measured;
};
