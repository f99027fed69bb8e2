import type { DiagnosticRows } from "./row.js";

export const catRows = {} as const satisfies DiagnosticRows;
