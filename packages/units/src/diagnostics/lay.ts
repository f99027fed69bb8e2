import type { DiagnosticRows } from "./row.js";

export const layRows = {} as const satisfies DiagnosticRows;
