/** The merged bill as a file of the package. */
import type { OutputFile } from "../output.js";
import { type BilledBoard, mergedBillCsv } from "./merged-bill.js";

/** `boards/bom.csv`: what each article comes to for the boards of a cluster. */
export const mergedBillFile = (boards: readonly BilledBoard[]): OutputFile => ({
  path: "boards/bom.csv",
  bytes: new TextEncoder().encode(mergedBillCsv(boards)),
  what: "One bill for all boards: what each article comes to for this cluster",
});
