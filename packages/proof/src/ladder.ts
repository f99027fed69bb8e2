/**
 * The power ladder of a frame, from the supply's terminals to the header of every node.
 *
 * Each resistance is of a loop: both poles and all ends, lumped into the 5 V side, which is exact
 * because the same current returns by the same way. A feed (cable and fuse) joins the supply to the
 * land of its cell; a length of the chain joins the lands of neighbouring cells; everything between a
 * land and the header of one node is in series.
 */
import { hatLayoutFor } from "@rubus/boards";
import { findRow, type PathElement, rowOf } from "@rubus/catalogue";
import type { Frame, Node } from "@rubus/cluster";
import type { CurrentLoad, Network, Resistor } from "@rubus/physics";
import { ampere, ohm, type Volt } from "@rubus/units";
import { type LoadState, nodeCurrent } from "./load-state.js";
import { type End, elementOhm, type ProofFigures, type Wear } from "./proof-figures.js";

export type Occupied = {
  readonly path: string;
  readonly cell: number;
  readonly bay: 1 | 2;
  readonly node: Node;
};

/** The bays of a frame that hold a node, left to right. */
export const occupiedBays = (frame: Frame): readonly Occupied[] =>
  frame.cells.flatMap((cell) =>
    cell.bays.flatMap(({ path, number, node }) =>
      node ? [{ path, cell: cell.number, bay: number, node }] : [],
    ),
  );

/** The eFuse of the power board that a node's model takes. */
export const efuseOf = (node: Node, figures: ProofFigures) =>
  rowOf(figures.efuses, rowOf(figures.piModels, node.model).efuse);

/** Copper and header of the HAT that a node's stack and fan take. */
const hatOf = ({ stack, fan }: Node, figures: ProofFigures): PathElement =>
  figures.boardCopper.hat[hatLayoutFor(stack, findRow(figures.fans, fan ?? "")?.frameSide.value)];

/** Everything between a land and the header of one node, in the order in which the current meets it. */
export const pathToHeader = ({ bay, node }: Occupied, figures: ProofFigures): readonly PathElement[] => {
  const efuse = efuseOf(node, figures);
  const own = figures.powerPath.filter(({ stretch }) => stretch === "node");
  const before = own.filter(({ key }) => key === "bay-fuse");
  const [atSocket, beyond] = [
    own.filter(({ key }) => key === "fingers"),
    own
      .filter((element) => !before.includes(element) && element.key !== "fingers")
      .map((element) => (element.key === "hat-header" ? hatOf(node, figures) : element)),
  ];
  return [
    ...before,
    figures.boardCopper.bays[bay - 1] ?? figures.boardCopper.bays[0],
    ...atSocket,
    figures.boardCopper.power[efuse.key],
    efuse,
    ...beyond,
  ];
};

/** Resistance of a feed or of one length of the chain in ohms. */
export const stretchOhm = (stretch: "feed" | "chain", figures: ProofFigures, wear: Wear): number =>
  figures.powerPath
    .filter((element) => element.stretch === stretch)
    .reduce((sum, element) => sum + elementOhm(element, wear), 0);

/** At which end of its tolerance each part of a ladder is taken; a feed by its index in the frame. */
export type Corner = {
  readonly feed: (index: number) => Wear;
  readonly chain: Wear;
  readonly bay: Wear;
  readonly load: End;
  readonly state: LoadState;
};

export const typicalCorner: Corner = {
  feed: () => "typical",
  chain: "typical",
  bay: "typical",
  load: "typical",
  state: "full",
};

/** Every contact aged, every other resistance and every load at its greatest. */
export const worstCorner: Corner = {
  feed: () => "aged",
  chain: "aged",
  bay: "aged",
  load: "greatest",
  state: "full",
};

export const supplyNode = "supply";
export const landOf = (cell: number): string => `land/${cell}`;
export const headerOf = (bayPath: string): string => `header/${bayPath}`;

const rowResistors = (frame: Frame, figures: ProofFigures, corner: Corner): readonly Resistor[] => [
  ...frame.feeds.map(({ cell }, index) => ({
    from: supplyNode,
    to: landOf(cell),
    resistance: ohm(stretchOhm("feed", figures, corner.feed(index))),
  })),
  ...frame.cells.slice(1).map(({ number }) => ({
    from: landOf(number - 1),
    to: landOf(number),
    resistance: ohm(stretchOhm("chain", figures, corner.chain)),
  })),
];

const loadOf = ({ node }: Occupied, figures: ProofFigures, { load, state }: Corner): number =>
  nodeCurrent(node, figures, load, state);

/** Volts between a land and a header at some corner. */
export const bayDrop = (bay: Occupied, figures: ProofFigures, corner: Corner): number =>
  loadOf(bay, figures, corner) *
  pathToHeader(bay, figures).reduce((sum, element) => sum + elementOhm(element, corner.bay), 0);

/**
 * The ladder up to the lands: its first resistors are the feeds, in their order, then the lengths of the chain.
 * Each node loads its land; what lies behind is in series with its constant current (`bayDrop`).
 */
export const rowNetwork = (frame: Frame, figures: ProofFigures, corner: Corner, source: Volt): Network => ({
  nodes: [supplyNode, ...frame.cells.map(({ number }) => landOf(number))],
  resistors: rowResistors(frame, figures, corner),
  sources: [{ node: supplyNode, voltage: source }],
  currentLoads: occupiedBays(frame).map((bay) => ({
    node: landOf(bay.cell),
    current: ampere(loadOf(bay, figures, corner)),
  })),
});

/** The whole ladder as a resistor network, headers and all; its first resistors are those of `rowNetwork`. */
export const ladderNetwork = (frame: Frame, figures: ProofFigures, corner: Corner, source: Volt): Network => {
  const bays = occupiedBays(frame);
  const row = rowNetwork(frame, figures, corner, source);
  const toHeaders: Resistor[] = bays.map((bay) => ({
    from: landOf(bay.cell),
    to: headerOf(bay.path),
    resistance: ohm(
      pathToHeader(bay, figures).reduce((sum, element) => sum + elementOhm(element, corner.bay), 0),
    ),
  }));
  const currentLoads: CurrentLoad[] = bays.map((bay) => ({
    node: headerOf(bay.path),
    current: ampere(loadOf(bay, figures, corner)),
  }));
  return {
    ...row,
    nodes: [...row.nodes, ...bays.map(({ path }) => headerOf(path))],
    resistors: [...row.resistors, ...toHeaders],
    currentLoads,
  };
};
