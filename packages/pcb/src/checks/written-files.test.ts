import { describe, expect, it } from "vitest";
import { bomCsv } from "../fabrication/bill-of-materials.js";
import { fabFiles } from "../fabrication/fab-zip.js";
import { positionsCsv } from "../fabrication/positions.js";
import { kicadProject } from "../kicad/project.js";
import type { TextFile } from "../readers/fabrication.js";
import { drawnBoard } from "../testing/drawn-board.js";
import { readBack } from "../testing/read-back.js";
import { sampleBoard } from "../testing/sample-board.js";
import { classFindings } from "./class-check.js";
import { fileDifferences, type WrittenFiles } from "./written-files.js";

const board = drawnBoard(sampleBoard);
const gerbers = fabFiles(board, { softwareVersion: "0.0.0" });
const files: WrittenFiles = {
  fabrication: readBack(gerbers),
  project: kicadProject(board),
  bill: bomCsv(board),
  positions: positionsCsv(board),
};

const differences = (changed: Partial<WrittenFiles>): readonly string[] =>
  fileDifferences({ ...files, ...changed });

/** The fabrication files with the first match in one of them replaced. */
const withFile = (ending: string, pattern: RegExp, by: string): readonly TextFile[] =>
  gerbers.map((file) =>
    file.name.endsWith(ending) ? { ...file, text: file.text.replace(pattern, by) } : file,
  );

describe("the written files of a board against each other", () => {
  it("agree", () => {
    expect(differences({})).toEqual([]);
  });
  it.each([
    ["a hole left out", "-PTH.drl", /^X.*\n/m, "", /board file alone has plated hole/],
    ["a tool of another size", "-PTH.drl", /^T1C[\d.]+/m, "T1C2.000", /drill files alone/],
    ["a pad left out", "F_Cu.gbr", /^X.*D03\*\n/m, "", /board file alone has pad top/],
    ["an opening of the mask left out", "F_Mask.gbr", /^X.*D03\*\n/m, "", /opening of mask top/],
    ["a corner of the edge left out", "Edge_Cuts.gbr", /(D02\*\n)X.*D01\*\n/m, "$1", /corner of the edge/],
    ["a stencil opening left out", "F_Paste.gbr", /^X.*D03\*\n/m, "", /opening of paste top/],
  ])("don't with %s", (_what, ending, pattern, by, said) => {
    const found = differences({ fabrication: readBack(withFile(ending, pattern, by)) });
    expect(found.join("\n")).toMatch(said);
  });
  it("don't where the bill orders another article, leaves a line out or counts wrong", () => {
    const lines = files.bill.split("\n");
    expect(differences({ bill: lines.toSpliced(1, 1).join("\n") }).join("\n")).toMatch(/the schematic alone/);
    const [first = ""] = lines.slice(1);
    const counted = first.replace(/,(\d+),/, (_, count: string) => `,${Number(count) + 1},`);
    expect(differences({ bill: lines.toSpliced(1, 1, counted).join("\n") }).join("\n")).toMatch(
      /the bill counts/,
    );
  });
  it("don't where the placer's table turns a part", () => {
    const positions = files.positions.replace(/,(\d+),(top|bottom),/, ",45,$2,");
    expect(differences({ positions }).join("\n")).toMatch(/placer's table alone has/);
  });
});

describe("tracks and vias against their nets' classes", () => {
  it("pass where they are as wide", () => {
    expect(classFindings(sampleBoard)).toEqual([]);
  });
  it("are told where a track or a via is smaller", () => {
    const [track] = sampleBoard.tracks;
    const [via] = sampleBoard.vias;
    if (!track || !via) throw new RangeError("the sample has no track or via");
    const narrow = { ...sampleBoard, tracks: [{ ...track, widthMm: track.widthMm / 2 }] };
    expect(classFindings(narrow).join()).toMatch(/its class is wider/);
    const small = { ...sampleBoard, vias: [{ ...via, drillMm: via.drillMm / 2 }] };
    expect(classFindings(small).join()).toMatch(/a via of/);
    const emptied = { ...sampleBoard, zones: sampleBoard.zones.map((zone) => ({ ...zone, fill: [] })) };
    expect(classFindings(emptied).join()).toMatch(/has no copper/);
  });
});
