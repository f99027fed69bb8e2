/** Two-terminal chips (resistors, capacitors, ferrites) by IPC-7351B. */
import { rectangle, vec2 } from "@rubus/units";
import type { LandPattern } from "../model/pads.js";
import { chipSolid } from "../solids/chip-solid.js";
import { finishLandPattern, surfacePad } from "./finish.js";

/** A dimension with its limits, in millimetres. */
export type Limits = { readonly min: number; readonly max: number };

export type ChipDimensions = {
  readonly length: Limits;
  readonly width: Limits;
  /** Length of one terminal along the part. */
  readonly terminal: Limits;
  readonly heightMaxMm: number;
};

/** Fabrication and placement tolerance of IPC-7351B §3.1.5, in millimetres. */
const fabricationMm = 0.1;
const placementMm = 0.1;

const spread = (limits: Limits): number => limits.max - limits.min;
const roundTo = (value: number, stepMm: number): number =>
  Math.round(Math.round(value / stepMm) * stepMm * 1e6) / 1e6;

/**
 * Solder-joint goals at density level B (nominal): IPC-7351B table 3-5 (1608 and larger) and 3-6 (smaller).
 */
const goals = (
  lengthMm: number,
): { readonly toe: number; readonly heel: number; readonly side: number; readonly courtyard: number } =>
  lengthMm >= 1.6
    ? { toe: 0.35, heel: -0.05, side: 0, courtyard: 0.25 }
    : { toe: 0.2, heel: 0, side: 0, courtyard: 0.15 };

const chipMaterials = {
  RESC: { core: "alumina", cover: "film" },
  CAPC: { core: "titanate" },
  BEADC: { core: "alloy" },
} as const;

/**
 * Land pattern of a chip: Z = Lmin + 2·toe + √(Cl² + F² + P²), G = Smax − 2·heel − √(Cs² + F² + P²),
 * X = Wmin + 2·side + √(Cw² + F² + P²) (IPC-7351B §3.1.5). Pads are numbered 1 (left) and 2.
 * @param kind letters of the family in the IPC name: RESC, CAPC
 */
export const chipLandPattern = (
  kind: "RESC" | "CAPC" | "BEADC",
  body: ChipDimensions,
  source: string,
): LandPattern => {
  const lengthMm = (body.length.min + body.length.max) / 2;
  const widthMm = (body.width.min + body.width.max) / 2;
  const goal = goals(lengthMm);
  const root = (tolerance: number): number => Math.hypot(tolerance, fabricationMm, placementMm);
  // The gap between terminals has the statistical tolerance of length and two terminals, not their sum.
  const gapSpread = Math.hypot(spread(body.length), spread(body.terminal) * Math.SQRT2);
  const gapMiddle = (body.length.min + body.length.max) / 2 - (body.terminal.min + body.terminal.max);
  const z = roundTo(body.length.min + 2 * goal.toe + root(spread(body.length)), 0.05);
  const g = roundTo(gapMiddle + gapSpread / 2 - 2 * goal.heel - root(gapSpread), 0.05);
  const x = roundTo(body.width.min + 2 * goal.side + root(spread(body.width)), 0.05);
  const hundredths = (value: number): string => String(Math.round(value * 10)).padStart(2, "0");
  const centre = roundTo((z + g) / 4, 0.0125);
  const padLength = roundTo((z - g) / 2, 0.025);
  return finishLandPattern({
    name: `${kind}${hundredths(lengthMm)}${hundredths(widthMm)}X${Math.round(body.heightMaxMm * 100)}N`,
    description: `Chip ${lengthMm} x ${widthMm} mm, IPC-7351B density level B`,
    source,
    pads: [surfacePad("1", vec2(-centre, 0), padLength, x), surfacePad("2", vec2(centre, 0), padLength, x)],
    body: rectangle(vec2(0, 0), lengthMm, widthMm),
    bodyHeightMm: body.heightMaxMm,
    solid: chipSolid({
      lengthMm,
      widthMm,
      heightMm: body.heightMaxMm,
      terminalMm: (body.terminal.min + body.terminal.max) / 2,
      ...chipMaterials[kind],
      source,
    }),
    courtyardExcessMm: goal.courtyard,
    outline: "none",
  });
};
