import type { DiagnosticRows } from "./row.js";

export const cfgRows = {} as const satisfies DiagnosticRows;
