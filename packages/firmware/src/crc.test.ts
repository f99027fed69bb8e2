import { describe, expect, it } from "vitest";
import { asciiBytes } from "./bytes.js";
import { crc16Arc, crc32 } from "./crc.js";

describe("checksums", () => {
  it("give the values that their definitions give for the digits 1 to 9", () => {
    expect(crc16Arc(asciiBytes("123456789"))).toBe(0xbb3d);
    expect(crc32(asciiBytes("123456789"))).toBe(0xcbf43926);
    expect(crc16Arc(new Uint8Array())).toBe(0);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
