/** The voltage at the header of every node: idle, typical, and at full load with new and with aged contacts. */
import { rowOf } from "@rubus/catalogue";
import { type NodeState, nodeStates } from "./frame-drops.js";
import { type FramePower, setpointInput, volts } from "./frame-power.js";
import { judged } from "./judged.js";
import { type Occupied, pathToHeader } from "./ladder.js";
import { stateInputs } from "./load-inputs.js";
import { figureAt, inputOf, type ProofFigures } from "./proof-figures.js";
import type { Input, ProofResult } from "./result.js";

/** By state: the end of the result's kind, its title, and what stands in the sentence. */
const wording: Readonly<Record<NodeState, readonly [kind: string, title: string, when: string]>> = {
  aged: ["node-voltage", "Voltage at the Pi's header", "at its header"],
  new: ["node-voltage-new", "Header voltage, contacts new", "at its header with new contacts"],
  typical: ["node-voltage-typical", "Header voltage, typical load", "at typical load"],
  idle: ["node-voltage-idle", "Header voltage, idle", "when idle"],
};

/** The resistances that a node's current passes, with what their contacts age to where that counts. */
export const pathInputs = (bay: Occupied, figures: ProofFigures, aged: boolean): readonly Input[] =>
  [...figures.powerPath.filter(({ stretch }) => stretch !== "node"), ...pathToHeader(bay, figures)].flatMap(
    (element) => [
      inputOf(`resistance: ${element.name}`, element.resistance),
      ...(aged && element.aged ? [inputOf(`resistance, aged: ${element.name}`, element.aged)] : []),
    ],
  );

const proveState = (power: FramePower, state: NodeState): readonly ProofResult[] => {
  const { frame, figures, supply, bays, drops } = power;
  const [kind, title, when] = wording[state];
  const common = [
    setpointInput(power),
    inputOf(`setting error of the ${supply.name}`, supply.settingError),
    ...stateInputs(power, state),
  ];
  const source = (end: "least" | "typical" | "greatest"): number =>
    frame.supply.setpoint + figureAt(supply.settingError, end);
  // Nodes of one model in bays of one side have the same inputs: shared, a large cluster stays small.
  const known = new Map<string, readonly Input[]>();
  const inputsOf = (bay: Occupied): readonly Input[] => {
    const key = `${bay.node.model}/${bay.bay}`;
    const { name, headerWindow } = rowOf(figures.piModels, bay.node.model);
    const inputs = known.get(key) ?? [
      ...common,
      ...pathInputs(bay, figures, state !== "new"),
      inputOf(`window of a ${name}`, headerWindow),
    ];
    known.set(key, inputs);
    return inputs;
  };
  return bays.map((bay, index): ProofResult => {
    const { path, node } = bay;
    const { headerWindow } = rowOf(figures.piModels, node.model);
    const [lowest, highest] = [figureAt(headerWindow, "least"), figureAt(headerWindow, "greatest")];
    const drop = drops.nodeDrops[state][index] ?? {
      typical: Number.NaN,
      least: Number.NaN,
      greatest: Number.NaN,
    };
    const typical = source("typical") - drop.typical;
    const range = { least: source("least") - drop.greatest, greatest: source("greatest") - drop.least };
    // The window has two sides: the result is of the tighter.
    const isLow = !(range.least - lowest > highest - range.greatest);
    const [worst, limit] = isLow ? [range.least, lowest] : [range.greatest, highest];
    const bound = isLow ? `it needs ${volts(limit)}` : `it stands ${volts(limit)}`;
    return judged(
      {
        id: `power.${kind}:${path}`,
        area: "power",
        title,
        subject: path,
        typical,
        worst,
        limit,
        range,
        sense: isLow ? "at-least" : "at-most",
        dimension: "voltage",
        marginOf: `the ${(highest - lowest).toFixed(1)} V window`,
        formula: "V_header = V_set + ΔV_set − Σ I·R from supply to header; ladder solved by nodal analysis",
        inputs: inputsOf(bay),
        code: isLow ? "RUB-PWR-002" : "RUB-PWR-004",
        statement: `Node ${node.host} gets ${volts(typical)} ${when}, ${volts(worst)} at worst; ${bound}.`,
        key: "power.setpoint",
      },
      "voltage",
      highest - lowest,
    );
  });
};

/**
 * The voltage at each header in each state, at both ends of every tolerance; one result a node and state.
 *
 * Lowest: source at its lowest, resistances and loads as `frame-drops.ts` says. Highest: source at its highest,
 * everything else at its least. Sense terminals are not counted on: a supply that has them gives more than is
 * proved.
 */
export const proveNodeVoltages = (power: FramePower): readonly ProofResult[] =>
  nodeStates.flatMap((state) => proveState(power, state));
