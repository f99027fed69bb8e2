/** Which nets may lay a track or drill a via at each point of each side, as the design's fixed things leave it. */
import { add, type Polygon, rectangle, rotate, vec2 } from "@rubus/units";
import { type BoardPad, boardPads } from "../geometry.js";
import type { BoardDesign, NetClass } from "../model/design.js";
import type { PadShape } from "../model/pads.js";
import { legendOf } from "../silkscreen.js";
import { cellCount, type Grid, layerOfSide } from "./grid.js";
import { type RunVisitor, visitAlong, visitInside, visitNear } from "./raster.js";

/** Anyone may pass (0), no one may (-1), or only the net of that number (≥ 1). */
export type Owners = Int32Array;

const free = 0;
const closed = -1;

/** Owners of every cell for tracks and for vias of one net class. */
export type Passage = { readonly tracks: Owners; readonly vias: Owners };

const bothLayers = [0, 1] as const;

/** Give a run of cells to an owner; a cell that has another already is closed to both. */
const claimer =
  (grid: Grid, owners: Owners, layer: number, owner: number): RunVisitor =>
  (row, first, last) => {
    const base = layer * grid.perLayer + row * grid.columns;
    for (let cell = base + first; cell <= base + last; cell++) {
      const now = owners[cell] ?? closed;
      owners[cell] = now === free || now === owner ? owner : closed;
    }
  };

/** A shape as everything within `roundMm` of a core of straight edges: exact where a polygon would cut corners. */
type Rounded = { readonly core: Polygon; readonly roundMm: number };

const roundedShape = (shape: PadShape): Rounded => {
  if (shape.kind === "circle") return { core: [vec2(0, 0)], roundMm: shape.diameterMm / 2 };
  const { widthMm, heightMm } = shape;
  const roundMm =
    shape.kind === "oval" ? Math.min(widthMm, heightMm) / 2 : shape.kind === "rounded" ? shape.radiusMm : 0;
  return { core: rectangle(vec2(0, 0), widthMm - 2 * roundMm, heightMm - 2 * roundMm), roundMm };
};

const onBoard = (shape: PadShape, { at, rotation }: BoardPad): Rounded => {
  const { core, roundMm } = roundedShape(shape);
  return { core: core.map((point) => add(at, rotate(point, rotation))), roundMm };
};

/** The board's id isn't known before it is routed, only how long it is. */
const withIdLength = (design: BoardDesign): BoardDesign => ({
  ...design,
  texts: design.texts.map((text) => ({ ...text, text: text.text.replaceAll("{id}", "0".repeat(8)) })),
});

/** What the passages of all classes are made from, worked out once. */
export type Obstacles = {
  readonly design: BoardDesign;
  readonly pads: readonly BoardPad[];
  readonly legend: readonly Rounded[];
};

export const obstaclesOf = (design: BoardDesign): Obstacles => ({
  design,
  pads: boardPads(design),
  legend: legendOf(withIdLength(design)).map(({ graphic }) =>
    graphic.kind === "line"
      ? { core: [graphic.from, graphic.to], roundMm: graphic.widthMm / 2 }
      : { core: graphic.outline, roundMm: 0 },
  ),
});

/**
 * Work out for one net class where its tracks and vias may go, given pads, holes, edges and keep-outs.
 * @param numberOf the number (from 1) of a net's name
 */
export const makePassage = (
  grid: Grid,
  { design, pads, legend }: Obstacles,
  netClass: NetClass,
  numberOf: ReadonlyMap<string, number>,
): Passage => {
  const tracks: Owners = new Int32Array(cellCount(grid)).fill(closed);
  const vias: Owners = new Int32Array(cellCount(grid)).fill(closed);
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
  const ownerOf = (net: string | undefined): number =>
    net === undefined ? closed : (numberOf.get(net) ?? closed);
  const near = (owners: Owners, layer: number, owner: number, outline: Polygon, reachMm: number): void =>
    visitNear(grid, outline, reachMm, claimer(grid, owners, layer, owner));

  visitInside(grid, design.outline, (row, first, last) => {
    for (const layer of bothLayers) {
      const base = layer * grid.perLayer + row * grid.columns;
      tracks.fill(free, base + first, base + last + 1);
      vias.fill(free, base + first, base + last + 1);
    }
  });
  for (const item of pads) {
    const owner = ownerOf(item.net);
    const own = item.pad.clearanceMm ?? 0;
    const clearance = Math.max(clearanceTo(item.net), own);
    const copper = onBoard(item.pad.shape, item);
    for (const layer of item.sides.map(layerOfSide)) {
      near(tracks, layer, owner, copper.core, copper.roundMm + clearance + half.track);
      // No via in or at a surface pad, its own net's included: it would drain the solder.
      near(vias, layer, closed, copper.core, copper.roundMm + clearance + half.via);
    }
    if (!item.pad.drill) continue;
    const hole = onBoard({ kind: "oval", ...item.pad.drill }, item);
    const plated = item.pad.technology === "through";
    const reach = Math.max(rules.minCopperToHoleMm, plated ? 0 : own);
    const toDrill = Math.max(reach + half.via, rules.minHoleToHoleMm + half.drill);
    for (const layer of bothLayers) {
      near(tracks, layer, plated ? owner : closed, hole.core, hole.roundMm + reach + half.track);
      near(vias, layer, closed, hole.core, hole.roundMm + toDrill);
    }
  }
  for (const { only, sides, outline, ...bars } of design.keepouts) {
    for (const layer of sides.map(layerOfSide)) {
      if (bars.tracks) near(tracks, layer, ownerOf(only), outline, half.track);
      if (bars.vias) near(vias, layer, ownerOf(only), outline, half.via);
    }
  }
  for (const { net, side, from, to, widthMm } of design.tracks) {
    const reach = widthMm / 2 + clearanceTo(net);
    near(tracks, layerOfSide(side), ownerOf(net), [from, to], reach + half.track);
    near(vias, layerOfSide(side), ownerOf(net), [from, to], reach + half.via);
  }
  for (const layer of bothLayers) {
    // A via under a letter makes the letter hard to read, on either side of the board.
    for (const { core, roundMm } of legend) near(vias, layer, closed, core, half.via + roundMm);
    for (const polygon of [design.outline, ...design.cutouts]) {
      for (const [owners, ownMm] of [
        [tracks, half.track],
        [vias, half.via],
      ] as const)
        visitAlong(grid, polygon, rules.minCopperToEdgeMm + ownMm, claimer(grid, owners, layer, closed));
    }
    for (const cutout of design.cutouts) {
      near(tracks, layer, closed, cutout, 0);
      near(vias, layer, closed, cutout, 0);
    }
  }
  return { tracks, vias };
};
