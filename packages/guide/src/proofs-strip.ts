/** The picture of a proof: typical and worst figure on a scale with the limit, the forbidden side shaded. */
import type { ProofResult } from "@rubus/proof";
import { figureText } from "./format.js";
import { type Html, html } from "./html.js";

const width = 320;
const height = 46;
const side = 8;
const middle = 22;

type Figures = Pick<ProofResult, "typical" | "worst" | "limit" | "sense" | "range">;

/** Positions on the strip for the figures of a proof, which all lie on it. */
const scaleOf = ({ typical, worst, limit, range }: Figures): ((value: number) => number) => {
  const all = [typical, worst, limit, range?.least ?? worst, range?.greatest ?? worst];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const spare = (most - least || Math.abs(most) || 1) * 0.18;
  const [low, high] = [least - spare, most + spare];
  return (value) => side + ((value - low) / (high - low)) * (width - 2 * side);
};

const fixed = (value: number): string => value.toFixed(1);

/** A label that stays within the strip. */
const label = (x: number, y: number, text: string, words: string): Html => {
  const anchor = x < width * 0.2 ? "start" : x > width * 0.8 ? "end" : "middle";
  return html`<text x="${fixed(x)}" y="${y}" text-anchor="${anchor}" class="${words}">${text}</text>`;
};

/** Inline SVG in the page's own tones; it says in words what it shows. */
export const proofStrip = (proof: ProofResult): Html => {
  const { typical, worst, limit, sense, range, verdict, dimension } = proof;
  const at = scaleOf(proof);
  const [typicalX, worstX, limitX] = [at(typical), at(worst), at(limit)];
  const [from, to] = range
    ? [at(range.least), at(range.greatest)]
    : [Math.min(typicalX, worstX), Math.max(typicalX, worstX)];
  const forbidden =
    sense === "at-most" ? { x: limitX, width: width - side - limitX } : { x: side, width: limitX - side };
  const said = `typical ${figureText(typical, dimension)}, worst ${figureText(worst, dimension)}, ${sense === "at-most" ? "at most" : "at least"} ${figureText(limit, dimension)}`;
  return html`<svg class="strip ${verdict}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${said}">
<rect class="no" x="${fixed(forbidden.x)}" y="${middle - 8}" width="${fixed(forbidden.width)}" height="16"/>
<path class="axis" d="M${side} ${middle}H${width - side}"/>
<path class="span" d="M${fixed(from)} ${middle}H${fixed(to)}"/>
<path class="limit" d="M${fixed(limitX)} ${middle - 11}V${middle + 11}"/>
<circle class="typical" cx="${fixed(typicalX)}" cy="${middle}" r="3.2"/>
<circle class="worst" cx="${fixed(worstX)}" cy="${middle}" r="4.2"/>
${label(limitX, 9, figureText(limit, dimension), "soft")}
${label(worstX, height - 4, figureText(worst, dimension), "")}
</svg>`;
};
