import type { CellHeight } from "./measures.js";
export const cellBudget = (_height: CellHeight) => ({ min: 1, max: 1e9 });
