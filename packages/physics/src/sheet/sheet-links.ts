/** The conductances between the mesh's nodes. */
import { cross, type Polygon, subtract, type Vec2 } from "@rubus/units";
import { cellOfPixel, pixelCentre, wholeFace } from "./fine-grid.js";
import type { Barrel, SheetCopper } from "./sheet.js";
import { holderOf, noCopper, type SheetNodes } from "./sheet-nodes.js";

/** The nearest that a contact's edge may be to a pixel's centre, in pixels. */
const leastGap = 0.2;
/**
 * A point of a square mesh has the potential of a disc with this radius, in cells: e^(−γ) / (2 √2), from the
 * logarithmic potential of the five-point equations (D. W. Peaceman, SPE Journal 18(3), 1978, has 0.2).
 */
const pointRadiusCells = 0.1985;
/** Least share of a barrel's own resistance that is left when its spread is taken off. */
const leastBarrelShare = 0.1;

/** Where the way from one point to another first crosses an outline, as a share of the way. */
const crossingOf = (outlines: readonly Polygon[], from: Vec2, to: Vec2): number => {
  const way = subtract(to, from);
  let least = 1;
  for (const outline of outlines)
    for (let index = 0; index < outline.length; index++) {
      const [a, b] = [outline[index] ?? from, outline[(index + 1) % outline.length] ?? from];
      // Most edges are far off.
      if (Math.min(a.x, b.x) > Math.max(from.x, to.x) || Math.max(a.x, b.x) < Math.min(from.x, to.x))
        continue;
      if (Math.min(a.y, b.y) > Math.max(from.y, to.y) || Math.max(a.y, b.y) < Math.min(from.y, to.y))
        continue;
      const side = subtract(b, a);
      const turn = cross(way, side);
      if (turn === 0) continue;
      const gap = subtract(a, from);
      const along = cross(gap, side) / turn;
      const across = cross(gap, way) / turn;
      if (along > 0 && along < least && across >= 0 && across <= 1) least = along;
    }
  return least;
};

/** The node of a pixel's code. */
export const nodeOfCode = ({ holders }: SheetNodes, code: number): number =>
  code >= 0 ? code : (holders[holderOf(code)]?.node ?? 0);

/** Half of what a pixel's node spans: of a cell, or of a pixel where cells are divided. */
const halfSpan = ({ grid, refinement }: SheetNodes, layer: number, pixel: number): number =>
  refinement.divided[layer]?.[cellOfPixel(grid, pixel)] === 1 ? grid.pixelMm / 2 : grid.cellMm / 2;

export type EachLink = (link: {
  readonly layer: number;
  /** The pixel right of the face, or above it. */
  readonly pixel: number;
  readonly upright: boolean;
  /** Codes of the pixel left of the face or below it, and of `pixel`. */
  readonly from: number;
  readonly to: number;
  /** 1/Ω. */
  readonly conductance: number;
}) => void;

/** Call `each` with the link across every face between two nodes of one layer. */
export const eachSheetLink = (nodes: SheetNodes, layers: SheetCopper["layers"], each: EachLink): void => {
  const { grid, faces, codes, holders } = nodes;
  const { width, pixelMm } = grid;
  const distance = (layer: number, a: number, b: number, from: number, to: number): number => {
    if (from >= 0 && to >= 0) return halfSpan(nodes, layer, a) + halfSpan(nodes, layer, b);
    if (from < 0 && to < 0) return pixelMm;
    const outlines = holders[holderOf(Math.min(from, to))]?.outlines[layer] ?? [];
    const [free, held] = from >= 0 ? [a, b] : [b, a];
    const share = crossingOf(outlines, pixelCentre(grid, free), pixelCentre(grid, held));
    return pixelMm * Math.max(leastGap, share);
  };
  layers.forEach(({ resistivity, thicknessMm }, layer) => {
    const [layerCodes, layerFaces] = [codes[layer], faces[layer]];
    if (!layerCodes || !layerFaces) return;
    const partMm = (pixelMm * thicknessMm) / resistivity / wholeFace;
    const across = (shares: Uint16Array, step: number, upright: boolean): void => {
      for (let pixel = step; pixel < layerCodes.length; pixel++) {
        const from = layerCodes[pixel - step] ?? noCopper;
        const to = layerCodes[pixel] ?? noCopper;
        // Most faces lie within a node.
        if (from === to || from === noCopper || to === noCopper) continue;
        const share = shares[pixel] ?? 0;
        if (share === 0) continue;
        const conductance = (share * partMm) / distance(layer, pixel - step, pixel, from, to);
        each({ layer, pixel, upright, from, to, conductance });
      }
    };
    across(layerFaces.left, 1, true);
    across(layerFaces.lower, width, false);
  });
};

/** Ω of a barrel's wall between the layers. */
export const barrelOhm = ({ drillMm, platingMm, lengthMm, resistivity }: Barrel): number =>
  (resistivity * lengthMm) / (Math.PI * (drillMm - platingMm) * platingMm);

export type BarrelLink = {
  readonly barrel: number;
  readonly from: number;
  readonly to: number;
  readonly ohm: number;
};

/** Barrels between neighbouring layers, by codes; what a point of the mesh spreads too much is taken off. */
export const barrelLinks = (
  { barrelCodes, refinement, grid }: SheetNodes,
  { barrels, layers }: SheetCopper,
): readonly BarrelLink[] =>
  barrels.flatMap((barrel, index) => {
    const codes = barrelCodes[index] ?? [];
    const spread = layers.map(({ resistivity, thicknessMm }, layer) =>
      refinement.meetings[index]?.[layer] === "point"
        ? (resistivity / thicknessMm / (2 * Math.PI)) *
          Math.log((pointRadiusCells * grid.cellMm) / (barrel.drillMm / 2))
        : 0,
    );
    const wall = barrelOhm(barrel) / Math.max(1, layers.length - 1);
    return codes.slice(1).flatMap((to, below): readonly BarrelLink[] => {
      const from = codes[below] ?? noCopper;
      if (from === to || from === noCopper || to === noCopper) return [];
      const ohm = wall + (spread[below] ?? 0) + (spread[below + 1] ?? 0);
      return [{ barrel: index, from, to, ohm: Math.max(leastBarrelShare * wall, ohm) }];
    });
  });
