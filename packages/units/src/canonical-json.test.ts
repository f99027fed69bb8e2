import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashOf, sha256Hex } from "./canonical-json.js";

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  );
};

const plain = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("canonical JSON", () => {
  it("gives the same text whatever order keys were made in, and reads back to the same value", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  it("sorts keys, leaves out what is undefined and writes -0 as 0", () => {
    expect(canonicalJson({ b: [1, { d: 1, c: -0 }], a: undefined, A: null })).toBe(
      '{"A":null,"b":[1,{"c":0,"d":1}]}',
    );
    expect(canonicalJson({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}');
  });
  it("refuses what JSON can't hold, and says where", () => {
    expect(() => canonicalJson({ a: [0, Number.NaN] })).toThrow(".a[1]");
    expect(() => canonicalJson({ a: { b: new Map() } })).toThrow(".a.b");
    expect(() => canonicalJson({ a: () => 1 })).toThrow(".a");
  });
  it("hashes as Node's own SHA-256 does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sha256Hex(text)).toBe(createHash("sha256").update(text).digest("hex"));
      }),
    );
    expect(hashOf({ b: 1, a: 2 })).toBe(sha256Hex('{"a":2,"b":1}'));
  });
});
