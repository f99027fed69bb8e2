/** Quantities in the files: read with their unit, kept within limits. */
import { type Dimension, formatQuantity, parseQuantity, type Quantity, quantity } from "@rubus/units";
import { type Hint, leaf, type Read, right, wrong, wrongKind } from "./leaf.js";
import { describe } from "./problem.js";

const dimensionWords: Partial<Record<Dimension, string>> = {
  voltage: "a voltage",
  length: "a length",
  area: "an area",
  angle: "an angle",
  energy: "an energy",
  temperature: "a temperature",
  "rack-units": "a height in rack units",
  "rotational-speed": "a speed in revolutions per minute",
};

/** Both limits are included. */
export type Limits = { readonly min: number; readonly max: number; readonly example: string };

/** Read one quantity as it is written. */
export const readQuantity = <D extends Dimension>(
  dimension: D,
  limits: Limits,
  value: unknown,
): Read<Quantity<D>> => {
  const show = (figure: number): string => formatQuantity(quantity(dimension, figure), dimension);
  const { example } = limits;
  const wanted = dimensionWords[dimension] ?? `a ${dimension.replaceAll("-", " ")}`;
  if (typeof value !== "string" && typeof value !== "number") return wrongKind(value, wanted, example);
  const parsed = parseQuantity(dimension, String(value));
  if (parsed.ok) {
    if (parsed.value >= limits.min && parsed.value <= limits.max) return right(parsed.value);
    const range = `from ${show(limits.min)} to ${show(limits.max)}`;
    return wrong(
      "RUB-CFG-010",
      `is ${show(parsed.value)}; ${range} makes sense`,
      `Write ${wanted} ${range}.`,
    );
  }
  const remedy = `Write ${wanted} with its unit, like \`${example}\`.`;
  if (parsed.why === "no-number")
    return wrong("RUB-CFG-008", `is ${describe(value)}; ${wanted} is wanted`, remedy);
  if (parsed.why === "no-unit") return wrong("RUB-CFG-009", `is ${describe(value)}, without a unit`, remedy);
  const other = parsed.belongsTo
    ? (dimensionWords[parsed.belongsTo] ?? `a ${parsed.belongsTo.replaceAll("-", " ")}`)
    : "no unit that Rubus knows";
  return wrong("RUB-CFG-009", `is ${describe(value)}: ${other}, and ${wanted} is wanted`, remedy);
};

/** A key of cluster.yaml whose value is a quantity; `units` are the spellings that editors are told of. */
export const quantityField = <D extends Dimension>(
  dimension: D,
  limits: Limits & { readonly units: string },
  hint: Hint,
) => {
  const { example, units } = limits;
  const pattern = `^\\s*\\+?(\\d+\\.?\\d*|\\.\\d+)\\s*(${units})\\s*$`;
  return leaf({ type: "string", pattern, examples: [example], ...hint }, example, (value) =>
    readQuantity(dimension, limits, value),
  );
};
