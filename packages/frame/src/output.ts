/** What compiling the frame gives: files for the package and summaries for its pages. Plain data. */
import type { OutputFile } from "@rubus/boards";
import type { AssemblyTree } from "./assembly/tree.js";
import type { FitFigures } from "./fit/measure-fit.js";
import type { Plate } from "./plates/plates.js";
import type { EarMeasures } from "./print/ears.js";
import type { PrintMeasures } from "./print/measure.js";
import type { PrintOptions } from "./printed-part.js";

/** A tray and its face, as often as the cluster needs them. */
export type TraySummary = {
  /** What its parts are called after: `pi5-b`. */
  readonly word: string;
  /** `Raspberry Pi 5 with Active Cooler`. */
  readonly title: string;
  readonly quantity: number;
  /** Both parts as they are printed, in grams. */
  readonly grams: number;
  /** Package path of the picture. */
  readonly picture: string;
};

/** What one printed part is made from; nothing else of a cluster changes it. */
export type PartOrder = { readonly key: string; readonly options: PrintOptions };

/** What is known of a printed part once it is made. */
export type PartFacts = {
  readonly key: string;
  readonly title: string;
  readonly volumeMm3: number;
  /** Extents as it lies on the bed. */
  readonly bedMm: readonly [x: number, y: number, z: number];
  readonly flameRetardant: boolean;
  /** Where the slicer must set supports; empty where nowhere. */
  readonly supports: string;
  /** From the mesh that was written. */
  readonly measures: PrintMeasures;
  readonly ear: EarMeasures | null;
};

/** What is known of a part whose mesh was not measured on its own: a label's. */
export type ShownFacts = Omit<PartFacts, "measures" | "ear">;

/** A made part: the files of the package, and its solid for what is put together from it. */
export type CompiledPart = {
  readonly facts: PartFacts;
  readonly files: readonly OutputFile[];
  readonly brep: Uint8Array;
};

/** A printed part as often as the cluster needs it. */
export type PartSummary = ShownFacts & {
  readonly count: number;
  /** Of one, and hours as if it were printed alone. */
  readonly grams: number;
  readonly hours: number;
  /** Catalogue key of its filament. */
  readonly filament: string;
};

/** A picture of the frame. */
export type FramePicture = { readonly path: string; readonly title: string };

/** A plate for the printer. */
export type PlateSummary = Pick<Plate, "name" | "copies" | "filament" | "grams" | "hours">;

/** What the frame's pages say. */
export type FrameSummary = {
  readonly trays: readonly TraySummary[];
  /** Sorted by key. */
  readonly parts: readonly PartSummary[];
  readonly plates: readonly PlateSummary[];
  readonly pictures: readonly FramePicture[];
};

/** What the frame of a cluster is made from. */
export type FrameNeeds = {
  /** Named in the assembly's files. */
  readonly name: string;
  readonly tree: AssemblyTree;
  readonly options: PrintOptions;
  /** Catalogue key. */
  readonly filament: string;
  /** Usable volume of the printer in x, y and z. */
  readonly bedMm: readonly [number, number, number];
};

export type CompiledAssembly = {
  readonly fit: FitFigures;
  readonly pictures: readonly FramePicture[];
  readonly files: readonly OutputFile[];
};
