/** Clipper2 (in manifold-3d's WebAssembly) for plane areas; loaded by the first pour, never on import. */

import { area, type Polygon, vec2 } from "@rubus/units";
import type { CrossSection, ManifoldToplevel } from "manifold-3d";
import type { FilledArea } from "../model/board.js";

export type Clipper = ManifoldToplevel;

export const loadClipper = async (): Promise<Clipper> => {
  const { default: load } = await import("manifold-3d");
  const clipper = await load();
  clipper.setup();
  return clipper;
};

/** The union of polygons, whichever way round each is drawn. */
export const areaOf = (clipper: Clipper, polygons: readonly Polygon[]): CrossSection => {
  const rings = polygons
    .filter((polygon) => polygon.length > 2)
    .map((polygon) =>
      (area(polygon) < 0 ? polygon.toReversed() : polygon).map(({ x, y }): [number, number] => [x, y]),
    );
  // The constructor can't take an empty list.
  return rings.length === 0
    ? clipper.CrossSection.square([0, 0])
    : new clipper.CrossSection(rings, "Positive");
};

/** Pieces of an area, each an outline with its holes; none of an empty one. */
export const piecesOf = (section: CrossSection): readonly FilledArea[] =>
  section.decompose().flatMap((piece) => {
    const rings = piece.toPolygons().map((ring) => ring.map(([x, y]) => vec2(x, y)));
    piece.delete();
    const outline = rings.find((ring) => area(ring) > 0);
    return outline ? [{ outline, holes: rings.filter((ring) => area(ring) < 0) }] : [];
  });
