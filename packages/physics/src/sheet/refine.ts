/** Which cells are divided into pixels: those about the edge of a contact or of a hole that is wide for a cell. */
import { boundingBox, circlePolygon, contains, distanceToOutline, type Polygon, vec2 } from "@rubus/units";
import { cellOfPixel, type FineGrid, pixelAt } from "./fine-grid.js";
import type { Barrel, SheetCopper } from "./sheet.js";

/** Cells whose centre is this near to an edge, in cells: the edge's own and one beyond. */
const reachCells = 1.5;
/** Holes of so many cells are drawn as they are; smaller ones are a point with a known spread. */
const wideCells = 2;
const chordMm = 0.0005;

/** How a barrel meets one layer: inside a contact, as a disc at one potential, or as a point of a cell. */
export type Meeting = "contact" | "disc" | "point";

export type Refinement = {
  /** Per layer, 1 for a cell that is divided. */
  readonly divided: readonly Uint8Array[];
  /** Per barrel and layer. */
  readonly meetings: readonly (readonly Meeting[])[];
};

export const barrelOutline = ({ at, drillMm }: Barrel): Polygon => circlePolygon(at, drillMm / 2, chordMm);

const divideAbout = (outline: Polygon, grid: FineGrid, divided: Uint8Array): void => {
  const { origin, cellMm, columns, rows } = grid;
  const { min, max } = boundingBox(outline);
  const reach = reachCells * cellMm;
  const first = (low: number, start: number): number =>
    Math.max(0, Math.floor((low - reach - start) / cellMm));
  const last = (high: number, start: number, count: number): number =>
    Math.min(count - 1, Math.floor((high + reach - start) / cellMm));
  for (let row = first(min.y, origin.y); row <= last(max.y, origin.y, rows); row++)
    for (let column = first(min.x, origin.x); column <= last(max.x, origin.x, columns); column++) {
      const centre = vec2(origin.x + (column + 0.5) * cellMm, origin.y + (row + 0.5) * cellMm);
      if (distanceToOutline(outline, centre) <= reach) divided[row * columns + column] = 1;
    }
};

/** Divide until no point of a barrel stands in a divided cell. */
export const refine = ({ layers, barrels, terminals }: SheetCopper, grid: FineGrid): Refinement => {
  const divided = layers.map(() => new Uint8Array(grid.columns * grid.rows));
  const areas = terminals.flatMap(({ patches }) => patches.flat());
  for (const { layer, outline } of areas) {
    const mask = divided[layer];
    if (mask) divideAbout(outline, grid, mask);
  }
  const meetings = barrels.map((barrel) =>
    layers.map((_, layer): Meeting => {
      const within = areas.some((area) => area.layer === layer && contains(area.outline, barrel.at));
      return within ? "contact" : "point";
    }),
  );
  for (let changed = true; changed; ) {
    changed = false;
    barrels.forEach((barrel, index) => {
      const cell = cellOfPixel(grid, pixelAt(grid, barrel.at));
      divided.forEach((mask, layer) => {
        const met = meetings[index];
        if (met?.[layer] !== "point") return;
        if (barrel.drillMm < wideCells * grid.cellMm && mask[cell] === 0) return;
        met[layer] = "disc";
        divideAbout(barrelOutline(barrel), grid, mask);
        changed = true;
      });
    });
  }
  return { divided, meetings };
};
