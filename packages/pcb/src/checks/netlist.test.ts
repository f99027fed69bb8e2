import { describe, expect, it } from "vitest";
import { fabFiles } from "../fabrication/fab-zip.js";
import { sampleBoard } from "../testing/sample-board.js";
import { designNetlist, extractNetlist, netlistDifferences, sameNetlist } from "./netlist.js";

const files = fabFiles(sampleBoard, { softwareVersion: "0.0.0" });

describe("nets from Gerbers and drills alone", () => {
  it("equal the design's, open pads included", async () => {
    const extracted = await extractNetlist(files);
    expect(extracted.ok && extracted.value).toEqual([
      ["J1-1", "R1-1", "R3-1"],
      ["J1-2", "R1-2", "R2-1"],
      ["J1-3", "P1-A1", "R2-2", "R3-2"],
      ["P1-B1"],
    ]);
    expect(extracted.ok && sameNetlist(extracted.value, designNetlist(sampleBoard))).toBe(true);
  });

  it("don't look at the net names in the files", async () => {
    const nameless = files.map(({ name, text }) => ({
      name,
      text: text.replaceAll(/%TO\.N,[^*]*\*%\n/g, ""),
    }));
    const extracted = await extractNetlist(nameless);
    expect(extracted.ok && sameNetlist(extracted.value, designNetlist(sampleBoard))).toBe(true);
  });

  it("fall apart without the plated holes, and the difference names the pins", async () => {
    const undrilled = files.filter(({ name }) => !name.endsWith("-PTH.drl"));
    const extracted = await extractNetlist(undrilled);
    const differences = extracted.ok
      ? netlistDifferences(extracted.value, designNetlist(sampleBoard), ["copper", "design"])
      : [];
    expect(differences).toContain("copper joins {J1-1 R1-1}, where design has {J1-1 R1-1 R3-1}");
    expect(differences).toContain("design joins {J1-1 R1-1 R3-1}, where copper has {J1-1 R1-1} and {R3-1}");
  });
});
