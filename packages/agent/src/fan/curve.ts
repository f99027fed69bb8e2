/**
 * The agent's curve: straight lines through the corners of the kernel's table. At every temperature it lies on or
 * above the table, and below the level of the next step; so the kernel's own step, when it comes, is no step to
 * the ear, and the fan is never slower than the kernel would have it.
 */
import { ceilingOf, fullLevel, type KernelFanTable, levelOf } from "./table.js";

/** Where the curve leaves the idle level: so many K below the first trip. */
export const idleMarginK = 4;

/** The duty of 0 to 255 that the curve asks for at a temperature in °C; full where that is no number. */
export const curveDuty = (table: KernelFanTable, celsius: number): number => {
  if (!Number.isFinite(celsius)) return fullLevel;
  const [first] = table.steps;
  if (first === undefined) return fullLevel;
  const corners = [
    { celsius: first.milliCelsius / 1000 - idleMarginK, duty: table.idleLevel },
    ...table.steps.map(({ milliCelsius, level }) => ({ celsius: milliCelsius / 1000, duty: level })),
  ];
  const above = corners.findIndex((corner) => celsius < corner.celsius);
  if (above === 0) return table.idleLevel;
  const low = corners[above === -1 ? corners.length - 1 : above - 1];
  const high = corners[above];
  if (low === undefined) return fullLevel;
  if (high === undefined) return levelOf(table, table.steps.length);
  const share = (celsius - low.celsius) / (high.celsius - low.celsius);
  const duty = Math.round(low.duty + share * (high.duty - low.duty));
  return Math.min(duty, ceilingOf(table, above - 1));
};
