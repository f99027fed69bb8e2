/** Paper, frame with zones, and title block of the drawn schematic (after ISO 5457 and ISO 7200). */
import { group, type Item, linePath, path, polylinePath, rectanglePath, text } from "@rubus/drawing";
import type { TitleWords } from "../kicad/title-block.js";
import type { Paper } from "../model/schematic.js";
import { ink, widths } from "./sheet-style.js";

export type Sheet = { readonly widthMm: number; readonly heightMm: number };

/** Landscape, ISO 216. */
export const sheetSizes: Readonly<Record<Paper, Sheet>> = {
  A4: { widthMm: 297, heightMm: 210 },
  A3: { widthMm: 420, heightMm: 297 },
};

/** Drawing frame 10 mm from the edge; the zones' strip lies outside it. */
const frameMm = 10;
const stripMm = 5;
/** Zones are 50 mm long, as ISO 5457 has them, from the middle of the sheet. */
const zoneMm = 50;

const thin = { stroke: { colour: ink.frame, widthMm: widths.frame } } as const;

const zoneEdges = (lengthMm: number): readonly number[] => {
  const half = lengthMm / 2;
  const count = Math.ceil((half - frameMm) / zoneMm) - 1;
  const steps = Array.from({ length: 2 * count + 1 }, (_, index) => half + (index - count) * zoneMm);
  return [frameMm, ...steps, lengthMm - frameMm];
};

const zoneMiddles = (lengthMm: number): readonly number[] => {
  const all = zoneEdges(lengthMm);
  return all.slice(1).map((end, index) => (end + (all[index] ?? end)) / 2);
};

/** ISO 5457 leaves out I and O. */
const zoneLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

const zones = ({ widthMm, heightMm }: Sheet): readonly Item[] => {
  const outer = frameMm - stripMm;
  const across = zoneEdges(widthMm)
    .slice(1, -1)
    .flatMap((x) => [
      linePath({ x, y: outer }, { x, y: frameMm }),
      linePath({ x, y: heightMm - frameMm }, { x, y: heightMm - outer }),
    ]);
  const down = zoneEdges(heightMm)
    .slice(1, -1)
    .flatMap((y) => [
      linePath({ x: outer, y }, { x: frameMm, y }),
      linePath({ x: widthMm - frameMm, y }, { x: widthMm - outer, y }),
    ]);
  const mark = (x: number, y: number, words: string): Item =>
    text({ x, y }, words, 2.6, { anchor: "middle", baseline: "middle", colour: ink.frame });
  const middle = outer + stripMm / 2;
  return [
    path([...across, ...down].flat(), thin),
    ...zoneMiddles(widthMm).flatMap((x, index) => [
      mark(x, middle, String(index + 1)),
      mark(x, heightMm - middle, String(index + 1)),
    ]),
    ...zoneMiddles(heightMm).flatMap((y, index) => [
      mark(middle, y, zoneLetters.charAt(index)),
      mark(widthMm - middle, y, zoneLetters.charAt(index)),
    ]),
  ];
};

type Cell = { readonly caption: string; readonly words: string; readonly share: number };

const blockWidthMm = 120;
const titleRowMm = 13;
const rowMm = 9;

const cellItems = (
  x: number,
  y: number,
  { caption, words }: Cell,
  sizeMm: number,
  bold: boolean,
): readonly Item[] => [
  text({ x: x + 1.5, y: y + 1 }, caption, 1.7, { baseline: "top", colour: ink.faint }),
  text({ x: x + 1.5, y: y + (bold ? titleRowMm : rowMm) - 2.1 }, words, sizeMm, {
    colour: ink.body,
    font: bold ? "sans-bold" : "sans",
  }),
];

const rowItems = (x: number, y: number, cells: readonly Cell[]): readonly Item[] => {
  const total = cells.reduce((sum, { share }) => sum + share, 0);
  let left = x;
  return cells.flatMap((cell, index) => {
    const start = left;
    left += (blockWidthMm * cell.share) / total;
    const rule = index === 0 ? [] : [path(linePath({ x: start, y }, { x: start, y: y + rowMm }), thin)];
    return [...rule, ...cellItems(start, y, cell, 2.6, false)];
  });
};

const titleBlock = (sheet: Sheet, paper: Paper, words: TitleWords): readonly Item[] => {
  const heightMm = titleRowMm + 2 * rowMm;
  const x = sheet.widthMm - frameMm - blockWidthMm;
  const y = sheet.heightMm - frameMm - heightMm;
  const [identity = "", licence = ""] = words.comments;
  const below = y + titleRowMm;
  return [
    path(rectanglePath({ x, y }, blockWidthMm, heightMm), {
      fill: ink.paper,
      stroke: { colour: ink.frame, widthMm: widths.border },
    }),
    path(
      [
        ...linePath({ x, y: below }, { x: x + blockWidthMm, y: below }),
        ...linePath({ x, y: below + rowMm }, { x: x + blockWidthMm, y: below + rowMm }),
      ],
      thin,
    ),
    ...cellItems(x, y, { caption: "Title", words: words.title, share: 1 }, 5, true),
    ...rowItems(x, below, [
      { caption: "Project", words: words.company, share: 2 },
      { caption: "Document", words: "Schematic", share: 2 },
      { caption: "Licence", words: licence.replace(/^Licence /, ""), share: 3 },
    ]),
    ...rowItems(x, below + rowMm, [
      { caption: "Board id", words: identity.replace(/^Board id /, ""), share: 3 },
      { caption: "Hardware", words: words.revision, share: 2 },
      { caption: "Size", words: paper, share: 1 },
      { caption: "Sheet", words: "1 of 1", share: 1.4 },
    ]),
  ];
};

export const frameItems = (paper: Paper, words: TitleWords): Item => {
  const sheet = sheetSizes[paper];
  const outer = frameMm - stripMm;
  const right = sheet.widthMm - outer;
  const bottom = sheet.heightMm - outer;
  return group(
    [
      path(rectanglePath({ x: outer, y: outer }, right - outer, bottom - outer), thin),
      path(
        polylinePath([
          { x: frameMm, y: frameMm },
          { x: sheet.widthMm - frameMm, y: frameMm },
          { x: sheet.widthMm - frameMm, y: sheet.heightMm - frameMm },
          { x: frameMm, y: sheet.heightMm - frameMm },
          { x: frameMm, y: frameMm },
        ]),
        { stroke: { colour: ink.frame, widthMm: widths.border, cap: "square" } },
      ),
      ...zones(sheet),
      ...titleBlock(sheet, paper, words),
    ],
    { id: "frame" },
  );
};
