// What every board has to stand before the independent judges, and its files against its schematic.
import { checkBoardFiles } from "@rubus/boards";
import { fabs } from "@rubus/catalogue";
import {
  type Board,
  extractNetlist,
  fabFiles,
  kicadProject,
  netlistDifferences,
  schematicNetlist,
} from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { describeJudged } from "./judges.js";
import { itemLines, strictDrc } from "./kicad-judge.js";
import { judgeRules, projectFiles } from "./led-board.js";
import { plotDifferences } from "./plot-comparison.js";

type FabKey = (typeof fabs)[number]["key"];

const options = { softwareVersion: "0.0.0" };
const timeoutMs = 300_000;

export type JudgedBoard = {
  /** `power board of Pi 5`. */
  readonly name: string;
  readonly compiled: (fab: FabKey) => Promise<Board>;
  /** Board houses that it is laid out for; all where absent. */
  readonly houses?: readonly FabKey[];
  /** Nets of its schematic at the least. */
  readonly leastNets: number;
};

/**
 * The tests of one board: KiCad's rule checks with schematic parity for every board house, KiCad's plot, and that its
 * files keep their own rules and join the pins that the written schematic joins.
 */
export function describeBoard({ name, compiled, houses, leastNets }: JudgedBoard): void {
  describeJudged("kicad", `the ${name} before KiCad`, () => {
    for (const key of houses ?? fabs.map((fab) => fab.key))
      it(
        `has no item in the design rule check with schematic parity and the electrical rule check, for ${key}`,
        async () => {
          const board = await compiled(key);
          const items = await strictDrc(projectFiles(board), board.name, judgeRules(board));
          expect(itemLines(items)).toEqual([]);
        },
        timeoutMs,
      );

    it(
      "draws on every layer what KiCad plots, and drills the same holes",
      async () => {
        const layers = await plotDifferences(await compiled(fabs[0].key));
        expect(layers.filter(({ pixels }) => pixels > 0)).toEqual([]);
      },
      timeoutMs,
    );
  });

  describe(`the ${name}'s files alone`, () => {
    it(
      "keep every rule and join the pins that the written schematic joins",
      async () => {
        const board = await compiled(fabs[0].key);
        const checked = await checkBoardFiles(board, fabFiles(board, options), kicadProject(board));
        expect(checked.ok ? [] : checked.diagnostics.map(({ message }) => message)).toEqual([]);
        const copper = await extractNetlist(fabFiles(board, options));
        const sheet = projectFiles(board)[`${board.name}.kicad_sch`] ?? "";
        const drawn = schematicNetlist(sheet).map(({ pads }) => pads);
        expect(drawn.length).toBeGreaterThan(leastNets);
        expect(copper.ok && netlistDifferences(copper.value, drawn)).toEqual([]);
      },
      timeoutMs,
    );
  });
}
