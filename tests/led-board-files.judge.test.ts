// The LED board's fabrication files: beside KiCad's plot, before an independent reader, and read back.
import {
  boardPicture,
  bodiesOf,
  courtyardsOf,
  designNetlist,
  designRuleCheck,
  extractNetlist,
  fabFiles,
  findingDiagnostic,
  layerImages,
  netlistDifferences,
  readFabrication,
} from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { ledBoard } from "./support/led-board.js";
import { drawBoard } from "./support/pcb-stackup.js";
import { plotDifferences } from "./support/plot-comparison.js";

const options = { softwareVersion: "0.0.0" };

describeJudged("kicad", "the LED board's files beside KiCad's plot", () => {
  it("draw the same on every layer and drill the same holes", async () => {
    const layers = await plotDifferences(await ledBoard());
    expect(layers.filter(({ pixels }) => pixels > 0)).toEqual([]);
    // Parts stand on the top alone: no stencil for the bottom, by us or by KiCad.
    expect(layers.filter(({ drawn }) => drawn[0] === 0).map(({ layer, drawn }) => [layer, drawn])).toEqual([
      ["B_Paste.gbr", [0, 0]],
    ]);
  });
});

describe("the LED board's files", () => {
  it("hold the design's nets in their copper and holes alone", async () => {
    const board = await ledBoard();
    const extracted = await extractNetlist(fabFiles(board, options));
    expect(extracted.ok && netlistDifferences(extracted.value, designNetlist(board))).toEqual([]);
  });

  it("keep every rule of the board house", async () => {
    const board = await ledBoard();
    const found = await designRuleCheck(fabFiles(board, options), board.rules, courtyardsOf(board));
    expect(found.ok && found.value.map((finding) => findingDiagnostic(finding, board.title).message)).toEqual(
      [],
    );
  });

  it("are recognised and drawn by pcb-stackup", async () => {
    const files = fabFiles(await ledBoard(), options).filter(({ name }) => !name.endsWith(".gbrjob"));
    const drawn = await drawBoard(Object.fromEntries(files.map(({ name, text }) => [name, text])));
    expect(drawn.layers.map(({ file }) => file).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    expect(drawn.layers.filter(({ type }) => type === null)).toEqual([]);
    expect(drawn.sizeMm[0]).toBeCloseTo(40, 0);
    expect(drawn.sizeMm[1]).toBeCloseTo(13, 0);
  });

  it("become pictures of both sides", async () => {
    const board = await ledBoard();
    const read = readFabrication(fabFiles(board, options));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    for (const side of ["top", "bottom"] as const) {
      const look = { ...board.stackup, title: board.title, bodies: bodiesOf(board) };
      const picture = boardPicture(await layerImages(read.value), side, look);
      expect([picture.widthMm, picture.heightMm]).toEqual([43, 16]);
    }
  });
});
