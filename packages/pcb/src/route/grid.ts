/** The routing grid: points of two layers, numbered by layer, row and column, with a closed rim all round. */
import { boundingBox, type Polygon, type Vec2, vec2 } from "@rubus/units";
import type { Side } from "../model/design.js";

export type Grid = {
  readonly pitchMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Cells of one layer. */
  readonly perLayer: number;
  /** Columns and rows outside the board's box on every side, so that no halo leaves the grid. */
  readonly rim: number;
  /** Lower left corner of the board's box. */
  readonly corner: Vec2;
};

export const cellCount = (grid: Grid): number => grid.perLayer * 2;

export const cellPoint = (grid: Grid, cell: number): Vec2 => {
  const inLayer = cell % grid.perLayer;
  const column = inLayer % grid.columns;
  const row = (inLayer - column) / grid.columns;
  return vec2(
    grid.corner.x + (column - grid.rim) * grid.pitchMm,
    grid.corner.y + (row - grid.rim) * grid.pitchMm,
  );
};

export const layerOf = (grid: Grid, cell: number): number => (cell < grid.perLayer ? 0 : 1);
export const sideOfLayer = (layer: number): Side => (layer === 0 ? "top" : "bottom");
export const layerOfSide = (side: Side): number => (side === "top" ? 0 : 1);

/** True where a path changes sides between two neighbouring cells. */
export const isVia = (grid: Grid, a: number, b: number): boolean => layerOf(grid, a) !== layerOf(grid, b);

/** The cell nearest to a point. */
export const cellAt = (grid: Grid, point: Vec2, layer: number): number => {
  const place = (value: number, start: number, count: number): number =>
    Math.min(count - 1, Math.max(0, Math.round((value - start) / grid.pitchMm) + grid.rim));
  return (
    layer * grid.perLayer +
    place(point.y, grid.corner.y, grid.rows) * grid.columns +
    place(point.x, grid.corner.x, grid.columns)
  );
};

/** A grid over the outline's box. @param reachMm the farthest that copper bars others from its middle line */
export const makeGrid = (outline: Polygon, pitchMm: number, reachMm: number): Grid => {
  const box = boundingBox(outline);
  const rim = Math.ceil(reachMm / pitchMm) + 1;
  const columns = Math.round((box.max.x - box.min.x) / pitchMm) + 1 + 2 * rim;
  const rows = Math.round((box.max.y - box.min.y) / pitchMm) + 1 + 2 * rim;
  return { pitchMm, columns, rows, perLayer: columns * rows, rim, corner: box.min };
};

/** The eight steps, counter-clockwise from +x, as differences of cell numbers. */
export const stepsOf = ({ columns }: Grid): Int32Array =>
  Int32Array.of(1, columns + 1, columns, columns - 1, -1, -columns - 1, -columns, -columns + 1);
