/**
 * Link bars: flat copper from the land of one back-plane to the land of the next, one a pole and a gap. They lie
 * alternately on the bushes and on the bars beside them, so that each is straight and chain current goes from bar
 * to bar. Millimetres.
 */
import { backPlanePlaces } from "@rubus/boards";
import {
  type FlatBar,
  flatBars,
  rowOf,
  type Sleeve,
  sleeves,
  type ThreadKey,
  threads,
} from "@rubus/catalogue";
import type { Vec2 } from "@rubus/units";
import { bay } from "../bay.js";

const { lands } = backPlanePlaces;

export type PoleKey = "5v" | "gnd";

export type Pole = {
  readonly key: PoleKey;
  /** As the back-plane's legend has it: `5 V`. */
  readonly label: "5 V" | "GND";
  readonly thread: ThreadKey;
  /** `M5`. */
  readonly bolt: string;
  /** Where the bolt stands on the back-plane, seen from its front. */
  readonly at: Vec2;
  /** Hole of the bolt in bar and spacer, medium fit; the board has holes of its own. */
  readonly holeMm: number;
  readonly wireColour: string;
};

export const poles: readonly [Pole, Pole] = [
  {
    key: "5v",
    label: "5 V",
    thread: "m5",
    bolt: "M5",
    at: lands.fiveVolt.at,
    holeMm: rowOf(threads, "m5").clearanceHole.value,
    wireColour: "red",
  },
  {
    key: "gnd",
    label: "GND",
    thread: "m6",
    bolt: "M6",
    at: lands.ground.at,
    holeMm: rowOf(threads, "m6").clearanceHole.value,
    wireColour: "black",
  },
];

/** The pole of a key. */
export const poleOf = (key: PoleKey): Pole => poles[key === "5v" ? 0 : 1];

const flatBar: FlatBar = rowOf(flatBars, "cu-etp-15x2");
const sleeve: Sleeve = rowOf(sleeves, "heat-shrink-12-7");

/** From land to land: one back-plane a cell of two bays. */
const pitchMm = 2 * bay.pitchMm;
/** From the middle of a slot to the end: as much metal beyond the slot as beside it. */
const endMm = 8.5;
const lengthMm = pitchMm + 2 * endMm;
/** How far a bolt may stand from its slot's middle, which takes up the print's tolerance from cell to cell. */
const slotPlayMm = 0.8;
/** Bare from the middle of a slot: the end of the bar on the same bolt, both bolts off by all their play, and 0.4. */
const bareMm = endMm + 2 * slotPlayMm + 0.4;

export const linkBar = {
  material: flatBar,
  widthMm: lands.barWidthMm,
  thicknessMm: flatBar.thickness.value,
  pitchMm,
  endMm,
  lengthMm,
  slotPlayMm,
  cornerMm: 2,
  bareMm,
  sleeve: { row: sleeve, lengthMm: pitchMm - 2 * bareMm },
  /** Coating, and what burrs may stand. */
  tinMicrometre: 5,
  burrMm: 0.1,
  /** What a back-plane's solder tails may stand out at the rear, as its assembly notes demand. */
  tailMm: 2,
} as const;

/** A slot or, without play, a round hole of a flat part; `at` is its middle. */
export type Opening = { readonly at: Vec2; readonly diameterMm: number; readonly playMm: number };

/** A flat part that is cut: its rectangle with rounded corners, and what is cut out. Origin at its lower left. */
export type FlatPart = {
  /** File name without its ending: `link-bar-5v`. */
  readonly key: string;
  readonly title: string;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly thicknessMm: number;
  readonly cornerMm: number;
  readonly openings: readonly Opening[];
  readonly pole: Pole;
};

export const linkBarPart = (pole: Pole): FlatPart => ({
  key: `link-bar-${pole.key}`,
  title: `Link bar ${pole.label}`,
  lengthMm: linkBar.lengthMm,
  widthMm: linkBar.widthMm,
  thicknessMm: linkBar.thicknessMm,
  cornerMm: linkBar.cornerMm,
  openings: [linkBar.endMm, linkBar.endMm + linkBar.pitchMm].map((x) => ({
    at: { x, y: linkBar.widthMm / 2 },
    diameterMm: pole.holeMm,
    playMm: linkBar.slotPlayMm,
  })),
  pole,
});

/** Under the end of an upper bar that has no other below it: a piece of the same bar. */
export const spacerPart = (pole: Pole): FlatPart => ({
  key: `link-spacer-${pole.key}`,
  title: `Link spacer ${pole.label}`,
  lengthMm: linkBar.widthMm,
  widthMm: linkBar.widthMm,
  thicknessMm: linkBar.thicknessMm,
  cornerMm: linkBar.cornerMm,
  openings: [{ at: { x: linkBar.widthMm / 2, y: linkBar.widthMm / 2 }, diameterMm: pole.holeMm, playMm: 0 }],
  pole,
});

/** Bars of one pole that a row of cells takes: one a gap. */
export const barsOf = (cells: number): number => Math.max(0, cells - 1);

/** The last bar lies above where their number is even; nothing lies below its far end. */
export const spacersOf = (cells: number): number => (barsOf(cells) > 0 && barsOf(cells) % 2 === 0 ? 1 : 0);

/** Bars and spacers under the nut of a cell, the spacer of a last upper bar counted. */
export const layersAt = (cell: number, cells: number): number => {
  if (cells < 2) return 0;
  const isLast = cell === cells;
  if (cell === 1) return 1;
  return isLast ? 1 + spacersOf(cells) : 2;
};
