/** What bars the copper of a net class: pads, holes, edges, keep-outs, hand-drawn tracks and the legend. */
import { add, type Polygon, rectangle, rotate, vec2 } from "@rubus/units";
import { type BoardPad, boardPads } from "../geometry.js";
import type { BoardDesign, NetClass } from "../model/design.js";
import type { PadShape } from "../model/pads.js";
import { legendOf } from "../silkscreen.js";
import { layerOfSide } from "./grid.js";

/** Anyone may pass (0), no one may (-1), or only the net of that number (≥ 1). */
export const free = 0;
export const closed = -1;

/** A place where the middle of a track, or of a via, may not come, but for its owner's. */
export type Barrier = {
  readonly bars: "tracks" | "vias";
  readonly layer: number;
  readonly owner: number;
  readonly shape: Polygon;
  /** How far round the shape it holds, in millimetres. */
  readonly reachMm: number;
  /** Along the shape's outline alone, not inside it. */
  readonly rimOnly?: true;
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

const bothLayers = [0, 1] as const;

/** The barriers of a design for one net class. @param numberOf the number (from 1) of a net's name */
export const barriersFor = (
  design: BoardDesign,
  netClass: NetClass,
  numberOf: ReadonlyMap<string, number>,
): readonly Barrier[] => {
  const { rules } = design;
  const track = netClass.trackMm / 2;
  const via = netClass.viaDiameterMm / 2;
  const barriers: Barrier[] = [];
  const bar = (
    bars: Barrier["bars"],
    layers: readonly number[],
    owner: number,
    { core, roundMm }: Rounded,
    awayMm: number,
  ): void => {
    for (const layer of layers) barriers.push({ bars, layer, owner, shape: core, reachMm: roundMm + awayMm });
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

  for (const item of boardPads(design)) {
    const layers = item.sides.map(layerOfSide);
    const own = item.pad.clearanceMm ?? 0;
    const clearance = Math.max(clearanceTo(item.net), own);
    const copper = onBoard(item.pad.shape, item);
    bar("tracks", layers, ownerOf(item.net), copper, clearance + track);
    // No via in or at a surface pad, its own net's included: it would drain the solder.
    bar("vias", layers, closed, copper, clearance + via);
    if (!item.pad.drill) continue;
    const hole = onBoard({ kind: "oval", ...item.pad.drill }, item);
    const plated = item.pad.technology === "through";
    const away = Math.max(rules.minCopperToHoleMm, plated ? 0 : own);
    bar("tracks", bothLayers, plated ? ownerOf(item.net) : closed, hole, away + track);
    const toDrill = rules.minHoleToHoleMm + netClass.viaDrillMm / 2;
    bar("vias", bothLayers, closed, hole, Math.max(away + via, toDrill));
  }
  for (const { only, sides, outline, tracks, vias } of design.keepouts) {
    const shape = { core: outline, roundMm: 0 };
    if (tracks) bar("tracks", sides.map(layerOfSide), ownerOf(only ?? undefined), shape, track);
    if (vias) bar("vias", sides.map(layerOfSide), ownerOf(only ?? undefined), shape, via);
  }
  for (const { net, side, from, to, widthMm } of design.tracks) {
    const shape = { core: [from, to], roundMm: widthMm / 2 };
    bar("tracks", [layerOfSide(side)], ownerOf(net), shape, clearanceTo(net) + track);
    bar("vias", [layerOfSide(side)], ownerOf(net), shape, clearanceTo(net) + via);
  }
  // A via under a letter makes the letter hard to read, on either side of the board.
  for (const { graphic } of legendOf(withIdLength(design))) {
    const shape =
      graphic.kind === "line"
        ? { core: [graphic.from, graphic.to], roundMm: graphic.widthMm / 2 }
        : { core: graphic.outline, roundMm: 0 };
    bar("vias", bothLayers, closed, shape, via);
  }
  for (const layer of bothLayers) {
    for (const [bars, half] of [
      ["tracks", track],
      ["vias", via],
    ] as const) {
      const edge = { bars, layer, owner: closed, reachMm: rules.minCopperToEdgeMm + half } as const;
      barriers.push({ ...edge, shape: design.outline, rimOnly: true });
      for (const shape of design.cutouts) barriers.push({ ...edge, shape });
    }
  }
  return barriers;
};
