import type { DiagnosticRows } from "./row.js";

export const intRows = {} as const satisfies DiagnosticRows;
