/** Which cells are divided into pixels: those about the edge of a contact or of a hole that is wide for a cell. */
import { circlePolygon, contains, distance, edges, type Polygon } from "@rubus/units";
import { cellOfPixel, type FineGrid, pixelAt } from "./fine-grid.js";
import type { Barrel, SheetCopper } from "./sheet.js";

/** An edge is walked in steps of this many cells: what it only grazes between two is beside one that is found. */
const stepCells = 0.25;
/**
 * Holes of so many cells are discs at one potential, as a pin in solder is; smaller ones, which are vias, a point with
 * a known spread. Their empty bore and their wall together carry the sheet's current about as the copper did.
 */
const wideCells = 3;
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

/** Divide the cells that an outline passes through, and those beside them. */
const divideAbout = (outline: Polygon, grid: FineGrid, divided: Uint8Array): void => {
  const { origin, cellMm, columns, rows } = grid;
  for (const [a, b] of edges(outline)) {
    const steps = Math.max(1, Math.ceil(distance(a, b) / (stepCells * cellMm)));
    for (let step = 0; step < steps; step++) {
      const column = Math.floor((a.x + ((b.x - a.x) * step) / steps - origin.x) / cellMm);
      const row = Math.floor((a.y + ((b.y - a.y) * step) / steps - origin.y) / cellMm);
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
          divided[y * columns + x] = 1;
    }
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
