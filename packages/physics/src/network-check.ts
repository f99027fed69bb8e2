/** What is wrong with a network before it is solved, and the words for it. */
import type { Network, NetworkError } from "./network.js";

/** A resistance whose conductance is a double too. */
const isResistance = (ohm: number): boolean => ohm > 0 && Number.isFinite(ohm) && Number.isFinite(1 / ohm);

const checkNodes = ({ nodes, resistors, sources, currentLoads }: Network): NetworkError | undefined => {
  const known = new Set<string>();
  for (const node of nodes) {
    if (known.has(node)) return { kind: "duplicate-node", node };
    known.add(node);
  }
  for (const [index, { from, to }] of resistors.entries())
    for (const node of [from, to])
      if (!known.has(node)) return { kind: "unknown-node", node, element: "resistor", index };
  for (const [index, { node }] of sources.entries())
    if (!known.has(node)) return { kind: "unknown-node", node, element: "source", index };
  for (const [index, { node }] of currentLoads.entries())
    if (!known.has(node)) return { kind: "unknown-node", node, element: "load", index };
  return undefined;
};

const checkValues = ({ resistors, sources, currentLoads }: Network): NetworkError | undefined => {
  for (const [index, { resistance }] of resistors.entries())
    if (!isResistance(resistance)) return { kind: "bad-resistance", element: "resistor", index, resistance };
  const held = new Set<string>();
  for (const [index, { node, voltage, resistance }] of sources.entries()) {
    if (!Number.isFinite(voltage)) return { kind: "bad-value", element: "source", index, value: voltage };
    if (resistance === undefined) {
      if (held.has(node)) return { kind: "conflicting-sources", node };
      held.add(node);
    } else if (!isResistance(resistance))
      return { kind: "bad-resistance", element: "source", index, resistance };
  }
  for (const [index, { current }] of currentLoads.entries())
    if (!Number.isFinite(current)) return { kind: "bad-value", element: "load", index, value: current };
  return undefined;
};

const checkFloating = ({ nodes, resistors, sources }: Network): NetworkError | undefined => {
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of resistors) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const reached = new Set(sources.map(({ node }) => node));
  const open = [...reached];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of neighbours.get(node) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
  const floating = nodes.filter((node) => !reached.has(node));
  return floating.length === 0 ? undefined : { kind: "floating-nodes", nodes: floating };
};

/** The first fault of a network, or undefined when it has exactly one solution. */
export const checkNetwork = (network: Network): NetworkError | undefined =>
  checkNodes(network) ?? checkValues(network) ?? checkFloating(network);

/** One sentence that says what is wrong; indices count from 0. */
export const describeNetworkError = (error: NetworkError): string => {
  switch (error.kind) {
    case "duplicate-node":
      return `Node ${error.node} is listed twice.`;
    case "unknown-node":
      return `The ${error.element} at index ${error.index} is joined to ${error.node}, which is no node.`;
    case "bad-resistance":
      return `The ${error.element} at index ${error.index} has ${error.resistance} Ω; a resistance is finite and greater than zero.`;
    case "bad-value":
      return `The ${error.element} at index ${error.index} has the value ${error.value}, which is not finite.`;
    case "conflicting-sources":
      return `Two sources without resistance hold node ${error.node}.`;
    case "floating-nodes":
      return `No resistor leads from a source to ${error.nodes.join(", ")}.`;
    case "ill-conditioned":
      return `The resistances lie too far apart to be solved: Kirchhoff's current law is broken by ${error.residual} of the largest current.`;
  }
};
