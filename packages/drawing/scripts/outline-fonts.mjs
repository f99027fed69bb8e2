/**
 * Turns the two DejaVu faces into the outline data the package ships (`fonts/*.json`), so that nothing parses
 * a font at run time. Run once after a change of the character set or of dejavu-fonts-ttf:
 *   node packages/drawing/scripts/outline-fonts.mjs
 *
 * A glyph is its advance, then for each contour `M x y` and relative SVG commands (l, h, v, q) with whole numbers:
 * font units, y up, closed without saying so.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype from "opentype.js";

const source = dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json"));
const target = new URL("../fonts/", import.meta.url);

const faces = [
  { file: "DejaVuSans.ttf", face: "DejaVu Sans", out: "dejavu-sans.json" },
  { file: "DejaVuSans-Bold.ttf", face: "DejaVu Sans Bold", out: "dejavu-sans-bold.json" },
];

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const characters = [
  ...range(0x20, 0x7e), // Basic Latin
  ...range(0xa0, 0xff), // Latin-1
  ...range(0x100, 0x17f), // Latin Extended-A, for people's names
  ...range(0x218, 0x21b), // Romanian comma letters
  ...range(0x391, 0x3a1), // Greek capitals; U+03A2 is unassigned
  ...range(0x3a3, 0x3a9),
  ...range(0x3b1, 0x3c9), // Greek small letters
  ...[..."‐‑‒–—‘’‚“”„†•…‰′″‹›€™←↑→↓↔↕⇒∅∆∑−√∝∞∠∥≈≠≤≥⌀■□▲△▶▼◀◆○●☐☑☒⚠✓✗"].map((c) => c.codePointAt(0)),
].sort((a, b) => a - b);

const signed = (numbers) => numbers.map((n, index) => (index > 0 && n >= 0 ? ` ${n}` : `${n}`)).join("");

const lineText = (dx, dy) => {
  if (dx === 0) return dy === 0 ? "" : `v${dy}`;
  return dy === 0 ? `h${dx}` : `l${signed([dx, dy])}`;
};

const contoursOf = (glyph) => {
  const contours = [];
  let [x, y] = [0, 0];
  // TrueType leaves out on-curve points that lie half-way between two others: half a unit is rounded away.
  const whole = (command) =>
    Object.fromEntries(Object.entries(command).map(([key, v]) => [key, key === "type" ? v : Math.round(v)]));
  for (const command of glyph.path.commands.map(whole)) {
    const last = contours.at(-1);
    if (command.type === "M") contours.push({ x: command.x, y: command.y, outline: "" });
    else if (command.type === "L") {
      // A contour's closing edge is drawn by the close itself.
      if (command.x !== last.x || command.y !== last.y)
        last.outline += lineText(command.x - x, command.y - y);
    } else if (command.type === "Q")
      last.outline += `q${signed([command.x1 - x, command.y1 - y, command.x - x, command.y - y])}`;
    else if (command.type !== "Z") throw new Error(`glyph ${glyph.name} has a command ${command.type}`);
    if (command.type !== "Z") [x, y] = [command.x, command.y];
  }
  return contours.filter(({ outline }) => outline !== "");
};

const dataOf = (glyph) =>
  glyph.advanceWidth +
  contoursOf(glyph)
    .map(({ x, y, outline }) => `M${signed([x, y])}${outline}`)
    .join("");

for (const { file, face, out } of faces) {
  const bytes = readFileSync(join(source, "ttf", file));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const glyphs = characters.map((code) => {
    const character = String.fromCodePoint(code);
    const glyph = font.charToGlyph(character);
    if (glyph.index === 0) throw new Error(`${face} has no U+${code.toString(16)} ${character}`);
    return [character, dataOf(glyph)];
  });
  const data = {
    face,
    unitsPerEm: font.unitsPerEm,
    ascender: font.tables.hhea.ascender,
    descender: font.tables.hhea.descender,
    capHeight: font.charToGlyph("H").getMetrics().yMax,
    notdef: dataOf(font.glyphs.get(0)),
    glyphs: Object.fromEntries(glyphs),
  };
  writeFileSync(new URL(out, target), `${JSON.stringify(data, null, 2)}\n`);
}
copyFileSync(join(source, "LICENSE"), new URL("LICENSE.txt", target));
