/** A `.kicad_sch` as an electrical rule check sees it: read from its text alone, independent of the writer. */
import { type Vec2, vec2 } from "@rubus/units";
import {
  childOf,
  childrenOf,
  flagOf,
  numberAt,
  readSExpression,
  type SList,
  textAt,
} from "../kicad/s-expression.js";
import { tidyPoint } from "./placement.js";
import type { WirePiece } from "./wiring.js";

export type ReadPin = {
  readonly number: string;
  readonly name: string;
  /** KiCad's word: `passive`, `power_in`. */
  readonly type: string;
  /** The end a wire joins, on the sheet. */
  readonly at: Vec2;
};

export type ReadSymbol = {
  readonly ref: string;
  readonly value: string;
  readonly libraryName: string;
  /** Power port or flag: names a net, is no part. */
  readonly power: boolean;
  readonly fields: ReadonlyMap<string, string>;
  readonly at: Vec2;
  readonly pins: readonly ReadPin[];
};

export type ReadLabel = { readonly text: string; readonly global: boolean; readonly at: Vec2 };

export type ReadSchematic = {
  readonly symbols: readonly ReadSymbol[];
  readonly wires: readonly WirePiece[];
  readonly junctions: readonly Vec2[];
  readonly labels: readonly ReadLabel[];
  readonly noConnects: readonly Vec2[];
};

const pointIn = (node: SList | undefined): Vec2 => vec2(numberAt(node, 0) ?? 0, numberAt(node, 1) ?? 0);

/** KiCad turns a symbol first (counter-clockwise, y down on the sheet) and mirrors it then. */
const placer = (symbol: SList): ((local: Vec2) => Vec2) => {
  const at = childOf(symbol, "at");
  const origin = pointIn(at);
  const turns = Math.round((numberAt(at, 2) ?? 0) / 90);
  const mirror = textAt(childOf(symbol, "mirror"), 0);
  return (local) => {
    // In the library y points up, on the sheet down.
    let point = vec2(local.x, -local.y);
    for (let turn = 0; turn < turns; turn++) point = vec2(point.y, -point.x);
    if (mirror === "y") point = vec2(-point.x, point.y);
    if (mirror === "x") point = vec2(point.x, -point.y);
    return tidyPoint(vec2(origin.x + point.x, origin.y + point.y));
  };
};

const pinsIn = (library: SList | undefined, place: (local: Vec2) => Vec2): readonly ReadPin[] =>
  (library ? childrenOf(library, "symbol") : [])
    .flatMap((unit) => childrenOf(unit, "pin"))
    .map((pin) => ({
      number: textAt(childOf(pin, "number"), 0) ?? "",
      name: textAt(childOf(pin, "name"), 0) ?? "",
      type: textAt(pin, 0) ?? "",
      at: place(pointIn(childOf(pin, "at"))),
    }));

const fieldsOf = (node: SList): ReadonlyMap<string, string> =>
  new Map(
    childrenOf(node, "property").map((property) => [textAt(property, 0) ?? "", textAt(property, 1) ?? ""]),
  );

const symbolOf = (symbol: SList, library: ReadonlyMap<string, SList>): ReadSymbol => {
  const libraryName = textAt(childOf(symbol, "lib_id"), 0) ?? "";
  const drawn = library.get(libraryName);
  const fields = fieldsOf(symbol);
  const place = placer(symbol);
  return {
    ref: fields.get("Reference") ?? "",
    value: fields.get("Value") ?? "",
    libraryName,
    power: drawn !== undefined && (childOf(drawn, "power") !== undefined || flagOf(drawn, "power")),
    fields,
    at: place(vec2(0, 0)),
    pins: pinsIn(drawn, place),
  };
};

/**
 * Read one sheet.
 * @throws SExpressionError when the text is no S-expression
 */
export const readSchematic = (text: string): ReadSchematic => {
  const root = readSExpression(text);
  const librarySymbols = childOf(root, "lib_symbols");
  const library = new Map(
    (librarySymbols ? childrenOf(librarySymbols, "symbol") : []).map((symbol) => [
      textAt(symbol, 0) ?? "",
      symbol,
    ]),
  );
  const placesOf = (keyword: string): readonly Vec2[] =>
    childrenOf(root, keyword).map((node) => tidyPoint(pointIn(childOf(node, "at"))));
  const labelsOf = (keyword: string, global: boolean): readonly ReadLabel[] =>
    childrenOf(root, keyword).map((node) => ({
      text: textAt(node, 0) ?? "",
      global,
      at: tidyPoint(pointIn(childOf(node, "at"))),
    }));
  return {
    symbols: childrenOf(root, "symbol").map((symbol) => symbolOf(symbol, library)),
    wires: childrenOf(root, "wire").map((wire) => {
      const pts = childOf(wire, "pts");
      const [from, to] = pts ? childrenOf(pts, "xy").map((node) => tidyPoint(pointIn(node))) : [];
      return { from: from ?? vec2(0, 0), to: to ?? vec2(0, 0) };
    }),
    junctions: placesOf("junction"),
    labels: [...labelsOf("label", false), ...labelsOf("global_label", true)],
    noConnects: placesOf("no_connect"),
  };
};
