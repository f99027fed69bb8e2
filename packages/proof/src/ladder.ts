/**
 * The power ladder of a frame, from the supply's terminals to the header of every node.
 *
 * Each resistance is of a loop: both poles and all ends, lumped into the 5 V side, which is exact
 * because the same current returns by the same way. A feed (cable and fuse) joins the supply to the
 * land of its cell; a length of the chain joins the lands of neighbouring cells; everything between a
 * land and the header of one node is in series.
 */
import { rowOf } from "@rubus/catalogue";
import type { Frame, Node } from "@rubus/cluster";
import type { CurrentLoad, Network, Resistor } from "@rubus/physics";
import { ampere, ohm, type Volt } from "@rubus/units";
import { type End, figureAt, type ProofFigures } from "./proof-figures.js";

export type Occupied = { readonly path: string; readonly cell: number; readonly node: Node };

/** The bays of a frame that hold a node, left to right. */
export const occupiedBays = (frame: Frame): readonly Occupied[] =>
  frame.cells.flatMap((cell) =>
    cell.bays.flatMap(({ path, node }) => (node ? [{ path, cell: cell.number, node }] : [])),
  );

/** Current of a node and its fan, in amperes; a fan of stack (b) is in the Pi's own figure. */
export const nodeCurrent = (node: Node, figures: ProofFigures, end: End): number =>
  figureAt(rowOf(figures.piModels, node.model).loadCurrent, end) +
  (node.fan === null ? 0 : figureAt(rowOf(figures.fans, node.fan).budgetCurrent, end));

/** The eFuse of the power board that a node's model takes. */
export const efuseOf = (node: Node, figures: ProofFigures) =>
  rowOf(figures.efuses, rowOf(figures.piModels, node.model).efuse);

/** Resistance of one stretch of the path in ohms, the eFuse apart. */
export const stretchOhm = (stretch: "feed" | "chain" | "node", figures: ProofFigures, end: End): number =>
  figures.powerPath
    .filter((element) => element.stretch === stretch)
    .reduce((sum, element) => sum + figureAt(element.resistance, end), 0);

/** At which end of its tolerance each part of a ladder is taken; a feed by its index in the frame. */
export type Corner = {
  readonly feed: (index: number) => End;
  readonly chain: End;
  readonly bay: End;
  readonly load: End;
};

export const typicalCorner: Corner = {
  feed: () => "typical",
  chain: "typical",
  bay: "typical",
  load: "typical",
};

/** Every resistance and every load at its greatest. */
export const worstCorner: Corner = {
  feed: () => "greatest",
  chain: "greatest",
  bay: "greatest",
  load: "greatest",
};

export const supplyNode = "supply";
export const landOf = (cell: number): string => `land/${cell}`;
export const headerOf = (bayPath: string): string => `header/${bayPath}`;

/** The ladder as a resistor network: its first resistors are the feeds, in their order. */
export const ladderNetwork = (frame: Frame, figures: ProofFigures, corner: Corner, source: Volt): Network => {
  const bays = occupiedBays(frame);
  const feeds: Resistor[] = frame.feeds.map(({ cell }, index) => ({
    from: supplyNode,
    to: landOf(cell),
    resistance: ohm(stretchOhm("feed", figures, corner.feed(index))),
  }));
  const chain: Resistor[] = frame.cells.slice(1).map(({ number }) => ({
    from: landOf(number - 1),
    to: landOf(number),
    resistance: ohm(stretchOhm("chain", figures, corner.chain)),
  }));
  const toHeaders: Resistor[] = bays.map(({ path, cell, node }) => ({
    from: landOf(cell),
    to: headerOf(path),
    resistance: ohm(
      stretchOhm("node", figures, corner.bay) + figureAt(efuseOf(node, figures).resistance, corner.bay),
    ),
  }));
  const currentLoads: CurrentLoad[] = bays.map(({ path, node }) => ({
    node: headerOf(path),
    current: ampere(nodeCurrent(node, figures, corner.load)),
  }));
  return {
    nodes: [
      supplyNode,
      ...frame.cells.map(({ number }) => landOf(number)),
      ...bays.map(({ path }) => headerOf(path)),
    ],
    resistors: [...feeds, ...chain, ...toHeaders],
    sources: [{ node: supplyNode, voltage: source }],
    currentLoads,
  };
};
