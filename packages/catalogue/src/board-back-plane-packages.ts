/** Packages with gull-wing leads, as their outline drawings give them. */
import { type Confidence, type Figure, figure, type Row, source } from "./figure.js";

export type LeadedPackage = Row & {
  readonly leads: number;
  /** Across both rows of leads, foot of a lead, width of a lead. */
  readonly span: Figure<"length">;
  readonly foot: Figure<"length">;
  readonly leadWidth: Figure<"length">;
  readonly pitch: Figure<"length">;
  /** Along the rows of leads, and across them. */
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
};

type Range = readonly [min: number, max: number];

const leaded = <K extends string>(
  key: K,
  name: string,
  drawing: string,
  leads: number,
  pitch: number,
  span: Range,
  foot: Range,
  leadWidth: Range,
  [bodyLength, bodyWidth, height]: readonly [number, number, number],
  confidence: Confidence = "memory",
): LeadedPackage & { readonly key: K } => {
  const from = source(`${drawing}, lead and body dimensions`, confidence);
  const between = ([min, max]: Range) => figure("length", (min + max) / 2, from, { min, max });
  return {
    key,
    name,
    leads,
    span: between(span),
    foot: between(foot),
    leadWidth: between(leadWidth),
    pitch: figure("length", pitch, from),
    bodyLength: figure("length", bodyLength, from),
    bodyWidth: figure("length", bodyWidth, from),
    height: figure("length", height, from, { max: height }),
  };
};

export const leadedPackages = [
  leaded(
    "sot-23",
    "SOT-23",
    "JEDEC TO-236",
    3,
    0.95,
    [2.1, 2.64],
    [0.3, 0.6],
    [0.3, 0.51],
    [2.92, 1.3, 1.12],
  ),
  leaded(
    "sot-23-5",
    "SOT-23-5",
    "JEDEC MO-178 AA",
    5,
    0.95,
    [2.6, 3],
    [0.3, 0.6],
    [0.3, 0.5],
    [2.9, 1.6, 1.45],
  ),
  leaded(
    "sot-23-6",
    "SOT-23-6",
    "JEDEC MO-178 AB",
    6,
    0.95,
    [2.6, 3],
    [0.3, 0.6],
    [0.3, 0.5],
    [2.9, 1.6, 1.45],
  ),
  leaded(
    "tsot-23-6",
    "TSOT-23-6",
    "JEDEC MO-193",
    6,
    0.95,
    [2.6, 3],
    [0.3, 0.5],
    [0.3, 0.45],
    [2.9, 1.63, 1],
  ),
  leaded(
    "sot-363",
    "SOT-363",
    "Diodes BSS138DW data sheet, as parts traders relay it",
    6,
    0.65,
    [2, 2.2],
    [0.25, 0.4],
    [0.1, 0.3],
    [2, 1.25, 1],
    "secondary",
  ),
  leaded(
    "soic-8",
    "SOIC-8",
    "JEDEC MS-012 AA",
    8,
    1.27,
    [5.8, 6.2],
    [0.4, 1.27],
    [0.31, 0.51],
    [4.9, 3.9, 1.75],
  ),
  leaded(
    "tssop-16",
    "TSSOP-16",
    "JEDEC MO-153 AB",
    16,
    0.65,
    [6.2, 6.6],
    [0.45, 0.75],
    [0.19, 0.3],
    [5, 4.4, 1.2],
  ),
  leaded(
    "vssop-10",
    "VSSOP-10",
    "JEDEC MO-187 BA",
    10,
    0.5,
    [4.75, 5.05],
    [0.4, 0.7],
    [0.17, 0.27],
    [3, 3, 1.1],
  ),
] as const satisfies readonly LeadedPackage[];
