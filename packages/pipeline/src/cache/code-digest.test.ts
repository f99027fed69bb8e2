import { describe, expect, it } from "vitest";
import { codeDigests } from "./code-digest.js";

describe("the digest of the code", () => {
  it("is the same each time, and differs between a room and one above it", () => {
    const digest = codeDigests();
    expect(digest("@rubus/units")).toMatch(/^[0-9a-f]{64}$/u);
    expect(codeDigests()("@rubus/boards")).toBe(digest("@rubus/boards"));
    expect(digest("@rubus/boards")).not.toBe(digest("@rubus/cluster"));
  });

  it("says which package is missing", () => {
    expect(() => codeDigests()("@rubus/nothing")).toThrow("@rubus/nothing");
  });
});
