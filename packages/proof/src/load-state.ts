/** What a node draws, idle, typical or full. */
import { rowOf } from "@rubus/catalogue";
import type { Node } from "@rubus/cluster";
import { type End, figureAt, type ProofFigures } from "./proof-figures.js";

/**
 * Idle: the bare board, booted, its fan standing or, at the greatest, turning. Typical: the bare board active
 * and its fan turning. Full: what supply and copper are sized for.
 */
export type LoadState = "idle" | "typical" | "full";

const fanCurrent = (key: string, figures: ProofFigures, state: LoadState, end: End): number => {
  const { ratedCurrent, budgetCurrent } = rowOf(figures.fans, key);
  if (state === "full") return figureAt(budgetCurrent, end);
  return state === "idle" && end !== "greatest" ? 0 : figureAt(ratedCurrent, end);
};

/** Current of a node and its fan, in amperes; a fan of stack (b) is in the Pi's own figure. */
export const nodeCurrent = (
  { model, fan }: Pick<Node, "model" | "fan">,
  figures: ProofFigures,
  end: End,
  state: LoadState = "full",
): number => {
  const { idleCurrent, typicalCurrent, loadCurrent } = rowOf(figures.piModels, model);
  const ofBoard = { idle: idleCurrent, typical: typicalCurrent, full: loadCurrent }[state];
  return figureAt(ofBoard, end) + (fan === null ? 0 : fanCurrent(fan, figures, state, end));
};
