import type { DiagnosticRows } from "./row.js";

export const pwrRows = {} as const satisfies DiagnosticRows;
