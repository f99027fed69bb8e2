import { ampere, ohm, volt } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { Network, NetworkError } from "./network.js";
import { describeNetworkError } from "./network-check.js";
import { solveNetwork } from "./solve-network.js";

const good: Network = {
  nodes: ["a", "b"],
  resistors: [{ from: "a", to: "b", resistance: ohm(0.01) }],
  sources: [{ node: "a", voltage: volt(5) }],
  currentLoads: [{ node: "b", current: ampere(1) }],
};

const errorOf = (change: Partial<Network>): NetworkError | undefined => {
  const answer = solveNetwork({ ...good, ...change });
  return answer.ok ? undefined : answer.error;
};

const link = (resistance: number, to = "b") => ({
  resistors: [{ from: "a", to, resistance: ohm(resistance) }],
});

describe("a network that cannot be solved", () => {
  it("has no error when it is good", () => {
    expect(errorOf({})).toBeUndefined();
  });

  it("is refused for nodes that no source reaches, by name", () => {
    expect(errorOf({ nodes: ["a", "b", "c", "d"] })).toEqual({ kind: "floating-nodes", nodes: ["c", "d"] });
    expect(errorOf({ sources: [] })).toEqual({ kind: "floating-nodes", nodes: ["a", "b"] });
  });

  it.each([0, -0.01, Number.NaN, Infinity, 1e-320])("is refused for a resistance of %d Ω", (resistance) => {
    expect(errorOf(link(resistance))).toEqual({
      kind: "bad-resistance",
      element: "resistor",
      index: 0,
      resistance,
    });
    expect(errorOf({ sources: [{ node: "a", voltage: volt(5), resistance: ohm(resistance) }] })).toEqual({
      kind: "bad-resistance",
      element: "source",
      index: 0,
      resistance,
    });
  });

  it.each([Number.NaN, Infinity])("is refused for a voltage or a current of %d", (value) => {
    expect(errorOf({ sources: [{ node: "a", voltage: volt(value) }] })).toEqual({
      kind: "bad-value",
      element: "source",
      index: 0,
      value,
    });
    expect(errorOf({ currentLoads: [{ node: "b", current: ampere(value) }] })).toEqual({
      kind: "bad-value",
      element: "load",
      index: 0,
      value,
    });
  });

  it("is refused for a node listed twice, or named but not listed", () => {
    expect(errorOf({ nodes: ["a", "b", "a"] })).toEqual({ kind: "duplicate-node", node: "a" });
    expect(errorOf(link(1, "x"))).toEqual({ kind: "unknown-node", node: "x", element: "resistor", index: 0 });
    expect(errorOf({ sources: [{ node: "x", voltage: volt(5) }] })).toMatchObject({ element: "source" });
    expect(errorOf({ currentLoads: [{ node: "x", current: ampere(1) }] })).toMatchObject({ element: "load" });
  });

  it("is refused for two sources that hold one node", () => {
    const source = { node: "a", voltage: volt(5) };
    expect(errorOf({ sources: [source, source] })).toEqual({ kind: "conflicting-sources", node: "a" });
  });

  it("is refused where the resistances lie too far apart for doubles", () => {
    const error = errorOf({
      nodes: ["a", "b", "c"],
      resistors: [
        { from: "a", to: "b", resistance: ohm(1e30) },
        { from: "b", to: "c", resistance: ohm(1e-30) },
      ],
    });
    expect(error?.kind).toBe("ill-conditioned");
  });

  it("is described in one sentence that names the element", () => {
    const errors: readonly NetworkError[] = [
      { kind: "duplicate-node", node: "a" },
      { kind: "unknown-node", node: "x", element: "load", index: 3 },
      { kind: "bad-resistance", element: "source", index: 1, resistance: -2 },
      { kind: "bad-value", element: "load", index: 0, value: Number.NaN },
      { kind: "conflicting-sources", node: "a" },
      { kind: "floating-nodes", nodes: ["c", "d"] },
      { kind: "ill-conditioned", residual: 0.5 },
    ];
    expect(errors.map(describeNetworkError)).toMatchInlineSnapshot(`
      [
        "Node a is listed twice.",
        "The load at index 3 is joined to x, which is no node.",
        "The source at index 1 has -2 Ω; a resistance is finite and greater than zero.",
        "The load at index 0 has the value NaN, which is not finite.",
        "Two sources without resistance hold node a.",
        "No resistor leads from a source to c, d.",
        "The resistances lie too far apart to be solved: Kirchhoff's current law is broken by 0.5 of the largest current.",
      ]
    `);
  });
});
