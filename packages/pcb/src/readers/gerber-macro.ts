/** Aperture macros: their arithmetic and primitives (Gerber layer format specification §4.5). */
import {
  circlePolygon,
  type Polygon,
  rectangle,
  rotate,
  rotatePolygon,
  translate,
  type Vec2,
  vec2,
} from "@rubus/units";
import { chordMm, type Shape, thickSegment } from "./shapes.js";
import { UnreadableFile } from "./unreadable.js";

type Variables = Map<number, number>;

/** Value of an expression of `+ - x / ( )`, numbers and `$n`; a variable never set is 0. */
export const macroValue = (text: string, variables: ReadonlyMap<number, number>, line: number): number => {
  const tokens = text.replace(/\s/g, "").match(/\$\d+|\d+\.?\d*|\.\d+|[-+xX/()]/g) ?? [];
  if (tokens.join("") !== text.replace(/\s/g, ""))
    throw new UnreadableFile(`"${text}" is no macro expression`, line);
  let next = 0;
  const factor = (): number => {
    const token = tokens[next++];
    if (token === "-") return -factor();
    if (token === "+") return factor();
    if (token === "(") {
      const inside = sum();
      if (tokens[next++] !== ")") throw new UnreadableFile(`"${text}" lacks a bracket`, line);
      return inside;
    }
    if (token?.startsWith("$")) return variables.get(Number(token.slice(1))) ?? 0;
    const value = Number(token);
    if (!Number.isFinite(value)) throw new UnreadableFile(`"${text}" is no macro expression`, line);
    return value;
  };
  const product = (): number => {
    let value = factor();
    for (let sign = tokens[next]; sign === "x" || sign === "X" || sign === "/"; sign = tokens[next]) {
      next++;
      value = sign === "/" ? value / factor() : value * factor();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = tokens[next]; sign === "+" || sign === "-"; sign = tokens[next]) {
      next++;
      value = sign === "+" ? value + product() : value - product();
    }
    return value;
  };
  const value = sum();
  if (next !== tokens.length) throw new UnreadableFile(`"${text}" is no macro expression`, line);
  return value;
};

const pairs = (values: readonly number[]): readonly Vec2[] =>
  Array.from({ length: Math.floor(values.length / 2) }, (_, i) =>
    vec2(values[2 * i] ?? 0, values[2 * i + 1] ?? 0),
  );

/** The outline of a primitive in file units, by its code and modifiers after the exposure. */
const primitive = (
  code: number,
  m: readonly number[],
  line: number,
): { readonly outline: Polygon; readonly turn: number } => {
  const at = (index: number): number => m[index] ?? 0;
  switch (code) {
    case 1:
      return { outline: circlePolygon(vec2(at(1), at(2)), at(0) / 2, chordMm), turn: at(3) };
    case 20:
      return { outline: thickSegment(vec2(at(1), at(2)), vec2(at(3), at(4)), at(0)), turn: at(5) };
    case 21:
      return { outline: rectangle(vec2(at(2), at(3)), at(0), at(1)), turn: at(4) };
    case 4: {
      const count = at(0) + 1;
      return { outline: pairs(m.slice(1, 1 + 2 * count)).slice(0, -1), turn: at(1 + 2 * count) };
    }
    case 5: {
      const corner = (index: number): Vec2 => rotate(vec2(at(3) / 2, 0), (360 * index) / at(0));
      const outline = Array.from({ length: at(0) }, (_, index) => corner(index));
      return { outline: translate(outline, vec2(at(1), at(2))), turn: at(4) };
    }
    default:
      throw new UnreadableFile(`macro primitive ${code} is not read`, line);
  }
};

/** The shapes a macro draws with the parameters of an aperture, in file units about the origin. */
export const macroShapes = (
  body: readonly string[],
  parameters: readonly number[],
  line: number,
): readonly Shape[] => {
  const variables: Variables = new Map(parameters.map((value, index) => [index + 1, value]));
  const shapes: Shape[] = [];
  for (const statement of body) {
    if (/^0(\s|$)/.test(statement)) continue;
    const definition = /^\$(\d+)=(.*)$/.exec(statement);
    if (definition) {
      variables.set(Number(definition[1]), macroValue(definition[2] ?? "", variables, line));
      continue;
    }
    const [code = 0, exposure = 1, ...modifiers] = statement
      .split(",")
      .map((part) => macroValue(part, variables, line));
    const { outline, turn } = primitive(code, modifiers, line);
    shapes.push({ outline: rotatePolygon(outline, turn), dark: exposure !== 0 });
  }
  return shapes;
};
