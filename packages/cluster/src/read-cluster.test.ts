import { readFileSync } from "node:fs";
import { formatDiagnostic } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { findBay, framesOf, nodesOf, readCluster } from "./index.js";
import type { Cluster } from "./model.js";

const example = (name: string): string =>
  readFileSync(new URL(`../../../examples/${name}/cluster.yaml`, import.meta.url), "utf8");

const read = (text: string) => {
  const result = readCluster(text, "cluster.yaml");
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join("\n"));
  return result.value;
};

const clusterOf = (text: string): Cluster => read(text).cluster;

const firstFrame = (text: string) => {
  const [at] = framesOf(clusterOf(text));
  if (!at) throw new Error("no frame");
  return at.frame;
};

describe("the examples", () => {
  it("resolve ten Pi 4B to five cells, two feeds and addresses .11 to .20", () => {
    const cluster = clusterOf(example("ten-pi4"));
    const frame = firstFrame(example("ten-pi4"));
    expect(cluster.name).toBe("bramble");
    expect(frame.cells).toHaveLength(5);
    expect(frame.blanks).toBe(0);
    expect(frame.earMm).toBeCloseTo(31.3, 9);
    expect(frame.feeds).toEqual([{ cell: 2 }, { cell: 4 }]);
    expect(frame.supply).toEqual({ key: "mean-well-rsp-200-5", setpoint: 5.15 });
    const nodes = nodesOf(cluster).map(({ node }) => node);
    expect(nodes.map((node) => node.host)).toEqual(
      Array.from({ length: 10 }, (_, index) => `bramble-home-a-${index + 1}`),
    );
    expect(nodes[0]?.address).toBe("192.168.10.11");
    expect(nodes[9]?.address).toBe("192.168.10.20");
  });

  it("resolve one node to one cell with an empty bay, four blanks and one feed", () => {
    const cluster = clusterOf(example("one-node"));
    const frame = firstFrame(example("one-node"));
    expect(frame.cells).toHaveLength(1);
    expect(frame.cells[0]?.bays[1].node).toBeNull();
    expect(frame.blanks).toBe(4);
    expect(frame.feeds).toEqual([{ cell: 1 }]);
    expect(findBay(cluster, "home/a/1/1")?.bay.node?.model).toBe("pi4b");
    expect(findBay(cluster, "sprout-home-a-1")?.bay.path).toBe("home/a/1/1");
    expect(findBay(cluster, "home/a/2/1")).toBeUndefined();
  });

  it("say the same with every default spelled out", () => {
    const { name: _name, ...spelled } = clusterOf(example("ten-pi4"));
    const { name: _least, ...least } = clusterOf("name: bramble\nsites: {home: {frames: {a: {nodes: 10}}}}");
    expect(least).toEqual(spelled);
  });
});

describe("overrides", () => {
  const twoSites = `
name: c
node: { model: pi5 }
power: { supply: mean-well-rsp-320-5 }
sites:
  home:
    lan: 10.1.0.0/16
    frames:
      a: { nodes: [{}, null, { stack: b }, { model: pi3b }] }
      b: { nodes: 4, frame: { rack: eia-310-10, height: 3U }, node: { model: pi3b-plus } }
  friend:
    lan: 172.16.5.0/24
    frames:
      a: { nodes: 2, power: { feeds: [1], setpoint: 5.1 V } }
`;

  it("go from the cluster to the frame to the node, key by key", () => {
    const cluster = clusterOf(twoSites);
    expect(
      nodesOf(cluster).map(({ node }) => `${node.host} ${node.model} ${node.stack} ${node.fan}`),
    ).toEqual([
      "c-home-a-1 pi5 a noctua-nf-a4x10-5v-pwm",
      "c-home-a-3 pi5 b null",
      "c-home-a-4 pi3b a noctua-nf-a4x10-5v-pwm",
      "c-home-b-1 pi3b-plus a noctua-nf-a4x10-5v-pwm",
      "c-home-b-2 pi3b-plus a noctua-nf-a4x10-5v-pwm",
      "c-home-b-3 pi3b-plus a noctua-nf-a4x10-5v-pwm",
      "c-home-b-4 pi3b-plus a noctua-nf-a4x10-5v-pwm",
      "c-friend-a-1 pi5 a noctua-nf-a4x10-5v-pwm",
      "c-friend-a-2 pi5 a noctua-nf-a4x10-5v-pwm",
    ]);
    const [, b, friend] = framesOf(cluster).map(({ frame }) => frame);
    expect(b).toMatchObject({ rack: "eia-310-10", height: 3, blanks: 0, earMm: 43 });
    expect(friend?.supply).toEqual({ key: "mean-well-rsp-320-5", setpoint: 5.1 });
  });

  it("give each frame ten addresses of its own, bay by bay", () => {
    expect(nodesOf(clusterOf(twoSites)).map(({ node }) => node.address)).toEqual([
      "10.1.0.11",
      "10.1.0.13",
      "10.1.0.14",
      "10.1.0.21",
      "10.1.0.22",
      "10.1.0.23",
      "10.1.0.24",
      "172.16.5.11",
      "172.16.5.12",
    ]);
  });

  it("let a fan that was given for stack a fall away where a node has stack b", () => {
    const text =
      "name: c\nnode: {model: pi5, fan: noctua-nf-a4x10-5v-pwm}\nsites: {s: {frames: {a: {nodes: [{stack: b}]}}}}";
    expect(nodesOf(clusterOf(text))[0]?.node.fan).toBeNull();
  });
});

describe("what is read", () => {
  it("takes a byte order mark, CRLF lines and numbers as names of sites", () => {
    const text = '\ufeffname: "12"\r\nsites:\r\n  1:\r\n    frames: {2: {nodes: 1}}\r\n';
    expect(nodesOf(clusterOf(text))[0]?.node.host).toBe("12-1-2-1");
  });

  it("sorts a list of feeds", () => {
    expect(
      firstFrame("name: c\npower: {feeds: [5, 1, 3]}\nsites: {s: {frames: {a: {nodes: 9}}}}").feeds,
    ).toEqual([{ cell: 1 }, { cell: 3 }, { cell: 5 }]);
  });

  it("cannot be changed afterwards", () => {
    const cluster = clusterOf(example("one-node"));
    for (const value of [cluster, cluster.sites, cluster.sites[0], findBay(cluster, "home/a/1/1")?.bay.node])
      expect(Object.isFrozen(value)).toBe(true);
  });

  it("knows where each key stands, for the proofs", () => {
    const { positionOf } = read(
      "name: c\npower:\n  supply: mean-well-rsp-200-5\nsites:\n  s:\n    frames:\n      a: { nodes: 1, power: { setpoint: 5.1 V } }\n",
    );
    expect(positionOf("power.supply")).toEqual({ line: 3, column: 11 });
    expect(positionOf("power.supply", "s/a")).toEqual({ line: 3, column: 11 });
    expect(positionOf("power.setpoint", "s/a")).toEqual({ line: 7, column: 41 });
    expect(positionOf("power.feeds")).toEqual({ line: 2, column: 1 });
    expect(positionOf("frame.rack", "s/a/1/1")).toEqual({ line: 7, column: 7 });
    expect(positionOf("printer.bed")).toEqual({ line: 1, column: 1 });
  });
});
