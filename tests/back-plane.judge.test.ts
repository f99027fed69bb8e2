// The back-plane before the independent judges, and its files against its schematic.
import { fabs } from "@rubus/catalogue";
import {
  courtyardsOf,
  designRuleCheck,
  electricalRuleCheck,
  extractNetlist,
  fabFiles,
  findingDiagnostic,
  kicadProject,
  netlistDifferences,
  schematicNetlist,
} from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { backPlane } from "./support/back-plane.js";
import { describeJudged } from "./support/judges.js";
import { itemLines, strictDrc } from "./support/kicad-judge.js";
import { judgeRules, projectFiles } from "./support/led-board.js";
import { plotDifferences } from "./support/plot-comparison.js";

const options = { softwareVersion: "0.0.0" };
const timeoutMs = 300_000;

describeJudged("kicad", "the back-plane before KiCad", () => {
  for (const { key } of fabs)
    it(
      `has no item in the design rule check with schematic parity and the electrical rule check, for ${key}`,
      async () => {
        const board = await backPlane(key);
        const items = await strictDrc(projectFiles(board), "back-plane", judgeRules(board));
        expect(itemLines(items)).toEqual([]);
      },
      timeoutMs,
    );

  it(
    "draws the same on every layer and drills the same holes",
    async () => {
      const layers = await plotDifferences(await backPlane());
      expect(layers.filter(({ pixels }) => pixels > 0)).toEqual([]);
    },
    timeoutMs,
  );
});

describe("the back-plane's files alone", () => {
  it(
    "keep every rule of the board house and of the schematic",
    async () => {
      const board = await backPlane();
      const found = await designRuleCheck(fabFiles(board, options), board.rules, courtyardsOf(board));
      expect(
        found.ok && found.value.map((finding) => findingDiagnostic(finding, board.title).message),
      ).toEqual([]);
      expect(electricalRuleCheck(kicadProject(board)).map(({ message }) => message)).toEqual([]);
    },
    timeoutMs,
  );

  it(
    "join the pins that the written schematic joins",
    async () => {
      const board = await backPlane();
      const copper = await extractNetlist(fabFiles(board, options));
      const sheet = projectFiles(board)["back-plane.kicad_sch"] ?? "";
      const drawn = schematicNetlist(sheet).map(({ pads }) => pads);
      expect(drawn.length).toBeGreaterThan(37);
      expect(copper.ok && netlistDifferences(copper.value, drawn)).toEqual([]);
    },
    timeoutMs,
  );
});
