/** What the proofs take for each figure that can be measured: typical, at its worst, and how it is known. */
import {
  type Confidence,
  type Figure,
  fingerShare,
  type MeasurableKey,
  type PathElement,
  worstInLife,
} from "@rubus/catalogue";
import { type Cluster, framesOf, nodesOf } from "@rubus/cluster";
import type { Dimension } from "@rubus/units";
import type { ProofFigures } from "./proof-figures.js";

/** A figure as the proofs of one cluster take it, in the base unit of its dimension. */
export type TakenFigure = {
  readonly typical: number;
  /** At the worst end of its tolerance and of its life. */
  readonly worst: number;
  readonly source: string;
  readonly confidence: Confidence;
};

const farthest = ({ value, min = value, max = value }: Figure<Dimension>): number => Math.max(-min, max);

const ofElement = (element: PathElement, share = 1): TakenFigure => {
  const { source, confidence } = element.aged ?? element.resistance;
  return {
    typical: element.resistance.value / share,
    worst: worstInLife(element) / share,
    source,
    confidence,
  };
};

/** Of an error that goes either way: none, and as far as it goes. */
const ofError = (figure: Figure<Dimension>): TakenFigure => ({
  typical: 0,
  worst: farthest(figure),
  source: figure.source,
  confidence: figure.confidence,
});

const ofFigure = (figure: Figure<Dimension>): TakenFigure => ({
  typical: figure.value,
  worst: figure.max ?? figure.value,
  source: figure.source,
  confidence: figure.confidence,
});

const worstOf = (all: readonly TakenFigure[]): TakenFigure | undefined =>
  all.reduce<TakenFigure | undefined>(
    (worst, each) => (worst && worst.worst >= each.worst ? worst : each),
    undefined,
  );

/**
 * The figure behind a key of `measured:`, of what the cluster uses the one that is worst; undefined where it uses none.
 */
export const takenFigure = (
  key: MeasurableKey,
  cluster: Cluster,
  { powerPath, efuses, boardCopper, supplies, fans, cellTolerance }: ProofFigures,
): TakenFigure | undefined => {
  switch (key) {
    case "finger-contact":
      return worstOf(
        powerPath.filter((row) => row.key === "fingers").map((row) => ofElement(row, fingerShare)),
      );
    case "bay-copper":
      return worstOf(boardCopper.bays.map((row) => ofElement(row)));
    case "power-board-copper":
      return worstOf(Object.values(boardCopper.power).map((row) => ofElement(row)));
    case "hat-header":
      return worstOf(Object.values(boardCopper.hat).map((row) => ofElement(row)));
    case "fan-current": {
      const used = new Set(nodesOf(cluster).map(({ node }) => node.fan));
      return worstOf(fans.filter((row) => used.has(row.key)).map((row) => ofFigure(row.budgetCurrent)));
    }
    case "supply-error": {
      const used = new Set(framesOf(cluster).map(({ frame }) => frame.supply.key));
      return worstOf(supplies.filter((row) => used.has(row.key)).map((row) => ofError(row.settingError)));
    }
    case "cell-width-error":
      return ofError(cellTolerance);
    default:
      return worstOf([...powerPath, ...efuses].filter((row) => row.key === key).map((row) => ofElement(row)));
  }
};
