import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { rectanglePath } from "./path-shapes.js";
import { toPng } from "./png.js";
import type { Item, Scene } from "./scene.js";
import { path, text } from "./scene-items.js";

const scene = (items: readonly Item[], rest: Partial<Scene> = {}): Scene => ({
  title: "Picture",
  widthMm: 30,
  heightMm: 12.5,
  items,
  ...rest,
});
const pixel = (png: PNG, x: number, y: number) => [
  ...png.data.subarray(4 * (y * png.width + x), 4 * (y * png.width + x) + 4),
];
const decoded = async (drawn: Scene, pixelsPerMm: number) =>
  PNG.sync.read(Buffer.from(await toPng(drawn, { pixelsPerMm })));

describe("a scene as PNG", () => {
  it("has the pixels of its millimetres, and transparency where nothing is drawn", async () => {
    const png = await decoded(scene([path(rectanglePath({ x: 10, y: 5 }, 2, 2), { fill: "#123456" })]), 8);
    expect([png.width, png.height]).toEqual([240, 100]);
    expect(pixel(png, 88, 48)).toEqual([0x12, 0x34, 0x56, 255]);
    expect(pixel(png, 79, 48)).toEqual([0, 0, 0, 0]);
  });

  it("fills its background, and rounds sizes that are no whole pixels", async () => {
    const png = await decoded(scene([], { background: "#abcdef", widthMm: 10.04, heightMm: 3.33 }), 10);
    expect([png.width, png.height]).toEqual([100, 33]);
    expect(pixel(png, 99, 32)).toEqual([0xab, 0xcd, 0xef, 255]);
  });

  it("draws text without any font of the machine", async () => {
    const png = await decoded(
      scene([text({ x: 15, y: 6 }, "Ω", 10, { anchor: "middle", baseline: "middle" })]),
      10,
    );
    // The letter's foot is inked left and right of its open middle.
    const row = 60 + Math.round((10 * 1493 * 10) / 2048 / 2) - 3;
    const inked = Array.from({ length: png.width }, (_, x) => (pixel(png, x, row)[3] ?? 0) > 128);
    const runs = inked.filter((ink, x) => ink && inked[x - 1] !== true).length;
    expect(runs).toBe(2);
  });

  it("is the same bytes twice", async () => {
    const drawn = scene([text({ x: 2, y: 6 }, "µF", 4)]);
    expect(await toPng(drawn, { pixelsPerMm: 7 })).toEqual(await toPng(drawn, { pixelsPerMm: 7 }));
  });

  it("refuses sizes that are no picture", async () => {
    await expect(toPng(scene([]), { pixelsPerMm: 0 })).rejects.toThrow(RangeError);
    await expect(toPng(scene([]), { pixelsPerMm: 1000 })).rejects.toThrow(RangeError);
    await expect(toPng(scene([]), { pixelsPerMm: Number.NaN })).rejects.toThrow(RangeError);
  });
});
