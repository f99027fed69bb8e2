/** Diagnostics: what is wrong, where, and what to do, as a value. */
import type { DiagnosticCode } from "./diagnostic-table.js";

export type Severity = "error" | "warning" | "note";

/** One-based line and column in the file the user wrote. */
export type Position = { readonly line: number; readonly column: number };

export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence that says what is wrong, with the figures in it. */
  readonly message: string;
  /** The file as the user named it; absent where no file is concerned. */
  readonly file?: string;
  /** Absent means the whole file (printed as 1:1). */
  readonly position?: Position;
  /** What to do, as an instruction. */
  readonly remedy: string;
  /** The numbers behind it, in base units. */
  readonly figures?: Readonly<Record<string, number | string>>;
};

/** A value, or the diagnostics that say why there is none; warnings may accompany a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const success = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> => ({
  ok: true,
  value,
  diagnostics,
});

export const failure = (diagnostics: readonly Diagnostic[]): Result<never> => ({ ok: false, diagnostics });

/** C0 and C1 controls and the characters that change the direction of text never reach a terminal. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Make a piece of the user's text safe to print: controls shown as \u{…}, long text cut. */
export const printable = (text: string, limit = 60): string => {
  const shown = text.replace(unprintable, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  const points = [...shown];
  return points.length > limit ? `${points.slice(0, limit).join("")}…` : shown;
};

/** `FILE:LINE:COL error RUB-PWR-003 message` and the remedy on an indented line of its own. */
export const formatDiagnostic = (diagnostic: Diagnostic): string => {
  const at = diagnostic.position ?? { line: 1, column: 1 };
  const place =
    diagnostic.file === undefined ? "" : `${printable(diagnostic.file, 200)}:${at.line}:${at.column} `;
  return `${place}${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}\n    ${diagnostic.remedy}`;
};
