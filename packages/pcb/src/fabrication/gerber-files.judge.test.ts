/** Gerbers and drills of the hand-drawn board before KiCad and an independent Gerber reader. */
import { describe, expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { drawBoard } from "../../../../tests/support/pcb-stackup.js";
import { plotDifferences } from "../../../../tests/support/plot-comparison.js";
import { sampleBoard } from "../testing/sample-board.js";
import { fabFiles } from "./fab-zip.js";

describeJudged("kicad", "the sample board's files beside KiCad's plot", () => {
  it("draw the same on every layer and drill the same holes", async () => {
    const layers = await plotDifferences(sampleBoard);
    expect(layers.filter(({ pixels }) => pixels > 0)).toEqual([]);
    expect(layers.filter(({ drawn }) => drawn[0] === 0).map(({ layer }) => layer)).toEqual([]);
  });
});

describe("the sample board's files before pcb-stackup", () => {
  it("are recognised by their names alone and drawn true to size", async () => {
    const files = fabFiles(sampleBoard, { softwareVersion: "0.0.0" }).filter(
      ({ name }) => !name.endsWith(".gbrjob"),
    );
    const drawn = await drawBoard(Object.fromEntries(files.map(({ name, text }) => [name, text])));
    expect(drawn.layers.filter(({ type }) => type === null)).toEqual([]);
    const typeOf = new Map(drawn.layers.map(({ file, side, type }) => [file, `${side} ${type}`]));
    expect(Object.fromEntries(typeOf)).toEqual({
      "sample-B_Cu.gbr": "bottom copper",
      "sample-B_Mask.gbr": "bottom soldermask",
      "sample-B_Paste.gbr": "bottom solderpaste",
      "sample-B_Silkscreen.gbr": "bottom silkscreen",
      "sample-Edge_Cuts.gbr": "all outline",
      "sample-F_Cu.gbr": "top copper",
      "sample-F_Mask.gbr": "top soldermask",
      "sample-F_Paste.gbr": "top solderpaste",
      "sample-F_Silkscreen.gbr": "top silkscreen",
      "sample-NPTH.drl": "all drill",
      "sample-PTH.drl": "all drill",
    });
    // The reader counts half the pen of the edge as board.
    expect(drawn.sizeMm[0]).toBeCloseTo(30, 0);
    expect(drawn.sizeMm[1]).toBeCloseTo(15, 0);
  });
});
