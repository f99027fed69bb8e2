import { area } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { fabFiles } from "../fabrication/fab-zip.js";
import { sampleBoard } from "../testing/sample-board.js";
import { netCopper } from "./net-copper.js";
import { extractNetlist } from "./netlist.js";

const files = fabFiles(sampleBoard, { softwareVersion: "0.0.0" });

describe("the copper of each net from the written files", () => {
  it("holds the pins that the netlist says, each with its pads", async () => {
    const [copper, netlist] = [await netCopper(files), await extractNetlist(files)];
    if (!copper.ok || !netlist.ok) throw new Error("the files cannot be read");
    const withPins = copper.value.nets.filter(({ pins }) => pins.length > 0);
    expect(withPins.map(({ pins }) => pins.join(" ")).sort()).toEqual(
      netlist.value.map((pins) => pins.join(" ")).sort(),
    );
    for (const { pins, pads } of withPins)
      expect([...new Set(pads.map(({ ref, number }) => `${ref}-${number}`))].sort()).toEqual([...pins]);
  });

  it("gives every plated hole to the net whose copper it is in, and outlines with their holes", async () => {
    const copper = await netCopper(files);
    if (!copper.ok) throw new Error("the files cannot be read");
    const { nets, thicknessMm, copperMm } = copper.value;
    const holes = nets.flatMap((net) => net.holes);
    const plated = files.find(({ name }) => name.endsWith("-PTH.drl"))?.text ?? "";
    expect(holes).toHaveLength(plated.split("\n").filter((line) => /^X.*Y/.test(line)).length);
    expect(holes.length).toBeGreaterThan(0);
    for (const { rings } of nets)
      for (const side of ["top", "bottom"] as const)
        if (rings[side].length > 0)
          expect(rings[side].reduce((sum, ring) => sum + area(ring), 0)).toBeGreaterThan(0);
    expect([thicknessMm, copperMm]).toEqual([
      sampleBoard.stackup.thicknessMm,
      sampleBoard.stackup.copperOz * 0.035,
    ]);
  });

  it("asks for the job file, which tells how thick the copper is", async () => {
    const without = await netCopper(files.filter(({ name }) => !name.endsWith(".gbrjob")));
    expect(without.ok ? [] : without.diagnostics.map(({ code }) => code)).toEqual(["RUB-PCB-102"]);
    const broken = await netCopper(
      files.map((file) => (file.name.endsWith(".gbrjob") ? { ...file, text: "{" } : file)),
    );
    expect(broken.ok).toBe(false);
  });
});
