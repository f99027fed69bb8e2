/** Steps from cell to cell that touch nothing on the way. */
import { type Barrier, closed } from "./barriers.js";
import { type Grid, stepsOf } from "./grid.js";
import { hairMm, toGrid } from "./raster.js";

/** The four steps that the other four go back by, as columns and rows. */
const ahead = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
] as const;

/** Every step between two cells that are not closed. */
const betweenOpen = (grid: Grid, tracks: Int16Array): Uint8Array => {
  const steppable = new Uint8Array(tracks.length);
  const steps = stepsOf(grid);
  for (let direction = 0; direction < ahead.length; direction++) {
    const step = steps[direction] ?? 0;
    for (let cell = grid.columns + 1; cell < tracks.length - grid.columns - 1; cell++) {
      if (tracks[cell] === closed || tracks[cell + step] === closed) continue;
      steppable[cell] = (steppable[cell] ?? 0) | (1 << direction);
      steppable[cell + step] = (steppable[cell + step] ?? 0) | (1 << (direction + 4));
    }
  }
  return steppable;
};

/**
 * Bit d is set where a track may take step d to the next cell. Where both ends of a step keep their distance from a
 * shape, the way between them comes nearer only at one of its corners: exact for every shape that is wider than a step.
 * @param tracks who may stand at each cell
 */
export const steppableFrom = (grid: Grid, tracks: Int16Array, barriers: readonly Barrier[]): Uint8Array => {
  const steppable = betweenOpen(grid, tracks);
  const steps = stepsOf(grid);
  const { columns, rows, perLayer, pitchMm } = grid;
  for (const { bars, layer, owner, shape, reachMm } of barriers) {
    if (bars !== "tracks") continue;
    const reach = (reachMm - hairMm) / pitchMm;
    if (reach <= 0) continue;
    const reach2 = reach * reach;
    for (const point of shape) {
      const { x, y } = toGrid(grid, point);
      const lastRow = Math.min(rows - 2, Math.floor(y + reach));
      const lastColumn = Math.min(columns - 2, Math.floor(x + reach + 1));
      for (let row = Math.max(1, Math.ceil(y - reach - 1)); row <= lastRow; row++) {
        for (let column = Math.max(1, Math.ceil(x - reach - 1)); column <= lastColumn; column++) {
          const [toX, toY] = [x - column, y - row];
          for (let direction = 0; direction < ahead.length; direction++) {
            const [dx, dy] = ahead[direction] ?? ahead[0];
            const [along, length2] = [toX * dx + toY * dy, dx * dx + dy * dy];
            // Nearest at an end of the step: the cell there knows.
            if (along <= 0 || along >= length2) continue;
            const across = toX * dy - toY * dx;
            if (across * across >= reach2 * length2) continue;
            const cell = layer * perLayer + row * columns + column;
            const next = cell + (steps[direction] ?? 0);
            if (owner !== closed && (tracks[cell] === owner || tracks[next] === owner)) continue;
            steppable[cell] = (steppable[cell] ?? 0) & ~(1 << direction);
            steppable[next] = (steppable[next] ?? 0) & ~(1 << (direction + 4));
          }
        }
      }
    }
  }
  return steppable;
};
