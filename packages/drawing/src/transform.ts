/** Affine maps of the scene: made, joined and applied. */
import { rotate } from "@rubus/units";
import type { PathCommand, Point, Transform } from "./scene.js";

/** The map that changes nothing. */
export const identity: Transform = [1, 0, 0, 1, 0, 0];

/** Move by millimetres. */
export const translation = (x: number, y: number): Transform => [1, 0, 0, 1, x, y];

/** Scale about the origin; a negative factor mirrors. */
export const scaling = (x: number, y: number = x): Transform => [x, 0, 0, y, 0, 0];

/** Turn about a point by degrees counter-clockwise as seen (the scene's y points down). */
export const rotation = (degrees: number, about: Point = { x: 0, y: 0 }): Transform => {
  const { x: cos, y: sin } = rotate({ x: 1, y: 0 }, degrees);
  return [
    cos,
    -sin,
    sin,
    cos,
    about.x - cos * about.x - sin * about.y,
    about.y + sin * about.x - cos * about.y,
  ];
};

/** One map from several: the last is applied first, as nested groups do. */
export const compose = (...transforms: readonly Transform[]): Transform =>
  transforms.reduce(
    ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
      a * g + c * h,
      b * g + d * h,
      a * i + c * j,
      b * i + d * j,
      a * k + c * l + e,
      b * k + d * l + f,
    ],
    identity,
  );

/** A point through a map. */
export const transformPoint = ([a, b, c, d, e, f]: Transform, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** A path through a map; cubics stay cubics. */
export const transformPath = (
  transform: Transform,
  commands: readonly PathCommand[],
): readonly PathCommand[] =>
  commands.map((command) => {
    if (command.to === "close") return command;
    const end = transformPoint(transform, command);
    if (command.to !== "cubic") return { to: command.to, ...end };
    const first = transformPoint(transform, { x: command.x1, y: command.y1 });
    const second = transformPoint(transform, { x: command.x2, y: command.y2 });
    return { to: "cubic", x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end };
  });
