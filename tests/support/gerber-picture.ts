// One Gerber or Excellon file as a picture of pixels, drawn by an independent reader (pcb-stackup, resvg).
import { Resvg } from "@resvg/resvg-js";
import pcbStackup from "pcb-stackup";

/** A window on a layer in pixels from the file's origin, y up; a pixel is `pitchMm` wide. */
export type PixelWindow = {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

/** A file read: its extent in millimetres (nothing when it draws nothing) and its drawing in micrometres, y up. */
export type ReadLayer = {
  readonly extentMm:
    | { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
    | undefined;
  readonly defs: string;
  readonly drawing: string;
  readonly unitMm: number;
};

type Converter = {
  readonly viewBox: readonly [number, number, number, number];
  readonly units: string;
  readonly defs: readonly string[];
  readonly layer: readonly string[];
};

const EMPTY: ReadLayer = { extentMm: undefined, defs: "", drawing: "", unitMm: 0.001 };

/**
 * Reads a Gerber or Excellon file, which it tells apart itself. An empty text is a layer with nothing on it.
 * @throws when the reader can't make sense of the file
 */
export async function readLayer(text: string): Promise<ReadLayer> {
  if (text.trim() === "") return EMPTY;
  const stackup = await pcbStackup([{ filename: "layer", gerber: text, type: "copper", side: "top" }], {
    id: "board",
  });
  const converter = stackup.layers[0]?.converter as unknown as Converter | undefined;
  if (converter === undefined || converter.layer.length === 0) return EMPTY;
  const unitMm = converter.units === "in" ? 0.0254 : 0.001;
  const [x, y, width, height] = converter.viewBox;
  return {
    extentMm: { minX: x * unitMm, minY: y * unitMm, maxX: (x + width) * unitMm, maxY: (y + height) * unitMm },
    defs: converter.defs.join(""),
    drawing: converter.layer.join(""),
    unitMm,
  };
}

/**
 * The pixels of a window, row by row from the top: 1 where the layer has something at the pixel's centre.
 */
export function drawLayer(layer: ReadLayer, window: PixelWindow, pitchMm: number): Uint8Array {
  const { width, height } = window;
  const bits = new Uint8Array(width * height);
  if (layer.extentMm === undefined) return bits;
  const scale = layer.unitMm / pitchMm;
  const move = `translate(${-window.left} ${window.bottom + height}) scale(${scale} ${-scale})`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" ` +
    `height="${height}" stroke-linecap="round" stroke-linejoin="round" stroke-width="0" fill-rule="evenodd" ` +
    `clip-rule="evenodd" shape-rendering="crispEdges"><defs>${layer.defs}</defs>` +
    `<g transform="${move}" fill="#000" stroke="#000">${layer.drawing}</g></svg>`;
  const options = { font: { loadSystemFonts: false }, shapeRendering: 1, logLevel: "off" } as const;
  const { pixels } = new Resvg(svg, options).render();
  for (let i = 0; i < bits.length; i += 1) bits[i] = (pixels[4 * i + 3] ?? 0) > 127 ? 1 : 0;
  return bits;
}
