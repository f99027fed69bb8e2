/** Currents of the kinds of Pi and fan in a frame, as inputs of proofs. */
import { rowOf } from "@rubus/catalogue";
import type { NodeState } from "./frame-drops.js";
import type { FrameLoad } from "./frame-power.js";
import { inputOf } from "./proof-figures.js";
import type { Input } from "./result.js";

/** What nodes and fans draw in a state; in full by default. */
export const stateInputs = ({ bays, figures }: FrameLoad, state: NodeState = "aged"): readonly Input[] => {
  const isFull = state === "new" || state === "aged";
  const models = new Set(bays.map(({ node }) => node.model));
  const fans = new Set(bays.flatMap(({ node }) => node.fan ?? []));
  const word = isFull ? "" : `${state} `;
  return [
    ...[...models].map((key) => {
      const { name, loadCurrent, typicalCurrent, idleCurrent } = rowOf(figures.piModels, key);
      const ofPart = state === "idle" ? idleCurrent : typicalCurrent;
      return inputOf(`${word}current of a ${name}`, isFull ? loadCurrent : ofPart);
    }),
    ...[...fans].map((key) => {
      const { name, budgetCurrent, ratedCurrent } = rowOf(figures.fans, key);
      return isFull
        ? inputOf(`current of a ${name}`, budgetCurrent)
        : inputOf(`rated current of a ${name}`, ratedCurrent);
    }),
  ];
};
