/** Line drawings of assemblies: hidden lines removed, one group a part, any part tinted. */
import {
  type Colour,
  group,
  type Item,
  type PathCommand,
  type Point,
  path,
  polygonPath,
  polylinePath,
} from "@rubus/drawing";
import type { WeldedMesh } from "../geometry/mesh.js";
import { inPlace, type Placement } from "../geometry/placement.js";
import { locationIn } from "../kernel/convert.js";
import type { Kernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { type Solid, shapeOf } from "../kernel/solid.js";
import { meshing, pictureFineness } from "../model/meshing.js";
import { type Camera, type View, viewAxes } from "./camera.js";
import { splitLines } from "./contours.js";
import { type Line, type VisibleLines, visibleLines } from "./hidden-lines.js";
import { drawPartMap, type PartMap, type ViewBox } from "./part-map.js";
import { visibleArea } from "./trace.js";

/** A part in a drawing. */
export type DrawnPart = {
  /** Becomes the id of the part's group. */
  readonly id: string;
  readonly solid: Solid;
  /** Where it stands, exploded as the drawing wants it. */
  readonly placement?: Placement;
  /** Fills what is seen of it. */
  readonly tint?: Colour;
  /** Its triangles, when they are at hand; else they are made. */
  readonly mesh?: WeldedMesh;
};

/** Widths on paper, in millimetres. */
export type LineStyle = {
  readonly colour: Colour;
  readonly contourMm: number;
  readonly sharpMm: number;
  readonly smoothMm: number;
};

export const plainLines: LineStyle = { colour: "#111111", contourMm: 0.45, sharpMm: 0.2, smoothMm: 0.1 };

export type DrawingOptions = {
  readonly camera: Camera;
  /** Paper millimetres a model millimetre. */
  readonly scale: number;
  readonly style?: LineStyle;
};

/** A drawing as scene items, its upper left at the origin, and the view that leaders and labels need. */
export type LineDrawing = {
  readonly widthMm: number;
  readonly heightMm: number;
  /** A group with the id `<part>-fill` for each tinted part, then a group with its id for each part. */
  readonly items: readonly Item[];
  readonly view: View;
};

/** Cells of the grid of parts a paper millimetre: finer than half the thinnest contour. */
const cellsPerMm = 8;

/** How far chords may leave a curve, on paper. */
const chordMm = 0.02;

const boxAbout = (parts: readonly VisibleLines[], margin: number): ViewBox => {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { sharp, smooth, silhouette } of parts)
    for (const line of [...sharp, ...smooth, ...silhouette])
      for (const { x, y } of line) {
        minX = Math.min(minX, x - margin);
        minY = Math.min(minY, y - margin);
        maxX = Math.max(maxX, x + margin);
        maxY = Math.max(maxY, y + margin);
      }
  if (minX > maxX) throw new RangeError("a drawing needs at least one part that is seen");
  return { minX, minY, maxX, maxY };
};

/** The drawing of a workshop. */
export const lineDrawings = (kernel: Kernel) => {
  const { oc } = kernel;
  const { mesh: meshOf } = meshing(kernel);

  const mapOf = (parts: readonly DrawnPart[], view: View, box: ViewBox): PartMap => {
    const made = new Map<Solid, WeldedMesh>();
    const meshed = parts.map(({ solid, mesh, placement = inPlace }) => {
      const known = mesh ?? made.get(solid) ?? meshOf(solid, pictureFineness);
      made.set(solid, known);
      return { mesh: known, placement };
    });
    return drawPartMap(meshed, view, box, view.scale * cellsPerMm);
  };

  /**
   * Parts seen from a camera, hidden lines removed across all of them. Thick where a part ends, medium where faces
   * meet, thin where they run on smoothly. Memory for the lines is not given back before the worker ends: about 45 MB
   * a drawing of 16 parts, so drawings are made in jobs, a few each.
   */
  const lineDrawing = (
    parts: readonly DrawnPart[],
    { camera, scale, style = plainLines }: DrawingOptions,
  ): LineDrawing => {
    const axes = viewAxes(camera);
    const lines = scoped((own) =>
      visibleLines(
        oc,
        parts.map(({ solid, placement = inPlace }) =>
          own(shapeOf(solid).Moved(own(locationIn(oc, placement)), false)),
        ),
        axes,
        chordMm / scale,
      ),
    );
    const box = boxAbout(lines, style.contourMm / scale);
    const view: View = { ...axes, scale, origin: { x: -box.minX * scale, y: box.maxY * scale } };
    const map = mapOf(parts, view, box);
    const onSheet = ({ x, y }: Point): Point => ({
      x: view.origin.x + x * scale,
      y: view.origin.y - y * scale,
    });
    const open = (drawn: readonly Line[]): readonly PathCommand[] =>
      drawn.flatMap((line) => polylinePath(line.map(onSheet)));

    const fills = parts.flatMap(({ id, tint }, index): readonly Item[] => {
      if (tint === undefined) return [];
      const area = visibleArea(map, index + 1).flatMap((loop) => polygonPath(loop.map(onSheet)));
      return [group([path(area, { fill: tint, fillRule: "evenodd" })], { id: `${id}-fill` })];
    });
    const strokes = (commands: readonly PathCommand[], widthMm: number): readonly Item[] =>
      commands.length === 0
        ? []
        : [path(commands, { stroke: { colour: style.colour, widthMm, cap: "round", join: "round" } })];
    const groups = parts.map(({ id }, index): Item => {
      const { sharp = [], smooth = [], silhouette = [] } = lines[index] ?? {};
      const { contour, inner } = splitLines(map, [...sharp, ...silhouette]);
      const turned = splitLines(map, smooth);
      return group(
        [
          ...strokes(open(turned.inner), style.smoothMm),
          ...strokes(open(inner), style.sharpMm),
          ...strokes(open([...contour, ...turned.contour]), style.contourMm),
        ],
        { id },
      );
    });
    return {
      widthMm: (box.maxX - box.minX) * scale,
      heightMm: (box.maxY - box.minY) * scale,
      items: [...fills, ...groups],
      view,
    };
  };

  return { lineDrawing };
};
