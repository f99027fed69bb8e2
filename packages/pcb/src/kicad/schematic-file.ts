/** The `.kicad_sch` of a board: one sheet. */
import type { Board } from "../model/board.js";
import type { SchematicLabel } from "../model/schematic.js";
import { wiringOf } from "../schematic/wiring.js";
import { xy } from "./page.js";
import { list, type SList, word, yesNo } from "./s-expression.js";
import { sheetUuid } from "./schematic-ids.js";
import { symbolUses } from "./schematic-symbols.js";
import { embeddedSymbols } from "./symbol-library.js";
import { effects, justify, textSizeMm } from "./text-effects.js";
import { titleBlock } from "./title-block.js";
import { uuid } from "./uuid.js";
import { generator, versions } from "./version.js";

const labelItem = (board: Board, label: SchematicLabel, index: number): SList => {
  const net = board.nets.find(({ name }) => name === label.net);
  const global = net?.label !== "local";
  const side = label.direction === 0 || label.direction === 90 ? "left" : "right";
  const id = uuid(board.name, "label", index);
  const at = list("at", label.at.x, label.at.y, label.direction);
  if (!global) return list("label", label.net, at, effects(textSizeMm, justify(side, "bottom")), id);
  return list(
    "global_label",
    label.net,
    list("shape", word("passive")),
    at,
    list("fields_autoplaced", yesNo(true)),
    effects(textSizeMm, justify(side)),
    id,
    list(
      "property",
      "Intersheetrefs",
      `\${INTERSHEET_REFS}`,
      list("at", label.at.x, label.at.y, 0),
      effects(textSizeMm, justify(side), list("hide", yesNo(true))),
    ),
  );
};

const noteItem = (board: Board, note: Board["schematic"]["notes"][number], index: number): SList =>
  list(
    "text",
    note.text,
    list("exclude_from_sim", yesNo(false)),
    list("at", note.at.x, note.at.y, 0),
    effects(note.sizeMm, justify("left", "top")),
    uuid(board.name, "note", index),
  );

/** The schematic file as a list. */
export const schematicFile = (board: Board): SList => {
  const { pieces, junctions } = wiringOf(board);
  const sheet = board.schematic;
  return list(
    "kicad_sch",
    list("version", word(versions.schematic)),
    ...generator,
    list("uuid", sheetUuid(board)),
    list("paper", sheet.paper),
    titleBlock(board),
    embeddedSymbols(board),
    ...junctions.map((at, index) =>
      list(
        "junction",
        xy("at", at),
        list("diameter", 0),
        list("color", 0, 0, 0, 0),
        uuid(board.name, "junction", index),
      ),
    ),
    ...sheet.noConnects.map((at, index) =>
      list("no_connect", xy("at", at), uuid(board.name, "no-connect", index)),
    ),
    ...pieces.map(({ from, to }, index) =>
      list(
        "wire",
        list("pts", xy("xy", from), xy("xy", to)),
        list("stroke", list("width", 0), list("type", word("default"))),
        uuid(board.name, "wire", index),
      ),
    ),
    ...sheet.labels.map((label, index) => labelItem(board, label, index)),
    ...sheet.notes.map((note, index) => noteItem(board, note, index)),
    ...symbolUses(board),
    list("sheet_instances", list("path", "/", list("page", "1"))),
    list("embedded_fonts", yesNo(false)),
  );
};
