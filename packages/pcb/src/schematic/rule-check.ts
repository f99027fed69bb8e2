/** Electrical rule check of a KiCad project's files as written: it knows nothing of the model behind them. */
import type { Diagnostic } from "@rubus/units";
import type { TextFile } from "../kicad/project.js";
import { SExpressionError } from "../kicad/s-expression.js";
import { type Finding, finding } from "./finding.js";
import { boardNetlist, netlistOf } from "./netlist.js";
import { netlistFindings } from "./netlist-check.js";
import { readSchematic } from "./read-schematic.js";
import { drawingFindings } from "./rules-of-drawing.js";
import { netFindings } from "./rules-of-nets.js";
import { partFindings } from "./rules-of-parts.js";

const fileEnding = (files: readonly TextFile[], ending: string): TextFile | undefined =>
  files.find(({ name }) => name.endsWith(ending));

const unreadable = (what: string): Finding => finding("RUB-PCB-214", what, "Build the board's files again.");

/** What a text gives when it is read, or why it can't be. */
const reading = <T>(read: () => T): T | Finding => {
  try {
    return read();
  } catch (error) {
    if (error instanceof SExpressionError) return unreadable(`the file can't be read: ${error.message}`);
    throw error;
  }
};

const isFinding = (value: unknown): value is Finding =>
  typeof value === "object" && value !== null && "code" in value;

/**
 * Check the schematic of a project for floating inputs, outputs that fight, supplies without a source, open pins,
 * loose wires and labels, names that lead nowhere, references, part numbers and grid; and that it joins the
 * same pads as the board. Nothing found is an empty list; every finding is an error with the file's name.
 */
export const electricalRuleCheck = (files: readonly TextFile[]): readonly Diagnostic[] => {
  const schematic = fileEnding(files, ".kicad_sch");
  const board = fileEnding(files, ".kicad_pcb");
  if (!schematic || !board)
    return [unreadable(`the project has no ${schematic ? ".kicad_pcb" : ".kicad_sch"}`)];
  const named =
    (file: string) =>
    (found: Finding): Diagnostic => ({ ...found, file });
  const sheet = reading(() => readSchematic(schematic.text));
  if (isFinding(sheet)) return [named(schematic.name)(sheet)];
  const joined = reading(() => boardNetlist(board.text));
  return [
    ...[...partFindings(sheet), ...drawingFindings(sheet), ...netFindings(sheet)].map(named(schematic.name)),
    ...(isFinding(joined) ? [joined] : netlistFindings(netlistOf(sheet), joined)).map(named(board.name)),
  ];
};
