/**
 * A frame as a circuit in time, reduced to what a moment is about. Each corner is the one that makes the moment worse:
 * inductances and inserted capacitors at their greatest, capacitors that hold a voltage up at their least,
 * resistances that damp at their design value. So a course does not depend on what was measured: what resistances do
 * at rest the proofs of voltage say.
 */
import {
  copperBudget,
  type Efuse as EfuseRow,
  efuses,
  type Figure,
  powerPath,
  rowOf,
} from "@rubus/catalogue";
import { type Efuse, ground, type TransientCircuit, type TransientElement } from "@rubus/physics";
import type { Dimension } from "@rubus/units";
import type { FrameLoad } from "../frame-power.js";
import { efuseOf, type Occupied, occupiedBays } from "../ladder.js";
import { nodeCurrent } from "../load-state.js";
import { type End, figureAt, type ProofFigures } from "../proof-figures.js";

/** Resistance of the supply itself while it regulates. */
const supplyOhm = 0.5e-3;
/** Behind an eFuse, on its board: 2 × 10 µF, of which 5 V leave two thirds. */
const outputFarad = 13e-6;
/** Below this a node does not draw its full current yet. */
const fullVolt = 4;

const pathOhm = (key: (typeof powerPath)[number]["key"]): number => rowOf(powerPath, key).resistance.value;
const copperOhm = (key: (typeof copperBudget)[number]["key"]): number =>
  rowOf(copperBudget, key).resistance.value;
const at = (figure: Figure<Dimension>, end: End): number => figureAt(figure, end);

export const henryOf = (figures: ProofFigures, key: string, end: End): number => {
  const row = figures.faults.inductances.find((each) => each.key === key);
  return row ? figureAt(row.inductance, end) : 0;
};

export const responseOf = (figures: ProofFigures, key: EfuseRow["key"]) =>
  rowOf(figures.faults.responses, key);

/** Everything between a bay's socket and the land: fuse and copper. */
const wayOhm = (): number => pathOhm("bay-fuse") + copperOhm("bay-copper");

/** @param share how many nodes alike are taken as one */
const efuseElement = (
  name: string,
  [from, to]: readonly [string, string],
  { node }: Occupied,
  figures: ProofFigures,
  share = 1,
): Efuse => {
  const row = efuseOf(node, figures);
  const response = responseOf(figures, row.key);
  return {
    kind: "efuse",
    name,
    from,
    to,
    ohm: rowOf(efuses, row.key).resistance.value / share,
    limitAmpere: row.currentLimit.value * share,
    afterBlanking: row.key === "efuse-pi5" ? "active" : "breaker",
    blankingSecond: response.blanking.value,
    tripShare: response.tripAt.value,
    tripSecond: at(response.tripTime, "greatest"),
    retrySecond: response.retry.value,
    riseVoltPerSecond: 5 / at(response.riseTime, "least"),
    underVolt: { rising: response.switchOn.value, falling: response.switchOff.value },
    overVolt: { rising: response.overVoltage.value, falling: response.overVoltage.value * 0.92 },
    offDelaySecond: at(response.offDelay, "greatest"),
    onDelaySecond: 0,
  };
};

type Pole = readonly [from: string, to: string];
const wire = (name: string, [from, to]: Pole, henry: number, seriesOhm: number): TransientElement => ({
  kind: "inductor",
  name,
  from,
  to,
  henry,
  seriesOhm,
});
const capacitor = (name: string, from: string, farad: number, seriesOhm: number): TransientElement => ({
  kind: "capacitor",
  name,
  from,
  to: ground,
  farad,
  seriesOhm,
});

const bayBulk = (name: string, from: string, { faults: { bulk } }: ProofFigures): TransientElement =>
  capacitor(name, from, at(bulk.capacitance, "least"), at(bulk.seriesResistance, "greatest"));

/** Suppressor and ceramic capacitors ahead of an eFuse. */
const trayInput = (
  bay: string,
  { faults: { suppressor, trayInput: input } }: ProofFigures,
): readonly TransientElement[] => [
  capacitor(
    `${bay} input`,
    `${bay} in`,
    at(input.capacitance, "greatest"),
    at(input.seriesResistance, "least"),
  ),
  {
    kind: "clamp",
    name: `${bay} suppressor`,
    from: `${bay} in`,
    to: ground,
    breakdownVolt: at(suppressor.breakdown, "least"),
    forwardVolt: 0.7,
    slopeOhm: (suppressor.clamping.value - suppressor.breakdown.value) / suppressor.peakPulse.value,
  },
];

/** From the output of an eFuse to what its node draws. */
const node = (
  bay: string,
  occupied: Occupied,
  figures: ProofFigures,
  farad: End,
): readonly TransientElement[] => [
  capacitor(`${bay} output`, `${bay} out`, outputFarad, 0.005),
  wire(
    `${bay} wires`,
    [`${bay} out`, `${bay} header`],
    henryOf(figures, "hat-wires", "greatest"),
    pathOhm("shunt") + pathOhm("hat-wires") + pathOhm("hat-header") + copperOhm("power-board-copper"),
  ),
  capacitor(
    `${bay} node`,
    `${bay} header`,
    at(rowOf(figures.piModels, occupied.node.model).inputCapacitance, farad),
    0.02,
  ),
  {
    kind: "load",
    name: `${bay} load`,
    from: `${bay} header`,
    to: ground,
    ampere: rowOf(figures.piModels, occupied.node.model).loadCurrent.value,
    fullVolt,
  },
];

/** The highest voltage that a header may have: what a frame's own is the proofs at rest say. */
const highestVolt = 5.25;

/** The bay that draws most, and beside it the lightest, whose header follows its bus the furthest. */
export const heaviestPair = ({ frame, figures }: FrameLoad): readonly [Occupied, Occupied] | undefined => {
  const sorted = occupiedBays(frame).toSorted(
    (a, b) => nodeCurrent(b.node, figures, "greatest") - nodeCurrent(a.node, figures, "greatest"),
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last && [first, last];
};

/** When the short finger makes, once the power fingers have: the bounces are over. */
export const seatedSecond = 100e-6;
/** When a short is made. */
export const shortSecond = 20e-6;

/** Two bays of a cell and their feed: one feed for both, as long as it may be, and no other cell that helps. */
const cellCircuit = (
  load: FrameLoad,
  [moved, beside]: readonly [Occupied, Occupied],
  elements: readonly TransientElement[],
): TransientCircuit => {
  const { figures } = load;
  const bayHenry = henryOf(figures, "bay-copper", "greatest");
  return {
    nodes: [
      "supply",
      "land",
      "moved socket",
      "moved in",
      "moved out",
      "moved header",
      "beside socket",
      "beside in",
      "beside out",
      "beside header",
    ],
    elements: [
      {
        kind: "source",
        name: "supply",
        from: ground,
        to: "supply",
        volt: [[0, highestVolt]],
        ohm: supplyOhm,
      },
      wire(
        "feed",
        ["supply", "land"],
        henryOf(figures, "feed", "greatest"),
        pathOhm("feed") + pathOhm("feed-fuse"),
      ),
      wire("moved way", ["land", "moved socket"], bayHenry, wayOhm()),
      wire("beside way", ["land", "beside socket"], bayHenry, wayOhm()),
      bayBulk("moved bulk", "moved socket", figures),
      bayBulk("beside bulk", "beside socket", figures),
      wire(
        "beside fingers",
        ["beside socket", "beside in"],
        henryOf(figures, "fingers", "greatest"),
        pathOhm("fingers"),
      ),
      ...trayInput("moved", figures),
      ...trayInput("beside", figures),
      { ...efuseElement("beside eFuse", ["beside in", "beside out"], beside, figures), initially: "on" },
      ...node("moved", moved, figures, "greatest"),
      ...node("beside", beside, figures, "least"),
      ...elements,
    ],
  };
};

/** A tray is put in beside a running one: its power fingers make, bounce, and its eFuse ramps as soon as that is over. */
export const insertionCircuit = (load: FrameLoad, pair: readonly [Occupied, Occupied]): TransientCircuit => {
  const { figures } = load;
  const circuit = cellCircuit(load, pair, [
    {
      kind: "contact",
      name: "moved fingers",
      from: "moved socket",
      to: "moved spring",
      ohm: pathOhm("fingers") / 2,
      initially: "open",
      togglesAt: [10e-6, 30e-6, 40e-6],
    },
    wire(
      "moved springs",
      ["moved spring", "moved in"],
      henryOf(figures, "fingers", "greatest"),
      pathOhm("fingers") / 2,
    ),
    {
      ...efuseElement("moved eFuse", ["moved in", "moved out"], pair[0], figures),
      enabledFrom: seatedSecond,
    },
  ]);
  return { ...circuit, nodes: [...circuit.nodes, "moved spring"] };
};

/** Two running trays of a cell; the output of one eFuse is shorted where its wires begin. */
export const shortedTrayCircuit = (load: FrameLoad, pair: readonly [Occupied, Occupied]): TransientCircuit =>
  cellCircuit(load, pair, [
    wire(
      "moved fingers",
      ["moved socket", "moved in"],
      henryOf(load.figures, "fingers", "least"),
      pathOhm("fingers"),
    ),
    { ...efuseElement("moved eFuse", ["moved in", "moved out"], pair[0], load.figures), initially: "on" },
    {
      kind: "contact",
      name: "short",
      from: "moved out",
      to: ground,
      ohm: 1e-3,
      initially: "open",
      togglesAt: [shortSecond],
    },
  ]);

type Group = { readonly bay: Occupied; readonly count: number };

/** Bays alike in model and fan, counted. */
export const groupsOf = ({ frame }: FrameLoad): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const bay of occupiedBays(frame)) {
    const key = `${bay.node.model} ${bay.node.fan}`;
    groups.set(key, { bay, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
};

/** What all boards draw, without their fans. */
export const boardsAmpere = ({ frame, figures }: FrameLoad): number =>
  occupiedBays(frame).reduce(
    (sum, { node: { model } }) => sum + rowOf(figures.piModels, model).loadCurrent.value,
    0,
  );

/** Feeds in parallel, and every bay's bulk capacitor as one. */
const frameTrunk = (load: FrameLoad, end: End): readonly TransientElement[] => {
  const { frame, figures } = load;
  const feeds = frame.feeds.length;
  const bays = frame.cells.length * 2;
  const { bulk } = figures.faults;
  return [
    wire(
      "feeds",
      ["supply", "land"],
      henryOf(figures, "feed", "greatest") / feeds,
      (pathOhm("feed") + pathOhm("feed-fuse")) / feeds,
    ),
    capacitor(
      "bulk",
      "land",
      bays * at(bulk.capacitance, end),
      (bulk.seriesResistance.value + wayOhm()) / bays,
    ),
  ];
};

const groupElements = (
  { figures }: FrameLoad,
  { bay, count }: Group,
  index: number,
  initially: "on" | "off",
): readonly TransientElement[] => {
  const [input, output, header] = [`in ${index}`, `out ${index}`, `header ${index}`];
  const own = rowOf(figures.piModels, bay.node.model).inputCapacitance;
  return [
    {
      kind: "resistor",
      name: `way ${index}`,
      from: "land",
      to: input,
      ohm: (wayOhm() + pathOhm("fingers")) / count,
    },
    { ...efuseElement(`eFuse ${index}`, [input, output], bay, figures, count), initially },
    {
      kind: "resistor",
      name: `wires ${index}`,
      from: output,
      to: header,
      ohm: (pathOhm("hat-wires") + pathOhm("hat-header")) / count,
    },
    capacitor(`node ${index}`, header, count * at(own, "greatest"), 0.02 / count),
    {
      kind: "load",
      name: `load ${index}`,
      from: header,
      to: ground,
      ampere: count * rowOf(figures.piModels, bay.node.model).loadCurrent.value,
      fullVolt,
    },
  ];
};

const groupNodes = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap((_, index) => [`in ${index}`, `out ${index}`, `header ${index}`]);

/**
 * The mains comes on: the supply rises as fast as it may, and every node ramps at once and draws all it may draw. The
 * supply does not limit here: what it would have to give is what is asked.
 */
export const startCircuit = (load: FrameLoad): TransientCircuit => {
  const groups = groupsOf(load);
  const rise = at(load.supply.riseTime, "least") / 0.8;
  return {
    nodes: ["supply", "land", ...groupNodes(groups)],
    elements: [
      {
        kind: "source",
        name: "supply",
        from: ground,
        to: "supply",
        volt: [
          [0, 0],
          [rise, highestVolt],
        ],
        ohm: supplyOhm,
      },
      ...frameTrunk(load, "greatest"),
      ...groups.flatMap((group, index) => groupElements(load, group, index, "off")),
    ],
  };
};

/**
 * A short ahead of an eFuse, at the fingers of one bay: the supply's capacitors and all bulk capacitors empty themselves through
 * that bay's fuse, then the supply limits, as low as it may, until the fuse opens.
 */
export const shortedFingersCircuit = (load: FrameLoad, end: End): TransientCircuit => {
  const { supply, figures } = load;
  const groups = groupsOf(load);
  const fuse = figures.ratings.bayFuse;
  return {
    nodes: ["supply", "land", "behind", "fingers", ...groupNodes(groups)],
    elements: [
      {
        kind: "source",
        name: "supply",
        from: ground,
        to: "supply",
        volt: [[0, highestVolt]],
        ohm: supplyOhm,
        // An overloaded supply has no state at rest: what overloads it another proof says.
        limitAmpere: Math.max(
          supply.ratedCurrent.value * at(supply.overload, end === "least" ? "greatest" : "least"),
          1.02 * boardsAmpere(load),
        ),
      },
      capacitor("supply store", "supply", supply.outputCapacitance.value, 0.005),
      ...frameTrunk(load, "greatest"),
      ...groups.flatMap((group, index) => groupElements(load, group, index, "on")),
      {
        kind: "fuse",
        name: "bay fuse",
        from: "land",
        to: "behind",
        ohm: pathOhm("bay-fuse"),
        meltAmpere2Second: at(fuse.melting, end),
        leastAmpere: fuse.rating.value * at(fuse.opensFrom, end),
      },
      { kind: "resistor", name: "way", from: "behind", to: "fingers", ohm: copperOhm("bay-copper") },
      {
        kind: "contact",
        name: "short",
        from: "fingers",
        to: ground,
        ohm: 2e-3,
        initially: "open",
        togglesAt: [shortSecond],
      },
      { kind: "resistor", name: "rest", from: "fingers", to: ground, ohm: 1e6 },
    ],
  };
};
