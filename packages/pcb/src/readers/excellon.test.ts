import { vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { drillImage } from "./excellon.js";

const file = (tools: string, hits: string, kind = "Plated,1,2,PTH") =>
  `M48\n; #@! TF.FileFunction,${kind}\nFMAT,2\nMETRIC\n${tools}\n%\nG90\nG05\n${hits}\nM30\n`;

describe("the drill reader", () => {
  it("reads holes, slots and what tools are for", () => {
    const read = drillImage(
      file(
        "; #@! TA.AperFunction,Plated,PTH,ViaDrill\nT1C0.300\nT02C1.0",
        "T1\nX1.5Y-2.0\nX3.0\nT2\nX0.0Y0.0G85X1.0Y0.5",
      ),
    );
    expect(read.plated).toBe(true);
    expect(read.holes).toEqual([
      { from: vec2(1.5, -2), to: vec2(1.5, -2), diameterMm: 0.3, use: "ViaDrill" },
      { from: vec2(3, -2), to: vec2(3, -2), diameterMm: 0.3, use: "ViaDrill" },
      { from: vec2(0, 0), to: vec2(1, 0.5), diameterMm: 1, use: undefined },
    ]);
  });

  it.each([
    ["a routed slot", file("T1C1.0", "T1\nG00X0.0Y0.0"), /"G00X0.0Y0.0" is not read/],
    ["whole-number coordinates, whose unit can't be known", file("T1C1.0", "T1\nX1500Y200"), /is not read/],
    ["a tool that isn't there", file("T1C1.0", "T2\nX1.0Y1.0"), /tool T2 is not defined/],
    ["a file cut off", file("T1C1.0", "T1").replace("M30\n", ""), /no end/],
    ["a file silent on plating", file("T1C1.0", "T1", "Other"), /plated/],
  ])("refuses %s", (_title, text, message) => {
    expect(() => drillImage(text)).toThrow(message);
  });
});
