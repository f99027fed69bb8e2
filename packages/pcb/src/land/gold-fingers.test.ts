import { describe, expect, it } from "vitest";
import { goldFingers } from "./gold-fingers.js";

const spec = { name: "F", source: "test", pitchMm: 4, widthMm: 2, nearMm: [1, 2, 3], farMm: 9 } as const;

describe("gold fingers", () => {
  it("begin each at its own distance from the edge and end alike, on both sides", () => {
    const { pads } = goldFingers({ ...spec, firstAt: "left" });
    expect(pads.map(({ number }) => number)).toEqual(["A1", "B1", "A2", "B2", "A3", "B3"]);
    for (const pad of pads) {
      if (pad.shape.kind !== "rectangle") throw new Error("a finger is a rectangle");
      expect(pad.at.y + pad.shape.heightMm / 2).toBeCloseTo(9);
      expect(pad.at.y - pad.shape.heightMm / 2).toBeCloseTo(Number(pad.number.slice(1)));
      expect(pad.side).toBe(pad.number.startsWith("A") ? "near" : "far");
    }
  });
  it("count from the end that is asked for", () => {
    const first = (firstAt: "left" | "right") => goldFingers({ ...spec, firstAt }).pads[0]?.at.x;
    expect([first("left"), first("right")]).toEqual([-4, 4]);
  });
  it("are neither bought nor placed", () => {
    expect(goldFingers({ ...spec, firstAt: "left" }).copperOnly).toBe(true);
  });
});
