/** Symbols on the sheet: parts, power ports and flags, with upright fields. */
import type { Vec2 } from "@rubus/units";
import { isBought } from "../fabrication/mounting.js";
import type { Board } from "../model/board.js";
import { type FieldPlace, fieldPlaces, type SheetPart, sheetParts } from "../schematic/placement.js";
import { flagHangs, powerFlagShape, powerPortShape, powerPortTypes } from "../schematic/power-symbols.js";
import { partFields } from "./footprint.js";
import { libraryId } from "./names.js";
import { list, type SList, word, yesNo } from "./s-expression.js";
import { sheetUuid, symbolUuid } from "./schematic-ids.js";
import { powerFlagName } from "./symbol-library.js";
import { effects, justify, textSizeMm } from "./text-effects.js";
import { uuid } from "./uuid.js";

type Turn = { readonly rotation: number; readonly mirrored: boolean };

/**
 * A field that reads upright at its place. KiCad turns and mirrors a field with its symbol, so the turn is
 * written back, and the side it is aligned to is the one that becomes the wanted side.
 */
const field = (name: string, text: string, place: FieldPlace, turn: Turn, hidden: boolean): SList => {
  const upright = turn.rotation % 180 === 0;
  const swap = upright ? (turn.rotation === 180) !== turn.mirrored : turn.rotation === 90;
  const side = { start: swap ? "right" : "left", middle: undefined, end: swap ? "left" : "right" }[
    place.anchor
  ];
  return list(
    "property",
    name,
    text,
    list("at", place.at.x, place.at.y, upright ? 0 : 90),
    effects(textSizeMm, justify(side), hidden ? list("hide", yesNo(true)) : undefined),
  );
};

type SymbolUse = {
  readonly libraryName: string;
  readonly at: Vec2;
  readonly turn: Turn;
  readonly ref: string;
  readonly id: string;
  readonly fitted: boolean;
  readonly bought: boolean;
  readonly fields: readonly SList[];
  readonly pins: readonly string[];
};

/**
 * KiCad mirrors after it turns, the model before: a quarter turn of a mirrored symbol goes the other way.
 */
const kicadAngle = ({ rotation, mirrored }: Turn): number => (mirrored ? (360 - rotation) % 360 : rotation);

const symbolUse = (board: Board, use: SymbolUse): SList =>
  list(
    "symbol",
    list("lib_id", use.libraryName),
    list("at", use.at.x, use.at.y, kicadAngle(use.turn)),
    use.turn.mirrored ? list("mirror", word("y")) : undefined,
    list("unit", 1),
    list("exclude_from_sim", yesNo(false)),
    list("in_bom", yesNo(use.bought)),
    list("on_board", yesNo(true)),
    list("dnp", yesNo(!use.fitted)),
    list("uuid", use.id),
    ...use.fields,
    ...use.pins.map((number) => list("pin", number, uuid(board.name, "symbol", use.ref, "pin", number))),
    list(
      "instances",
      list(
        "project",
        board.name,
        list("path", `/${sheetUuid(board)}`, list("reference", use.ref), list("unit", 1)),
      ),
    ),
  );

const partUse = (board: Board, { placed, part }: SheetPart): SList => {
  const { symbol, land, pins } = part.type;
  const { reference, value } = fieldPlaces(placed, symbol);
  const hidden: FieldPlace = { at: placed.at, anchor: "middle" };
  return symbolUse(board, {
    libraryName: libraryId(board, part.type.name),
    at: placed.at,
    turn: placed,
    ref: part.ref,
    id: symbolUuid(board, part.ref),
    fitted: part.fitted,
    bought: isBought(part),
    fields: [
      field("Reference", part.ref, reference, placed, false),
      field("Value", part.value, value, placed, false),
      field("Footprint", libraryId(board, land.name), hidden, placed, true),
      ...partFields(part).map(([name, text]) => field(name, text, hidden, placed, true)),
    ],
    pins: symbol.pins.flatMap(({ pin }) => {
      const pad = pins[pin]?.pad;
      return pad === undefined ? [] : [pad];
    }),
  });
};

const portUses = (board: Board): readonly SList[] => {
  const sheet = board.schematic;
  const upright = powerPortTypes(sheet);
  const use = (
    name: string,
    ref: string,
    at: Vec2,
    hangs: boolean,
    valueAt: Vec2,
    description: string,
  ): SList => {
    const turn: Turn = { rotation: hangs ? 180 : 0, mirrored: false };
    const away = hangs ? -1 : 1;
    const place: FieldPlace = {
      at: { x: at.x + away * valueAt.x, y: at.y - away * valueAt.y },
      anchor: "middle",
    };
    const here: FieldPlace = { at, anchor: "middle" };
    return symbolUse(board, {
      libraryName: libraryId(board, name),
      at,
      turn,
      ref,
      id: symbolUuid(board, ref),
      fitted: true,
      bought: true,
      fields: [
        field("Reference", ref, here, turn, true),
        field("Value", name, place, turn, false),
        field("Footprint", "", here, turn, true),
        field("Datasheet", "", here, turn, true),
        field("Description", description, here, turn, true),
      ],
      pins: ["1"],
    });
  };
  const number = (index: number): string => String(index + 1).padStart(2, "0");
  return [
    ...sheet.powerPorts.map(({ net, at, points }, index) => {
      const first = upright.get(net) ?? points;
      const { valueAt } = powerPortShape(first);
      return use(net, `#PWR${number(index)}`, at, points !== first, valueAt, `Supply net ${net}`);
    }),
    ...sheet.powerFlags.map(({ at }, index) =>
      use(
        powerFlagName,
        `#FLG${number(index)}`,
        at,
        flagHangs(sheet, at),
        powerFlagShape.valueAt,
        "A net driven from outside the board",
      ),
    ),
  ];
};

/** Every symbol of the sheet, parts first. */
export const symbolUses = (board: Board): readonly SList[] => [
  ...sheetParts(board).map((part) => partUse(board, part)),
  ...portUses(board),
];
