import type { DiagnosticRows } from "./row.js";

export const outRows = {} as const satisfies DiagnosticRows;
