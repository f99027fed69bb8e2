// One net's copper as pixels of its Gerber files, drawn by an independent reader; grown from its pads.
import { fabFiles, type NetCopper, netCopper, type TextFile } from "@rubus/pcb";
import { boundingBox, type Vec2 } from "@rubus/units";
import { backPlane } from "./back-plane.js";
import { drawLayer, type PixelWindow, readLayer } from "./gerber-picture.js";

/** Both layers row by row from the bottom; 1 where the net has copper at the pixel's centre. */
export type NetPixels = {
  readonly origin: Vec2;
  readonly pitchMm: number;
  readonly columns: number;
  readonly rows: number;
  readonly layers: readonly Uint8Array[];
};

const sides = ["top", "bottom"] as const;
/** File functions of the Gerber format's attributes, §5.6.3. */
const marks = { top: "FileFunction,Copper,L1", bottom: "FileFunction,Copper,L2" } as const;

/** The pixel of a place. */
export const pixelOf = ({ origin, pitchMm, columns }: NetPixels, { x, y }: Vec2): number =>
  Math.floor((y - origin.y) / pitchMm) * columns + Math.floor((x - origin.x) / pitchMm);

/** What of a layer hangs together with the seeds. */
const grown = (copper: Uint8Array, columns: number, seeds: readonly number[]): Uint8Array => {
  const own = new Uint8Array(copper.length);
  const open = seeds.filter((seed) => copper[seed] === 1);
  for (const seed of open) own[seed] = 1;
  while (open.length > 0) {
    const pixel = open.pop() ?? 0;
    for (const next of [pixel - 1, pixel + 1, pixel - columns, pixel + columns])
      if (copper[next] === 1 && own[next] !== 1) {
        own[next] = 1;
        open.push(next);
      }
  }
  return own;
};

/**
 * A net of a board on pixels. A pitch below the least gap keeps it apart from its neighbours.
 * @param sizeMm of the board, whose lower left corner is the files' origin
 */
async function netPixels(
  files: readonly TextFile[],
  net: NetCopper,
  sizeMm: readonly [width: number, height: number],
  pitchMm: number,
): Promise<NetPixels> {
  const [columns, rows] = sizeMm.map((each) => Math.ceil(each / pitchMm) + 2) as [number, number];
  const window: PixelWindow = { left: -1, bottom: -1, width: columns, height: rows };
  const frame = { origin: { x: -pitchMm, y: -pitchMm }, pitchMm, columns, rows };
  const layers: Uint8Array[] = [];
  for (const side of sides) {
    const text = files.find((file) => file.text.includes(marks[side]))?.text ?? "";
    const drawn = drawLayer(await readLayer(text), window, pitchMm);
    const upright = new Uint8Array(drawn.length);
    for (let row = 0; row < rows; row += 1)
      upright.set(drawn.subarray((rows - 1 - row) * columns, (rows - row) * columns), row * columns);
    const places = [
      ...net.holes.map(({ at }) => at),
      ...net.pads.filter((pad) => pad.side === side).map(({ at }) => at),
    ];
    const seeds = places.map((at) => pixelOf({ ...frame, layers: [] }, at));
    layers.push(grown(upright, columns, seeds));
  }
  return { ...frame, layers };
}

/** Every so many pixels in both directions, the middle one of them for all. */
export function coarser({ origin, pitchMm, columns, rows, layers }: NetPixels, by: number): NetPixels {
  const [wide, high] = [Math.floor(columns / by), Math.floor(rows / by)];
  const half = Math.floor(by / 2);
  return {
    origin,
    pitchMm: pitchMm * by,
    columns: wide,
    rows: high,
    layers: layers.map((layer) =>
      Uint8Array.from({ length: wide * high }, (_, index) => {
        const [column, row] = [index % wide, Math.floor(index / wide)];
        return layer[(row * by + half) * columns + column * by + half] ?? 0;
      }),
    ),
  };
}

/** A net of the back-plane as its files have it, and on pixels of them. */
export async function backPlaneNet(pins: readonly string[], pitchMm: number) {
  const files = fabFiles(await backPlane(), { softwareVersion: "0.0.0" });
  const board = await netCopper(files);
  if (!board.ok) throw new Error(board.diagnostics.map(({ message }) => message).join());
  const net = board.value.nets.find((each) => pins.every((pin) => each.pins.includes(pin)));
  if (!net) throw new Error(`no net of the back-plane joins ${pins.join(", ")}`);
  const { max } = boundingBox(board.value.outline);
  const pixels = await netPixels(files, net, [max.x, max.y], pitchMm);
  return { net, pixels, lengthMm: board.value.thicknessMm };
}
