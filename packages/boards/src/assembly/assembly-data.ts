/** What the assembly page's script is told of a board, as JSON inside the page. */

/** Who sets a part on the board. */
export type SetBy =
  /** A placement machine. */
  | "machine"
  /** A person with an iron: it has legs through the board. */
  | "hand"
  /** Nobody: this assembly leaves it off. */
  | "left-off";

export type AssemblyPart = {
  readonly ref: string;
  readonly value: string;
  readonly maker: string;
  readonly partNumber: string;
  readonly description: string;
  readonly side: "top" | "bottom";
  readonly setBy: SetBy;
  /** Index of its line of the bill of materials: parts that share it are one article. */
  readonly line: number;
  /** Millimetres from the upper left of the board as seen from the top, y down. */
  readonly at: { readonly x: number; readonly y: number };
};

export type AssemblyData = {
  /** Folder of the board below `boards/`: `power-pi5`. */
  readonly board: string;
  /** The id on its silkscreen, which sister assemblies share. */
  readonly id: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** In the order of their references. */
  readonly parts: readonly AssemblyPart[];
  /** Names of the nets; elements of the drawing name them by index. */
  readonly nets: readonly string[];
};
