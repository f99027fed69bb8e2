/** The mesh's nodes: one for each connected piece of copper in a cell or pixel, one for each contact. */
import type { Polygon } from "@rubus/units";
import {
  type Faces,
  type FineGrid,
  facesOf,
  fineGrid,
  pixelAt,
  pixelsIn,
  pixelsPerCell,
} from "./fine-grid.js";
import { barrelOutline, type Refinement, refine } from "./refine.js";
import type { SheetCopper } from "./sheet.js";

export const noCopper = -1;

/** A contact or the disc of a barrel, by the pixels it holds: code −2 for the first, −3 for the next … */
export type Holder = {
  readonly node: number;
  /** Its edges on each layer. */
  readonly outlines: readonly (readonly Polygon[])[];
};
export const holderOf = (code: number): number => -2 - code;
const codeOf = (holder: number): number => -2 - holder;

export type SheetNodes = {
  readonly grid: FineGrid;
  readonly faces: readonly Faces[];
  readonly refinement: Refinement;
  /** Per layer and pixel: a node of copper, `noCopper`, or the code of a holder. */
  readonly codes: readonly Int32Array[];
  readonly holders: readonly Holder[];
  /** Nodes of copper come first, then those of the holders, then the terminals'. */
  readonly nodeCount: number;
  /** Per terminal: the holder of each patch, and the node where its current enters (undefined when even). */
  readonly terminals: readonly { readonly holders: readonly number[]; readonly node: number | undefined }[];
  /** Per barrel and layer: pixel or holder code; `noCopper` where it meets none. */
  readonly barrelCodes: readonly (readonly number[])[];
};

const isCopper = ({ left, lower }: Faces, { width }: FineGrid, pixel: number): boolean =>
  (left[pixel] ?? 0) > 0 ||
  (lower[pixel] ?? 0) > 0 ||
  ((left[pixel + 1] ?? 0) > 0 && (pixel + 1) % width !== 0) ||
  (lower[pixel + width] ?? 0) > 0;

/** Whether copper covers a cell from face to face, nothing holds any of it and all of it is one piece. */
const isWhole = (codes: Int32Array, { left, lower }: Faces, width: number, corner: number): boolean => {
  for (let y = 0; y < pixelsPerCell; y++)
    for (let x = 0; x < pixelsPerCell; x++) {
      const pixel = corner + y * width + x;
      if (codes[pixel] !== noCopper) return false;
      if (left[pixel] === 0 || lower[pixel] === 0) return false;
    }
  return true;
};

/** Number the connected pieces of one cell's free copper; returns the next number. */
const numberCell = (
  codes: Int32Array,
  faces: Faces,
  grid: FineGrid,
  corner: number,
  divided: boolean,
  next: number,
): number => {
  const { width } = grid;
  if (!divided && isWhole(codes, faces, width, corner)) {
    for (let y = 0; y < pixelsPerCell; y++)
      codes.fill(next, corner + y * width, corner + y * width + pixelsPerCell);
    return next + 1;
  }
  const stack: number[] = [];
  // Copper of the cell that has no number yet; far below the codes of holders.
  const free = -1_000_000_000;
  for (let y = 0; y < pixelsPerCell; y++)
    for (let x = 0; x < pixelsPerCell; x++) {
      const pixel = corner + y * width + x;
      if (codes[pixel] === noCopper && isCopper(faces, grid, pixel)) codes[pixel] = free;
    }
  const inCell = (pixel: number): boolean => {
    const offset = pixel - corner;
    return offset >= 0 && offset % width < pixelsPerCell && offset < pixelsPerCell * width;
  };
  const visit = (pixel: number, share = 0): void => {
    if (share > 0 && inCell(pixel) && codes[pixel] === free) {
      codes[pixel] = next;
      stack.push(pixel);
    }
  };
  for (let y = 0; y < pixelsPerCell; y++)
    for (let x = 0; x < pixelsPerCell; x++) {
      const first = corner + y * width + x;
      if (codes[first] !== free) continue;
      codes[first] = next;
      if (!divided) stack.push(first);
      for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
        visit(pixel - 1, faces.left[pixel]);
        visit(pixel + 1, faces.left[pixel + 1]);
        visit(pixel - width, faces.lower[pixel]);
        visit(pixel + width, faces.lower[pixel + width]);
      }
      next += 1;
    }
  return next;
};

type Held = Omit<Holder, "node">;

/** Give a holder the copper pixels inside its outlines; returns whether it got any. */
const hold = (
  { outlines }: Held,
  code: number,
  codes: readonly Int32Array[],
  faces: readonly Faces[],
  grid: FineGrid,
): boolean => {
  let any = false;
  codes.forEach((layerCodes, layer) => {
    const layerFaces = faces[layer];
    for (const outline of outlines[layer] ?? [])
      pixelsIn([outline], grid, (pixel) => {
        if (layerCodes[pixel] !== noCopper || !layerFaces || !isCopper(layerFaces, grid, pixel)) return;
        layerCodes[pixel] = code;
        any = true;
      });
  });
  return any;
};

/** The nodes, or the terminal and patch that stands on no copper. */
export const sheetNodes = (
  copper: SheetCopper,
  cellMm: number,
): SheetNodes | { readonly bare: { readonly terminal: string; readonly patch: number } } => {
  const { layers, barrels, terminals } = copper;
  const grid = fineGrid(
    layers.flatMap(({ rings }) => rings),
    cellMm,
  );
  const faces = layers.map(({ rings }) => facesOf(rings, grid));
  const refinement = refine(copper, grid);
  const codes = layers.map(() => new Int32Array(grid.width * grid.height).fill(noCopper));
  const held: Held[] = [];
  const take = (outlines: Held["outlines"]): boolean => {
    held.push({ outlines });
    return hold({ outlines }, codeOf(held.length - 1), codes, faces, grid);
  };
  for (const { name, patches } of terminals)
    for (const [index, patch] of patches.entries()) {
      const outlines = layers.map((_, layer) =>
        patch.flatMap((area) => (area.layer === layer ? [area.outline] : [])),
      );
      if (!take(outlines)) return { bare: { terminal: name, patch: index } };
    }
  const barrelHolders = barrels.map((barrel, index) =>
    layers.map((_, layer) => {
      if (refinement.meetings[index]?.[layer] !== "disc") return undefined;
      take(layers.map((_each, other) => (other === layer ? [barrelOutline(barrel)] : [])));
      return held.length - 1;
    }),
  );

  let count = 0;
  for (let row = 0; row < grid.rows; row++)
    codes.forEach((layerCodes, layer) => {
      const [layerFaces, mask] = [faces[layer], refinement.divided[layer]];
      if (!layerFaces || !mask) return;
      for (let column = 0; column < grid.columns; column++) {
        const corner = (row * grid.width + column) * pixelsPerCell;
        const divided = mask[row * grid.columns + column] === 1;
        count = numberCell(layerCodes, layerFaces, grid, corner, divided, count);
      }
    });

  const nodeOf: number[] = [];
  let holder = 0;
  const terminalNodes = terminals.map(({ patches, share }) => {
    const own = patches.map(() => holder++);
    const joined = share === "joined" ? count++ : undefined;
    for (const each of own) nodeOf[each] = joined ?? count++;
    const node = share === "even" ? undefined : (joined ?? count++);
    return { holders: own, node };
  });
  for (; holder < held.length; holder++) nodeOf[holder] = count++;
  return {
    grid,
    faces,
    refinement,
    codes,
    holders: held.map(({ outlines }, index) => ({ outlines, node: nodeOf[index] ?? 0 })),
    nodeCount: count,
    terminals: terminalNodes,
    barrelCodes: barrels.map((barrel, index) => {
      const pixel = pixelAt(grid, barrel.at);
      return layers.map((_, layer) => {
        const own = barrelHolders[index]?.[layer];
        return own === undefined ? (codes[layer]?.[pixel] ?? noCopper) : codeOf(own);
      });
    }),
  };
};
