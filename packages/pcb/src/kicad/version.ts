/** Who writes these files, and in which of KiCad 9's formats. */
import { list } from "./s-expression.js";

export const versions = {
  board: "20241229",
  footprint: "20241229",
  schematic: "20250114",
  symbols: "20241209",
} as const;

/** KiCad 9 refuses a generator version that isn't quoted. */
export const generator = [list("generator", "rubus"), list("generator_version", "1")] as const;
