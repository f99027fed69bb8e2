/** Text as solids, in the font that drawings ship. */
import { type FontName, flattenPath, type PathCommand, textToPath } from "@rubus/drawing";
import { area, contains, type Polygon, type Vec2, vec2 } from "@rubus/units";
import { arcsAlong } from "../geometry/biarc.js";
import { type Contour, type Curve, type Profile, polygonContour } from "../geometry/contour.js";
import { type Plane, planeRaised } from "../geometry/plane.js";
import type { Kernel, MeshKernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { isValidShape } from "../kernel/shapes.js";
import { type Solid, shapeOf } from "../kernel/solid.js";
import type { booleans } from "./booleans.js";
import type { primitives } from "./primitives.js";

/** A line of text on a plane; it stands at the plane's origin and reads along the plane's x. */
export type Lettering = {
  readonly text: string;
  readonly plane: Plane;
  /** Em size; capitals are about 0.73 of it. */
  readonly sizeMm: number;
  readonly font?: FontName;
  readonly anchor?: "start" | "middle" | "end";
  readonly baseline?: "alphabetic" | "middle" | "top" | "bottom";
};

/** How far a tool or a raised letter goes past the face it stands on. */
const overlapMm = 0.2;

/** How far the arcs of a letter may leave the font's own curves: a fortieth of a nozzle. */
const arcsMm = 0.01;

/** How far a straightened outline may leave the true one. */
const straightenedMm = 0.02;

const upright = ({ x, y }: Vec2): Vec2 => vec2(x, -y);

type Loop = { readonly contour: Contour; readonly polygon: Polygon };

const contourFrom = (commands: readonly PathCommand[]): Contour => {
  const [first] = commands;
  const start = first !== undefined && first.to !== "close" ? upright(first) : vec2(0, 0);
  let from = start;
  const curves = commands.slice(1).flatMap((command): readonly Curve[] => {
    if (command.to === "close") return [];
    const [begin, end] = [from, upright(command)];
    from = end;
    if (command.to !== "cubic") return [{ to: "line", end }];
    const [first, second] = [vec2(command.x1, -command.y1), vec2(command.x2, -command.y2)];
    return arcsAlong(begin, { to: "cubic", first, second, end }, arcsMm);
  });
  return { kind: "path", start, curves };
};

const loopsOf = (commands: readonly PathCommand[]): readonly Loop[] => {
  const starts = commands.flatMap((command, index) => (command.to === "move" ? [index] : []));
  return starts.map((start, index) => {
    const piece = commands.slice(start, starts[index + 1]);
    return {
      contour: contourFrom(piece),
      polygon: (flattenPath(piece)[0]?.points ?? []).map(upright),
    };
  });
};

/** An outline and the holes in it. */
type Shape = { readonly outline: Loop; readonly holes: readonly Loop[] };

/** Shapes that fill loops by the non-zero rule: a loop is a hole where the windings about it come to nothing. */
const shapesOf = (loops: readonly Loop[]): readonly Shape[] => {
  const sign = (loop: Loop) => Math.sign(area(loop.polygon));
  const around = (loop: Loop) =>
    loops.filter(
      (other) => other !== loop && loop.polygon[0] !== undefined && contains(other.polygon, loop.polygon[0]),
    );
  const isHole = (loop: Loop) => around(loop).reduce((sum, other) => sum + sign(other), sign(loop)) === 0;
  const size = (loop: Loop) => Math.abs(area(loop.polygon));
  const ownerOf = (hole: Loop): Loop | undefined =>
    around(hole)
      .filter((loop) => !isHole(loop))
      .toSorted((a, b) => size(a) - size(b))[0];
  const holes = loops.filter(isHole);
  return loops
    .filter((loop) => !isHole(loop))
    .map((outline) => ({ outline, holes: holes.filter((hole) => ownerOf(hole) === outline) }));
};

const profileOf = ({ outline, holes }: Shape): Profile => ({
  outline: outline.contour,
  holes: holes.map(({ contour }) => contour),
});

/** The same shape in straight lines, its outlines freed of points where they touch or cross themselves. */
const straightened = (meshes: MeshKernel, { outline, holes }: Shape): readonly Profile[] => {
  const rings = [outline, ...holes].map(({ polygon }) => polygon.map(({ x, y }): [number, number] => [x, y]));
  return scoped((own) => {
    const section = own(own(new meshes.CrossSection(rings, "NonZero")).simplify(straightenedMm));
    return section.decompose().flatMap((piece): readonly Profile[] => {
      const polygons = own(piece)
        .toPolygons()
        .map((ring) => ring.map(([x, y]) => vec2(x, y)));
      const outlines = polygons.filter((polygon) => area(polygon) > 0).map(polygonContour);
      const inner = polygons.filter((polygon) => area(polygon) < 0).map(polygonContour);
      return outlines.map((contour) => ({ outline: contour, holes: inner }));
    });
  });
};

/** The lettering of a workshop. */
export const lettering = (
  { oc, meshes }: Kernel,
  { extrude }: Pick<ReturnType<typeof primitives>, "extrude">,
  { cut, fuse }: Pick<ReturnType<typeof booleans>, "cut" | "fuse">,
) => {
  /** The strokes of a text as solids, one or more a letter, that rise `heightMm` from the plane; spaces give none. */
  const letters = ({ text, plane, sizeMm, font, anchor, baseline }: Lettering, heightMm: number) => {
    const outlines = textToPath({
      kind: "text",
      at: { x: 0, y: 0 },
      text,
      sizeMm,
      ...(font === undefined ? {} : { font }),
      ...(anchor === undefined ? {} : { anchor }),
      ...(baseline === undefined ? {} : { baseline }),
    });
    return shapesOf(loopsOf(outlines)).flatMap((shape): readonly Solid[] => {
      const exact = extrude(profileOf(shape), plane, heightMm);
      // Some letters of the font touch themselves, Å where the ring meets the A: the kernel can't use those as they are.
      return isValidShape(oc, shapeOf(exact))
        ? [exact]
        : straightened(meshes, shape).map((profile) => extrude(profile, plane, heightMm));
    });
  };

  /** A body with a text sunk `depthMm` into it from the text's plane, which lies on a face of the body. */
  const engrave = (body: Solid, words: Lettering, depthMm: number): Solid =>
    cut(body, letters({ ...words, plane: planeRaised(words.plane, -depthMm) }, depthMm + overlapMm));

  /** A body with a text raised `heightMm` above the text's plane, which lies on a face of the body. */
  const emboss = (body: Solid, words: Lettering, heightMm: number): Solid =>
    fuse(body, ...letters({ ...words, plane: planeRaised(words.plane, -overlapMm) }, heightMm + overlapMm));

  return { letters, engrave, emboss };
};
