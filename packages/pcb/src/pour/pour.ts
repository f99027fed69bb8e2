/**
 * Pours: what copper remains of each zone when everything that isn't its net has been kept clear of,
 * necks too thin to etch are taken away and pieces that touch nothing of the net are dropped.
 */

import {
  boundingBox,
  boxesMeet,
  circlePolygon,
  contains,
  distanceToOutline,
  type Polygon,
  type Vec2,
} from "@rubus/units";
import type { CrossSection } from "manifold-3d";
import { type BoardPad, boardPads, drillPolygon, padPolygon } from "../geometry.js";
import type { FilledArea, FilledZone } from "../model/board.js";
import type { BoardDesign, Track, Via, ZoneSpec } from "../model/design.js";
import { areaOf, type Clipper, piecesOf } from "./clipper.js";
import { joinsThermally, spokes } from "./spokes.js";
import { thickLine } from "./thick-line.js";

/** Chords of round corners stay within this of the arc; a thousandth of a usual clearance. */
const arcSegmentsPerTurn = 64;

/** Extra distance that covers the chords of rounded corners and the final simplification. */
const chordMm = 0.006;

export type Copper = { readonly tracks: readonly Track[]; readonly vias: readonly Via[] };

const holds = (pieces: readonly FilledArea[], point: Vec2): boolean =>
  pieces.some(
    ({ outline, holes }) => contains(outline, point) && !holes.some((hole) => contains(hole, point)),
  );

/** All of other nets, and every edge, that a zone must keep clear of within its outline, grown by its clearance. */
const obstacles = (
  design: BoardDesign,
  copper: Copper,
  zone: ZoneSpec,
  pads: readonly BoardPad[],
): readonly Polygon[] => {
  const classClearance = new Map(design.netClasses.map(({ name, clearanceMm }) => [name, clearanceMm]));
  const netClearance = new Map(
    design.nets.map(({ name, netClass }) => [name, classClearance.get(netClass) ?? 0]),
  );
  const clearanceTo = (net: string | undefined): number =>
    Math.max(
      zone.clearanceMm,
      (net === undefined ? 0 : netClearance.get(net)) ?? 0,
      design.rules.minClearanceMm,
    ) + chordMm;
  const ofPads = pads.flatMap((item) => {
    const hole = item.pad.technology === "hole";
    const away = Math.max(clearanceTo(item.net), (item.pad.clearanceMm ?? 0) + chordMm);
    const drilled = hole && drillPolygon(item, Math.max(design.rules.minCopperToHoleMm + chordMm, away));
    const grown = item.net !== zone.net && item.sides.includes(zone.side) && padPolygon(item, away);
    return [...(drilled ? [drilled] : []), ...(grown ? [grown] : [])];
  });
  const ofTracks = copper.tracks
    .filter(({ net, side }) => net !== zone.net && side === zone.side)
    .map((track) => thickLine(track.from, track.to, track.widthMm + 2 * clearanceTo(track.net)));
  const ofVias = copper.vias
    .filter(({ net }) => net !== zone.net)
    .map(({ at, diameterMm, net }) => circlePolygon(at, diameterMm / 2 + clearanceTo(net)));
  const ofKeepouts = design.keepouts
    .filter(({ pours, sides }) => pours && sides.includes(zone.side))
    .map(({ outline }) => outline);
  const box = boundingBox(zone.outline);
  return [...ofPads, ...ofTracks, ...ofVias, ...ofKeepouts].filter((polygon) =>
    boxesMeet(boundingBox(polygon), box),
  );
};

/** A point this near to an outline lies on it. */
const touchMm = 1e-3;

/** Points of the pads, vias and tracks of the zone's net on its side. */
const netPoints = (zone: ZoneSpec, copper: Copper, pads: readonly BoardPad[]): readonly Vec2[] => [
  ...pads
    .filter((item) => item.net === zone.net && item.sides.includes(zone.side))
    .flatMap((item) => [item.at, ...padPolygon(item)]),
  ...copper.vias.filter(({ net }) => net === zone.net).map(({ at }) => at),
  ...copper.tracks
    .filter(({ net, side }) => net === zone.net && side === zone.side)
    .flatMap(({ from, to }) => [from, to]),
];

/** Whether a piece of copper holds any of the points. */
const holdsAny = (piece: FilledArea, points: readonly Vec2[]): boolean => {
  const { min, max } = boundingBox(piece.outline);
  const near = ({ x, y }: Vec2): boolean =>
    x > min.x - touchMm && x < max.x + touchMm && y > min.y - touchMm && y < max.y + touchMm;
  return points.some(
    (point) =>
      near(point) &&
      (contains(piece.outline, point) || distanceToOutline(piece.outline, point) < touchMm) &&
      !piece.holes.some((hole) => contains(hole, point) && distanceToOutline(hole, point) > touchMm),
  );
};

/** Run `work` and give every section it made back to the heap of the WebAssembly. */
const withSections = <T>(work: (keep: (section: CrossSection) => CrossSection) => T): T => {
  const made: CrossSection[] = [];
  try {
    return work((section) => {
      made.push(section);
      return section;
    });
  } finally {
    for (const section of made) section.delete();
  }
};

const pourZone = (
  clipper: Clipper,
  design: BoardDesign,
  copper: Copper,
  zone: ZoneSpec,
  higher: readonly FilledZone[],
  pads: readonly BoardPad[],
): readonly FilledArea[] =>
  withSections((keep) => {
    const grow = (section: CrossSection, by: number): CrossSection =>
      keep(section.offset(by, "Round", 2, arcSegmentsPerTurn));
    const board = keep(areaOf(clipper, [design.outline]));
    const openings = keep(areaOf(clipper, design.cutouts));
    const inset = design.rules.minCopperToEdgeMm + chordMm;
    const room = keep(grow(board, -inset).subtract(grow(openings, inset)));
    const wanted = keep(keep(areaOf(clipper, [zone.outline])).intersect(room));
    const thermal = pads.filter((item) => joinsThermally(zone, item));
    const other = pads.filter((item) => !joinsThermally(zone, item));
    const foreign = keep(areaOf(clipper, obstacles(design, copper, zone, other)));
    const gaps = thermal
      .filter(({ sides }) => sides.includes(zone.side))
      .map((item) => padPolygon(item, zone.thermalGapMm));
    const kept = keep(foreign.add(keep(areaOf(clipper, gaps))));
    const others = higher.map((above) => {
      if (above.net === zone.net) {
        const outlines = keep(
          areaOf(
            clipper,
            above.fill.map(({ outline }) => outline),
          ),
        );
        const holes = above.fill.flatMap((area) => area.holes);
        return keep(outlines.subtract(keep(areaOf(clipper, holes))));
      }
      const away = Math.max(zone.clearanceMm, above.clearanceMm) + chordMm;
      // Where another net's zone was cut up, what is left of its ground stays bare.
      return grow(keep(areaOf(clipper, [above.outline])), away);
    });
    const bare = others.reduce((rest, other) => keep(rest.subtract(other)), keep(wanted.subtract(kept)));
    // What the extra distance takes from both sides of a neck doesn't count against it, nor does rounding.
    const half = zone.minWidthMm / 2 - 1.1 * chordMm;
    const reachable = thermal
      .filter(({ sides }) => sides.includes(zone.side))
      .flatMap((item) => spokes(zone, item));
    // A spoke that would end in nothing is left out: it cools the pad and carries no current.
    const poured = reachable.length > 0 ? piecesOf(grow(grow(bare, -half), half)) : [];
    const joining = reachable.filter(({ end }) => holds(poured, end));
    const bars = keep(
      areaOf(
        clipper,
        joining.map(({ bar }) => bar),
      ),
    );
    const reaching = keep(keep(bars.intersect(wanted)).subtract(foreign));
    const clear = others.reduce((rest, other) => keep(rest.subtract(other)), reaching);
    const drilled = thermal.map((item) => drillPolygon(item) ?? []);
    const joined = keep(keep(bare.add(clear)).subtract(keep(areaOf(clipper, drilled))));
    // Opening: shrink and grow again, which takes away necks thinner than the least width.
    const opened = keep(grow(grow(joined, -half), half).simplify(0.001));
    // The middle of a drilled pad is a hole: what hangs on it by a spoke alone touches it at its edge.
    const points = [...netPoints(zone, copper, pads), ...joining.map(({ edge }) => edge)];
    return piecesOf(opened).filter((piece) => holdsAny(piece, points));
  });

/** Fill every zone of a design, those of higher priority first. */
export const pour = (clipper: Clipper, design: BoardDesign, copper: Copper): readonly FilledZone[] => {
  const pads = boardPads(design);
  const filled: FilledZone[] = [];
  for (const zone of design.zones.toSorted((a, b) => b.priority - a.priority)) {
    const higher = filled.filter((other) => other.side === zone.side && other.priority > zone.priority);
    filled.push({ ...zone, fill: pourZone(clipper, design, copper, zone, higher, pads) });
  }
  return filled;
};
