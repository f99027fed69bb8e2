import { describe, expect, it } from "vitest";
import { validateDesign } from "./compile.js";
import { dotsBoard } from "./testing/dots-board.js";
import { selectVariant } from "./variants.js";

const design = {
  ...dotsBoard({ seed: 1, widthMm: 20, heightMm: 14, nets: 2, padsPerNet: 2 }),
  variants: [{ key: "small", title: "Small", unfitted: ["X"] }],
};

describe("assembly variants", () => {
  it("leave off what they name and fit all else, the copper untouched", () => {
    const [first] = design.parts;
    const named = { ...design, variants: [{ key: "small", title: "Small", unfitted: [first?.ref ?? ""] }] };
    const small = selectVariant(named, "small");
    expect(small.parts.filter(({ fitted }) => !fitted).map(({ ref }) => ref)).toEqual([first?.ref]);
    expect(small.zones).toBe(named.zones);
  });
  it("are refused by an unknown name", () => {
    expect(() => selectVariant(design, "large")).toThrow(RangeError);
  });
  it("contradict the design when they leave off a part that isn't there", () => {
    expect(validateDesign(design).map(({ message }) => message)).toEqual([
      expect.stringContaining("leaves off X"),
    ]);
  });
});
