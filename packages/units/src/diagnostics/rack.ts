import type { DiagnosticRows } from "./row.js";

export const rackRows = {} as const satisfies DiagnosticRows;
