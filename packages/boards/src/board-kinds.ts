/** The boards there are, each as its design for a board house. */
import type { Fab } from "@rubus/catalogue";
import type { BoardDesign } from "@rubus/pcb";
import { backPlaneRows } from "./back-plane/circuit.js";
import { backPlaneDesign } from "./back-plane/design.js";
import { backPlaneRuns, type CopperRun, hatRuns, powerBoardRuns } from "./copper/copper-paths.js";
import type { BoardFamily } from "./harness/joint.js";
import { hatRows } from "./hat/articles.js";
import { hatDesign } from "./hat/design.js";
import { ledBoardDesign, ledRows } from "./led/design.js";
import type { HatLayout } from "./places/index.js";
import { powerArticles } from "./power/articles.js";
import { powerBoardDesign } from "./power/design.js";

export type BoardKind = {
  /** What the harness calls it, whatever its assembly or layout. */
  readonly family: BoardFamily;
  readonly title: string;
  /** Rows of the catalogue that it is made of. */
  readonly rows: readonly { readonly name: string }[];
  readonly design: (fab: Fab) => BoardDesign;
  /** The runs of its copper that carry nodes' current, from contact to contact. */
  readonly runs?: readonly CopperRun[];
  /** Also offered as a panel, where the house scores panels: a board small enough to ask for it. */
  readonly panelised?: true;
};

const power = { family: "power", rows: Object.values(powerArticles) } as const;

const hat = (layout: HatLayout, title: string): BoardKind => ({
  family: "hat",
  title,
  rows: hatRows(layout),
  design: (fab) => hatDesign(fab, layout),
  runs: hatRuns,
});

/** By folder below `boards/`: `power` and `power-pi5` are two assemblies of one bare board. */
export const boardKinds = {
  led: { family: "led", title: "LED board", rows: ledRows, design: ledBoardDesign, panelised: true },
  power: {
    ...power,
    title: "Power board for Pi 3 and 4",
    design: (fab) => powerBoardDesign(fab, "pi3-pi4"),
    runs: powerBoardRuns("pi3-pi4"),
  },
  "power-pi5": {
    ...power,
    title: "Power board for Pi 5",
    design: (fab) => powerBoardDesign(fab, "pi5"),
    runs: powerBoardRuns("pi5"),
  },
  "hat-fan40": hat("hat-fan40", "HAT with a fan of 40 mm"),
  "hat-fan30": hat("hat-fan30", "HAT with a fan of 30 mm"),
  "hat-plain": hat("hat-plain", "HAT without fan"),
  "back-plane": {
    family: "back-plane",
    title: "Back-plane",
    rows: Object.values(backPlaneRows),
    design: backPlaneDesign,
    runs: backPlaneRuns,
  },
} as const satisfies Readonly<Record<string, BoardKind>>;

export type BoardKey = keyof typeof boardKinds;

/** All that a board's files depend on. */
export type BoardOrder = { readonly board: BoardKey; readonly fab: Fab };
