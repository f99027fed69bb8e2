// The power board before the independent judges, both assemblies; and its files against its schematic.
import { checkBoardFiles, powerVariants } from "@rubus/boards";
import { fabs } from "@rubus/catalogue";
import {
  bomLines,
  extractNetlist,
  fabFiles,
  kicadProject,
  netlistDifferences,
  schematicNetlist,
} from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { itemLines, strictDrc } from "./support/kicad-judge.js";
import { judgeRules, projectFiles } from "./support/led-board.js";
import { plotDifferences } from "./support/plot-comparison.js";
import { powerBoard } from "./support/power-board.js";

const options = { softwareVersion: "0.0.0" };
const variants = powerVariants.map(({ key }) => key);
const fabKeys = fabs.map(({ key }) => key);
const minute = 60_000;

describeJudged("kicad", "the power board before KiCad", () => {
  for (const [variant, fab] of variants.flatMap((each) => fabKeys.map((key) => [each, key] as const)))
    it(
      `has no item in the design rule check with parity and the electrical rule check, assembly ${variant}, ${fab}`,
      async () => {
        const board = await powerBoard(variant, fab);
        expect(itemLines(await strictDrc(projectFiles(board), "power", judgeRules(board)))).toEqual([]);
      },
      5 * minute,
    );
  it(
    "draws on every layer what KiCad plots, and drills the same holes",
    async () => {
      const layers = await plotDifferences(await powerBoard("pi5"));
      expect(layers.filter(({ pixels }) => pixels > 0)).toEqual([]);
    },
    5 * minute,
  );
});

describe("the power board's files alone", () => {
  for (const variant of variants)
    it(
      `keep every rule and join the pins that the written schematic joins, assembly ${variant}`,
      async () => {
        const board = await powerBoard(variant);
        const checked = await checkBoardFiles(board, fabFiles(board, options), kicadProject(board));
        expect(checked.ok ? [] : checked.diagnostics.map(({ message }) => message)).toEqual([]);
        const copper = await extractNetlist(fabFiles(board, options));
        const drawn = schematicNetlist(projectFiles(board)["power.kicad_sch"] ?? "").map(({ pads }) => pads);
        expect(drawn.length).toBeGreaterThan(35);
        expect(copper.ok && netlistDifferences(copper.value, drawn)).toEqual([]);
      },
      5 * minute,
    );
  it(
    "are the same bare board for both assemblies, and another bill",
    async () => {
      const [one, other] = await Promise.all([powerBoard("pi3-pi4"), powerBoard("pi5")]);
      expect(fabFiles(one, options)).toEqual(fabFiles(other, options));
      const fitted = (board: typeof one): readonly string[] =>
        bomLines(board).flatMap(({ fitted, purchase }) => (fitted ? [purchase.partNumber] : []));
      expect(fitted(one)).toContain("TPS259474ARPWR");
      expect(fitted(one)).not.toContain("TPS259482AYWPR");
      expect(fitted(other)).toContain("TPS259482AYWPR");
      expect(fitted(other)).not.toContain("TPS259474ARPWR");
    },
    5 * minute,
  );
});
