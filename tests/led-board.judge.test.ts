// The LED board before the strict judge: KiCad 9 with nothing ignored.
import { expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { itemLines, strictDrc } from "./support/kicad-judge.js";
import { judgeRules, ledBoard, projectFiles } from "./support/led-board.js";

describeJudged("kicad", "the LED board before KiCad", () => {
  it("has no item in the design rule check with schematic parity, and none in the electrical rule check", async () => {
    const board = await ledBoard();
    expect(itemLines(await strictDrc(projectFiles(board), "led", judgeRules(board)))).toEqual([]);
  });
});
