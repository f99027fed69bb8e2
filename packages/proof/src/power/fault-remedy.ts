/** What to do about a fault that is not stood: a set-point, feeds or a supply with which the proof passes, tried one by one. */
import { spreadFeeds } from "@rubus/cluster";
import { volt } from "@rubus/units";
import { changesText } from "../changes-text.js";
import { type FramePower, frameLoad, framePower } from "../frame-power.js";
import { applyEdit, changesOf, type PowerEdit } from "../power-edit.js";
import { proveSupplyOf } from "../power-results.js";
import { figureAt } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { proveFaultsOf } from "./frame-faults.js";
import type { MomentsKnown } from "./moments.js";

type Remedy = Pick<ProofResult, "remedy" | "changes">;

/** Set-points by their distance from the present one, more feeds, other supplies by their current. */
const editsOf = ({ frame, supply, figures, total }: FramePower): readonly PowerEdit[] => {
  const [least, most] = [figureAt(supply.adjustment, "least"), figureAt(supply.adjustment, "greatest")];
  const steps = Array.from(
    { length: 60 },
    (_, index) => Math.ceil((index + 1) / 2) * (index % 2 === 0 ? 1 : -1),
  );
  const setpoints = steps
    .map((step) => Math.round(frame.supply.setpoint * 100 + step) / 100)
    .filter((setpoint) => setpoint >= least && setpoint <= Math.min(most, 5.25));
  const counts = frame.cells.map((_, index) => index + 1).filter((count) => count > frame.feeds.length);
  const supplies = figures.supplies
    .filter(({ key, ratedCurrent }) => key !== frame.supply.key && ratedCurrent.value >= total.worst)
    .toSorted((a, b) => a.ratedCurrent.value - b.ratedCurrent.value);
  return [
    ...setpoints.map((setpoint) => ({ setpoint: volt(setpoint) })),
    ...counts.map((count) => ({ feeds: spreadFeeds(count, frame.cells.length) })),
    ...supplies.map(({ key }) => ({ supply: key })),
  ];
};

const passes = (power: FramePower, { id }: ProofResult, edit: PowerEdit, known: MomentsKnown): boolean => {
  const load = frameLoad(applyEdit(power.frame, edit), power.figures, power.solve);
  if (!load || proveSupplyOf(load).some(({ verdict }) => verdict === "fail")) return false;
  return proveFaultsOf(framePower(load), known).every(
    (result) => result.id !== id || result.verdict === "pass",
  );
};

/** The first change with which the result passes; words where supply, set-point and feeds can't help. */
export const faultRemedy = (
  power: FramePower,
  result: ProofResult,
  known: MomentsKnown,
  where: string | undefined,
): Remedy => {
  const found = editsOf(power).find((edit) => passes(power, result, edit, known));
  if (!found)
    return {
      remedy: `Give ${result.subject} another part: no supply of the catalogue, set-point or number of feeds helps, and ${result.marginOf} is what limits it.`,
    };
  const changes = [changesOf(found)];
  return { remedy: changesText(changes, where), changes };
};
