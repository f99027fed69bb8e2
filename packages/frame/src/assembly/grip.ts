/** How long a screw must be: from what it grips to full engagement in what it ends in, and no longer than there is room. */
import { inserts, nuts, rowOf, type Screw, screws, studSpacers, threads } from "@rubus/catalogue";
import type { Diagnostic } from "@rubus/units";
import type { KeyIn, ScrewEnd } from "../screw-place.js";
import { insertHole } from "../tray/measures.js";

/** Lengths of metric screws that shops keep: ISO 888, the longer ones left out (memory). */
const stockMm = [4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60] as const;

/** The lengths a screw of the catalogue is stocked in, shortest first. */
export const stockedLengths = ({ shortest, longest }: Screw): readonly number[] =>
  stockMm.filter((length) => length >= shortest.value && length <= longest.value);

/** What is asked of a length, from the seat of the head: enough thread in the end, and the tip short of its bottom. */
export type LengthWindow = { readonly leastMm: number; readonly mostMm: number };

/** Threads of a spacer that hold as much as its stud: 1.5 diameters, as any handbook asks of brass. */
export const brassDiameters = 1.5;

/**
 * The window of a screw's length.
 * An insert holds with all of its threads but the one it begins with; a nut with all, and one thread stands beyond it.
 */
export const lengthWindow = (gripMm: number, end: ScrewEnd): LengthWindow => {
  if (end.kind === "insert") {
    const { length, thread } = rowOf(inserts, end.insert);
    const pitch = rowOf(threads, thread).pitch.value;
    const room = end.roomMm ?? length.value + insertHole.belowMm;
    return { leastMm: gripMm + length.value - pitch, mostMm: gripMm + room };
  }
  if (end.kind === "nut") {
    const { height, thread } = rowOf(nuts, end.nut);
    const pitch = rowOf(threads, thread).pitch.value;
    return {
      leastMm: gripMm + height.value + pitch,
      mostMm: gripMm + (end.roomMm ?? Number.POSITIVE_INFINITY),
    };
  }
  const { thread } = rowOf(studSpacers, end.spacer);
  const { diameter } = rowOf(threads, thread);
  return { leastMm: gripMm + brassDiameters * diameter.value, mostMm: gripMm + end.depthMm };
};

/** The shortest stocked length in the window, or the shortest that reaches (the longest there is) when none fits. */
export const gripLength = (screw: KeyIn<typeof screws>, gripMm: number, end: ScrewEnd): number => {
  const { leastMm } = lengthWindow(gripMm, end);
  const lengths = stockedLengths(rowOf<Screw>(screws, screw));
  return lengths.find((length) => length >= leastMm) ?? lengths.at(-1) ?? 0;
};

/** RUB-FIT-001 when no stocked length of the screw lies in the window. */
export const lengthFault = (
  name: string,
  screw: KeyIn<typeof screws>,
  gripMm: number,
  end: ScrewEnd,
): Diagnostic | undefined => {
  const { leastMm, mostMm } = lengthWindow(gripMm, end);
  const lengthMm = gripLength(screw, gripMm, end);
  if (lengthMm >= leastMm && lengthMm <= mostMm) return undefined;
  const most = Number.isFinite(mostMm) ? `at most ${Number(mostMm.toFixed(2))} mm` : "any longer";
  return {
    code: "RUB-FIT-001",
    severity: "error",
    message: `The ${name} must be at least ${Number(leastMm.toFixed(2))} mm long and ${most}; no stocked ${rowOf<Screw>(screws, screw).name} is.`,
    remedy: "Change the thickness it grips, or the depth of its hole.",
    figures: { leastMm, mostMm, lengthMm },
  };
};
