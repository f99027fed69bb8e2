import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { pixelsToPng } from "./png-pixels.js";

describe("pixels as a PNG", () => {
  it("are read back by another reader as they were", () => {
    const [width, height] = [7, 5];
    const rgb = Uint8Array.from({ length: 3 * width * height }, (_, index) => (index * 37) & 255);
    const read = PNG.sync.read(Buffer.from(pixelsToPng({ width, height, rgb })), { checkCRC: true });
    expect([read.width, read.height]).toEqual([width, height]);
    const back = Array.from({ length: width * height }, (_, pixel) => [
      ...read.data.subarray(4 * pixel, 4 * pixel + 3),
    ]);
    expect(back.flat()).toEqual([...rgb]);
  });

  it("must be as many as the picture has", () => {
    expect(() => pixelsToPng({ width: 2, height: 2, rgb: new Uint8Array(11) })).toThrow(RangeError);
  });
});
