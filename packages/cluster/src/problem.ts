/** What is wrong with one value, before its place in the file is known. */
import { type DiagnosticCode, printable } from "@rubus/units";

export type Problem = {
  readonly code: DiagnosticCode;
  /** The sentence after the value's path: `is 5.15, without a unit`. */
  readonly says: string;
  readonly remedy: string;
  readonly figures?: Readonly<Record<string, number | string>>;
};

/** Numbers beyond the finite ones, as YAML writes them. */
const yamlNumber = (value: number): string => {
  if (Number.isNaN(value)) return ".nan";
  return value > 0 ? ".inf" : "-.inf";
};

/** A value as a person would call it, for messages. */
export const describe = (value: unknown): string => {
  if (value === undefined) return "missing";
  if (value === null) return "empty";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "a mapping";
  if (typeof value === "number" && !Number.isFinite(value)) return yamlNumber(value);
  return typeof value === "string" ? `"${printable(value)}"` : printable(String(value));
};

/** `a, b or c`, cut after twelve. */
export const anyOf = (words: readonly string[]): string => {
  const shown = words.length > 12 ? [...words.slice(0, 12), "…"] : words;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} or ${last}`;
};
