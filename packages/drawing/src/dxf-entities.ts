/** Entities of a DXF file as pairs of group code and value; y up, angles in degrees counter-clockwise. */
import { fontOf } from "./font.js";
import { numberText } from "./number-text.js";
import { type Run, type RunPath, runsOf } from "./path-runs.js";
import type { Path, Point, Text, Transform } from "./scene.js";
import { transformPath, transformPoint } from "./transform.js";

/** A group code and its value. */
export type Pair = readonly [code: number, value: string | number];

/** Where an entity stands: its layer, the map to the scene, and the scene's height, from which y is counted up. */
export type DxfPlace = {
  readonly layer: string;
  readonly transform: Transform;
  readonly heightMm: number;
};

/**
 * A coordinate or an angle: always with a decimal point, so that no reader takes it for an integer. Bulges want more
 * decimals: an arc's centre and radius are reckoned from them.
 */
export const real = (value: number, decimals = 6): string => {
  const text = numberText(value, decimals);
  return text.includes(".") ? text : `${text}.0`;
};

const pointPairs = (code: number, { x, y }: Point, { heightMm }: DxfPlace): readonly Pair[] => [
  [code, real(x)],
  [code + 10, real(heightMm - y)],
];

const entity = (kind: string, { layer }: DxfPlace, pairs: readonly Pair[]): readonly Pair[] => [
  [0, kind],
  [8, layer],
  ...pairs,
];

const isFullCircle = ({ runs: [run, ...others] }: RunPath): boolean =>
  others.length === 0 && Math.abs(Math.abs(run?.arc?.sweepDegrees ?? 0) - 360) < 1e-6;

/** Angle of a point of a circle about its centre, from 0 to 360. */
const angleOf = (centre: Point, { x, y }: Point): number =>
  ((Math.atan2(centre.y - y, x - centre.x) * 180) / Math.PI + 360) % 360;

/** Tangent of a quarter of the sweep: how a polyline says that its side is an arc. */
const bulgeOf = ({ arc }: Run): number =>
  arc === undefined ? 0 : Math.tan((arc.sweepDegrees * Math.PI) / 720);

const polyline = ({ runs, closed }: RunPath, place: DxfPlace): readonly Pair[] => {
  const vertex = (at: Point, bulge: number): readonly Pair[] =>
    entity("VERTEX", place, [
      ...pointPairs(10, at, place),
      ...(bulge === 0 ? [] : [[42, real(bulge, 10)] as const]),
    ]);
  const last = runs.at(-1);
  return [
    ...entity("POLYLINE", place, [
      [66, 1],
      [10, real(0)],
      [20, real(0)],
      [70, closed ? 1 : 0],
    ]),
    ...runs.flatMap((run) => vertex(run.from, bulgeOf(run))),
    ...(closed || last === undefined ? [] : vertex(last.to, 0)),
    ...entity("SEQEND", place, []),
  ];
};

const runPathPairs = (path: RunPath, place: DxfPlace): readonly Pair[] => {
  const [run, second] = path.runs;
  const arc = run?.arc;
  if (arc !== undefined && isFullCircle(path))
    return entity("CIRCLE", place, [...pointPairs(10, arc.centre, place), [40, real(arc.radius)]]);
  if (run === undefined || second !== undefined || path.closed) return polyline(path, place);
  if (arc === undefined)
    return entity("LINE", place, [...pointPairs(10, run.from, place), ...pointPairs(11, run.to, place)]);
  const [start, end] = arc.sweepDegrees > 0 ? [run.from, run.to] : [run.to, run.from];
  return entity("ARC", place, [
    ...pointPairs(10, arc.centre, place),
    [40, real(arc.radius)],
    [50, real(angleOf(arc.centre, start))],
    [51, real(angleOf(arc.centre, end))],
  ]);
};

/** A path's outline; how it is filled and stroked is the machine's affair. */
export const pathPairs = ({ commands }: Path, place: DxfPlace): readonly Pair[] =>
  runsOf(transformPath(place.transform, commands)).flatMap((path) => runPathPairs(path, place));

/** Signs that DXF of release 12 writes in its own way; others beyond ASCII by their code point. */
const signs: Readonly<Record<string, string>> = { "⌀": "%%c", Ø: "%%c", "°": "%%d", "±": "%%p" };

/** Text of a DXF file: one line of ASCII. */
const asciiText = (text: string): string =>
  [...text.normalize("NFC").replace(/\s/gu, " ")]
    .map((sign) => {
      const known = signs[sign];
      if (known !== undefined) return known;
      const code = sign.codePointAt(0) ?? 0;
      return code >= 32 && code < 127 ? sign : `\\U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    })
    .join("");

const acrossOf = { start: 0, middle: 1, end: 2 } as const;
/** The descender line has no name of its own between the baseline and the ascender: 1 is the bottom. */
const uprightOf = { alphabetic: 0, bottom: 1, middle: 2, top: 3 } as const;

/** A text as text; its height is that of its capitals. Throws a TypeError where it would be mirrored or skewed. */
export const textPairs = (text: Text, place: DxfPlace): readonly Pair[] => {
  const [a, b, c, d] = place.transform;
  const scale = Math.hypot(a, b);
  if (Math.abs(a - d) > 1e-9 * scale || Math.abs(b + c) > 1e-9 * scale)
    throw new TypeError("a text of a DXF file is turned and scaled, never mirrored or skewed");
  const { unitsPerEm, capHeight } = fontOf(text.font ?? "sans");
  const at = transformPoint(place.transform, text.at);
  const turned = (text.rotateDegrees ?? 0) + (Math.atan2(-b, a) * 180) / Math.PI;
  return entity("TEXT", place, [
    ...pointPairs(10, at, place),
    [40, real((text.sizeMm * scale * capHeight) / unitsPerEm)],
    [1, asciiText(text.text)],
    [50, real(turned)],
    [7, "STANDARD"],
    [72, acrossOf[text.anchor ?? "start"]],
    ...pointPairs(11, at, place),
    [73, uprightOf[text.baseline ?? "alphabetic"]],
  ]);
};
