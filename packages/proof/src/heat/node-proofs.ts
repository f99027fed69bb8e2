/** Proofs of each node's heat: what it sustains, its fan's failure, its fan's steps. */
import { rowOf } from "@rubus/catalogue";
import { judged } from "../judged.js";
import { exactInput, inputOf, type ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { type FrameStates, hottestOfKinds, kindOf, type NodeHeat, warmestRoom } from "./frame-states.js";

const watts = (value: number): string => `${value.toFixed(1)} W`;
const degrees = (value: number): string => `${value.toFixed(0)} °C`;

const coolerText = ({ at }: NodeHeat, { heat }: ProofFigures): string => {
  const cooler = heat.coolers.find(({ stack }) => stack === at.node.stack);
  return cooler === undefined ? "no heat sink" : cooler.name;
};

const sustained = (states: FrameStates, node: NodeHeat, figures: ProofFigures): ProofResult => {
  const { model, host } = node.at.node;
  const row = rowOf(figures.heat.piHeats, model);
  const pi = rowOf(figures.piModels, model);
  const kind = kindOf(states, node);
  const room = warmestRoom(figures);
  const worst = node.sustainedW - kind.sustainedW.below;
  const fullUpTo = room + row.throttle.value - node.stress;
  const full =
    fullUpTo >= room
      ? `Full load, ${watts(node.stressW)}, brings its processor to ${degrees(node.stress)}`
      : `Full load, ${watts(node.stressW)}, it bears in rooms up to about ${degrees(fullUpTo)}; above, it slows down`;
  return judged(
    {
      id: `heat.sustained:${node.at.path}`,
      area: "heat",
      title: "Power sustained without slowing down",
      subject: node.at.path,
      typical: node.sustainedW,
      worst,
      limit: node.activeW,
      sense: "at-least",
      dimension: "power",
      marginOf: "the power of an active board",
      formula:
        "P = P_active + (T_throttle − T_active) · (P_full − P_active) / (T_full − T_active) − √ΣΔP² ≥ P_active; G · T = P + H, every node likewise, fans at full speed",
      inputs: [
        exactInput("room", room, "temperature", figures.heat.bayAir.room.source, "derived"),
        inputOf(`slowing down of a ${row.name}`, row.throttle),
        inputOf(`current of an active ${pi.name}`, pi.typicalCurrent),
        ...kind.inputs.filter(({ name }) => name !== `current of an active ${pi.name}`),
      ],
      code: "RUB-HEAT-001",
      statement: `${host} gives off ${watts(node.sustainedW)} for ever in a room of ${degrees(room)}, at worst ${watts(worst)}, before it slows down at ${degrees(row.throttle.value)}; an active board draws ${watts(node.activeW)}. ${full}; idle, it is at ${degrees(node.idle)} with its fan at the least speed. Cooled by: ${coolerText(node, figures)}.`,
      key: "node.fan",
    },
    "exact",
  );
};

const fanFailure = (states: FrameStates, node: NodeHeat, figures: ProofFigures): ProofResult => {
  const row = rowOf(figures.heat.piHeats, node.at.node.model);
  const { deadProcessor, deadAir, inputs } = kindOf(states, node);
  const room = warmestRoom(figures);
  const worst = deadProcessor.typical + deadProcessor.above;
  return judged(
    {
      id: `heat.fan-failure:${node.at.path}`,
      area: "heat",
      title: "Processor when its fan stands",
      subject: node.at.path,
      typical: deadProcessor.typical,
      worst,
      limit: row.critical.value,
      sense: "at-most",
      dimension: "temperature",
      marginOf: "the rise from the room to where the kernel switches off",
      formula: "T_idle(fan 0 %, neighbour at full load) + √ΣΔT² ≤ T_critical; G · T = P + H",
      inputs: [
        exactInput("room", room, "temperature", figures.heat.bayAir.room.source, "derived"),
        inputOf(`switching off of a ${row.name}`, row.critical),
        ...inputs,
      ],
      code: "RUB-HEAT-004",
      statement: `With its fan standing and its neighbour at full load ${node.at.node.host} idles at ${degrees(deadProcessor.typical)} in a room of ${degrees(room)}, at most ${degrees(worst)}. With more to do it slows itself down at ${degrees(row.throttle.value)} and ${degrees(row.hardThrottle.value)}, and the air of its bay gets to ${degrees(deadAir.typical)}; the kernel switches it off at ${degrees(row.critical.value)} only.`,
      key: "node.model",
    },
    "exact",
    row.critical.value - room,
  );
};

const fanSteps = (states: FrameStates, node: NodeHeat, figures: ProofFigures): readonly ProofResult[] => {
  const { fall, inputs, lateChanges } = kindOf(states, node);
  if (!fall) return [];
  const { hysteresisMilliCelsius, steps } = figures.heat.fanTable;
  const worst = fall.typical + fall.above;
  const limit = hysteresisMilliCelsius / 1000;
  const table = "fan table of the HAT's EEPROM";
  return [
    judged(
      {
        id: `heat.fan-steps:${node.at.path}`,
        area: "heat",
        title: "Fan keeps its speed",
        subject: node.at.path,
        typical: fall.typical,
        worst,
        limit,
        sense: "at-most",
        dimension: "temperature-difference",
        marginOf: "the hysteresis of the fan's steps",
        formula:
          "T(speed before) − T(speed after) + √ΣΔT² ≤ h, for each step at the load and in the room that just reach it",
        inputs: [
          exactInput("hysteresis", limit, "temperature-difference", table, "derived"),
          ...steps.map(({ milliCelsius }, index) =>
            exactInput(`step ${index + 1}`, milliCelsius / 1000, "temperature", table, "derived"),
          ),
          inputOf("rooms", figures.heat.bayAir.room),
          ...inputs,
        ],
        code: "RUB-HEAT-005",
        statement: `No step of the kernel's fan table cools ${node.at.node.host} by more than ${fall.typical.toFixed(1)} K, at worst ${worst.toFixed(1)} K; a step ends ${limit} K below where it began, so a fan that needed more would hunt. In the second half of a simulated hour at the load that just reaches that step the fan changes its speed ${lateChanges === 0 ? "not once" : `${lateChanges} times`}.`,
        key: "node.fan",
      },
      "exact",
    ),
  ];
};

/** Each node's sustained power; for the hottest node of each kind its fan's failure and its steps. */
export const proveNodeHeat = (states: FrameStates, figures: ProofFigures): readonly ProofResult[] => [
  ...states.nodes.map((node) => sustained(states, node, figures)),
  ...hottestOfKinds(states).flatMap((node) => [
    fanFailure(states, node, figures),
    ...fanSteps(states, node, figures),
  ]),
];
