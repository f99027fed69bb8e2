/** Nodes of one kind: what is the same for all of a model, a stack and a fan. */
import type { Bay, Frame, Node } from "@rubus/cluster";
import { type HeatNodePlace, heatPlaces } from "./frame-heat.js";

export type NodeKind = Pick<Node, "model" | "stack" | "fan">;

export const kindKey = ({ model, stack, fan }: NodeKind): string => [model, stack, fan ?? "none"].join(" ");

/** The kinds of a frame's nodes with their places. */
export const kindsOf = (frame: Frame): ReadonlyMap<string, readonly HeatNodePlace[]> => {
  const kinds = new Map<string, HeatNodePlace[]>();
  for (const place of heatPlaces(frame)) {
    const key = kindKey(place.node);
    kinds.set(key, [...(kinds.get(key) ?? []), place]);
  }
  return kinds;
};

/** A frame of one cell with two nodes alike: what a figure's tolerance does is found in it at little cost. */
export const pairOf = (frame: Frame, node: Node): Frame => ({
  ...frame,
  cells: frame.cells.slice(0, 1).map((cell) => {
    const [left, right] = cell.bays;
    const filled = (bay: Bay): Bay => ({ ...bay, node });
    return { ...cell, bays: [filled(left), filled(right)] };
  }),
});
