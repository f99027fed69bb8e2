/** Figures as the pages print them. */
import type { Input, ProofResult } from "@rubus/proof";
import { type Dimension, formatQuantity, quantity } from "@rubus/units";

/** `1.2 kB`, `3.4 MB`; powers of ten. */
export const bytesText = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(bytes < 1e4 ? 1 : 0)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
};

/** `+12.3 %`, `−4.0 %`. */
export const percentText = (share: number): string => {
  const figure = (Math.abs(share) * 100).toFixed(1);
  return `${share < 0 ? "−" : "+"}${figure} %`;
};

export const figureText = (value: number, dimension: Dimension): string =>
  formatQuantity(quantity(dimension, value), dimension, 4);

/** `4.773 V (at least 4.75 V)`. */
export const worstText = ({ worst, limit, sense, dimension }: ProofResult): string =>
  `${figureText(worst, dimension)} (${sense === "at-least" ? "at least" : "at most"} ${figureText(limit, dimension)})`;

/** `4.769 V to 5.173 V`: the figure at both ends of every tolerance. */
export const rangeText = ({ range, worst, dimension }: ProofResult): string =>
  [range?.least ?? worst, range?.greatest ?? worst].map((end) => figureText(end, dimension)).join(" to ");

/** `2.5 mΩ`, with its range where it has one: `2.5 mΩ (2 mΩ to 3 mΩ)`, `2.5 mΩ (up to 3 mΩ)`. */
export const inputText = ({ value, min, max, dimension }: Input): string => {
  const [least, most] = [min, max].map((end) => (end === undefined ? undefined : figureText(end, dimension)));
  const figure = figureText(value, dimension);
  if (least !== undefined && most !== undefined) return `${figure} (${least} to ${most})`;
  if (most !== undefined) return `${figure} (up to ${most})`;
  return least === undefined ? figure : `${figure} (down to ${least})`;
};

/** `1 board`, `3 boards`. */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
