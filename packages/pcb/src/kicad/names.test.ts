import { describe, expect, it } from "vitest";
import type { Board } from "../model/board.js";
import { drawnBoard } from "../testing/drawn-board.js";
import { sampleBoard } from "../testing/sample-board.js";
import { kicadNetName, netTable } from "./names.js";

const local = "OUT_WITH_A_LONG_NAME,1";
const nameOf = (board: Board, name: string): string | undefined => {
  const net = board.nets.find((other) => other.name === name);
  return net && kicadNetName(board, net);
};

describe("KiCad's names of nets", () => {
  it("leaves power nets plain and puts a slash before local labels", () => {
    const board = drawnBoard(sampleBoard);
    expect(nameOf(board, "VCC")).toBe("VCC");
    expect(nameOf(board, local)).toBe(`/${local}`);
  });

  it("names a net without a label after the first of its pins", () => {
    expect(nameOf(drawnBoard(sampleBoard, { unlabelled: local }), local)).toBe("Net-(J1-P2)");
  });

  it("escapes a slash inside a name", () => {
    const board = {
      ...sampleBoard,
      nets: [{ ...sampleBoard.nets[0], name: "A/B", label: "global" }],
    } as Board;
    expect(nameOf(board, "A/B")).toBe("A{slash}B");
  });

  it("gives every open pin a net of its own", () => {
    const { ofPad, list } = netTable(sampleBoard);
    expect(ofPad.get("P1-B1")).toBe("unconnected-(P1-PB1-PadB1)");
    expect(list[0]).toBe("");
    expect(new Set(list).size).toBe(list.length);
  });
});
