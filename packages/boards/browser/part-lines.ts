/** The lines of the list: parts grouped by article or one by one, apart by who sets them. */
import type { AssemblyData, AssemblyPart, SetBy } from "../src/assembly/assembly-data.js";
import type { Ticks } from "./ticks.js";

export type Grouping = "value" | "reference";

/** Parts that share a line; at least one. */
export type PartLine = { readonly key: string; readonly parts: readonly AssemblyPart[] };

export type LineGroup = {
  readonly setBy: SetBy;
  readonly title: string;
  readonly lines: readonly PartLine[];
};

const titles: Readonly<Record<SetBy, string>> = {
  machine: "Surface-mounted",
  hand: "By hand, legs through the board",
  "left-off": "Left off in this assembly",
};

const setters = ["machine", "hand", "left-off"] as const;

const linesOf = (parts: readonly AssemblyPart[], grouping: Grouping): readonly PartLine[] => {
  const lines = new Map<string, AssemblyPart[]>();
  for (const part of parts) {
    const key = grouping === "value" ? String(part.line) : part.ref;
    lines.set(key, [...(lines.get(key) ?? []), part]);
  }
  return [...lines].map(([key, shared]) => ({ key, parts: shared }));
};

/** Every line, apart by who sets its parts; groups without a line are left out. */
export const lineGroups = ({ parts }: AssemblyData, grouping: Grouping): readonly LineGroup[] =>
  setters
    .map((setBy) => ({
      setBy,
      title: titles[setBy],
      lines: linesOf(
        parts.filter((part) => part.setBy === setBy),
        grouping,
      ),
    }))
    .filter(({ lines }) => lines.length > 0);

/** Whether each word of a search stands somewhere in a line. */
export const matches = ({ parts }: PartLine, search: string): boolean => {
  const text = parts
    .flatMap(({ ref, value, maker, partNumber, description }) => [ref, value, maker, partNumber, description])
    .join(" ")
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
};

/** Parts that are to be set and aren't. */
export const leftOf = ({ parts }: Pick<PartLine, "parts">, ticks: Ticks): readonly AssemblyPart[] =>
  parts.filter(({ setBy, ref }) => setBy !== "left-off" && !ticks.placed.has(ref));
