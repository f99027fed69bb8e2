/** What a Gerber job file says of the board's build-up. */
import type { TextFile } from "./fabrication.js";

export type BuildUp = {
  readonly thicknessMm: number;
  /** Finished copper of the outer layers. */
  readonly copperMm: number;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Thickness of board and copper from the `.gbrjob` among the files; undefined where it isn't told. */
export const buildUpOf = (files: readonly TextFile[]): BuildUp | undefined => {
  const job = parsed(files.find(({ name }) => name.endsWith(".gbrjob"))?.text ?? "");
  if (!isRecord(job)) return undefined;
  const { GeneralSpecs: specs, MaterialStackup: stack } = job;
  const thicknessMm = isRecord(specs) ? specs.BoardThickness : undefined;
  const layers = Array.isArray(stack) ? stack.filter(isRecord) : [];
  const copperMm = layers.find(({ Type }) => Type === "Copper")?.Thickness;
  if (typeof thicknessMm !== "number" || typeof copperMm !== "number") return undefined;
  return thicknessMm > 0 && copperMm > 0 ? { thicknessMm, copperMm } : undefined;
};
