import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { distanceToOutline } from "@rubus/units";
import opentype from "opentype.js";
import { describe, expect, it } from "vitest";
import { boundsOf } from "./bounds.js";
import { flattenPath } from "./flatten.js";
import { fontOf } from "./font.js";
import type { FontName, Text } from "./scene.js";
import { text } from "./scene-items.js";
import { textToPath, textWidth } from "./text-outline.js";

const origin = { x: 0, y: 0 };
const faces: readonly (readonly [FontName, string])[] = [
  ["sans", "DejaVuSans.ttf"],
  ["sans-bold", "DejaVuSans-Bold.ttf"],
];

const parsed = (file: string) => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

describe.each(faces)("the face %s", (font, file) => {
  it("has every letter that a cluster's pages need", () => {
    const letters = "Az09~ÀßÿŁžşț Ωµμαβρ∆Δ°±×·…–—‘’“”≤≥≈²³→←↑↓✓✗●○√Σ−⌀€";
    const missing = [...letters].filter((c) => fontOf(font).glyphOf(c) === fontOf(font).glyphOf("漢"));
    expect(missing).toEqual([]);
  });

  it("draws what a font parser draws from the font itself", () => {
    const source = parsed(file);
    for (const letter of ["A", "g", "Å", "Ω", "%", "✓", "Ž"]) {
      const theirs = source.getPath(letter, 0, 0, 10).getBoundingBox();
      const ours = boundsOf([text(origin, letter, 10, { font })]);
      expect(ours?.min.x, letter).toBeCloseTo(theirs.x1, 1);
      expect(ours?.min.y, letter).toBeCloseTo(theirs.y1, 1);
      expect(ours?.max.x, letter).toBeCloseTo(theirs.x2, 1);
      expect(ours?.max.y, letter).toBeCloseTo(theirs.y2, 1);
      const middles = source.getPath(letter, 0, 0, 2048).commands.flatMap((command, index, all) => {
        const from = all[index - 1];
        if (command.type !== "Q" || from === undefined || from.type === "Z") return [];
        return [
          { x: (from.x + 2 * command.x1 + command.x) / 4, y: (from.y + 2 * command.y1 + command.y) / 4 },
        ];
      });
      const points = flattenPath(textToPath(text(origin, letter, 2048, { font })), 0.05);
      for (const middle of middles) {
        const gaps = points.map((subpath) => distanceToOutline(subpath.points, middle));
        expect(Math.min(...gaps), letter).toBeLessThan(1.5);
      }
      expect(textWidth(letter, 2048, font)).toBe(source.charToGlyph(letter).advanceWidth);
    }
  });
});

describe("text", () => {
  const at = (style: Partial<Text>) => boundsOf([text({ x: 20, y: 10 }, "HIH", 4, style)]);
  const capMm = (4 * 1493) / 2048;

  it("is as wide as its advances, in proportion to its size", () => {
    expect(textWidth("A", 2048)).toBe(1401);
    expect(textWidth("AA", 4)).toBeCloseTo((2 * 1401 * 4) / 2048, 9);
    expect(textWidth("", 4)).toBe(0);
  });

  it("joins accents that stand apart", () => {
    expect(textToPath(text(origin, "e\u0301", 3))).toEqual(textToPath(text(origin, "é", 3)));
  });

  it("draws a box for a character that the face lacks", () => {
    const box = textToPath(text(origin, "漢", 3));
    expect(box.filter(({ to }) => to === "close")).toHaveLength(2);
    expect(box.some(({ to }) => to === "cubic")).toBe(false);
  });

  it("stands on its baseline, hangs from the top, sits in the middle", () => {
    expect(at({})?.max.y).toBeCloseTo(10, 6);
    expect(at({})?.min.y).toBeCloseTo(10 - capMm, 6);
    expect(at({ baseline: "middle" })?.min.y).toBeCloseTo(10 - capMm / 2, 6);
    expect(at({ baseline: "top" })?.max.y).toBeCloseTo(10 + (4 * 1901) / 2048, 6);
    expect(at({ baseline: "bottom" })?.max.y).toBeCloseTo(10 - (4 * 483) / 2048, 6);
  });

  it("starts, centres and ends at its anchor", () => {
    const width = textWidth("HIH", 4);
    const shift = (anchor: "middle" | "end") => (at({})?.min.x ?? 0) - (at({ anchor })?.min.x ?? 0);
    expect(shift("middle")).toBeCloseTo(width / 2, 6);
    expect(shift("end")).toBeCloseTo(width, 6);
  });

  it("turned by 90 degrees reads upwards", () => {
    const box = at({ rotateDegrees: 90 });
    expect(box?.max.x).toBeCloseTo(20, 6);
    expect(box?.min.y).toBeLessThan(10 - textWidth("HI", 4));
    expect(box?.max.y).toBeLessThan(10);
  });
});
