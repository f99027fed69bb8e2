/** The routing grid: which nets may lay a track or drill a via at each point of each side. */
import { boundingBox, contains, distanceToSegment, edges, type Polygon, type Vec2, vec2 } from "@rubus/units";
import { type BoardPad, boardPads, drillPolygon, padPolygon } from "../geometry.js";
import type { BoardDesign, NetClass, Side } from "../model/design.js";
import { legendOf } from "../silkscreen.js";

/** Anyone may pass (0), no one may (-1), or only the net of that number (≥ 1). */
type Owners = Int32Array;

const free = 0;
const closed = -1;

export type Grid = {
  readonly pitchMm: number;
  readonly columns: number;
  readonly rows: number;
  readonly origin: Vec2;
};

/** Cells are numbered by column, row and side (top first). */
export const cellIndex = (grid: Grid, column: number, row: number, layer: number): number =>
  (layer * grid.rows + row) * grid.columns + column;

export const cellCount = (grid: Grid): number => grid.columns * grid.rows * 2;

export const cellPoint = (grid: Grid, cell: number): Vec2 => {
  const inLayer = cell % (grid.columns * grid.rows);
  return vec2(
    grid.origin.x + (inLayer % grid.columns) * grid.pitchMm,
    grid.origin.y + Math.floor(inLayer / grid.columns) * grid.pitchMm,
  );
};

export const layerOf = (grid: Grid, cell: number): number => (cell < grid.columns * grid.rows ? 0 : 1);
export const sideOfLayer = (layer: number): Side => (layer === 0 ? "top" : "bottom");
export const layerOfSide = (side: Side): number => (side === "top" ? 0 : 1);

/** The cell nearest to a point. */
export const cellAt = (grid: Grid, point: Vec2, layer: number): number =>
  cellIndex(
    grid,
    Math.min(grid.columns - 1, Math.max(0, Math.round((point.x - grid.origin.x) / grid.pitchMm))),
    Math.min(grid.rows - 1, Math.max(0, Math.round((point.y - grid.origin.y) / grid.pitchMm))),
    layer,
  );

export const makeGrid = (outline: Polygon, pitchMm: number): Grid => {
  const box = boundingBox(outline);
  return {
    pitchMm,
    columns: Math.round((box.max.x - box.min.x) / pitchMm) + 1,
    rows: Math.round((box.max.y - box.min.y) / pitchMm) + 1,
    origin: box.min,
  };
};

const claim = (owners: Owners, cell: number, owner: number): void => {
  const now = owners[cell] ?? closed;
  owners[cell] = now === free || now === owner ? owner : closed;
};

/** Call `visit` for every cell of a layer whose centre lies in the polygon or within `reachMm` of its outline. */
const visitNear = (
  grid: Grid,
  polygon: Polygon,
  reachMm: number,
  layer: number,
  visit: (cell: number) => void,
): void => {
  const box = boundingBox(polygon);
  const sides = edges(polygon);
  const low = (value: number, start: number): number =>
    Math.ceil((value - reachMm - start) / grid.pitchMm - 1e-9);
  const high = (value: number, start: number): number =>
    Math.floor((value + reachMm - start) / grid.pitchMm + 1e-9);
  const lastColumn = Math.min(grid.columns - 1, high(box.max.x, grid.origin.x));
  const lastRow = Math.min(grid.rows - 1, high(box.max.y, grid.origin.y));
  for (let row = Math.max(0, low(box.min.y, grid.origin.y)); row <= lastRow; row++) {
    for (let column = Math.max(0, low(box.min.x, grid.origin.x)); column <= lastColumn; column++) {
      const point = vec2(grid.origin.x + column * grid.pitchMm, grid.origin.y + row * grid.pitchMm);
      // A hair's breadth of slack keeps cells at exactly the clearance usable in spite of rounding.
      const near = sides.some(([a, b]) => distanceToSegment(point, a, b) < reachMm - 1e-6);
      if (near || contains(polygon, point)) visit(cellIndex(grid, column, row, layer));
    }
  }
};

/** The board's id isn't known before it is routed, only how long it is. */
const withIdLength = (design: BoardDesign): BoardDesign => ({
  ...design,
  texts: design.texts.map((text) => ({ ...text, text: text.text.replaceAll("{id}", "0".repeat(8)) })),
});

/** Owners of every cell for tracks and for vias of one net class. */
export type Passage = { readonly tracks: Owners; readonly vias: Owners };

const bothLayers = [0, 1] as const;

/**
 * Work out for one net class where its tracks and vias may go, given pads, holes, edges and keep-outs.
 * @param numberOf the number (from 1) of a net's name
 */
export const makePassage = (
  grid: Grid,
  design: BoardDesign,
  netClass: NetClass,
  numberOf: ReadonlyMap<string, number>,
): Passage => {
  const tracks = new Int32Array(cellCount(grid));
  const vias = new Int32Array(cellCount(grid));
  const { rules } = design;
  const half = {
    track: netClass.trackMm / 2,
    via: netClass.viaDiameterMm / 2,
    drill: netClass.viaDrillMm / 2,
  };
  const clearanceOf = new Map(design.netClasses.map((item) => [item.name, item.clearanceMm]));
  const classOf = new Map(design.nets.map((item) => [item.name, item.netClass]));
  const clearanceTo = (net: string | undefined): number =>
    Math.max(
      netClass.clearanceMm,
      (net && clearanceOf.get(classOf.get(net) ?? "")) || 0,
      rules.minClearanceMm,
    );

  const layPad = (item: BoardPad): void => {
    const owner = item.net === undefined ? closed : (numberOf.get(item.net) ?? closed);
    const clearance = Math.max(clearanceTo(item.net), item.pad.clearanceMm ?? 0);
    for (const side of item.sides) {
      const layer = layerOfSide(side);
      visitNear(grid, padPolygon(item), clearance + half.track, layer, (cell) => claim(tracks, cell, owner));
      // No via in or at a surface pad, its own net's included: it would drain the solder.
      visitNear(grid, padPolygon(item), clearance + half.via, layer, (cell) => claim(vias, cell, closed));
    }
    const hole = drillPolygon(item);
    if (!hole) return;
    for (const layer of bothLayers) {
      const plated = item.pad.technology === "through";
      const reach = Math.max(rules.minCopperToHoleMm, plated ? 0 : (item.pad.clearanceMm ?? 0));
      visitNear(grid, hole, reach + half.track, layer, (cell) =>
        claim(tracks, cell, plated ? owner : closed),
      );
      const toDrill = Math.max(reach + half.via, rules.minHoleToHoleMm + half.drill);
      visitNear(grid, hole, toDrill, layer, (cell) => claim(vias, cell, closed));
    }
  };
  for (const item of boardPads(design)) layPad(item);

  for (const keepout of design.keepouts) {
    const owner = keepout.only === undefined ? closed : (numberOf.get(keepout.only) ?? closed);
    for (const side of keepout.sides) {
      const layer = layerOfSide(side);
      if (keepout.tracks)
        visitNear(grid, keepout.outline, half.track, layer, (cell) => claim(tracks, cell, owner));
      if (keepout.vias) visitNear(grid, keepout.outline, half.via, layer, (cell) => claim(vias, cell, owner));
    }
  }
  for (const { net, side, from, to, widthMm } of design.tracks) {
    const owner = numberOf.get(net) ?? closed;
    const reach = widthMm / 2 + clearanceTo(net);
    const layer = layerOfSide(side);
    visitNear(grid, [from, to, from], reach + half.track, layer, (cell) => claim(tracks, cell, owner));
    visitNear(grid, [from, to, from], reach + half.via, layer, (cell) => claim(vias, cell, owner));
  }
  // A via under a letter makes the letter hard to read, on either side of the board.
  for (const { graphic } of legendOf(withIdLength(design))) {
    const outline = graphic.kind === "line" ? [graphic.from, graphic.to, graphic.from] : graphic.outline;
    const reach = half.via + (graphic.kind === "line" ? graphic.widthMm / 2 : 0);
    for (const layer of bothLayers)
      visitNear(grid, outline, reach, layer, (cell) => claim(vias, cell, closed));
  }
  for (const layer of bothLayers) {
    const rim = (polygon: Polygon, reach: number, visit: (cell: number) => void): void => {
      for (const [a, b] of edges(polygon)) visitNear(grid, [a, b, a], reach, layer, visit);
    };
    const close = (owners: Owners) => (cell: number) => claim(owners, cell, closed);
    for (const polygon of [design.outline, ...design.cutouts]) {
      rim(polygon, rules.minCopperToEdgeMm + half.track, close(tracks));
      rim(polygon, rules.minCopperToEdgeMm + half.via, close(vias));
    }
    for (const cutout of design.cutouts) {
      visitNear(grid, cutout, 0, layer, close(tracks));
      visitNear(grid, cutout, 0, layer, close(vias));
    }
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const cell = cellIndex(grid, column, row, layer);
        if (contains(design.outline, cellPoint(grid, cell))) continue;
        tracks[cell] = closed;
        vias[cell] = closed;
      }
    }
  }
  return { tracks, vias };
};

/** True when `net` may use a cell of these owners. */
export const mayUse = (owners: Owners, cell: number, net: number): boolean => {
  const owner = owners[cell] ?? closed;
  return owner === free || owner === net;
};
