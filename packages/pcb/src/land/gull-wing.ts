/** Packages with gull-wing leads on two sides (SOT-23, SO, TSSOP, VSSOP) by IPC-7351B. */
import { rectangle, vec2 } from "@rubus/units";
import type { LandPattern } from "../model/pads.js";
import { gullWingSolid } from "../solids/leaded-solid.js";
import type { Limits } from "./chip.js";
import { finishLandPattern, surfacePad } from "./finish.js";

export type GullWingDimensions = {
  /** Across both rows of leads, toe to toe. */
  readonly span: Limits;
  /** Foot of a lead, heel to toe. */
  readonly foot: Limits;
  readonly leadWidth: Limits;
  readonly pitchMm: number;
  /** Along the rows of leads, and across them. */
  readonly bodyLengthMm: number;
  readonly bodyWidthMm: number;
  readonly heightMaxMm: number;
};

/** A lead: its number, the side it stands on, and its place along the row in pitches from the middle, up. */
export type Lead = { readonly number: string; readonly side: "left" | "right"; readonly row: number };

/** Leads numbered down the left side and up the right, as all dual rows are. */
export const dualRow = (count: number): readonly Lead[] => {
  const half = count / 2;
  return Array.from({ length: count }, (_, index) =>
    index < half
      ? { number: String(index + 1), side: "left", row: (half - 1) / 2 - index }
      : { number: String(index + 1), side: "right", row: index - half - (half - 1) / 2 },
  );
};

/** Three leads: 1 and 2 at the left, 3 in the middle of the right. */
export const sot23Leads: readonly Lead[] = [
  { number: "1", side: "left", row: 1 },
  { number: "2", side: "left", row: -1 },
  { number: "3", side: "right", row: 0 },
];

/** Five leads: the middle of the right side is empty. */
export const sot23FiveLeads: readonly Lead[] = [
  { number: "1", side: "left", row: 1 },
  { number: "2", side: "left", row: 0 },
  { number: "3", side: "left", row: -1 },
  { number: "4", side: "right", row: -1 },
  { number: "5", side: "right", row: 1 },
];

/** Fabrication and placement tolerance of IPC-7351B §3.1.5, in millimetres. */
const fabricationMm = 0.1;
const placementMm = 0.1;

/** Toe, heel and side goals at density level B: IPC-7351B table 3-2, and 3-3 for pitches up to 0.625 mm. */
const goals = (pitchMm: number) =>
  pitchMm > 0.625 ? { toe: 0.35, heel: 0.35, side: 0.03 } : { toe: 0.35, heel: 0.35, side: -0.02 };

const spread = ({ min, max }: Limits): number => max - min;
const root = (tolerance: number): number => Math.hypot(tolerance, fabricationMm, placementMm);
const roundTo = (value: number, stepMm: number): number =>
  Math.round(Math.round(value / stepMm) * stepMm * 1e6) / 1e6;

/** Gap from a pad's edge to the centre of the dot that marks pin 1. */
const dotGapMm = 0.5;

/**
 * Land pattern with the sizes of IPC-7351B §3.1.5, leads left and right, lead 1 at the upper left:
 * Z = Lmin + 2·toe + √(Cl² + F² + P²), G = Smax − 2·heel − √(Cs² + F² + P²), X = Wmin + 2·side + √(Cw² + F² + P²).
 * @param name of the package in IPC style: `SOT95P280X145-5N`
 */
export const gullWingLandPattern = (
  name: string,
  leads: readonly Lead[],
  dimensions: GullWingDimensions,
  source: string,
): LandPattern => {
  const { span, foot, leadWidth, pitchMm, bodyLengthMm, bodyWidthMm, heightMaxMm } = dimensions;
  const goal = goals(pitchMm);
  // The gap between heels has the statistical tolerance of span and two feet, not their sum.
  const gapSpread = Math.hypot(spread(span), spread(foot) * Math.SQRT2);
  const gapMiddle = (span.min + span.max) / 2 - (foot.min + foot.max);
  const z = span.min + 2 * goal.toe + root(spread(span));
  const g = Math.max(0.5, gapMiddle + gapSpread / 2 - 2 * goal.heel - root(gapSpread));
  const width = roundTo(
    Math.min(leadWidth.min + 2 * goal.side + root(spread(leadWidth)), pitchMm - 0.2),
    0.05,
  );
  const centre = roundTo((z + g) / 4, 0.0125);
  const length = roundTo((z - g) / 2, 0.025);
  const pads = leads.map(({ number, side, row }) =>
    surfacePad(number, vec2(side === "left" ? -centre : centre, row * pitchMm), length, width),
  );
  const first = pads[0];
  return finishLandPattern({
    name,
    description: `Gull-wing leads ${pitchMm} mm apart, IPC-7351B density level B`,
    source,
    pads,
    body: rectangle(vec2(0, 0), bodyWidthMm, bodyLengthMm),
    bodyHeightMm: heightMaxMm,
    solid: gullWingSolid({
      spanMm: (span.min + span.max) / 2,
      footMm: (foot.min + foot.max) / 2,
      leadWidthMm: (leadWidth.min + leadWidth.max) / 2,
      bodyLengthMm,
      bodyWidthMm,
      heightMm: heightMaxMm,
      leads: leads.map(({ side, row }) => ({ side, atMm: row * pitchMm })),
      dot: leads.length > 3,
      source,
    }),
    courtyardExcessMm: 0.25,
    ...(first === undefined
      ? {}
      : { pinOneDot: vec2(first.at.x - length / 2 + 0.25, first.at.y + width / 2 + dotGapMm) }),
    outline: "body",
    marks: [[vec2(-bodyWidthMm / 2, bodyLengthMm / 2 - 0.4), vec2(-bodyWidthMm / 2 + 0.4, bodyLengthMm / 2)]],
  });
};
