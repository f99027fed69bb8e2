/** What a cluster draws from the mains in a year, and what that costs. */
import { rowOf, supplyEfficiency } from "@rubus/catalogue";
import { type Cluster, type Frame, framesOf } from "@rubus/cluster";
import { figuresOf } from "./figures-of.js";
import { nodeCurrent } from "./load-state.js";
import { type End, exactInput, figureAt, inputOf, type ProofFigures } from "./proof-figures.js";
import type { Input } from "./result.js";

/** A figure at both ends of every tolerance. */
export type EnergyRange = { readonly least: number; readonly typical: number; readonly greatest: number };

export type FrameEnergy = {
  /** `home/a` */
  readonly path: string;
  /** From the mains, in W. */
  readonly idleW: EnergyRange;
  readonly fullW: EnergyRange;
  readonly kwh: EnergyRange;
};

/** Energy of a year, in kWh. */
export type YearlyEnergy = {
  /** Share of the year at full load. */
  readonly duty: number;
  readonly frames: readonly FrameEnergy[];
  readonly kwh: EnergyRange;
  /** Absent where the file states no tariff. */
  readonly cost?: EnergyRange & { readonly currency: string };
  readonly formula: string;
  readonly inputs: readonly Input[];
};

/** Hours of a mean Gregorian year. */
const hours = 365.2425 * 24;
/** Where the file says nothing: half of the year at full load. */
const standardDuty = 0.5;

const rangeOf = (at: (end: End) => number): EnergyRange => ({
  least: at("least"),
  typical: at("typical"),
  greatest: at("greatest"),
});

const scaled = (range: EnergyRange, factor: number): EnergyRange => rangeOf((end) => range[end] * factor);

const opposite: Readonly<Record<End, End>> = { least: "greatest", typical: "typical", greatest: "least" };

const nodesOfFrame = (frame: Frame) =>
  frame.cells.flatMap(({ bays }) => bays.flatMap(({ node }) => node ?? []));

/** A node's processor at full load and its fan turning, in amperes. */
const fullCurrent = (
  node: ReturnType<typeof nodesOfFrame>[number],
  figures: ProofFigures,
  end: End,
): number => {
  const { stressCurrent } = rowOf(figures.heat.piHeats, node.model);
  const fan = node.fan === null ? 0 : figureAt(rowOf(figures.fans, node.fan).ratedCurrent, end);
  return figureAt(stressCurrent, end) + fan;
};

const energyOf = (frame: Frame, figures: ProofFigures, duty: number): FrameEnergy => {
  const nodes = nodesOfFrame(frame);
  const drawn = (currentOf: (node: (typeof nodes)[number], end: End) => number): EnergyRange =>
    rangeOf((end) => {
      const current = nodes.reduce((sum, node) => sum + currentOf(node, end), 0);
      return (frame.supply.setpoint * current) / figureAt(supplyEfficiency, opposite[end]);
    });
  const idleW = drawn((node, end) => nodeCurrent(node, figures, end, "idle"));
  const fullW = drawn((node, end) => fullCurrent(node, figures, end));
  const kwh = rangeOf((end) => ((duty * fullW[end] + (1 - duty) * idleW[end]) * hours) / 1000);
  return { path: frame.path, idleW, fullW, kwh };
};

/** The currents of the models and fans in use, each once. */
const inputsOf = (cluster: Cluster, figures: ProofFigures, duty: number): readonly Input[] => {
  const nodes = framesOf(cluster).flatMap(({ frame }) => nodesOfFrame(frame));
  const models = [...new Set(nodes.map(({ model }) => model))];
  const fans = [...new Set(nodes.flatMap(({ fan }) => fan ?? []))];
  const from = cluster.energy === undefined ? "where cluster.yaml says nothing" : "energy in cluster.yaml";
  const tariff = cluster.energy?.tariff;
  return [
    exactInput("share of the year at full load", duty, "ratio", from, cluster.energy ? "primary" : "memory"),
    ...(tariff === undefined
      ? []
      : [exactInput(`${tariff.currency} per kWh`, tariff.perKwh, "ratio", "energy.tariff in cluster.yaml")]),
    inputOf("efficiency of the supply", supplyEfficiency),
    ...models.flatMap((model) => {
      const { name, idleCurrent } = rowOf(figures.piModels, model);
      const { stressCurrent } = rowOf(figures.heat.piHeats, model);
      return [
        inputOf(`idle current of a ${name}`, idleCurrent),
        inputOf(`current of a ${name} under stress`, stressCurrent),
      ];
    }),
    ...fans.map((fan) => {
      const { name, ratedCurrent } = rowOf(figures.fans, fan);
      return inputOf(`current of a ${name}`, ratedCurrent);
    }),
  ];
};

/**
 * Energy of a year from idle and full load of every node: the supply's set-point times the currents, which holds every loss
 * between supply and Pi, over the supply's efficiency. An estimate with its range, and no proof: nothing limits it.
 */
export const yearlyEnergy = (cluster: Cluster, figures: ProofFigures = figuresOf(cluster)): YearlyEnergy => {
  const duty = cluster.energy?.duty ?? standardDuty;
  const frames = framesOf(cluster).map(({ frame }) => energyOf(frame, figures, duty));
  const kwh = rangeOf((end) => frames.reduce((sum, frame) => sum + frame.kwh[end], 0));
  const tariff = cluster.energy?.tariff;
  return {
    duty,
    frames,
    kwh,
    ...(tariff === undefined ? {} : { cost: { ...scaled(kwh, tariff.perKwh), currency: tariff.currency } }),
    formula: "E = 8766 h · (d · P_full + (1 − d) · P_idle); P = V_set · ΣI / η",
    inputs: inputsOf(cluster, figures, duty),
  };
};
