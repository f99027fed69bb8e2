import type { DiagnosticRows } from "./row.js";

export const prnRows = {} as const satisfies DiagnosticRows;
