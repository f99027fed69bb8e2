/** Proofs of a frame's heat: warmth of the air in each cell, noise of its fans. */
import { type Filament, rowOf } from "@rubus/catalogue";
import type { Frame } from "@rubus/cluster";
import { levelAtSpeed, levelOfAll } from "@rubus/physics";
import { judged } from "../judged.js";
import { exactInput, figureAt, inputOf, type ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { dutiesOf } from "./fan-steps.js";
import { type FrameStates, kindOf, type NodeHeat, warmestRoom } from "./frame-states.js";

const degrees = (value: number): string => `${value.toFixed(0)} °C`;

const cellOf = (frame: Frame, { at }: NodeHeat) =>
  frame.cells.find(({ bays }) => bays.some(({ path }) => path === at.path));

/** Full load, or a fan that stands while its node slows itself down: the warmer of the two. */
const warmest = (states: FrameStates, node: NodeHeat) => {
  const { air, deadAir } = kindOf(states, node);
  return [
    { typical: node.air, worst: node.air + air.above },
    { typical: deadAir.typical, worst: deadAir.typical + deadAir.above },
  ].reduce((most, each) => (each.worst > most.worst ? each : most));
};

const cellAir = (
  frame: Frame,
  path: string,
  [states, nodes, figures]: readonly [FrameStates, readonly NodeHeat[], ProofFigures],
  filament: Filament,
): readonly ProofResult[] => {
  const [first, ...others] = nodes;
  if (!first) return [];
  const hottest = others.reduce(
    (most, node) => (warmest(states, node).worst > warmest(states, most).worst ? node : most),
    first,
  );
  const { typical, worst } = warmest(states, hottest);
  const room = warmestRoom(figures);
  const limit = figureAt(filament.glassTransition, "least");
  const exhaust = nodes.reduce((sum, { air }) => sum + air, 0) / nodes.length;
  return [
    judged(
      {
        id: `heat.air:${path}`,
        area: "heat",
        title: "Warmest air of a cell",
        subject: path,
        typical,
        worst,
        limit,
        sense: "at-most",
        dimension: "temperature",
        marginOf: "the rise from the room to where the filament softens",
        formula: "max(T_air(full load), T_air(fan 0 %, slowed down)) + √ΣΔT² ≤ T_glass; G · T = P + H",
        inputs: [
          exactInput("room", room, "temperature", figures.heat.bayAir.room.source, "derived"),
          inputOf(`softening of ${filament.name}`, filament.glassTransition),
          ...kindOf(states, hottest).inputs,
        ],
        code: "RUB-HEAT-002",
        statement: `Cell ${path} blows out air of ${degrees(exhaust)} at full load in a room of ${degrees(room)}; where a fan stands, or at the worst end of the tolerances, the air of a bay of frame ${frame.name} gets to ${degrees(worst)}. ${filament.name} softens at ${degrees(limit)}.`,
        key: "printer.filament",
      },
      "exact",
      limit - room,
    ),
  ];
};

const noise = (frame: Frame, states: FrameStates, figures: ProofFigures): readonly ProofResult[] => {
  const fans = states.nodes.flatMap(({ at }) =>
    at.node.fan === null ? [] : [rowOf(figures.fans, at.node.fan)],
  );
  const levels = fans.flatMap(({ noise: level }) => level ?? []);
  // What nobody states can't be added up.
  if (fans.length === 0 || levels.length < fans.length) return [];
  const { noiseLimit } = figures.heat.bayAir;
  const typical = levelOfAll(levels.map(({ value }) => value));
  const worst = levelOfAll(levels.map((level) => figureAt(level, "greatest")));
  const limit = noiseLimit.value;
  const kinds = new Map(fans.map((fan) => [fan.key, fan]));
  const slowest = levelAtSpeed(typical, dutiesOf(figures.heat.fanTable)[0] ?? 1);
  return [
    judged(
      {
        id: `heat.noise:${frame.path}`,
        area: "heat",
        title: "Noise of all fans at full speed",
        subject: frame.path,
        typical,
        worst,
        limit,
        sense: "at-most",
        dimension: "sound-level",
        marginOf: "the greatest noise of an office",
        formula: "L = 10 · lg Σ 10^(L_fan / 10), a metre away",
        inputs: [
          exactInput("fans", fans.length, "ratio", "nodes of the frame", "derived"),
          ...[...kinds.values()].flatMap(({ name, noise: level }) =>
            level ? [inputOf(`noise of a ${name}`, level)] : [],
          ),
          inputOf("greatest noise", noiseLimit),
        ],
        code: "RUB-HEAT-003",
        statement: `All ${fans.length} fans of frame ${frame.path} at full speed make ${typical.toFixed(0)} dB(A) a metre away, at most ${worst.toFixed(0)}, and ${slowest < 10 ? "next to none" : slowest.toFixed(0)} at their least speed; an office has up to ${limit}.`,
        key: "node.fan",
      },
      "exact",
    ),
  ];
};

/** @param filament key of what the frame is printed in */
export const proveFrameHeat = (
  frame: Frame,
  states: FrameStates,
  figures: ProofFigures,
  filament: string,
): readonly ProofResult[] => {
  const row = rowOf(figures.heat.filaments, filament);
  return [
    ...frame.cells.flatMap((cell) => {
      const nodes = states.nodes.filter((node) => cellOf(frame, node)?.path === cell.path);
      return cellAir(frame, cell.path, [states, nodes, figures], row);
    }),
    ...noise(frame, states, figures),
  ];
};
