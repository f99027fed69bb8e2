/** Which part is seen at each point of a picture: triangles drawn into a grid, the nearest kept. */

import type { WeldedMesh } from "../geometry/mesh.js";
import { vertexOf } from "../geometry/mesh.js";
import { type Placement, placePoint } from "../geometry/placement.js";
import { dotVec3, lengthVec3 } from "../geometry/vec3.js";
import type { ViewAxes } from "./camera.js";

/** A rectangle of the view's plane, model millimetres, y up. */
export type ViewBox = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/** Rows from the top; a cell holds the index of the part seen there plus 1, or 0 for none. */
export type PartMap = {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint16Array;
  /** cells a model millimetre */
  readonly pitch: number;
  readonly box: ViewBox;
};

type Projected = { readonly x: number; readonly y: number; readonly depth: number };

/** Empty cells about the picture, so that nothing ever lies on its border. */
const margin = 2;

/**
 * Draws parts into a grid.
 * @param pitch cells a model millimetre
 */
export const drawPartMap = (
  parts: readonly { readonly mesh: WeldedMesh; readonly placement: Placement }[],
  axes: ViewAxes,
  box: ViewBox,
  pitch: number,
): PartMap => {
  const width = Math.ceil((box.maxX - box.minX) * pitch) + 2 * margin;
  const height = Math.ceil((box.maxY - box.minY) * pitch) + 2 * margin;
  const cells = new Uint16Array(width * height);
  const depths = new Float64Array(width * height).fill(-Infinity);

  const drawTriangle = (a: Projected, b: Projected, c: Projected, part: number): void => {
    const doubled = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    // Rows run down, so a face towards the reader runs clockwise here.
    if (doubled >= 0) return;
    const left = Math.max(0, Math.ceil(Math.min(a.x, b.x, c.x) - 0.5));
    const right = Math.min(width - 1, Math.floor(Math.max(a.x, b.x, c.x) - 0.5));
    const top = Math.max(0, Math.ceil(Math.min(a.y, b.y, c.y) - 0.5));
    const bottom = Math.min(height - 1, Math.floor(Math.max(a.y, b.y, c.y) - 0.5));
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const [x, y] = [column + 0.5, row + 0.5];
        const u = ((b.x - x) * (c.y - y) - (b.y - y) * (c.x - x)) / doubled;
        const v = ((c.x - x) * (a.y - y) - (c.y - y) * (a.x - x)) / doubled;
        const w = 1 - u - v;
        if (u < 0 || v < 0 || w < 0) continue;
        const depth = u * a.depth + v * b.depth + w * c.depth;
        const cell = row * width + column;
        if (depth <= (depths[cell] ?? Infinity)) continue;
        depths[cell] = depth;
        cells[cell] = part + 1;
      }
  };

  parts.forEach(({ mesh, placement }, part) => {
    const points = Array.from({ length: mesh.positions.length / 3 }, (_, index): Projected => {
      const point = placePoint(placement, vertexOf(mesh, index));
      return {
        x: (dotVec3(axes.right, point) - box.minX) * pitch + margin,
        y: (box.maxY - dotVec3(axes.up, point)) * pitch + margin,
        depth: dotVec3(axes.towards, point) / lengthVec3(axes.towards),
      };
    });
    for (let i = 0; i + 2 < mesh.triangles.length; i += 3) {
      const [a, b, c] = Array.from(mesh.triangles.subarray(i, i + 3), (vertex) => points[vertex]);
      if (a !== undefined && b !== undefined && c !== undefined) drawTriangle(a, b, c, part);
    }
  });
  return { width, height, cells, pitch, box };
};

/** The part seen at a point of the view's plane, plus 1; 0 for none. */
export const partAt = ({ width, height, cells, pitch, box }: PartMap, x: number, y: number): number => {
  const column = Math.floor((x - box.minX) * pitch + margin);
  const row = Math.floor((box.maxY - y) * pitch + margin);
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return cells[row * width + column] ?? 0;
};

/** A corner of the grid in the view's plane. */
export const cornerAt = ({ pitch, box }: PartMap, column: number, row: number) => ({
  x: box.minX + (column - margin) / pitch,
  y: box.maxY - (row - margin) / pitch,
});
