// The LED board before the independent judges: KiCad 9 with nothing ignored, KiCad's plot, pcb-stackup.
import { fabs } from "@rubus/catalogue";
import { extractNetlist, fabFiles, netlistDifferences, schematicNetlist } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { itemLines, strictDrc } from "./support/kicad-judge.js";
import { judgeRules, ledBoard, projectFiles } from "./support/led-board.js";
import { drawBoard } from "./support/pcb-stackup.js";
import { plotDifferences } from "./support/plot-comparison.js";

describeJudged("kicad", "the LED board before KiCad", () => {
  for (const { key } of fabs)
    it(`has no item in the design rule check with schematic parity and the electrical rule check, for ${key}`, async () => {
      const board = await ledBoard(key);
      expect(itemLines(await strictDrc(projectFiles(board), "led", judgeRules(board)))).toEqual([]);
    });
  it("has Gerbers and drills that look as KiCad plots its KiCad file, at 1000 dpi but for single pixels", async () => {
    const layers = await plotDifferences(await ledBoard());
    expect(layers.map(({ layer, pixels, places }) => ({ layer, pixels, places }))).toEqual(
      layers.map(({ layer }) => ({ layer, pixels: 0, places: [] })),
    );
    const empty = layers.filter(({ drawn }) => drawn[0] === 0).map(({ layer }) => layer);
    expect(empty).toEqual(["B_Paste.gbr"]);
    expect(layers).toHaveLength(11);
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
  it("are drawn by pcb-stackup, every layer recognised, at the board's true size", async () => {
    const files = fabFiles(await ledBoard(), { softwareVersion: "0.0.0" });
    const gerbers = files.filter(({ name }) => !name.endsWith(".gbrjob"));
    const drawn = await drawBoard(Object.fromEntries(gerbers.map(({ name, text }) => [name, text])));
    expect(drawn.layers.filter(({ type }) => type === null || type === undefined)).toEqual([]);
    expect(drawn.layers).toHaveLength(gerbers.length);
    expect(drawn.sizeMm.map((size) => Math.round(size * 10) / 10)).toEqual([40, 12]);
    expect(drawn.top.length).toBeGreaterThan(5000);
  });
});
