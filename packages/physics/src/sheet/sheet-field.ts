/** Voltage and current density cell by cell. */
import { vec2 } from "@rubus/units";
import { at } from "../sparse-matrix.js";
import { cellOfPixel, pixelsPerCell, wholeFace } from "./fine-grid.js";
import type { SheetMesh } from "./mesh-sheet.js";
import type { Hottest, LayerField, SheetField } from "./sheet.js";
import { type EachLink, nodeOfCode } from "./sheet-links.js";
import { noCopper } from "./sheet-nodes.js";

/** A density is told where copper covers this share of two opposite faces of a cell together. */
const leastCovered = 0.2;

/** Currents through the faces of cells, and the covered length of those faces in millimetres. */
type FaceSums = { readonly current: Float64Array; readonly covered: Float64Array };

const faceSums = (cells: number): FaceSums => ({
  current: new Float64Array(cells),
  covered: new Float64Array(cells),
});

/** Mean current density along one axis from the sums of a cell's two faces across it. */
const densityAlong = (sums: FaceSums, near: number, far: number, leastMm: number): number => {
  const covered = at(sums.covered, near) + at(sums.covered, far);
  return covered < leastMm ? 0 : (at(sums.current, near) + at(sums.current, far)) / covered;
};

export type FieldSums = {
  /** Take in the current of a link of the sheet, in amperes. */
  readonly add: (link: Parameters<EachLink>[0], current: number) => void;
  /** Fields once every link is in, and where the density is greatest. */
  readonly field: (potential: Float64Array) => { readonly field: SheetField; readonly hottest: Hottest };
};

/** Sums up the currents of a solution's links, for its fields. */
export const fieldSums = ({ nodes, copper, joined }: SheetMesh): FieldSums => {
  const { grid, codes, faces } = nodes;
  const { columns, rows, width } = grid;
  const cells = columns * rows;
  const left = copper.layers.map(() => faceSums(cells + columns + 1));
  const lower = copper.layers.map(() => faceSums(cells + columns + 1));
  const add: FieldSums["add"] = ({ layer, pixel, upright }, ampere) => {
    const sums = (upright ? left : lower)[layer];
    const shares = upright ? faces[layer]?.left : faces[layer]?.lower;
    const onFace = upright
      ? (pixel % width) % pixelsPerCell === 0
      : Math.floor(pixel / width) % pixelsPerCell === 0;
    if (!sums || !shares || !onFace) return;
    const cell = cellOfPixel(grid, pixel);
    sums.current[cell] = at(sums.current, cell) + ampere;
    sums.covered[cell] = at(sums.covered, cell) + ((shares[pixel] ?? 0) / wholeFace) * grid.pixelMm;
  };
  const field: FieldSums["field"] = (potential) => fieldsOf({ nodes, joined, codes, left, lower }, potential);
  return { add, field };
};

type Sums = Pick<SheetMesh, "nodes" | "joined"> &
  Pick<SheetMesh["nodes"], "codes"> & {
    readonly left: readonly FaceSums[];
    readonly lower: readonly FaceSums[];
  };

const fieldsOf = (
  { nodes, joined, codes, left, lower }: Sums,
  potential: Float64Array,
): ReturnType<FieldSums["field"]> => {
  const { columns, rows, width, origin, cellMm } = nodes.grid;
  const cells = columns * rows;
  let hottest: Hottest = { amperePerMm: 0, at: origin, layer: 0 };
  const leastMm = leastCovered * cellMm;
  const layers = codes.map((layerCodes, layer): LayerField => {
    const voltage = new Float64Array(cells);
    const count = new Int32Array(cells);
    const touched = new Uint8Array(cells);
    for (let pixel = 0, y = 0; pixel < layerCodes.length; y++) {
      const row = Math.floor(y / pixelsPerCell) * columns;
      for (let x = 0; x < width; x++, pixel++) {
        const code = layerCodes[pixel] ?? noCopper;
        if (code === noCopper) continue;
        const node = nodeOfCode(nodes, code);
        if (joined[node] !== 1) continue;
        const cell = row + ((x / pixelsPerCell) | 0);
        voltage[cell] = (voltage[cell] ?? 0) + (potential[node] ?? 0);
        count[cell] = (count[cell] ?? 0) + 1;
        if (code < noCopper) touched[cell] = 1;
      }
    }
    const density = new Float64Array(cells);
    const [across, along] = [left[layer], lower[layer]];
    for (let cell = 0; cell < cells; cell++) {
      const pixels = at(count, cell);
      voltage[cell] = pixels === 0 ? Number.NaN : at(voltage, cell) / pixels;
      if (pixels === 0 || touched[cell] === 1 || !across || !along) {
        density[cell] = Number.NaN;
        continue;
      }
      const each = Math.hypot(
        densityAlong(across, cell, cell + 1, leastMm),
        densityAlong(along, cell, cell + columns, leastMm),
      );
      density[cell] = each;
      if (each > hottest.amperePerMm) {
        const [column, row] = [cell % columns, Math.floor(cell / columns)];
        const place = vec2(origin.x + (column + 0.5) * cellMm, origin.y + (row + 0.5) * cellMm);
        hottest = { amperePerMm: each, at: place, layer };
      }
    }
    return { voltage, density };
  });
  return { field: { origin, cellMm, columns, rows, layers }, hottest };
};
