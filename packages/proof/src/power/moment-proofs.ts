/** Proofs of moments: all nodes at once after the mains, a tray put in, a short behind an eFuse. */
import { rowOf } from "@rubus/catalogue";
import { amperes, type FramePower, volts } from "../frame-power.js";
import { stateInputs } from "../load-inputs.js";
import { figureAt, inputOf } from "../proof-figures.js";
import { elementResult } from "../ratings/element-result.js";
import type { Input, Line, ProofResult } from "../result.js";
import { boardsAmpere, heaviestPair } from "./circuits.js";
import type { Moments } from "./moments.js";

const time = { label: "time", dimension: "time" } as const;
const millisecond = (second: number): string => `${Number((second * 1e3).toPrecision(2))} ms`;
const microsecond = (second: number): string => `${Number((second * 1e6).toPrecision(2))} µs`;
const millivolt = (volt: number): string => `${(volt * 1e3).toFixed(0)} mV`;

/** A horizontal line over the whole of a course. */
const level = (name: string, value: number, course: Line["points"]): Line => ({
  name,
  style: "limit",
  points: [
    [course[0]?.[0] ?? 0, value],
    [course.at(-1)?.[0] ?? 1, value],
  ],
});

/** What holds a bay's voltage up or pulls it down for a moment. */
const pathInputs = ({ figures: { faults } }: FramePower): readonly Input[] => [
  ...faults.inductances.map(({ name, inductance }) => inputOf(`inductance: ${name}`, inductance)),
  inputOf(`capacitance: ${faults.bulk.name}`, faults.bulk.capacitance),
  inputOf(`series resistance: ${faults.bulk.name}`, faults.bulk.seriesResistance),
  inputOf(`capacitance: ${faults.trayInput.name}`, faults.trayInput.capacitance),
];

const nodeInputs = ({ bays, figures }: FramePower): readonly Input[] =>
  [...new Set(bays.map(({ node }) => node.model))].map((key) => {
    const { name, inputCapacitance } = rowOf(figures.piModels, key);
    return inputOf(`capacitance of a ${name}`, inputCapacitance);
  });

const startsWith = (power: FramePower, { start }: Moments): ProofResult => {
  const { supply, frame, total } = power;
  const limit = supply.ratedCurrent.value * figureAt(supply.overload, "least");
  const worst = start.peak + total.worst - boardsAmpere(power);
  return elementResult(power, frame, {
    element: "start-up",
    title: "All nodes at once after the mains",
    typical: total.typical,
    worst,
    limit,
    limitIs: "what the supply gives before it limits",
    formula:
      "max I_supply(t) ≤ I_rated · overload_min; every eFuse ramps at once, each node draws all it may",
    inputs: [
      ...stateInputs(power),
      inputOf(`rated current of the ${supply.name}`, supply.ratedCurrent),
      inputOf(`overload of the ${supply.name}`, supply.overload),
      inputOf(`rise of the ${supply.name}`, supply.riseTime),
      ...nodeInputs(power),
      ...power.figures.faults.responses.map(({ name, riseTime }) => inputOf(`rise: ${name}`, riseTime)),
    ],
    code: "RUB-PWR-011",
    statement: `When the mains comes on and all ${power.bays.length} nodes of frame ${frame.path} start at once, they draw ${amperes(worst)} at the most, fans included; the ${supply.name} gives ${amperes(limit)} before it limits. The last is up ${millisecond(start.readySecond)} after the supply begins to rise.`,
    key: "power.supply",
    picture: {
      title: "Current of the supply after the mains comes on, without fans",
      x: time,
      y: { label: "current", dimension: "current" },
      lines: [
        { name: "all nodes at once", style: "course", points: start.current },
        level("supply's limit", limit, start.current),
      ],
    },
  });
};

/** The lowest header of a frame at rest, every tolerance at its bad end. */
const restOf = ({ frame, supply, drops }: FramePower) => {
  const most = (pick: (drop: (typeof drops.nodeDrops.aged)[number]) => number): number =>
    Math.max(...drops.nodeDrops.aged.map(pick));
  return {
    typical: frame.supply.setpoint - most(({ typical }) => typical),
    worst: frame.supply.setpoint + figureAt(supply.settingError, "least") - most(({ greatest }) => greatest),
  };
};

const restInputs = (power: FramePower): readonly Input[] => [
  ...stateInputs(power),
  ...power.figures.powerPath.map((element) =>
    inputOf(`resistance: ${element.name}`, element.aged ?? element.resistance),
  ),
  inputOf(`setting error of the ${power.supply.name}`, power.supply.settingError),
];

const insertionDip = (power: FramePower, { insertion }: Moments): ProofResult => {
  const { frame, figures, bays, window } = power;
  const rest = restOf(power);
  const limit = Math.max(...bays.map(({ node }) => rowOf(figures.piModels, node.model).underVoltage.value));
  const worst = rest.worst - insertion.dip;
  return elementResult(power, frame, {
    element: "insertion",
    title: "Neighbour of a tray that is put in",
    typical: rest.typical - insertion.dip,
    worst,
    limit,
    limitIs: `the ${(window.max - window.min).toFixed(1)} V window`,
    sense: "at-least",
    dimension: "voltage",
    kind: "exact",
    scale: window.max - window.min,
    formula: "V_rest − max(V_end − V(t)) ≥ V_detector",
    inputs: [...restInputs(power), ...pathInputs(power), ...nodeInputs(power)],
    code: "RUB-PWR-012",
    statement: `A tray put into frame ${frame.path} while all others run at full load pulls its neighbour's header ${millivolt(insertion.dip)} below what it then rests at, to ${volts(worst)} at worst; the under-voltage detector of a node trips at ${volts(limit)}.`,
    key: "power.setpoint",
    picture: {
      title: "A tray put in: its own header and its neighbour's, in one cell on one feed",
      x: time,
      y: { label: "voltage", dimension: "voltage" },
      lines: [
        { name: "neighbour", style: "course", points: insertion.neighbour },
        { name: "new node", style: "worst", points: insertion.moved },
        level("detector", limit, insertion.neighbour),
      ],
    },
  });
};

const shortedNeighbour = (power: FramePower, { shortedTray: short }: Moments): ProofResult => {
  const { frame, figures, bays, window } = power;
  const rest = restOf(power);
  const limit = Math.max(
    ...bays.map(({ node }) => figureAt(rowOf(figures.piModels, node.model).runsFrom, "greatest")),
  );
  const worst = rest.worst - short.dip;
  return elementResult(power, frame, {
    element: "short-tray-neighbour",
    title: "Neighbour of a short in a tray",
    typical: rest.typical - short.dip,
    worst,
    limit,
    limitIs: `the ${(window.max - window.min).toFixed(1)} V window`,
    sense: "at-least",
    dimension: "voltage",
    kind: "exact",
    scale: window.max - window.min,
    formula: "V_rest − max(V_before − V(t)) ≥ V_regulators",
    inputs: [
      ...restInputs(power),
      ...pathInputs(power),
      ...figures.faults.responses.map(({ name, tripTime }) => inputOf(`trip time: ${name}`, tripTime)),
    ],
    code: "RUB-PWR-012",
    statement: `A short in a tray of frame ${frame.path}, behind its eFuse: the eFuse is open after ${microsecond(short.offAfter)}, the peak is ${amperes(short.peak)}. For some microseconds the neighbour's header falls by ${millivolt(short.dip)}, to ${volts(worst)} at worst, and its regulators run from ${volts(limit)}. All other nodes stay up; an under-voltage may be logged.`,
    key: "power.setpoint",
  });
};

const shortedFuse = (power: FramePower, { shortedTray: short }: Moments): ProofResult => {
  const { frame, figures } = power;
  const { bayFuse } = figures.ratings;
  const limit = figureAt(bayFuse.melting, "least");
  return elementResult(power, frame, {
    element: "short-tray-fuse",
    title: "Bay fuse stands a short behind the eFuse",
    typical: short.letThrough,
    worst: short.letThrough,
    limit,
    limitIs: "the least that melts the fuse",
    dimension: "melting-integral",
    formula: "∫ I² dt until the eFuse is open ≤ I²t_melt,min",
    inputs: [inputOf(`I²t of the ${bayFuse.name}`, bayFuse.melting), ...pathInputs(power)],
    code: "RUB-PWR-014",
    statement: `The eFuse opens before the bay fuse of frame ${frame.path}: a short behind it lets ${Number(short.letThrough.toPrecision(2))} A²s through, and the fuse melts from ${limit} A²s on. The tray works again once the short is gone.`,
    key: "node.model",
  });
};

const insertionPeak = (
  power: FramePower,
  pair: NonNullable<ReturnType<typeof heaviestPair>>,
  moments: Moments,
): ProofResult => {
  const { frame, figures } = power;
  const { suppressor, responses } = figures.faults;
  const limit = Math.min(...responses.map(({ inputMax }) => figureAt(inputMax, "least")));
  const worst = Math.max(moments.insertion.highest, moments.shortedTray.highest);
  return elementResult(
    power,
    { path: pair[0].path },
    {
      element: "ringing",
      title: "Ringing ahead of an eFuse",
      typical: moments.insertion.highest,
      worst,
      limit,
      limitIs: "what the eFuse's input stands",
      dimension: "voltage",
      formula: "max V_in(t) ≤ V_in,max, the suppressor conducting above its breakdown",
      inputs: [
        inputOf(`breakdown of the ${suppressor.name}`, suppressor.breakdown),
        inputOf("what the eFuse's input stands", responses[0]?.inputMax ?? suppressor.clamping),
        ...pathInputs(power),
      ],
      code: "RUB-PWR-013",
      statement: `Ahead of an eFuse of frame ${frame.path} the voltage rings up to ${volts(moments.insertion.highest)} when a tray is put in and to ${volts(moments.shortedTray.highest)} when a short is cut off; its input stands ${volts(limit)}.`,
      key: "node.model",
    },
  );
};

/** Proofs that stand on a frame's courses in time, the shorts ahead of an eFuse apart. */
export const proveMoments = (power: FramePower, moments: Moments): readonly ProofResult[] => {
  const pair = heaviestPair(power);
  return [
    startsWith(power, moments),
    insertionDip(power, moments),
    shortedNeighbour(power, moments),
    shortedFuse(power, moments),
    ...(pair ? [insertionPeak(power, pair, moments)] : []),
  ];
};
