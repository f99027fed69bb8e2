import fc from "fast-check";
import { expect, it } from "vitest";
import { stableUuid } from "./stable-uuid.js";

const part = fc.oneof(fc.string(), fc.integer());

it("makes identifiers of version 8 and the RFC's variant", () => {
  fc.assert(
    fc.property(fc.array(part), (path) => {
      expect(stableUuid(path)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

it("tells paths apart that differ in where their words end", () => {
  const paths = [["ab", "c"], ["a", "bc"], ["abc"], ["a", "b", "c"], ["ab", "c", 0]];
  expect(new Set(paths.map(stableUuid)).size).toBe(paths.length);
  expect(stableUuid(["ab", "c"])).toBe(stableUuid(["ab", "c"]));
});
