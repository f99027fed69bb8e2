/**
 * Stitching: rows of vias that join a net's pours on both sides, wherever nothing stands in their way.
 * They carry current and heat from one side to the other.
 */
import {
  type Box,
  boundingBox,
  contains,
  distance,
  distanceToOutline,
  distanceToSegment,
  type Polygon,
  type Vec2,
  vec2,
} from "@rubus/units";
import { boardPads, drillPolygon, padPolygon } from "../geometry.js";
import type { BoardDesign, StitchSpec, Track, Via } from "../model/design.js";
import { legendOf } from "../silkscreen.js";

/** A shape and how far the centre of a via must stay from it, in millimetres. */
type Obstacle = { readonly outline: Polygon; readonly awayMm: number };

/** Whether the centre of a via may be here: called for every place of the raster. */
type Test = (at: Vec2) => boolean;

const around = ({ min, max }: Box, grownMm: number): Test => {
  const [left, low, right, high] = [min.x - grownMm, min.y - grownMm, max.x + grownMm, max.y + grownMm];
  return ({ x, y }) => x >= left && x <= right && y >= low && y <= high;
};

const awayFrom = ({ outline, awayMm }: Obstacle): Test => {
  const near = around(boundingBox(outline), awayMm);
  return (at) => !near(at) || (!contains(outline, at) && distanceToOutline(outline, at) >= awayMm - 1e-9);
};

const clearanceOf = (design: BoardDesign): ((net: string | undefined) => number) => {
  const ofClass = new Map(design.netClasses.map(({ name, clearanceMm }) => [name, clearanceMm]));
  const ofNet = new Map(design.nets.map(({ name, netClass }) => [name, ofClass.get(netClass) ?? 0]));
  return (net) => Math.max(design.rules.minClearanceMm, (net === undefined ? 0 : ofNet.get(net)) ?? 0);
};

const padObstacles = (design: BoardDesign, spec: StitchSpec): readonly Obstacle[] => {
  const clearance = clearanceOf(design);
  const { rules } = design;
  const radius = spec.viaDiameterMm / 2;
  const drill = spec.viaDrillMm / 2;
  return boardPads(design).flatMap((item) => {
    const own = item.net === spec.net;
    const foreign = Math.max(clearance(item.net), clearance(spec.net), item.pad.clearanceMm ?? 0);
    // A via at the rim of its own pad would drain the solder; in the middle it is a thermal via, asked for apart.
    const away = own ? rules.maskMarginMm + radius : foreign + radius;
    const hole = drillPolygon(item);
    const holeAway = Math.max(rules.minHoleToHoleMm + drill, rules.minCopperToHoleMm + radius);
    return [
      ...(item.sides.length > 0 && !(own && spec.inPads)
        ? [{ outline: padPolygon(item), awayMm: away }]
        : []),
      ...(hole
        ? [{ outline: hole, awayMm: Math.max(holeAway, own ? 0 : (item.pad.clearanceMm ?? 0) + radius) }]
        : []),
    ];
  });
};

const otherObstacles = (design: BoardDesign, spec: StitchSpec): readonly Obstacle[] => {
  const radius = spec.viaDiameterMm / 2;
  const ofKeepouts = design.keepouts
    .filter(({ vias }) => vias)
    .map(({ outline }) => ({ outline, awayMm: radius }));
  const ofLegend = legendOf(design).map(({ graphic }) =>
    graphic.kind === "line"
      ? { outline: [graphic.from, graphic.to, graphic.from], awayMm: radius + graphic.widthMm / 2 }
      : { outline: graphic.outline, awayMm: radius },
  );
  const ofCutouts = design.cutouts.map((outline) => ({
    outline,
    awayMm: design.rules.minCopperToEdgeMm + radius,
  }));
  return [...ofKeepouts, ...ofLegend, ...ofCutouts];
};

/**
 * The vias of one stitching on its raster, centred on the outline's box. A place is left out when the via
 * would come too near to a foreign pad, track, via, hole, edge, keep-out or letter.
 * @param tracks all tracks laid so far
 * @param vias all vias laid so far
 */
export const stitch = (
  design: BoardDesign,
  spec: StitchSpec,
  tracks: readonly Track[],
  vias: readonly Via[],
): readonly Via[] => {
  const clearance = clearanceOf(design);
  const { rules } = design;
  const radius = spec.viaDiameterMm / 2;
  const obstacles = [...padObstacles(design, spec), ...otherObstacles(design, spec)];
  const ofTracks = tracks
    .filter(({ net }) => net !== spec.net)
    .map((track): Test => {
      const away = radius + track.widthMm / 2 + Math.max(clearance(track.net), clearance(spec.net));
      const near = around(boundingBox([track.from, track.to]), away);
      return (at) => !near(at) || distanceToSegment(at, track.from, track.to) >= away;
    });
  const ofVias = vias.map((via): Test => {
    const holes = (via.drillMm + spec.viaDrillMm) / 2 + rules.minHoleToHoleMm;
    const copper = via.diameterMm / 2 + radius + Math.max(clearance(via.net), clearance(spec.net));
    const away = via.net === spec.net ? holes : Math.max(holes, copper);
    return (at) => distance(at, via.at) >= away;
  });
  const tests = [...obstacles.map(awayFrom), ...ofTracks, ...ofVias];
  const free = (at: Vec2): boolean =>
    contains(design.outline, at) &&
    distanceToOutline(design.outline, at) >= rules.minCopperToEdgeMm + radius &&
    tests.every((passes) => passes(at));
  const { min, max } = boundingBox(spec.outline);
  const count = (span: number): number =>
    Math.max(1, Math.floor((span - spec.viaDiameterMm) / spec.pitchMm + 1e-9) + 1);
  const [columns, rows] = [count(max.x - min.x), count(max.y - min.y)];
  const first = vec2(
    (min.x + max.x - (columns - 1) * spec.pitchMm) / 2,
    (min.y + max.y - (rows - 1) * spec.pitchMm) / 2,
  );
  return Array.from({ length: columns * rows }, (_, index) =>
    vec2(first.x + (index % columns) * spec.pitchMm, first.y + Math.floor(index / columns) * spec.pitchMm),
  )
    .filter((at) => contains(spec.outline, at) && free(at))
    .map((at) => ({ net: spec.net, at, diameterMm: spec.viaDiameterMm, drillMm: spec.viaDrillMm }));
};
