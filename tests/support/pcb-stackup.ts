// Draws a whole board from its fabrication files with an independent reader.
import pcbStackup from "pcb-stackup";

/** A board as an independent reader draws it, and what it took each file for. */
export type DrawnBoard = {
  /** SVG text */
  readonly top: string;
  readonly bottom: string;
  /** width and height of the drawing from above, in millimetres */
  readonly sizeMm: readonly [number, number];
  /** by file name; a side or type of `null` means not recognised */
  readonly layers: readonly {
    readonly file: string;
    readonly side: string | null;
    readonly type: string | null;
  }[];
};

/**
 * Draws a board from Gerber and drill files by name; sides and types are told from the names alone, as an
 * order page does.
 * @throws when a file can't be read
 */
export async function drawBoard(files: Readonly<Record<string, string>>): Promise<DrawnBoard> {
  const layers = Object.keys(files)
    .sort()
    .map((filename) => ({ filename, gerber: files[filename] ?? "" }));
  const stackup = await pcbStackup(layers, { id: "board" });
  const mm = stackup.top.units === "in" ? 25.4 : 1;
  return {
    top: stackup.top.svg,
    bottom: stackup.bottom.svg,
    sizeMm: [stackup.top.width * mm, stackup.top.height * mm],
    layers: stackup.layers.map((layer) => ({
      file: layer.filename,
      side: layer.side ?? null,
      type: layer.type ?? null,
    })),
  };
}
