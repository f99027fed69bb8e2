/** What compiling a board gives: files for the package and a summary for its pages. Plain data. */
import type { Fab } from "@rubus/catalogue";
import type { Joints } from "@rubus/pcb";
import type { CopperHeat } from "./copper/copper-heat.js";
import type { CopperRun } from "./copper/copper-paths.js";
import type { BoardFamily, Contacts } from "./harness/joint.js";
import type { BillLine } from "./production/merged-bill.js";
import type { HouseRemark } from "./production/remarks.js";
import type { UncertainFigure } from "./uncertain.js";

/** A file of the package; `path` is relative to the package with `/` between names. */
export type OutputFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file is, for the manifest: `Gerbers and drills for the board house`. */
  readonly what: string;
};

/** What the package's pages say of a board. */
export type BoardFacts = {
  /** Folder below `boards/`: `led`. */
  readonly name: string;
  /** `LED board`. */
  readonly title: string;
  /** First eight hex digits of the hash of the board's model; printed on its silkscreen. */
  readonly id: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly layers: number;
  /** Bought and fitted parts on one board. */
  readonly parts: number;
  /** Lines of its bill of materials, those of parts left off not counted. */
  readonly bomLines: number;
  readonly nets: number;
  /** Solder joints of one board, as the assembly house would make them. */
  readonly joints: Joints;
  /** Its fitted articles. */
  readonly bill: readonly BillLine[];
  /** What to settle with the board house before ordering. */
  readonly remarks: readonly HouseRemark[];
  /** The panel it is also offered in. */
  readonly panel?: {
    readonly boards: number;
    readonly widthMm: number;
    readonly heightMm: number;
    /** Package path. */
    readonly picture: string;
  };
  /** What nodes' current does to its copper; absent where it carries none. */
  readonly copper?: CopperHeat & {
    /** Package paths, in the order of the layers. */
    readonly pictures: readonly string[];
  };
  /** Package paths of the pictures. */
  readonly topPicture: string;
  readonly bottomPicture: string;
  readonly schematicPicture: string;
  /** The nets on the contacts that the harness joins, as its written schematic has them. */
  readonly contacts: Contacts;
  /** What is known of its parts from memory only. */
  readonly uncertain: readonly UncertainFigure[];
};

export type BoardSummary = BoardFacts & {
  /** How many of it the cluster needs. */
  readonly quantity: number;
};

/** What making a board's files takes besides the board. */
export type BoardMaking = {
  readonly fab: Fab;
  readonly family: BoardFamily;
  readonly uncertain: readonly UncertainFigure[];
  /** Runs of copper that carry nodes' current. */
  readonly runs?: readonly CopperRun[];
  /** Also make its panel, where the house scores panels. */
  readonly panelised: boolean;
};

export type CompiledBoard = {
  readonly summary: BoardFacts;
  readonly files: readonly OutputFile[];
};
