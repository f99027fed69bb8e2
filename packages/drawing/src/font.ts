/** The two faces that ship, as outlines in font units; read from `fonts/` when first asked for. */
import { readFileSync } from "node:fs";
import { type Glyph, glyphFrom } from "./glyph.js";
import type { FontName } from "./scene.js";

/** Ascender and descender bound the letters, accents included; all in font units, y up. */
export type Font = {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  /** The glyph of a character, given as a string of one code point; a box when the face lacks it. */
  readonly glyphOf: (character: string) => Glyph;
};

type FontData = {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly notdef: string;
  readonly glyphs: Readonly<Record<string, string>>;
};

const files: Readonly<Record<FontName, string>> = {
  sans: "dejavu-sans.json",
  "sans-bold": "dejavu-sans-bold.json",
};

const readFont = (name: FontName): Font => {
  // The folder lies beside src and beside dist alike.
  const file = new URL(`../fonts/${files[name]}`, import.meta.url);
  const data = JSON.parse(readFileSync(file, "utf8")) as FontData;
  const outlines = new Map(Object.entries(data.glyphs));
  const notdef = glyphFrom(data.notdef);
  const glyphs = new Map<string, Glyph>();
  const { unitsPerEm, ascender, descender, capHeight } = data;
  return {
    unitsPerEm,
    ascender,
    descender,
    capHeight,
    glyphOf: (character) => {
      const known = glyphs.get(character);
      if (known) return known;
      const outline = outlines.get(character);
      if (outline === undefined) return notdef;
      const glyph = glyphFrom(outline);
      glyphs.set(character, glyph);
      return glyph;
    },
  };
};

/** Files that ship never change while the program runs, so a face read once is kept. */
const read = new Map<FontName, Font>();

/** A face by name. */
export const fontOf = (name: FontName): Font => {
  const known = read.get(name);
  if (known) return known;
  const font = readFont(name);
  read.set(name, font);
  return font;
};
