/** Scenes to PDF 1.7 (ISO 32000-1): vector pages, outlined text, invisible words behind it for searching. */
import { boundsOf, miterLimit } from "./bounds.js";
import { numberText } from "./number-text.js";
import { rectanglePath } from "./path-shapes.js";
import { type PdfObject, pdfFile, pdfTextString } from "./pdf-file.js";
import { pdfClip, pdfColour, pdfPaintedPath, pdfTransform } from "./pdf-path.js";
import { type PdfResources, pdfResources } from "./pdf-resources.js";
import type { Group, Item, Path, Scene, Text } from "./scene.js";
import { type PlacedGlyph, setText } from "./text-outline.js";

export type PdfOptions = {
  /** Title of the document; that of the first scene by default. */
  readonly title?: string;
};

const pointsPerMm = 72 / 25.4;

/** Annex C.2: larger pages are beyond what readers show. */
const largestSidePoints = 14_400;

const numberOfPageTree = 3;
const numberOfFirstPage = 4;

const saved = (content: string): string => `q\n${content}Q\n`;

/** Content painted as a whole at an opacity: its parts don't show through one another (§11.4.7). */
const faded = (content: string, items: readonly Item[], opacity: number, resources: PdfResources): string => {
  const box = boundsOf(items);
  return box === undefined ? "" : `${resources.opacity(opacity)} gs\n${resources.group(content, box)} Do\n`;
};

const pathContent = (path: Path, resources: PdfResources): string => {
  const { opacity = 1, fill, stroke } = path;
  const painted = pdfPaintedPath(path);
  if (painted === "" || opacity >= 1) return painted;
  const overlaps = fill !== undefined && stroke !== undefined;
  return saved(
    overlaps ? faded(painted, [path], opacity, resources) : `${resources.opacity(opacity)} gs\n${painted}`,
  );
};

/** Shows the characters in rendering mode 3 (§9.3.6: neither filled nor stroked), a run for each font. */
const invisibleText = (
  text: Text,
  glyphs: readonly PlacedGlyph[],
  unitsPerEm: number,
  resources: PdfResources,
) => {
  const runs: { readonly font: string; hex: string }[] = [];
  for (const placed of glyphs) {
    const { font, code } = resources.character(text.font ?? "sans", placed);
    if (runs.at(-1)?.font !== font) runs.push({ font, hex: "" });
    const run = runs.at(-1);
    if (run) run.hex += code.toString(16).padStart(2, "0");
  }
  return `BT 3 Tr\n${runs.map(({ font, hex }) => `${font} ${unitsPerEm} Tf <${hex}> Tj\n`).join("")}ET\n`;
};

const textContent = (text: Text, resources: PdfResources): string => {
  const { font, glyphs, toScene } = setText(text);
  if (glyphs.length === 0) return "";
  const shown = glyphs.map((placed) => {
    const drawn =
      placed.glyph.contours.length > 0 ? `${resources.glyph(text.font ?? "sans", placed)} Do ` : "";
    return `${drawn}1 0 0 1 ${placed.glyph.advance} 0 cm\n`;
  });
  return saved(
    `${pdfColour(text.colour ?? "#000000")} rg\n${pdfTransform(toScene)}` +
      `${invisibleText(text, glyphs, font.unitsPerEm, resources)}${shown.join("")}`,
  );
};

const groupContent = (group: Group, resources: PdfResources): string => {
  const { transform, clip, clipRule, opacity = 1, items } = group;
  const setting = (transform ? pdfTransform(transform) : "") + (clip ? pdfClip(clip, clipRule) : "");
  const content = itemsContent(items, resources);
  if (opacity < 1) return saved(setting + faded(content, items, opacity, resources));
  return setting === "" ? content : saved(setting + content);
};

const itemsContent = (items: readonly Item[], resources: PdfResources): string =>
  items
    .map((item) => {
      if (item.kind === "group") return groupContent(item, resources);
      return item.kind === "path" ? pathContent(item, resources) : textContent(item, resources);
    })
    .join("");

const pageObjects = (
  scene: Scene,
  numbers: { readonly content: number; readonly resources: number },
  resources: PdfResources,
): readonly PdfObject[] => {
  const { widthMm, heightMm, background, items } = scene;
  const sides = [widthMm, heightMm].map((side) => side * pointsPerMm);
  if (!sides.every((side) => side > 0 && side <= largestSidePoints))
    throw new RangeError(`a page of ${widthMm} mm × ${heightMm} mm`);
  const [width, height] = sides.map((side) => numberText(side));
  const paper: readonly Item[] = background
    ? [{ kind: "path", commands: rectanglePath({ x: 0, y: 0 }, widthMm, heightMm), fill: background }]
    : [];
  const content =
    pdfTransform([pointsPerMm, 0, 0, -pointsPerMm, 0, heightMm * pointsPerMm]) +
    `${miterLimit} M\n${itemsContent([...paper, ...items], resources)}`;
  return [
    {
      entries:
        `/Type /Page /Parent ${numberOfPageTree} 0 R /MediaBox [0 0 ${width} ${height}] ` +
        `/Resources ${numbers.resources} 0 R /Contents ${numbers.content} 0 R`,
    },
    { entries: "", stream: content },
  ];
};

/**
 * Scenes as a PDF of one page each, as large as its scene. Text is outlined, with its words behind it as invisible
 * text, so that readers find and copy them, in any script; there are no dates, and the file's identifier is a hash
 * of its content. Throws a RangeError without scenes, on pages larger than 5080 mm, on a colour that isn't
 * `#rrggbb` and on numbers that aren't finite, a TypeError on a path that doesn't begin with a move.
 */
export const toPdf = (scenes: readonly Scene[], options: PdfOptions = {}): Uint8Array => {
  const [first] = scenes;
  if (first === undefined) throw new RangeError("a PDF has at least one page");
  const resources = pdfResources();
  const numberOfResources = numberOfFirstPage + 2 * scenes.length;
  const pageNumbers = scenes.map((_, index) => numberOfFirstPage + 2 * index);
  const pages = scenes.flatMap((scene, index) => {
    const content = numberOfFirstPage + 2 * index + 1;
    return pageObjects(scene, { content, resources: numberOfResources }, resources);
  });
  return pdfFile([
    {
      entries: `/Type /Catalog /Pages ${numberOfPageTree} 0 R /ViewerPreferences << /DisplayDocTitle true >>`,
    },
    { entries: `/Title ${pdfTextString(options.title ?? first.title)}` },
    {
      entries: `/Type /Pages /Count ${scenes.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(" ")}]`,
    },
    ...pages,
    ...resources.objects(numberOfResources),
  ]);
};
