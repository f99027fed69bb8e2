/** A board as a KiCad 9 project: board, schematic, project, rules, and libraries of its own. */
import { byCodeUnit } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { LandPattern } from "../model/pads.js";
import { boardFile } from "./board-file.js";
import { libraryFootprint } from "./footprint.js";
import { footprintLibraryTable, symbolLibraryTable } from "./library-tables.js";
import { libraryItem } from "./names.js";
import { projectFile } from "./project-file.js";
import { rulesFile } from "./rules-file.js";
import { printSExpression, type SList } from "./s-expression.js";
import { schematicFile } from "./schematic-file.js";
import { symbolLibrary } from "./symbol-library.js";

/** A text file by its path in the project's folder, `/` between folders. */
export type TextFile = { readonly name: string; readonly text: string };

const landsOf = (board: Board): readonly LandPattern[] => {
  const all = [...board.parts.map(({ type }) => type.land), ...board.features.map(({ land }) => land)];
  return [...new Map(all.map((land) => [land.name, land])).values()].toSorted((a, b) =>
    byCodeUnit(a.name, b.name),
  );
};

/**
 * Every file of the project, sorted by name. The board's lower left stands at (100, 100) on the page.
 * The same board gives the same bytes: identifiers are hashes of what they name, and there are no dates.
 */
export const kicadProject = (board: Board): readonly TextFile[] => {
  const file = (name: string, content: SList): TextFile => ({ name, text: printSExpression(content) });
  return [
    file(`${board.name}.kicad_pcb`, boardFile(board)),
    file(`${board.name}.kicad_sch`, schematicFile(board)),
    file(`${board.name}.kicad_sym`, symbolLibrary(board)),
    { name: `${board.name}.kicad_pro`, text: projectFile(board) },
    { name: `${board.name}.kicad_dru`, text: rulesFile(board) },
    ...landsOf(board).map((land) =>
      file(`${board.name}.pretty/${libraryItem(land.name)}.kicad_mod`, libraryFootprint(board, land)),
    ),
    file("fp-lib-table", footprintLibraryTable(board)),
    file("sym-lib-table", symbolLibraryTable(board)),
  ].toSorted((a, b) => byCodeUnit(a.name, b.name));
};
