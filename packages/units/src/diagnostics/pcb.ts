import type { DiagnosticRows } from "./row.js";

export const pcbRows = {} as const satisfies DiagnosticRows;
