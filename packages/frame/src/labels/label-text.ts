/**
 * What a label says, and how large: the node's name on one line, on two when one is too small to read, and the name of
 * its place when two are. Letters stay above what a nozzle of 0.4 mm draws and an eye reads at arm's length.
 */
import { textWidth } from "@rubus/drawing";
import { anyStack } from "../stack.js";
import { faceMeasures } from "../tray/face-measures.js";

const field = faceMeasures(anyStack()).label;

/** Between the plate's edge and the corners on the face that it is stuck between. */
const edgeMm = 0.2;

export const labelMeasures = {
  widthMm: field.right - field.left - 2 * edgeMm,
  heightMm: field.high - field.low - 2 * edgeMm,
  /** Where the plate's lower left corner stands on the face. */
  at: { x: field.left + edgeMm, z: field.low + edgeMm },
  marginMm: 0.6,
  plateMm: 1.2,
  raisedMm: 0.6,
  cornerMm: 1,
  font: "sans-bold",
  /** Em sizes: capitals are 0.73 of them, strokes about a seventh. */
  mostMm: 5.6,
  mostOfTwoMm: 3.4,
  leastMm: 3,
} as const;

export type LabelText = {
  readonly lines: readonly string[];
  /** Em size. */
  readonly sizeMm: number;
};

/** The largest size that a line fits the plate's width at. */
const sizeOf = (line: string, mostMm: number): number => {
  const { widthMm, marginMm, font } = labelMeasures;
  const emWidth = textWidth(line, 1, font);
  return emWidth === 0 ? mostMm : Math.min(mostMm, (widthMm - 2 * marginMm) / emWidth);
};

/** Every way of breaking a name in two: behind a hyphen or a point, or else anywhere. */
const halvesOf = (name: string): readonly (readonly [string, string])[] => {
  const at = (index: number): readonly [string, string] => [name.slice(0, index), name.slice(index)];
  const all = Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => at(index + 1));
  const between = all.filter(([first]) => /[-. ]$/.test(first));
  return between.length > 0 ? between : all;
};

/** The break whose worse line is largest; the first of several alike. */
const bestOfTwo = (name: string): LabelText | undefined => {
  const { mostOfTwoMm } = labelMeasures;
  return halvesOf(name)
    .map(([first, second]) => ({
      lines: [first.trimEnd(), second],
      sizeMm: Math.min(sizeOf(first.trimEnd(), mostOfTwoMm), sizeOf(second, mostOfTwoMm)),
    }))
    .reduce<LabelText | undefined>(
      (best, each) => (best === undefined || each.sizeMm > best.sizeMm ? each : best),
      undefined,
    );
};

/**
 * The lines of a node's label. Throws a RangeError for a place that does not fit either.
 * @param name the host's, up to 63 characters
 * @param place what the frame calls it, as `a-2-1` for bay 1 of cell 2: said instead of a name that does not fit
 */
export const labelText = (name: string, place: string): LabelText => {
  const { mostMm, leastMm } = labelMeasures;
  for (const text of [name, place]) {
    const one = sizeOf(text, mostMm);
    if (one >= leastMm) return { lines: [text], sizeMm: one };
    const two = bestOfTwo(text);
    if (two !== undefined && two.sizeMm >= leastMm) return two;
  }
  throw new RangeError(`neither ${name} nor ${place} can be read on a label`);
};
