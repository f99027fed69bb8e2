/** The plot of a sweep: margins as lines over one key, or as a map over two. */
import {
  type Colour,
  circlePath,
  group,
  type Item,
  linePath,
  path,
  polylinePath,
  rectanglePath,
  type Scene,
  text,
  textWidth,
  toSvg,
} from "@rubus/drawing";
import type { Sweep, SweepPoint } from "@rubus/proof";
import { percentText } from "./format.js";

const ink: Colour = "#2b2d30";
const soft: Colour = "#6a645d";
const rule: Colour = "#d8d3ca";
const paper: Colour = "#fcfbf9";

const fills: Readonly<Record<SweepPoint["outcome"]["verdict"], Colour>> = {
  pass: "#bfe3cd",
  warn: "#f6dda2",
  fail: "#f2b1ae",
  refused: "#e6e3dd",
};
const marks: Readonly<Record<SweepPoint["outcome"]["verdict"], Colour>> = {
  pass: "#1d7044",
  warn: "#8a5a00",
  fail: "#b3171f",
  refused: soft,
};
const areas = [
  { area: "power", colour: "#a8124a", dash: [] },
  { area: "heat", colour: "#b5651d", dash: [2.5, 1.2] },
  { area: "rack", colour: "#22577a", dash: [4, 1.5] },
  { area: "print", colour: "#6b4e9b", dash: [1.2, 1.2] },
  { area: "fit", colour: "#3f7d20", dash: [6, 1.5, 1.2, 1.5] },
] as const;

const fontMm = 3.6;

/** Positions of values along an axis of a length: to scale where they are numbers of one unit, else evenly. */
const along = (values: readonly string[], lengthMm: number): readonly number[] => {
  const read = values.map((value) => /^([+-]?[\d.]+)\s*(\S*)$/u.exec(value));
  const numbers = read.map((match) => Number(match?.[1]));
  const units = new Set(read.map((match) => match?.[2]));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (units.size === 1 && numbers.every(Number.isFinite) && most > least)
    return numbers.map((value) => ((value - least) / (most - least)) * lengthMm);
  return values.map((_, index) =>
    values.length === 1 ? lengthMm / 2 : (index / (values.length - 1)) * lengthMm,
  );
};

const marginOf = ({ outcome }: SweepPoint): number | undefined =>
  outcome.verdict === "refused" ? undefined : outcome.tightest.margin;

const tipOf = ({ values, outcome }: SweepPoint, keys: Sweep["keys"]): string => {
  const setting = keys.map(({ name }, index) => `${name} ${values[index]}`).join(", ");
  return outcome.verdict === "refused"
    ? `${setting}: ${outcome.code}, ${outcome.says}`
    : `${setting}: ${outcome.verdict}, ${percentText(outcome.tightest.margin)} (${outcome.tightest.title}, ${outcome.tightest.subject})`;
};

/** Every how many labels fit beside each other. */
const strideOf = (labels: readonly string[], roomMm: number): number => {
  const widest = Math.max(...labels.map((label) => textWidth(label, fontMm)));
  return Math.max(1, Math.ceil(((widest + 3) * labels.length) / roomMm));
};

const left = 22;
const top = 18;
const plotWidth = 190;
const plotHeight = 105;

const heading = (sweep: Sweep): Item =>
  text(
    { x: left, y: 9 },
    `${sweep.name}: least margin over ${sweep.keys.map(({ name }) => name).join(" and ")}`,
    5,
    {
      font: "sans-bold",
      colour: ink,
      baseline: "middle",
    },
  );

const labelsBelow = (
  values: readonly string[],
  at: readonly number[],
  y: number,
  name: string,
): readonly Item[] => {
  const stride = strideOf(values, plotWidth);
  return [
    ...values.flatMap((value, index) =>
      index % stride === 0
        ? [
            text({ x: left + (at[index] ?? 0), y }, value, fontMm, {
              anchor: "middle",
              baseline: "top",
              colour: soft,
            }),
          ]
        : [],
    ),
    text({ x: left + plotWidth / 2, y: y + 7 }, name, 4.2, {
      anchor: "middle",
      baseline: "top",
      colour: ink,
    }),
  ];
};

/** Distances between the lines of the scale, in hundredths. */
const steps = [2, 5, 10, 20, 50, 100, 200] as const;
const mostLines = 9;

/** Lines of the scale in hundredths, lowest first: they take in every margin, and the limit. */
const scaleOf = (margins: readonly number[]): readonly number[] => {
  const [least, most] = [Math.min(0, ...margins) * 100, Math.max(0.05, ...margins) * 100];
  const step = steps.find((each) => Math.ceil(most / each) - Math.floor(least / each) < mostLines) ?? 500;
  const [first, last] = [Math.floor(least / step), Math.ceil(most / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
};

const linesOver = (sweep: Sweep): Scene => {
  const [key] = sweep.keys;
  const at = along(key.values, plotWidth);
  const all = sweep.points.flatMap(({ outcome }) =>
    outcome.verdict === "refused" ? [] : Object.values(outcome.margins),
  );
  const scale = scaleOf(all);
  const [low, high] = [(scale[0] ?? 0) / 100, (scale.at(-1) ?? 0) / 100];
  const y = (margin: number): number => top + ((high - margin) / (high - low)) * plotHeight;
  const lines = scale.map((hundredths) => hundredths / 100);
  const shown = areas.filter(({ area }) =>
    sweep.points.some(({ outcome }) => outcome.verdict !== "refused" && outcome.margins[area] !== undefined),
  );
  const curve = ({ area, colour, dash }: (typeof areas)[number]): readonly Item[] => {
    const points = sweep.points.flatMap(({ outcome }, index) => {
      const margin = outcome.verdict === "refused" ? undefined : outcome.margins[area];
      return margin === undefined ? [] : [{ x: left + (at[index] ?? 0), y: y(margin) }];
    });
    return points.length < 2
      ? []
      : [path(polylinePath(points), { stroke: { colour, widthMm: 0.6, join: "round", dash: [...dash] } })];
  };
  return {
    title: `Sweep of ${sweep.name} over ${key.name}`,
    widthMm: left + plotWidth + 10,
    heightMm: top + plotHeight + 32,
    background: paper,
    items: [
      heading(sweep),
      ...lines.flatMap((margin) => [
        path(linePath({ x: left, y: y(margin) }, { x: left + plotWidth, y: y(margin) }), {
          stroke: { colour: margin === 0 ? marks.fail : rule, widthMm: margin === 0 ? 0.5 : 0.25 },
        }),
        text({ x: left - 3, y: y(margin) }, `${Math.round(margin * 100)} %`.replace("-", "−"), fontMm, {
          anchor: "end",
          baseline: "middle",
          colour: soft,
        }),
      ]),
      ...shown.flatMap(curve),
      ...sweep.points.map((point, index) => {
        const margin = marginOf(point);
        const x = left + (at[index] ?? 0);
        const shape =
          margin === undefined
            ? path(rectanglePath({ x: x - 1, y: y(0) - 1 }, 2, 2), { fill: marks.refused })
            : path(circlePath({ x, y: y(margin) }, 1.1), { fill: marks[point.outcome.verdict] });
        return group([shape], { title: tipOf(point, sweep.keys) });
      }),
      ...labelsBelow(key.values, at, top + plotHeight + 4, key.name),
      ...shown.flatMap(({ area, colour, dash }, index): readonly Item[] => {
        const x = left + index * 34;
        const legend = top + plotHeight + 25;
        return [
          path(linePath({ x, y: legend }, { x: x + 12, y: legend }), {
            stroke: { colour, widthMm: 0.6, dash: [...dash] },
          }),
          text({ x: x + 14, y: legend }, area, fontMm, { baseline: "middle", colour: ink }),
        ];
      }),
      text(
        { x: left + plotWidth, y: top + plotHeight + 25 },
        "Of the proofs that it moves; dots: the tightest. Below 0 % one fails.",
        fontMm,
        {
          anchor: "end",
          baseline: "middle",
          colour: soft,
        },
      ),
    ],
  };
};

const mapOver = (sweep: Sweep, across: Sweep["keys"][0], down: Sweep["keys"][0]): Scene => {
  const size = {
    width: plotWidth / across.values.length,
    height: Math.max(6, Math.min(12, plotHeight / down.values.length)),
  };
  const height = size.height * down.values.length;
  const words = Math.min(fontMm, (size.width * 0.8 * fontMm) / textWidth("−88", fontMm));
  const middles = across.values.map((_, index) => (index + 0.5) * size.width);
  return {
    title: `Sweep of ${sweep.name} over ${down.name} and ${across.name}`,
    widthMm: left + plotWidth + 10,
    heightMm: top + height + 36,
    background: paper,
    items: [
      heading(sweep),
      ...sweep.points.map((point, index) => {
        const x = left + (index % across.values.length) * size.width;
        const y = top + Math.floor(index / across.values.length) * size.height;
        const margin = marginOf(point);
        return group(
          [
            path(rectanglePath({ x, y }, size.width, size.height), {
              fill: fills[point.outcome.verdict],
              stroke: { colour: paper, widthMm: 0.3 },
            }),
            text(
              { x: x + size.width / 2, y: y + size.height / 2 },
              margin === undefined ? "–" : `${Math.floor(margin * 100)}`.replace("-", "−"),
              words,
              { anchor: "middle", baseline: "middle", colour: marks[point.outcome.verdict] },
            ),
          ],
          { title: tipOf(point, sweep.keys) },
        );
      }),
      ...down.values.map((value, index) =>
        text({ x: left - 2, y: top + (index + 0.5) * size.height }, value, fontMm, {
          anchor: "end",
          baseline: "middle",
          colour: soft,
        }),
      ),
      text({ x: left - 2, y: top - 3 }, down.name, 4.2, { anchor: "end", colour: ink }),
      ...labelsBelow(across.values, middles, top + height + 3, across.name),
      ...(["pass", "warn", "fail", "refused"] as const).flatMap((verdict, index): readonly Item[] => {
        const place = { x: left + index * 24, y: top + height + 22 };
        return [
          path(rectanglePath(place, 5, 5), { fill: fills[verdict] }),
          text({ x: place.x + 6.5, y: place.y + 2.5 }, verdict, fontMm, { baseline: "middle", colour: ink }),
        ];
      }),
      text(
        { x: left, y: top + height + 31 },
        "Numbers: the least margin in percent, rounded down, of the proofs that these keys move.",
        fontMm,
        {
          baseline: "middle",
          colour: soft,
        },
      ),
    ],
  };
};

/** The plot as an SVG file's text: the same sweep gives the same bytes. */
export const sweepPlot = (sweep: Sweep): string => {
  const [first, second] = sweep.keys;
  return toSvg(second === undefined ? linesOver(sweep) : mapOver(sweep, second, first));
};
