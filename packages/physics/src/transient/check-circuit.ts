/** Circuits that cannot be solved are refused before anything is computed. */
import {
  ground,
  type TransientAsk,
  type TransientCircuit,
  type TransientElement,
  type TransientError,
} from "./circuit.js";

/** Values that are greater than zero, and those that are not below it. */
const valuesOf = (
  element: TransientElement,
): { readonly positive: readonly number[]; readonly other: readonly number[] } => {
  switch (element.kind) {
    case "resistor":
      return { positive: [element.ohm], other: [] };
    case "capacitor":
      return { positive: [element.farad], other: [element.seriesOhm] };
    case "inductor":
      return { positive: [element.henry], other: [element.seriesOhm] };
    case "source":
      return {
        positive: [element.ohm, element.volt.length, element.limitAmpere ?? 1],
        other: element.volt.slice(1).map(([second], index) => second - (element.volt[index]?.[0] ?? 0)),
      };
    case "load":
      return { positive: [element.fullVolt], other: [element.ampere] };
    case "contact":
      return { positive: [element.ohm], other: element.togglesAt };
    case "clamp":
      return { positive: [element.breakdownVolt, element.slopeOhm], other: [element.forwardVolt] };
    case "fuse":
      return { positive: [element.ohm, element.meltAmpere2Second], other: [element.leastAmpere] };
    case "efuse":
      return {
        positive: [element.ohm, element.limitAmpere, element.riseVoltPerSecond, element.tripShare],
        other: [
          element.blankingSecond,
          element.tripSecond,
          element.retrySecond,
          element.offDelaySecond,
          element.onDelaySecond,
          element.underVolt.rising - element.underVolt.falling,
          element.overVolt.rising - element.overVolt.falling,
        ],
      };
  }
};

const badValue = (element: TransientElement): number | undefined => {
  const { positive, other } = valuesOf(element);
  return (
    positive.find((value) => !(value > 0 && value < Number.POSITIVE_INFINITY)) ??
    other.find((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY))
  );
};

/** The first fault of a circuit, if any. */
export const checkTransient = (
  { nodes, elements }: TransientCircuit,
  { endSecond, tolerance = 1, eventSecond = 1 }: TransientAsk,
): TransientError | undefined => {
  const known = new Set([ground]);
  for (const node of nodes) {
    if (known.has(node)) return { kind: "duplicate-name", name: node };
    known.add(node);
  }
  const named = new Set<string>();
  for (const element of elements) {
    if (named.has(element.name)) return { kind: "duplicate-name", name: element.name };
    named.add(element.name);
    for (const node of [element.from, element.to])
      if (!known.has(node)) return { kind: "unknown-node", element: element.name, node };
    const value = badValue(element);
    if (value !== undefined) return { kind: "bad-value", element: element.name, value };
  }
  const ask = [endSecond, tolerance, eventSecond].find((value) => !(value > 0 && Number.isFinite(value)));
  return ask === undefined ? undefined : { kind: "bad-value", element: "", value: ask };
};

/** A refusal in words, for an exception where it is a defect. */
export const describeTransientError = (error: TransientError): string => {
  switch (error.kind) {
    case "duplicate-name":
      return `${error.name} is there twice`;
    case "unknown-node":
      return `${error.element} is joined to ${error.node}, which is no node`;
    case "bad-value":
      return `${error.element || "what is asked"} has the value ${error.value}`;
    case "no-solution":
      return `no voltages satisfy the circuit at ${error.second} s`;
  }
};
