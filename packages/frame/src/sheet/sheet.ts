/** The sheet a part is drawn on: A4 across, border, title block (ISO 7200 without a date: the files bear none). */
import { type Item, path, rectanglePath, type Scene } from "@rubus/drawing";
import { line, lines, words } from "./lines.js";

const a4 = { widthMm: 297, heightMm: 210 } as const;
const borderMm = 8;

export type TitleBlock = {
  readonly title: string;
  /** The part's file name, which is its number. */
  readonly part: string;
  readonly material: string;
  readonly quantity: string;
  readonly mass: string;
  readonly scale: string;
};

const blockMm = { width: 126, height: 34 } as const;

/** Left upper corner of the title block. */
const titleBlockAt = {
  x: a4.widthMm - borderMm - blockMm.width,
  y: a4.heightMm - borderMm - blockMm.height,
} as const;

const field = (x: number, y: number, name: string, value: string, sizeMm = 3.3): readonly Item[] => [
  words({ x: x + 1.2, y: y + 2.9 }, name, {}, 2),
  words({ x: x + 1.2, y: y + 7.6 }, value, {}, sizeMm),
];

const titleBlock = (block: TitleBlock): readonly Item[] => {
  const { x, y } = titleBlockAt;
  const right = x + blockMm.width;
  const [second, third] = [y + 15, y + 24.5];
  return [
    path(rectanglePath({ x, y }, blockMm.width, blockMm.height), { stroke: lines.edge }),
    line({ x, y: second }, { x: right, y: second }),
    line({ x, y: third }, { x: right, y: third }),
    line({ x: x + 88, y: third }, { x: x + 88, y: y + blockMm.height }),
    line({ x: x + 62, y: third }, { x: x + 62, y: y + blockMm.height }),
    line({ x: x + 106, y: y + 24.5 }, { x: x + 106, y: y + blockMm.height }),
    line({ x: x + 88, y: second }, { x: x + 88, y: third }),
    words({ x: x + 1.2, y: y + 2.9 }, "title", {}, 2),
    words({ x: x + 1.2, y: y + 11.4 }, block.title, { font: "sans-bold" }, 6),
    ...field(x, second, "material", block.material),
    ...field(x + 88, second, "mass of one", block.mass),
    ...field(x, third, "part", block.part),
    ...field(x + 62, third, "pieces", block.quantity),
    ...field(x + 88, third, "scale", block.scale),
    ...field(x + 106, third, "tolerances", "ISO 2768-m", 2.7),
  ];
};

/** Numbered notes, one a line, from an upper left corner; a note may have several lines. */
export const notes = (x: number, y: number, said: readonly string[]): readonly Item[] => {
  const pitchMm = 4.1;
  const heading = words({ x, y }, "Notes", { font: "sans-bold" });
  let below = y + 5;
  const items: Item[] = [heading];
  for (const [index, note] of said.entries()) {
    items.push(words({ x, y: below }, `${index + 1}`, {}, 2.9));
    for (const each of note.split("\n")) {
      items.push(words({ x: x + 4.5, y: below }, each, {}, 2.9));
      below += pitchMm;
    }
  }
  return items;
};

/** Items on an A4 sheet with its border and title block. */
export const sheet = (block: TitleBlock, items: readonly Item[]): Scene => ({
  title: `${block.title}, ${block.part}`,
  ...a4,
  background: "#ffffff",
  items: [
    path(rectanglePath({ x: borderMm, y: borderMm }, a4.widthMm - 2 * borderMm, a4.heightMm - 2 * borderMm), {
      stroke: { ...lines.edge, widthMm: 0.7 },
    }),
    ...items,
    ...titleBlock(block),
    words(
      { x: borderMm + 1, y: a4.heightMm - borderMm + 4 },
      "Rubus, hardware generation 1. Dimensions in millimetres. CERN-OHL-P-2.0.",
      {},
      2.4,
    ),
  ],
});
