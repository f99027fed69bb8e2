/** The picture of a proof that one figure does not explain: courses in time, a fuse's curve beside a wire's. */
import type { Axis, Picture } from "@rubus/proof";
import { figureText } from "./format.js";
import { type Html, html } from "./html.js";

const width = 440;
const height = 210;
const frame = { left: 52, right: 12, top: 10, bottom: 34 } as const;

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

/** Decades, or steps of 1, 2 or 5 that make four to eight of them. */
const ticksOf = (least: number, most: number, { isLogarithmic = false }: Axis): readonly number[] => {
  if (isLogarithmic) {
    const [from, to] = [Math.ceil(Math.log10(least) - 1e-9), Math.floor(Math.log10(most) + 1e-9)];
    return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
  }
  const rough = (most - least) / 5;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = decade * ([1, 2, 5].find((factor) => factor * decade >= rough) ?? 10);
  const from = Math.ceil(least / step - 1e-9);
  const count = Math.floor(most / step + 1e-9) - from + 1;
  return Array.from({ length: count }, (_, index) => Number(((from + index) * step).toPrecision(6)));
};

const scaleOf = (values: readonly number[], axis: Axis, [start, end]: readonly [number, number]): Scale => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const shown = (value: number): number => (axis.isLogarithmic ? Math.log10(value) : value);
  const spare = axis.isLogarithmic ? 0 : (most - least || Math.abs(most) || 1) * 0.05;
  const low = shown(least) - (least === 0 ? 0 : spare);
  const high = shown(most) + spare;
  return {
    at: (value) => start + ((shown(value) - low) / (high - low)) * (end - start),
    ticks: ticksOf(least, most, axis),
  };
};

const fixed = (value: number): string => value.toFixed(1);

/** Inline SVG in the page's own tones, with what it shows in words. */
export const proofPlot = ({ title, x, y, lines }: Picture): Html => {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return html``;
  const across = scaleOf(
    points.map(([value]) => value),
    x,
    [frame.left, width - frame.right],
  );
  const up = scaleOf(
    points.map(([, value]) => value),
    y,
    [height - frame.bottom, frame.top],
  );
  const base = height - frame.bottom;
  return html`<figure class="plot"><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${y.label} over ${x.label}">
${across.ticks.map(
  (tick) => html`<path class="grid" d="M${fixed(across.at(tick))} ${frame.top}V${base}"/>
<text x="${fixed(across.at(tick))}" y="${base + 13}" text-anchor="${across.at(tick) > width - 30 ? "end" : "middle"}">${figureText(tick, x.dimension)}</text>
`,
)}${up.ticks.map(
  (tick) => html`<path class="grid" d="M${frame.left} ${fixed(up.at(tick))}H${width - frame.right}"/>
<text x="${frame.left - 4}" y="${fixed(up.at(tick) + 3)}" text-anchor="end">${figureText(tick, y.dimension)}</text>
`,
)}<text x="${(frame.left + width - frame.right) / 2}" y="${height - 5}" text-anchor="middle" class="soft">${x.label}</text>
${lines.map(
  ({ style, points: line }) =>
    html`<polyline class="${style}" points="${line.map((point) => `${fixed(across.at(point[0]))},${fixed(up.at(point[1]))}`).join(" ")}"/>
`,
)}</svg>
<p class="soft">${lines.map(({ name, style }) => html`<span class="key ${style}">${name}</span> `)}</p></figure>`;
};
