/** What the frame's parts are made to, against what clusters are laid out by and what the rack's proofs reckon with. */
import { readFileSync } from "node:fs";
import { racks } from "@rubus/catalogue";
import { cellsInRack, cellWidthMm, framesOf, readCluster } from "@rubus/cluster";
import { bay, cellMeasures, earMeasures, earPlaces } from "@rubus/frame";
import { proveRack } from "@rubus/proof";
import { describe, expect, it } from "vitest";
import { exampleFile } from "./support/rubus.js";

const read = readCluster(readFileSync(exampleFile("ten-pi4"), "utf8"), "ten-pi4/cluster.yaml");
if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
const { cluster } = read.value;

/** A figure that a proof of the rack was reckoned with. */
const figureOf = (proof: string, name: string): number | undefined =>
  proveRack(cluster)
    .find(({ id }) => id.startsWith(proof))
    ?.inputs.find((input) => input.name === name)?.value;

describe("cells and ears", () => {
  it("are as wide as the layout of a cluster has them", () => {
    expect(cellMeasures(2).widthMm).toBe(cellWidthMm);
    for (const row of racks) expect(earPlaces({ rack: row.key, height: 2 }).cells).toBe(cellsInRack(row));
    const ten = framesOf(cluster)[0]?.frame;
    expect(ten?.earMm).toBeCloseTo(earPlaces({ rack: "eia-310-19", height: 2 }).widthMm, 9);
  });

  it("have the slots and beams that the proofs reckon with", () => {
    expect(figureOf("rack.reach", "length of a slot")).toBe(earMeasures.slot.lengthMm);
    expect(figureOf("rack.opening", "width of a cell")).toBe(cellMeasures(2).widthMm);
    const beams = figureOf("rack.height", "beams above and below") ?? 0;
    expect(cellMeasures(2).heightMm - bay.heightMm).toBeCloseTo(beams, 9);
  });
});
