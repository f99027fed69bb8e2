/** Fonts of the invisible text, through which a PDF's outlined words are found, read and copied. */
import { fontOf } from "./font.js";
import { numberText } from "./number-text.js";
import { type PdfObject, utf16Hex } from "./pdf-file.js";
import type { FontName } from "./scene.js";

export const codeOfSpace = 32;
/** Codes of one font, the space among them. */
export const codesPerFont = 256 - codeOfSpace;

/** Characters in the order of their codes, with advances in font units; the first is the space. */
export type TextFont = {
  readonly font: FontName;
  readonly characters: readonly { readonly character: string; readonly advance: number }[];
};

const glyphName = (character: string): string => {
  if (character === " ") return "/space";
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return hex.length <= 4 ? `/uni${hex.padStart(4, "0")}` : `/u${hex}`;
};

const toUnicode = ({ characters }: TextFont): string => {
  const rows = characters.map(
    ({ character }, index) => `<${(codeOfSpace + index).toString(16)}> <${utf16Hex(character)}>`,
  );
  // A block holds at most 100 rows (Adobe Technical Note 5014).
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) => {
    const block = rows.slice(100 * index, 100 * (index + 1));
    return `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`;
  });
  return (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
    `1 begincodespacerange\n<00> <ff>\nendcodespacerange\n${blocks.join("")}` +
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  );
};

/**
 * A font for the invisible text, its descriptor and its map to Unicode. Helvetica stands for the outlines: never
 * shown, but as wide as they are, so that a selection covers the words seen.
 */
export const textFontObjects = (textFont: TextFont, firstNumber: number): readonly PdfObject[] => {
  const font = fontOf(textFont.font);
  const thousandths = (value: number) => numberText((value * 1000) / font.unitsPerEm, 2);
  const name = textFont.font === "sans" ? "/Helvetica" : "/Helvetica-Bold";
  const { characters } = textFont;
  const [ascent, descent] = [thousandths(font.ascender), thousandths(font.descender)];
  return [
    {
      entries:
        `/Type /Font /Subtype /Type1 /BaseFont ${name} /FirstChar ${codeOfSpace} ` +
        `/LastChar ${codeOfSpace + characters.length - 1} ` +
        `/Widths [${characters.map(({ advance }) => thousandths(advance)).join(" ")}] ` +
        `/Encoding << /Type /Encoding /Differences [${codeOfSpace} ${characters.map(({ character }) => glyphName(character)).join(" ")}] >> ` +
        `/FontDescriptor ${firstNumber + 1} 0 R /ToUnicode ${firstNumber + 2} 0 R`,
    },
    {
      entries:
        `/Type /FontDescriptor /FontName ${name} /Flags 32 /FontBBox [0 ${descent} 1000 ${ascent}] ` +
        `/ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${thousandths(font.capHeight)} /StemV 0`,
    },
    { entries: "", stream: toUnicode(textFont) },
  ];
};
