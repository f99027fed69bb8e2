/** Text as outlines: set on one line by advance widths, without kerning. */
import { type Font, fontOf } from "./font.js";
import type { Glyph } from "./glyph.js";
import type { FontName, PathCommand, Text, Transform } from "./scene.js";
import { compose, rotation, scaling, transformPath, translation } from "./transform.js";

/** A glyph where its pen stands, in font units from the start of the text. */
export type PlacedGlyph = { readonly character: string; readonly glyph: Glyph; readonly pen: number };

/** A text's glyphs, and the map from font units (y up, pen at the start of the baseline) to the scene. */
export type SetText = {
  readonly font: Font;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
  readonly toScene: Transform;
};

/** Accented letters written as two code points become the one that the faces have. */
const charactersOf = (text: string): readonly string[] => [...text.normalize("NFC")];

/** Advance width in millimetres of a text of `sizeMm` to the em; NFC, one line, no kerning. */
export const textWidth = (text: string, sizeMm: number, font: FontName = "sans"): number => {
  const face = fontOf(font);
  const advance = charactersOf(text).reduce((sum, character) => sum + face.glyphOf(character).advance, 0);
  return (advance * sizeMm) / face.unitsPerEm;
};

const anchorShare = { start: 0, middle: 0.5, end: 1 } as const;

/** How far the baseline lies below `at`, in font units. */
const baselineDrop = (font: Font, baseline: NonNullable<Text["baseline"]>): number =>
  ({ alphabetic: 0, middle: font.capHeight / 2, top: font.ascender, bottom: font.descender })[baseline];

/**
 * Place a text's glyphs. Baseline `middle` centres the capitals on `at`; `top` and `bottom` put the ascender and
 * the descender line there, so that accents and tails stay on one side.
 */
export const setText = (text: Text): SetText => {
  const font = fontOf(text.font ?? "sans");
  let pen = 0;
  const glyphs = charactersOf(text.text).map((character) => {
    const glyph = font.glyphOf(character);
    const placed = { character, glyph, pen };
    pen += glyph.advance;
    return placed;
  });
  const scale = text.sizeMm / font.unitsPerEm;
  const toScene = compose(
    translation(text.at.x, text.at.y),
    rotation(text.rotateDegrees ?? 0),
    scaling(scale, -scale),
    translation(
      -pen * anchorShare[text.anchor ?? "start"],
      -baselineDrop(font, text.baseline ?? "alphabetic"),
    ),
  );
  return { font, glyphs, advance: pen, toScene };
};

/**
 * A text's outline in scene millimetres, as all the writers draw it: fill it by the non-zero rule.
 * Characters that the face lacks become a box.
 */
export const textToPath = (text: Text): readonly PathCommand[] => {
  const { glyphs, toScene } = setText(text);
  return glyphs.flatMap(({ glyph, pen }) =>
    transformPath(compose(toScene, translation(pen, 0)), glyph.commands),
  );
};
