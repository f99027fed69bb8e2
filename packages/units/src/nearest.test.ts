import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "./nearest.js";

describe("nearest", () => {
  it("counts a swap of neighbours as one edit", () => {
    expect(editDistance("nodse", "nodes")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });
  it("finds the word that was meant and keeps silent when none is close", () => {
    expect(nearest("suply", ["supply", "setpoint", "feeds"])).toBe("supply");
    expect(nearest("banana", ["supply", "setpoint", "feeds"])).toBeUndefined();
  });
});
