/** What to measure on the first pieces, and what the proofs expect there. */
import { efuses, type Measurable, type MeasurableKey, measurables } from "@rubus/catalogue";
import { type Cluster, nodesOf } from "@rubus/cluster";
import { figuresOf } from "./figures-of.js";
import { efuseOf } from "./ladder.js";
import { type TakenFigure, takenFigure } from "./measurable-figures.js";

export type PilotMeasurement = {
  readonly key: MeasurableKey;
  readonly what: string;
  readonly dimension: Measurable["dimension"];
  readonly taken: TakenFigure;
};

const most = 12;

/** One cell has no chain; the shunt comes last, since no hand meter tells its half milliohm. */
const leftOut: MeasurableKey = "chain-cell";
const last: MeasurableKey = "shunt";

/** Of what the cluster's own nodes use the twelve that a bench can tell. */
export const pilotMeasurements = (cluster: Cluster): readonly PilotMeasurement[] => {
  const figures = figuresOf(cluster);
  const used = new Set<string>(nodesOf(cluster).map(({ node }) => efuseOf(node, figures).key));
  const isUsed = (key: string): boolean => !efuses.some((row) => row.key === key) || used.has(key);
  return measurables
    .filter(({ key }) => key !== leftOut && isUsed(key))
    .toSorted((a, b) => Number(a.key === last) - Number(b.key === last))
    .flatMap(({ key, what, dimension }): readonly PilotMeasurement[] => {
      const taken = takenFigure(key, cluster, figures);
      return taken ? [{ key, what, dimension, taken }] : [];
    })
    .slice(0, most);
};
