/** What the pages of one PDF share: glyph outlines, fonts of the invisible text, opacities, groups. */
import type { Box } from "@rubus/units";
import { fontOf } from "./font.js";
import type { Glyph } from "./glyph.js";
import { numberText } from "./number-text.js";
import type { PdfObject } from "./pdf-file.js";
import { pdfPath } from "./pdf-path.js";
import { codeOfSpace, codesPerFont, type TextFont, textFontObjects } from "./pdf-text-fonts.js";
import type { FontName } from "./scene.js";
import type { PlacedGlyph } from "./text-outline.js";

/** Hands out resource names while pages are written, and gives the objects behind them at the end. */
export type PdfResources = {
  /** A form that draws the glyph in font units, filled with the colour of the moment. */
  readonly glyph: (font: FontName, placed: PlacedGlyph) => string;
  /** Where the invisible text finds a character: the name of a font and a code of it. */
  readonly character: (
    font: FontName,
    placed: PlacedGlyph,
  ) => { readonly font: string; readonly code: number };
  readonly opacity: (value: number) => string;
  /** A transparency group (§11.6.6) of this content, which lies inside the box: painted as one thing. */
  readonly group: (content: string, box: Box) => string;
  /** The dictionary that all pages and groups name, then the objects it names. */
  readonly objects: (numberOfFirst: number) => readonly PdfObject[];
};

/** Names by key in the order of their first use. */
type Named<Value> = Map<string, { readonly name: string; readonly value: Value }>;

const nameOf = <Value>(map: Named<Value>, letter: string, key: string, make: () => Value): string => {
  const known = map.get(key);
  if (known) return known.name;
  const name = `/${letter}${map.size}`;
  map.set(key, { name, value: make() });
  return name;
};

const boxText = ({ min, max }: Box): string =>
  [min.x, min.y, max.x, max.y].map((side) => numberText(side)).join(" ");

const glyphObject = (glyph: Glyph, unitsPerEm: number): PdfObject => ({
  // Four em each way hold every glyph of the faces: the box only has to be no smaller than the outline.
  entries: `/Type /XObject /Subtype /Form /BBox [${[-1, -1, 4, 2].map((ems) => ems * unitsPerEm).join(" ")}] /Resources << >>`,
  stream: `${pdfPath(glyph.commands, 1)}f\n`,
});

const reference = (number: number): string => `${number} 0 R`;

/** Resources of one file, empty at first. */
export const pdfResources = (): PdfResources => {
  const glyphs: Named<PdfObject> = new Map();
  const opacities: Named<number> = new Map();
  const groups: { readonly content: string; readonly box: Box }[] = [];
  const textFonts: { font: FontName; characters: TextFont["characters"][number][] }[] = [];
  const codes = new Map<string, { readonly font: string; readonly code: number }>();

  const fontWithRoom = (font: FontName) => {
    const last = textFonts.findLast((textFont) => textFont.font === font);
    if (last && last.characters.length < codesPerFont) return last;
    const added = { font, characters: [{ character: " ", advance: fontOf(font).glyphOf(" ").advance }] };
    textFonts.push(added);
    return added;
  };

  const objects = (numberOfFirst: number): readonly PdfObject[] => {
    const numberOfGroups = numberOfFirst + 1 + glyphs.size;
    const numberOfFonts = numberOfGroups + groups.length;
    const forms = [
      ...[...glyphs.values()].map(({ name }, index) => `${name} ${reference(numberOfFirst + 1 + index)}`),
      ...groups.map((_, index) => `/X${index} ${reference(numberOfGroups + index)}`),
    ];
    const fonts = textFonts.map((_, index) => `/T${index} ${reference(numberOfFonts + 3 * index)}`);
    const states = [...opacities.values()].map(
      ({ name, value }) => `${name} << /CA ${numberText(value)} /ca ${numberText(value)} >>`,
    );
    return [
      {
        entries: `/XObject << ${forms.join(" ")} >> /Font << ${fonts.join(" ")} >> /ExtGState << ${states.join(" ")} >>`,
      },
      ...[...glyphs.values()].map(({ value }) => value),
      ...groups.map(({ content, box }) => ({
        entries:
          `/Type /XObject /Subtype /Form /BBox [${boxText(box)}] /Group << /S /Transparency >> ` +
          `/Resources ${reference(numberOfFirst)}`,
        stream: content,
      })),
      ...textFonts.flatMap((textFont, index) => textFontObjects(textFont, numberOfFonts + 3 * index)),
    ];
  };

  return {
    glyph: (font, { character, glyph }) =>
      nameOf(glyphs, "G", `${font} ${character}`, () => glyphObject(glyph, fontOf(font).unitsPerEm)),
    character: (font, { character, glyph }) => {
      const key = `${font} ${character}`;
      const known = codes.get(key);
      if (known) return known;
      const textFont = fontWithRoom(font);
      const found = {
        font: `/T${textFonts.indexOf(textFont)}`,
        code: codeOfSpace + (character === " " ? 0 : textFont.characters.length),
      };
      if (character !== " ") textFont.characters.push({ character, advance: glyph.advance });
      codes.set(key, found);
      return found;
    },
    opacity: (value) => nameOf(opacities, "A", numberText(value), () => value),
    group: (content, box) => `/X${groups.push({ content, box }) - 1}`,
    objects,
  };
};
