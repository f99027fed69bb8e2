// Compares two Gerber or Excellon files as pictures: XOR, eroded by one pixel, must be empty.
import { drawLayer, type PixelWindow, type ReadLayer, readLayer } from "./gerber-picture.js";

/** 1000 dots an inch. */
const PITCH_MM = 0.0254;
/** A picture is compared in tiles, so that a wide board needs no more memory than a small one. */
const TILE_PX = 3000;
const MAX_PLACES = 10;

/** How two files differ when both are drawn. */
export type GerberDifference = {
  /** pixels that differ and whose eight neighbours differ too: 0 when the files draw the same */
  readonly pixels: number;
  /** centres of the first such pixels, in millimetres of the files' coordinates */
  readonly places: readonly { readonly xMm: number; readonly yMm: number }[];
  /** pixels drawn by each file: a comparison of two empty pictures says nothing */
  readonly drawn: readonly [number, number];
};

/**
 * Draws two files at 1000 dpi into the same window and counts the pixels that differ after an erosion by one
 * pixel, so that edges may differ by up to two pixels (0.05 mm) and no more.
 * @param ours text of a Gerber or Excellon file; an empty text draws nothing
 * @param theirs the same layer of the other maker, in the same coordinates
 */
export async function gerberXor(ours: string, theirs: string): Promise<GerberDifference> {
  const layers = [await readLayer(ours), await readLayer(theirs)] as const;
  let pixels = 0;
  const places: { xMm: number; yMm: number }[] = [];
  const drawn: [number, number] = [0, 0];
  for (const tile of tilesOf(layers)) {
    // One pixel more on every side, for the erosion at the tile's border.
    const window = {
      left: tile.left - 1,
      bottom: tile.bottom - 1,
      width: tile.width + 2,
      height: tile.height + 2,
    };
    const [a, b] = [drawLayer(layers[0], window, PITCH_MM), drawLayer(layers[1], window, PITCH_MM)];
    drawn[0] += inside(a, window);
    drawn[1] += inside(b, window);
    for (const index of erodedDifference(a, b, window.width)) {
      pixels += 1;
      if (places.length < MAX_PLACES) places.push(placeOf(index, window));
    }
  }
  return { pixels, places, drawn };
}

function tilesOf(layers: readonly ReadLayer[]): readonly PixelWindow[] {
  const extents = layers.flatMap((layer) => (layer.extentMm === undefined ? [] : [layer.extentMm]));
  if (extents.length === 0) return [];
  const px = (mm: number) => mm / PITCH_MM;
  const left = Math.floor(px(Math.min(...extents.map((e) => e.minX)))) - 2;
  const bottom = Math.floor(px(Math.min(...extents.map((e) => e.minY)))) - 2;
  const right = Math.ceil(px(Math.max(...extents.map((e) => e.maxX)))) + 2;
  const top = Math.ceil(px(Math.max(...extents.map((e) => e.maxY)))) + 2;
  const tiles: PixelWindow[] = [];
  for (let y = bottom; y < top; y += TILE_PX) {
    for (let x = left; x < right; x += TILE_PX) {
      tiles.push({
        left: x,
        bottom: y,
        width: Math.min(TILE_PX, right - x),
        height: Math.min(TILE_PX, top - y),
      });
    }
  }
  return tiles;
}

/** Indices of the pixels whose whole 3 × 3 neighbourhood differs; the border row and column don't count. */
function erodedDifference(a: Uint8Array, b: Uint8Array, width: number): readonly number[] {
  const height = a.length / width;
  const rows = new Uint8Array(a.length);
  for (let i = 1; i < a.length - 1; i += 1) {
    rows[i] = a[i - 1] !== b[i - 1] && a[i] !== b[i] && a[i + 1] !== b[i + 1] ? 1 : 0;
  }
  const found: number[] = [];
  for (let y = 1; y < height - 1; y += 1) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i += 1) {
      if (rows[i] === 1 && rows[i - width] === 1 && rows[i + width] === 1) found.push(i);
    }
  }
  return found;
}

function inside(bits: Uint8Array, window: PixelWindow): number {
  let count = 0;
  for (let y = 1; y < window.height - 1; y += 1) {
    for (let x = 1; x < window.width - 1; x += 1) count += bits[y * window.width + x] ?? 0;
  }
  return count;
}

function placeOf(index: number, window: PixelWindow): { xMm: number; yMm: number } {
  const x = window.left + (index % window.width) + 0.5;
  const y = window.bottom + window.height - Math.floor(index / window.width) - 0.5;
  return { xMm: Math.round(x * PITCH_MM * 1000) / 1000, yMm: Math.round(y * PITCH_MM * 1000) / 1000 };
}
