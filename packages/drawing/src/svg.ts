/** Scene to SVG 1.1: paths alone, text outlined. */
import type { Group, Item, Path, Scene, Text } from "./scene.js";
import {
  attribute,
  colourAttribute,
  numbersText,
  pathAttribute,
  ruleAttribute,
  strokeAttributes,
  transformAttribute,
} from "./svg-attributes.js";
import { setText } from "./text-outline.js";
import { xmlText } from "./xml-text.js";

export type SvgOptions = {
  /** Stands before every id, so that several drawings can share one page. */
  readonly idPrefix?: string;
};

/** Gives each id once: the second wish for `r1` becomes `r1-2`. */
type Ids = (wanted: string) => string;

const idsWith = (prefix: string): Ids => {
  const given = new Set<string>();
  return (wanted) => {
    const name = prefix + wanted.replace(/\s+/g, "-");
    let id = name;
    for (let count = 2; given.has(id); count += 1) id = `${name}-${count}`;
    given.add(id);
    return id;
  };
};

const pathElement = ({ commands, fill, fillRule, stroke, opacity }: Path): string =>
  `<path${colourAttribute("fill", fill)}${ruleAttribute("fill-rule", fillRule)}` +
  `${stroke ? strokeAttributes(stroke) : ""}${attribute("opacity", opacity)}${pathAttribute(commands)}/>\n`;

/** One path in font units under one matrix: shorter than the same outline in millimetres, and exact. */
const textElement = (text: Text): string => {
  const { glyphs, toScene } = setText(text);
  const outline = glyphs.flatMap(({ glyph, pen }) =>
    glyph.contours.map((contour) => `M${numbersText(contour.x + pen, contour.y)}${contour.outline}z`),
  );
  return (
    `<path${attribute("aria-label", text.text)}${colourAttribute("fill", text.colour ?? "#000000")}` +
    `${transformAttribute(toScene)}${attribute("d", outline.join(""))}/>\n`
  );
};

const groupElement = (group: Group, ids: Ids): string => {
  const { title, transform, clip, clipRule, opacity, items } = group;
  const id = group.id === undefined ? undefined : ids(group.id);
  const clipId = clip === undefined ? undefined : ids("clip");
  const clipElement = clip
    ? `<clipPath${attribute("id", clipId)}><path${ruleAttribute("clip-rule", clipRule)}${pathAttribute(clip)}/></clipPath>\n`
    : "";
  return (
    `<g${attribute("id", id)}${transformAttribute(transform)}` +
    `${attribute("clip-path", clipId && `url(#${clipId})`)}${attribute("opacity", opacity)}>\n` +
    `${title === undefined ? "" : `<title>${xmlText(title)}</title>\n`}${clipElement}${elements(items, ids)}</g>\n`
  );
};

const elements = (items: readonly Item[], ids: Ids): string =>
  items
    .map((item) => {
      if (item.kind === "group") return groupElement(item, ids);
      return item.kind === "path" ? pathElement(item) : textElement(item);
    })
    .join("");

/**
 * A scene as one `<svg>` element, sized in millimetres, one scene millimetre to the user unit; it stands alone as
 * a file and inside HTML alike. Coordinates have at most four decimals. Text is a path with its words in
 * `aria-label`. Group ids appear as given (white space as `-`), repeated ones numbered from `-2`.
 * Throws a RangeError on a colour that isn't `#rrggbb` and on numbers that aren't finite, a TypeError on a path that
 * doesn't begin with a move.
 */
export const toSvg = (scene: Scene, { idPrefix = "" }: SvgOptions = {}): string => {
  const { title, widthMm, heightMm, background, items } = scene;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${attribute("width", `${numbersText(widthMm)}mm`)}` +
    `${attribute("height", `${numbersText(heightMm)}mm`)}${attribute("viewBox", `0 0 ${numbersText(widthMm)} ${numbersText(heightMm)}`)}` +
    ` fill="none">\n<title>${xmlText(title)}</title>\n` +
    (background ? `<rect width="100%" height="100%"${colourAttribute("fill", background)}/>\n` : "") +
    `${elements(items, idsWith(idPrefix))}</svg>\n`
  );
};
