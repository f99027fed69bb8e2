// The LED board before the independent judges: KiCad 9 with nothing ignored; and its files against its schematic.
import { fabs } from "@rubus/catalogue";
import { extractNetlist, fabFiles, netlistDifferences, schematicNetlist } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { itemLines, strictDrc } from "./support/kicad-judge.js";
import { judgeRules, ledBoard, projectFiles } from "./support/led-board.js";

describeJudged("kicad", "the LED board before KiCad", () => {
  for (const { key } of fabs)
    it(`has no item in the design rule check with schematic parity and the electrical rule check, for ${key}`, async () => {
      const board = await ledBoard(key);
      expect(itemLines(await strictDrc(projectFiles(board), "led", judgeRules(board)))).toEqual([]);
    });
});

describe("the LED board's fabrication files alone", () => {
  it("join the pins that the written schematic joins", async () => {
    const board = await ledBoard();
    const copper = await extractNetlist(fabFiles(board, { softwareVersion: "0.0.0" }));
    const sheet = projectFiles(board)["led.kicad_sch"] ?? "";
    const drawn = schematicNetlist(sheet).map(({ pads }) => pads);
    expect(drawn.length).toBeGreaterThan(19);
    expect(copper.ok && netlistDifferences(copper.value, drawn)).toEqual([]);
  });
});
