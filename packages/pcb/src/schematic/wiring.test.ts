import { vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { Board } from "../model/board.js";
import { sampleBoard } from "../testing/sample-board.js";
import { wiringOf } from "./wiring.js";

const withWires = (...wires: Board["schematic"]["wires"]): Board => ({
  ...sampleBoard,
  schematic: { ...sampleBoard.schematic, wires },
});

describe("junctions", () => {
  it("stand where a wire ends on another, which is broken there", () => {
    const { junctions, pieces } = wiringOf(withWires([vec2(0, 0), vec2(10, 0)], [vec2(5, 0), vec2(5, 5)]));
    expect(junctions).toEqual([vec2(5, 0)]);
    expect(pieces).toEqual([
      { from: vec2(0, 0), to: vec2(5, 0) },
      { from: vec2(5, 0), to: vec2(10, 0) },
      { from: vec2(5, 0), to: vec2(5, 5) },
    ]);
  });

  it("do not stand where two wires cross, nor at a corner", () => {
    const { junctions } = wiringOf(
      withWires([vec2(0, 0), vec2(10, 0), vec2(10, 8)], [vec2(5, -5), vec2(5, 5)]),
    );
    expect(junctions).toEqual([]);
  });

  it("stand where a port meets a wire between its ends", () => {
    const board = withWires([vec2(0, 0), vec2(10, 0)]);
    const powerPorts = [{ net: "GND", at: vec2(5, 0), points: "down" as const }];
    expect(wiringOf({ ...board, schematic: { ...board.schematic, powerPorts } }).junctions).toEqual([
      vec2(5, 0),
    ]);
  });
});
