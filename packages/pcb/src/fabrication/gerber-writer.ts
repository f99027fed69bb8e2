/** Writes one Gerber layer (RS-274X with X2 attributes) from what is to be drawn on it. */
import type { Polygon, Vec2 } from "@rubus/units";
import { type Aperture, type MacroName, macroText } from "./aperture.js";
import { attribute, coordinate } from "./gerber-text.js";

/** Fields of the object attributes `.N`, `.P` and `.C`; an absent one doesn't apply. */
export type ObjectAttributes = {
  readonly N?: readonly string[];
  readonly P?: readonly string[];
  readonly C?: readonly string[];
};

export type PlotItem =
  | {
      readonly kind: "flash";
      readonly aperture: Aperture;
      readonly at: Vec2;
      readonly attributes: ObjectAttributes;
    }
  | {
      readonly kind: "draw";
      readonly aperture: Aperture;
      readonly from: Vec2;
      readonly to: Vec2;
      readonly attributes: ObjectAttributes;
    }
  | {
      readonly kind: "region";
      readonly outline: Polygon;
      readonly use: readonly string[];
      readonly attributes: ObjectAttributes;
    };

/** Name and fields of an attribute of the whole file. */
export type FileAttribute = { readonly name: string; readonly fields: readonly string[] };

const firstApertureNumber = 10;
const keyOf = (aperture: Aperture): string => `${aperture.use.join(",")}\n${aperture.template}`;

const aperturesOf = (items: readonly PlotItem[]): ReadonlyMap<string, Aperture> => {
  const found = new Map<string, Aperture>();
  for (const item of items)
    if (item.kind !== "region" && !found.has(keyOf(item.aperture)))
      found.set(keyOf(item.aperture), item.aperture);
  return found;
};

const header = (
  file: readonly FileAttribute[],
  apertures: ReadonlyMap<string, Aperture>,
): readonly string[] => {
  const macros = new Set(
    [...apertures.values()].flatMap(({ macro }): readonly MacroName[] => (macro ? [macro] : [])),
  );
  const definitions = [...apertures.values()].flatMap(({ template, use }, index) => {
    const define = `%ADD${firstApertureNumber + index}${template}*%`;
    return use.length === 0 ? [define] : [attribute("TA", "AperFunction", use), define, "%TD*%"];
  });
  return [
    ...file.map(({ name, fields }) => attribute("TF", name, fields)),
    "%FSLAX46Y46*%",
    "%MOMM*%",
    ...[...macros].sort().flatMap((name) => macroText[name]),
    ...definitions,
    "%LPD*%",
    "G01*",
  ];
};

/** Attribute commands in force, as written. */
type Attributes = ReadonlyMap<string, string>;

const wantedBy = (item: PlotItem): Attributes => {
  const wanted = new Map<string, string>();
  if (item.kind === "region" && item.use.length > 0)
    wanted.set("AperFunction", attribute("TA", "AperFunction", item.use));
  for (const name of ["P", "N", "C"] as const) {
    const fields = item.attributes[name];
    if (fields) wanted.set(name, attribute("TO", name, fields));
  }
  return wanted;
};

/** Commands that turn the attributes in force into those wanted; `TD` forgets them all. */
const change = (current: Attributes, wanted: Attributes): readonly string[] => {
  const forget = [...current.keys()].some((name) => !wanted.has(name));
  const kept: Attributes = forget ? new Map() : current;
  const set = [...wanted]
    .filter(([name, command]) => kept.get(name) !== command)
    .map(([, command]) => command);
  return forget ? ["%TD*%", ...set] : set;
};

const samePlace = (a: Vec2 | undefined, b: Vec2): boolean =>
  a !== undefined && coordinate(a) === coordinate(b);

const regionLines = (outline: Polygon): readonly string[] => {
  const [first, ...rest] = outline;
  if (!first) return [];
  return [
    "G36*",
    `${coordinate(first)}D02*`,
    ...[...rest, first].map((point) => `${coordinate(point)}D01*`),
    "G37*",
  ];
};

const body = (items: readonly PlotItem[], apertures: ReadonlyMap<string, Aperture>): readonly string[] => {
  const numbers = new Map([...apertures.keys()].map((key, index) => [key, firstApertureNumber + index]));
  const lines: string[] = [];
  let attributes: Attributes = new Map();
  let selected: number | undefined;
  let pen: Vec2 | undefined;
  for (const item of items) {
    const wanted = wantedBy(item);
    lines.push(...change(attributes, wanted));
    attributes = wanted;
    if (item.kind === "region") {
      lines.push(...regionLines(item.outline));
      pen = undefined;
      continue;
    }
    const number = numbers.get(keyOf(item.aperture));
    if (number !== selected) lines.push(`D${number}*`);
    selected = number;
    if (item.kind === "flash") lines.push(`${coordinate(item.at)}D03*`);
    else {
      if (!samePlace(pen, item.from)) lines.push(`${coordinate(item.from)}D02*`);
      lines.push(`${coordinate(item.to)}D01*`);
    }
    pen = item.kind === "flash" ? item.at : item.to;
  }
  return attributes.size > 0 ? [...lines, "%TD*%"] : lines;
};

/** The text of a Gerber file in millimetres, format 4.6; items are drawn dark in the order given. */
export const gerberText = (file: readonly FileAttribute[], items: readonly PlotItem[]): string => {
  const apertures = aperturesOf(items);
  return `${[...header(file, apertures), ...body(items, apertures), "M02*"].join("\n")}\n`;
};
