/** Symbols: parts, power ports and the power flag, alike in the library and in the schematic. */
import { byCodeUnit, type Vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { PlacedPart } from "../model/design.js";
import type { PartType, SymbolGraphic } from "../model/parts.js";
import { powerFlagShape, powerPortShape, powerPortTypes } from "../schematic/power-symbols.js";
import { electricalType } from "./electrical-type.js";
import { libraryId, libraryItem } from "./names.js";
import { xy } from "./page.js";
import { list, type SList, word, yesNo } from "./s-expression.js";
import { effects, textSizeMm } from "./text-effects.js";
import { generator, versions } from "./version.js";

const bodyLineMm = 0.254;

const property = (name: string, text: string, at: Vec2, hidden: boolean): SList =>
  list(
    "property",
    name,
    text,
    list("at", at.x, at.y, 0),
    effects(textSizeMm, hidden ? list("hide", word("yes")) : undefined),
  );

const paint = (fill: "none" | "outline"): readonly SList[] => [
  list("stroke", list("width", bodyLineMm), list("type", word("default"))),
  list("fill", list("type", word(fill))),
];

const graphicOf = (graphic: SymbolGraphic): SList => {
  switch (graphic.kind) {
    case "polyline":
      return list(
        "polyline",
        list("pts", ...graphic.points.map((point) => xy("xy", point))),
        ...paint(graphic.filled ? "outline" : "none"),
      );
    case "circle":
      return list("circle", xy("center", graphic.centre), list("radius", graphic.radiusMm), ...paint("none"));
    case "text":
      return list("text", graphic.text, list("at", graphic.at.x, graphic.at.y, 0), effects(graphic.sizeMm));
  }
};

type SymbolPinItem = {
  readonly type: string;
  readonly at: Vec2;
  readonly direction: number;
  readonly lengthMm: number;
  readonly name: string;
  readonly number: string;
};

const pinItem = ({ type, at, direction, lengthMm, name, number }: SymbolPinItem): SList =>
  list(
    "pin",
    word(type),
    word("line"),
    list("at", at.x, at.y, direction),
    list("length", lengthMm),
    list("name", name, effects(textSizeMm)),
    list("number", number, effects(textSizeMm)),
  );

type SymbolText = {
  readonly name: string;
  readonly bought?: boolean;
  readonly power: boolean;
  readonly showPinNames: boolean;
  readonly showPinNumbers: boolean;
  readonly properties: readonly SList[];
  readonly graphics: readonly SymbolGraphic[];
  readonly pins: readonly SymbolPinItem[];
};

const pinNameOffsetMm = 0.508;

/** `shownAs` is the name alone in the library, `library:name` inside a schematic. */
const symbolItem = (symbol: SymbolText, shownAs: string): SList =>
  list(
    "symbol",
    shownAs,
    symbol.power ? list("power") : undefined,
    list("pin_numbers", list("hide", yesNo(!symbol.showPinNumbers))),
    list(
      "pin_names",
      list("offset", symbol.power ? 0 : pinNameOffsetMm),
      list("hide", yesNo(!symbol.showPinNames)),
    ),
    list("exclude_from_sim", yesNo(false)),
    list("in_bom", yesNo(symbol.bought ?? true)),
    list("on_board", yesNo(true)),
    ...symbol.properties,
    list("symbol", `${symbol.name}_0_1`, ...symbol.graphics.map(graphicOf)),
    list("symbol", `${symbol.name}_1_1`, ...symbol.pins.map(pinItem)),
    list("embedded_fonts", yesNo(false)),
  );

const partSymbol = (board: Board, type: PartType): SymbolText => ({
  name: libraryItem(type.name),
  bought: type.land.copperOnly !== true,
  power: false,
  showPinNames: type.symbol.showPinNames,
  showPinNumbers: type.symbol.showPinNumbers,
  properties: [
    property("Reference", type.prefix, type.symbol.referenceAt, false),
    property("Value", type.name, type.symbol.valueAt, false),
    property("Footprint", libraryId(board, type.land.name), { x: 0, y: 0 }, true),
    property("Datasheet", "", { x: 0, y: 0 }, true),
    property("Description", type.land.description, { x: 0, y: 0 }, true),
  ],
  graphics: type.symbol.graphics,
  pins: type.symbol.pins.flatMap(({ pin, at, direction, lengthMm }) => {
    const electrical = type.pins[pin];
    return electrical
      ? [
          {
            type: electricalType(electrical.kind),
            at,
            direction,
            lengthMm,
            name: pin,
            number: electrical.pad,
          },
        ]
      : [];
  }),
});

const powerPortSymbol = (net: string, points: "up" | "down"): SymbolText => {
  const shape = powerPortShape(points);
  return {
    name: libraryItem(net),
    power: true,
    showPinNames: false,
    showPinNumbers: false,
    properties: [
      property("Reference", "#PWR", { x: 0, y: -3.81 }, true),
      property("Value", net, shape.valueAt, false),
      property("Footprint", "", { x: 0, y: 0 }, true),
      property("Datasheet", "", { x: 0, y: 0 }, true),
      property("Description", `Supply net ${net}`, { x: 0, y: 0 }, true),
    ],
    graphics: shape.graphics,
    pins: [
      {
        type: "power_in",
        at: { x: 0, y: 0 },
        direction: points === "up" ? 90 : 270,
        lengthMm: 0,
        name: "",
        number: "1",
      },
    ],
  };
};

export const powerFlagName = "PWR_FLAG";

const powerFlagSymbol: SymbolText = {
  name: powerFlagName,
  power: true,
  showPinNames: false,
  showPinNumbers: false,
  properties: [
    property("Reference", "#FLG", { x: 0, y: 1.905 }, true),
    property("Value", powerFlagName, powerFlagShape.valueAt, false),
    property("Footprint", "", { x: 0, y: 0 }, true),
    property("Datasheet", "", { x: 0, y: 0 }, true),
    property("Description", "A net driven from outside the board", { x: 0, y: 0 }, true),
  ],
  graphics: powerFlagShape.graphics,
  pins: [{ type: "power_out", at: { x: 0, y: 0 }, direction: 90, lengthMm: 0, name: "", number: "1" }],
};

const distinctTypes = (parts: readonly PlacedPart[]): readonly PartType[] => [
  ...new Map(parts.map(({ type }) => [type.name, type])).values(),
];

/** Every symbol of a board, by name in the order of code units. */
const symbolTexts = (board: Board): readonly SymbolText[] =>
  [
    ...distinctTypes(board.parts).map((type) => partSymbol(board, type)),
    ...[...powerPortTypes(board.schematic)].map(([net, points]) => powerPortSymbol(net, points)),
    ...(board.schematic.powerFlags.length > 0 ? [powerFlagSymbol] : []),
  ].toSorted((a, b) => byCodeUnit(a.name, b.name));

export const symbolLibrary = (board: Board): SList =>
  list(
    "kicad_symbol_lib",
    list("version", word(versions.symbols)),
    ...generator,
    ...symbolTexts(board).map((symbol) => symbolItem(symbol, symbol.name)),
  );

/** `(lib_symbols …)` inside the schematic: the library's symbols under their full names. */
export const embeddedSymbols = (board: Board): SList =>
  list(
    "lib_symbols",
    ...symbolTexts(board).map((symbol) => symbolItem(symbol, `${board.name}:${symbol.name}`)),
  );
