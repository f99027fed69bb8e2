/** Proofs of a frame's distribution: the voltage of every node, the current of every feed. */
import { rowOf } from "@rubus/catalogue";
import { amperes, type FramePower, setpointInput, volts } from "./frame-power.js";
import { efuseOf } from "./ladder.js";
import { figureAt, inputOf } from "./proof-figures.js";
import type { Input, ProofResult } from "./result.js";
import { loadInputs } from "./supply-proofs.js";
import { verdictOf } from "./verdict.js";

const pathInputs = ({ figures }: FramePower, stretches: readonly string[]): readonly Input[] =>
  figures.powerPath
    .filter(({ stretch }) => stretches.includes(stretch))
    .map(({ name, resistance }) => inputOf(`resistance: ${name}`, resistance));

/**
 * The voltage at each header with every node and fan drawing its full current, one result a node.
 *
 * Worst: source at its lowest, resistances and loads as `frame-drops.ts` says. Sense terminals are not
 * counted on: a supply that has them gives more than is proved.
 */
export const proveNodeVoltages = (power: FramePower): readonly ProofResult[] => {
  const { frame, figures, supply, bays, drops } = power;
  const common = [
    setpointInput(power),
    inputOf(`setting error of the ${supply.name}`, supply.settingError),
    ...loadInputs(power),
    ...pathInputs(power, ["feed", "chain", "node"]),
  ];
  return bays.map(({ path, node }, index): ProofResult => {
    const { headerWindow, name } = rowOf(figures.piModels, node.model);
    const [limit, highest] = [figureAt(headerWindow, "least"), figureAt(headerWindow, "greatest")];
    const drop = drops.nodeDrops[index] ?? { typical: Number.NaN, worst: Number.NaN };
    const typical = frame.supply.setpoint + figureAt(supply.settingError, "typical") - drop.typical;
    const worst = frame.supply.setpoint + figureAt(supply.settingError, "least") - drop.worst;
    const margin = (worst - limit) / (highest - limit);
    const efuse = efuseOf(node, figures);
    return {
      id: `power.node-voltage:${path}`,
      area: "power",
      title: "Voltage at the Pi's header",
      subject: path,
      verdict: verdictOf(margin, "voltage"),
      typical,
      worst,
      limit,
      sense: "at-least",
      dimension: "voltage",
      margin,
      marginOf: `the ${(highest - limit).toFixed(1)} V window`,
      formula: "V_header = V_set + ΔV_set − Σ I·R from supply to header; ladder solved by nodal analysis",
      inputs: [
        ...common,
        inputOf(`resistance: ${efuse.name}`, efuse.resistance),
        inputOf(`window of a ${name}`, headerWindow),
      ],
      code: "RUB-PWR-002",
      statement: `Node ${node.host} gets ${volts(typical)} at its header, ${volts(worst)} at worst; it needs ${volts(limit)}.`,
      key: "power.setpoint",
    };
  });
};

/** The current of each feed against what its cable carries and its fuse stands, one result a feed. */
export const proveFeedCurrents = (power: FramePower): readonly ProofResult[] => {
  const { frame, figures, drops } = power;
  const { maxCurrent, fuseRating } = figures.feed;
  const limit = Math.min(maxCurrent.value, fuseRating.value);
  const inputs = [
    ...loadInputs(power),
    ...pathInputs(power, ["feed", "chain"]),
    inputOf("current of a feed", maxCurrent),
    inputOf("rating of the feed fuse", fuseRating),
  ];
  return frame.feeds.map(({ cell }, index): ProofResult => {
    const { typical, worst } = drops.feedCurrents[index] ?? { typical: Number.NaN, worst: Number.NaN };
    const margin = (limit - worst) / limit;
    return {
      id: `power.feed-current:${frame.path}/${cell}`,
      area: "power",
      title: "Current of a feed",
      subject: `${frame.path}/${cell}`,
      verdict: verdictOf(margin, "current"),
      typical,
      worst,
      limit,
      sense: "at-most",
      dimension: "current",
      margin,
      marginOf: "what a feed carries",
      formula: "I_feed = (V_supply − V_land) / R_feed ≤ min(I_feed,max, I_fuse)",
      inputs,
      code: "RUB-PWR-003",
      statement: `The feed at cell ${cell} of frame ${frame.path} carries ${amperes(typical)}, ${amperes(worst)} at worst; it stands ${amperes(limit)}.`,
      key: "power.feeds",
    };
  });
};
