/**
 * The fine grid under the mesh: on each of its faces, the exact share that copper covers.
 *
 * A cell is a square of five by five fine squares, the pixels. A conductance between cells is the covered length of
 * their common face over the distance of their centres; a uniform field along a straight edge of any slope solves
 * these equations exactly, so that a strip comes out right however it lies on the grid.
 */
import { boundingBox, type Polygon, type Vec2, vec2 } from "@rubus/units";
import { at } from "../sparse-matrix.js";

/** Pixels along a side of a cell. */
export const pixelsPerCell = 5;

export type FineGrid = {
  readonly origin: Vec2;
  readonly cellMm: number;
  readonly pixelMm: number;
  /** Of cells. */
  readonly columns: number;
  readonly rows: number;
  /** Of pixels. */
  readonly width: number;
  readonly height: number;
};

/** What stands for a face that copper covers wholly. */
export const wholeFace = 65_535;

/**
 * Faces of one layer's pixels: how much of the left and the lower face of pixel `y · width + x` copper covers, in parts
 * of `wholeFace`. Of all that a mesh holds these are the most by far; on a pixel of 0.05 mm a part is less than the
 * Gerbers' nanometre.
 */
export type Faces = { readonly left: Uint16Array; readonly lower: Uint16Array };

/**
 * Edges of boards lie on round figures; the grid keeps off them, so that no face runs along an edge.
 */
const offGridPixels = 0.37;

/** A grid over everything given, one empty cell all round. */
export const fineGrid = (rings: readonly Polygon[], cellMm: number): FineGrid => {
  const { min, max } = boundingBox(rings.flat());
  const pixelMm = cellMm / pixelsPerCell;
  const origin = vec2(min.x - cellMm - offGridPixels * pixelMm, min.y - cellMm - offGridPixels * pixelMm);
  const columns = Math.ceil((max.x - origin.x) / cellMm) + 1;
  const rows = Math.ceil((max.y - origin.y) / cellMm) + 1;
  return {
    origin,
    cellMm,
    pixelMm,
    columns,
    rows,
    width: columns * pixelsPerCell,
    height: rows * pixelsPerCell,
  };
};

/** Where lines `offset + k` cross the rings, for k from 0; both axes in pixels, `along` is the line's own. */
const crossings = (
  rings: readonly (readonly (readonly [across: number, along: number])[])[],
  lineCount: number,
  offset: number,
): readonly Float64Array[] => {
  const found: number[][] = Array.from({ length: lineCount }, () => []);
  for (const ring of rings)
    ring.forEach(([a, u], index) => {
      const [b, v] = ring[(index + 1) % ring.length] ?? [a, u];
      if (a === b) return;
      const first = Math.max(0, Math.ceil(Math.min(a, b) - offset));
      const beyond = Math.min(lineCount, Math.ceil(Math.max(a, b) - offset));
      for (let line = first; line < beyond; line++)
        found[line]?.push(u + ((v - u) * (line + offset - a)) / (b - a));
    });
  return found.map((places) => Float64Array.from(places).sort());
};

type Spans = (line: number, from: number, to: number) => void;

/** Call `each` with every span of a line that lies in the rings. */
const spansOf = (lines: readonly Float64Array[], each: Spans): void =>
  lines.forEach((places, line) => {
    for (let i = 0; i + 1 < places.length; i += 2) each(line, at(places, i), at(places, i + 1));
  });

/** Rings in pixels, the axis across the lines first. */
const inPixels = (rings: readonly Polygon[], { origin, pixelMm }: FineGrid, across: "x" | "y") =>
  rings.map((ring) =>
    ring.map(({ x, y }) => {
      const [u, v] = [(x - origin.x) / pixelMm, (y - origin.y) / pixelMm];
      return across === "x" ? ([u, v] as const) : ([v, u] as const);
    }),
  );

/** Covered shares of every face, by exact clipping of the grid's lines. */
export const facesOf = (rings: readonly Polygon[], grid: FineGrid): Faces => {
  const { width, height } = grid;
  const left = new Uint16Array(width * height);
  const lower = new Uint16Array(width * height);
  const cover = (
    shares: Uint16Array,
    from: number,
    to: number,
    count: number,
    index: (k: number) => number,
  ) => {
    const begin = Math.max(0, Math.floor(from));
    const last = Math.min(count - 1, Math.ceil(to) - 1);
    for (let k = begin; k <= last; k++) {
      const place = index(k);
      const share = Math.round(wholeFace * (Math.min(to, k + 1) - Math.max(from, k)));
      shares[place] = Math.min(wholeFace, (shares[place] ?? 0) + share);
    }
  };
  spansOf(crossings(inPixels(rings, grid, "x"), width, 0), (x, from, to) =>
    cover(left, from, to, height, (y) => y * width + x),
  );
  spansOf(crossings(inPixels(rings, grid, "y"), height, 0), (y, from, to) =>
    cover(lower, from, to, width, (x) => y * width + x),
  );
  return { left, lower };
};

/** Call `each` with every pixel whose centre lies in the rings. */
export const pixelsIn = (rings: readonly Polygon[], grid: FineGrid, each: (pixel: number) => void): void =>
  spansOf(crossings(inPixels(rings, grid, "y"), grid.height, 0.5), (y, from, to) => {
    const last = Math.min(grid.width - 1, Math.ceil(to - 0.5) - 1);
    for (let x = Math.max(0, Math.ceil(from - 0.5)); x <= last; x++) each(y * grid.width + x);
  });

/** Middle of a pixel. */
export const pixelCentre = ({ origin, pixelMm, width }: FineGrid, pixel: number): Vec2 =>
  vec2(origin.x + ((pixel % width) + 0.5) * pixelMm, origin.y + (Math.floor(pixel / width) + 0.5) * pixelMm);

/** The pixel that holds a point. */
export const pixelAt = ({ origin, pixelMm, width }: FineGrid, { x, y }: Vec2): number =>
  Math.floor((y - origin.y) / pixelMm) * width + Math.floor((x - origin.x) / pixelMm);

/** The cell that holds a pixel. */
export const cellOfPixel = ({ width, columns }: FineGrid, pixel: number): number =>
  Math.floor(Math.floor(pixel / width) / pixelsPerCell) * columns +
  Math.floor((pixel % width) / pixelsPerCell);
