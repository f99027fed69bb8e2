/** A supply that loses its regulation and rises until its own protection switches it off. */
import { rowOf } from "@rubus/catalogue";
import { type FramePower, setpointInput, volts } from "../frame-power.js";
import { efuseOf } from "../ladder.js";
import { figureAt, inputOf } from "../proof-figures.js";
import { elementResult } from "../ratings/element-result.js";
import type { Input, ProofResult } from "../result.js";
import { responseOf } from "./circuits.js";
import { limitedCurrent } from "./short-proofs.js";

type End = "least" | "typical" | "greatest";

const opposite = (end: End): End => (end === "greatest" ? "least" : end === "least" ? "greatest" : end);

/** V/s at which the bus rises when all of the supply's current charges the capacitors. */
const slope = (power: FramePower, end: End): number => {
  const { frame, supply, figures } = power;
  const bulk = 2 * frame.cells.length * figureAt(figures.faults.bulk.capacitance, opposite(end));
  return limitedCurrent(power, end) / (bulk + figureAt(supply.outputCapacitance, opposite(end)));
};

const tripInput = ({ supply }: FramePower): Input =>
  inputOf(`over-voltage trip of the ${supply.name}`, supply.overVoltageTrip);

const slopeInputs = ({ supply, figures }: FramePower): readonly Input[] => [
  inputOf(`rated current of the ${supply.name}`, supply.ratedCurrent),
  inputOf(`overload of the ${supply.name}`, supply.overload),
  inputOf(`capacitors of the ${supply.name}`, supply.outputCapacitance),
  inputOf(`capacitance: ${figures.faults.bulk.name}`, figures.faults.bulk.capacitance),
];

/** What a header gets until its eFuse is open. */
const atNodes = (power: FramePower): ProofResult => {
  const { frame, bays, figures, window, supply } = power;
  const highest = (end: "typical" | "greatest"): number =>
    Math.max(
      ...bays.map(({ node }) => {
        const response = responseOf(figures, efuseOf(node, figures).key);
        return figureAt(response.overVoltage, end) + slope(power, end) * figureAt(response.offDelay, end);
      }),
    );
  const reached = (end: "typical" | "greatest"): number =>
    Math.min(highest(end), figureAt(supply.overVoltageTrip, end));
  const limit = Math.min(
    ...bays.map(({ node }) => figureAt(rowOf(figures.piModels, node.model).survives, "least")),
  );
  const keys = new Set(bays.map(({ node }) => efuseOf(node, figures).key));
  const models = new Set(bays.map(({ node }) => node.model));
  return elementResult(power, frame, {
    element: "over-voltage",
    title: "A supply's over-voltage: the nodes",
    typical: reached("typical"),
    worst: reached("greatest"),
    limit,
    limitIs: "the way from 5.25 V to what a node stands",
    dimension: "voltage",
    kind: "exact",
    scale: limit - window.max,
    formula: "min(V_OVLO + t_off · I_limit / (C_supply + Σ C_bay), V_trip) ≤ V_survives",
    inputs: [
      tripInput(power),
      ...slopeInputs(power),
      ...[...keys].flatMap((key) => {
        const { name, overVoltage, offDelay } = responseOf(figures, key);
        return [inputOf(`lock-out: ${name}`, overVoltage), inputOf(`delay: ${name}`, offDelay)];
      }),
      ...[...models].map((key) => {
        const { name, survives } = rowOf(figures.piModels, key);
        return inputOf(`stands for a moment: ${name}`, survives);
      }),
    ],
    code: "RUB-PWR-013",
    statement: `If the ${supply.name} of frame ${frame.path} loses its regulation, the eFuses are open before a header gets more than ${volts(reached("greatest"))}; a node stands ${volts(limit)} for a moment. All nodes of the frame are off then, and the supply switches itself off at ${volts(figureAt(supply.overVoltageTrip, "greatest"))} at the latest. Nodes come back once the bus is below the lock-out's lower threshold: switch the supply off and on.`,
    key: "power.supply",
  });
};

type Part = {
  readonly element: string;
  readonly title: string;
  readonly limit: number;
  readonly limitIs: string;
  readonly input: Input;
  readonly what: string;
};

/** Parts ahead of the eFuses get all that the supply gives before it trips. */
const atBus = (power: FramePower, { input, what, limit, ...claim }: Part): ProofResult => {
  const { frame, supply, window } = power;
  const worst = figureAt(supply.overVoltageTrip, "greatest");
  return elementResult(power, frame, {
    ...claim,
    limit,
    typical: supply.overVoltageTrip.value,
    worst,
    dimension: "voltage",
    kind: "exact",
    scale: limit - window.max,
    formula: "V_trip,max ≤ V_part",
    inputs: [tripInput(power), input],
    code: "RUB-PWR-013",
    statement: `The ${supply.name} of frame ${frame.path} trips at ${volts(worst)} at the latest; ${what} ${volts(limit)}.`,
    key: "power.supply",
  });
};

/** At rest no eFuse is near its lock-out. */
const atRest = (power: FramePower): ProofResult => {
  const { frame, bays, figures, supply, window } = power;
  const responses = bays.map(({ node }) => responseOf(figures, efuseOf(node, figures).key));
  const limit = Math.min(...responses.map(({ overVoltage }) => figureAt(overVoltage, "least")));
  const worst = frame.supply.setpoint + figureAt(supply.settingError, "greatest");
  return elementResult(power, frame, {
    element: "lock-out",
    title: "Bus at rest below the eFuses' lock-out",
    typical: frame.supply.setpoint,
    worst,
    limit,
    limitIs: `the ${(window.max - window.min).toFixed(1)} V window`,
    dimension: "voltage",
    kind: "voltage",
    scale: window.max - window.min,
    formula: "V_set + ΔV_set ≤ V_OVLO,min",
    inputs: [
      setpointInput(power),
      inputOf(`setting error of the ${supply.name}`, supply.settingError),
      ...[...new Set(responses)].map(({ name, overVoltage }) => inputOf(`lock-out: ${name}`, overVoltage)),
    ],
    code: "RUB-PWR-013",
    statement: `Without load the bus of frame ${frame.path} is at ${volts(worst)} at most; its eFuses lock out from ${volts(limit)} on.`,
    key: "power.setpoint",
  });
};

/** Over-voltage of a frame's supply: its nodes, what stands ahead of them, and that none of it is near at rest. */
export const proveOverVoltage = (power: FramePower): readonly ProofResult[] => {
  const { suppressor, bulk } = power.figures.faults;
  return [
    atNodes(power),
    atBus(power, {
      element: "over-voltage-suppressor",
      title: "A supply's over-voltage: the suppressors",
      limit: figureAt(suppressor.breakdown, "least"),
      limitIs: "the way from 5.25 V to breakdown",
      input: inputOf(`breakdown of the ${suppressor.name}`, suppressor.breakdown),
      what: "a suppressor conducts from",
    }),
    atBus(power, {
      element: "over-voltage-capacitors",
      title: "A supply's over-voltage: the bays' capacitors",
      limit: figureAt(bulk.surgeVoltage, "least"),
      limitIs: "the way from 5.25 V to what they stand",
      input: inputOf(`surge voltage: ${bulk.name}`, bulk.surgeVoltage),
      what: "a bay's capacitor stands for a moment",
    }),
    atRest(power),
  ];
};
