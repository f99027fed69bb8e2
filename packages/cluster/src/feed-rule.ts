/**
 * How many feeds `feeds: auto` gives a frame: the least that keep every feed within its rating and every
 * node's header within its window, by sums over the budget of the power path. A rule of the layout: it goes by
 * the models and fans of the catalogue alone, so that neither a set-point nor a meter moves a cable. What a
 * frame gives in fact is proved by solving its ladder.
 */
import {
  copperBudget,
  efuses,
  type Fan,
  type Figure,
  fans,
  feeds,
  type PathElement,
  piModels,
  powerPath,
  rowOf,
  supplies,
  supplyTerminals,
} from "@rubus/catalogue";
import { type Ampere, ampere } from "@rubus/units";
import { nodeCurrent } from "./layout.js";
import type { Node } from "./model.js";
import { defaults } from "./shape.js";

type Load = Pick<Node, "model" | "fan">;

export type FeedRule = {
  /** Whose budgeted currents count. */
  readonly fans: readonly Fan[];
  /** Feed, chain and node; without the row `bay-fuse` no bay has a fuse. */
  readonly path: readonly PathElement[];
};

/** The catalogue's path, the boards' copper at its budget. */
export const catalogueFeedRule: FeedRule = { fans, path: [...powerPath, ...copperBudget] };

/** Voltage left to spare, in volts: below it a proof of voltage warns. */
const spareVolt = 0.015;

/** Share of a current's rating left to spare: below it a proof warns. */
const spareCurrent = 0.05;

const worstOf = ({ value, max }: Figure<"resistance">): number => max ?? value;
const leastOf = ({ value, min }: Figure<"voltage">): number => min ?? value;

const worstOhm = (path: readonly PathElement[], stretch: PathElement["stretch"]): number =>
  path
    .filter((element) => element.stretch === stretch)
    .reduce((sum, { resistance, aged }) => sum + (aged ? worstOf(aged) : worstOf(resistance)), 0);

/**
 * The most that a feed may carry for a node to keep its voltage, in amperes:
 *
 *     I_feed ≤ (V_set − ΔV − V_min − V_spare − I·R_node − 2·I·R_chain) / R_feed
 *
 * with the default set-point, the supply's greatest error and aged contacts. A cell without a feed of its own
 * gets the current of its two bays over one length of the chain.
 */
const feedLoadMax = (load: Load, { fans: known, path }: FeedRule): number => {
  const model = rowOf(piModels, load.model as (typeof piModels)[number]["key"]);
  const { settingError } = rowOf(supplies, defaults.supply);
  const current = nodeCurrent(load, known);
  const ownOhm = worstOhm(path, "node") + worstOf(rowOf(efuses, model.efuse).resistance);
  const source = defaults.setpoint + leastOf(settingError) - leastOf(model.headerWindow) - spareVolt;
  return (source - current * (ownOhm + 2 * worstOhm(path, "chain"))) / worstOhm(path, "feed");
};

/** What a feed may carry through its terminal of the default supply, the room left that a proof asks for. */
const terminalLoadMax = (): number => {
  const { current } = rowOf(supplyTerminals, defaults.supply);
  return (1 - spareCurrent) * (current.min ?? current.value);
};

/** What one feed of a frame may carry: by its cable and fuse, by its terminal, less where a node's voltage asks for it. */
export const feedLoad = (loads: readonly Load[], rule: FeedRule = catalogueFeedRule): Ampere =>
  ampere(
    Math.min(
      rowOf(feeds, "feed-10mm2").maxCurrent.value,
      terminalLoadMax(),
      ...loads.map((load) => Math.max(0, feedLoadMax(load, rule))),
    ),
  );

/** Feeds that a frame's nodes need; as many as there are nodes where no number of feeds is enough. */
export const feedCount = (loads: readonly Load[], rule: FeedRule = catalogueFeedRule): number => {
  const total = loads.reduce((sum, load) => sum + nodeCurrent(load, rule.fans), 0);
  const each = feedLoad(loads, rule);
  return each > 0 ? Math.max(1, Math.ceil(total / each - 1e-9)) : Math.max(1, loads.length);
};
