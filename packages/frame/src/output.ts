/** What compiling the frame gives: files for the package and a summary for its pages. Plain data. */
import type { OutputFile } from "@rubus/boards";

/** A tray and its face, as often as the cluster needs them. */
export type TraySummary = {
  /** Catalogue key of the Pi. */
  readonly model: string;
  /** `Raspberry Pi 4 Model B`. */
  readonly title: string;
  readonly quantity: number;
  /** Both parts printed solid, in grams: the most they take. */
  readonly grams: number;
  /** Package path of the picture. */
  readonly picture: string;
};

export type CompiledFrame = {
  readonly trays: readonly TraySummary[];
  readonly files: readonly OutputFile[];
};

/** What the frame's parts depend on, and nothing else of a cluster. */
export type FrameNeeds = {
  /** Sorted by model. */
  readonly trays: readonly { readonly model: string; readonly quantity: number }[];
  readonly clearanceMm: number;
  /** Catalogue key. */
  readonly filament: string;
};
