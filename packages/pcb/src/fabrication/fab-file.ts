/** A file for the board house, with what it is for. */
import type { Side } from "../model/design.js";

/** Extended layers as KiCad and board houses name them; the name is also the end of the file's name. */
export type LayerName =
  | "F_Cu"
  | "B_Cu"
  | "F_Mask"
  | "B_Mask"
  | "F_Paste"
  | "B_Paste"
  | "F_Silkscreen"
  | "B_Silkscreen"
  | "Edge_Cuts";

export type FabFile = {
  /** `led-F_Cu.gbr`. */
  readonly name: string;
  readonly text: string;
  /** File function by the Gerber layer format specification: `Copper,L1,Top`, `Vcut`; `Job` for the job file. */
  readonly fileFunction: string;
};

/** What the files say of the software that wrote them. */
export type FabOptions = {
  readonly softwareVersion: string;
  /** What the files are of, by `.Part` (Gerber layer format specification §5.6.2): a single board where absent. */
  readonly part?: "Single" | "Array";
};

/** Layer name prefix of a side. */
export const sideLetter = (side: Side): "F" | "B" => (side === "top" ? "F" : "B");

/** How file functions name a side. */
export const sideWord = (side: Side): "Top" | "Bot" => (side === "top" ? "Top" : "Bot");

export const sides: readonly Side[] = ["top", "bottom"];
