/** Apertures as shapes: the standard templates and macros (Gerber layer format specification §4.3, §4.4). */
import { circlePolygon, rectangle, rotate, roundedRectangle, vec2 } from "@rubus/units";
import { macroShapes } from "./gerber-macro.js";
import { chordMm, type Shape } from "./shapes.js";
import { UnreadableFile } from "./unreadable.js";

/** An aperture in file units about the origin. */
export type ReadAperture = {
  readonly shapes: readonly Shape[];
  /** Diameter of a plain round aperture, the only kind that may draw lines. */
  readonly diameter?: number;
  /** Fields of `.AperFunction`. */
  readonly use: readonly string[];
};

const origin = vec2(0, 0);
const hole = (diameter: number | undefined): readonly Shape[] =>
  diameter ? [{ outline: circlePolygon(origin, diameter / 2, chordMm), dark: false }] : [];

/** Read `C,0.5` or `RoundBox,0.1X0.2…` after the number of an aperture definition. */
export const readAperture = (
  definition: string,
  macros: ReadonlyMap<string, readonly string[]>,
  use: readonly string[],
  line: number,
): ReadAperture => {
  const [template = "", list = ""] = definition.split(",", 2);
  const parameters = list === "" ? [] : list.split("X").map(Number);
  if (parameters.some((value) => !Number.isFinite(value)))
    throw new UnreadableFile(`aperture "${definition}" has parameters that are no numbers`, line);
  const [a = 0, b = 0, c, d] = parameters;
  switch (template) {
    case "C": {
      const disc: Shape = { outline: circlePolygon(origin, a / 2, chordMm), dark: true };
      return { shapes: [disc, ...hole(parameters[1])], ...(parameters[1] ? {} : { diameter: a }), use };
    }
    case "R":
      return { shapes: [{ outline: rectangle(origin, a, b), dark: true }, ...hole(c)], use };
    case "O": {
      const outline = roundedRectangle(origin, a, b, Math.min(a, b) / 2, chordMm);
      return { shapes: [{ outline, dark: true }, ...hole(c)], use };
    }
    case "P": {
      const outline = Array.from({ length: b }, (_, i) => rotate(vec2(a / 2, 0), (c ?? 0) + (360 * i) / b));
      return { shapes: [{ outline, dark: true }, ...hole(d)], use };
    }
    default: {
      const body = macros.get(template);
      if (!body) throw new UnreadableFile(`aperture macro "${template}" is not defined`, line);
      return { shapes: macroShapes(body, parameters, line), use };
    }
  }
};
