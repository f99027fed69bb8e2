import { describe, expect, it } from "vitest";
import type { Cluster } from "../model.js";
import { finishCluster, readDraft } from "../read-cluster.js";
import { framesOf, nodesOf } from "../walk.js";
import { varied } from "./apply.js";
import { variableKeys } from "./keys.js";

const withValue = (text: string, name: string, value: string): Cluster | string => {
  const draft = readDraft(text, "cluster.yaml");
  const key = variableKeys.find((each) => each.name === name);
  if (!draft.ok || !key) throw new Error("the file can be read and the key is known");
  const answer = varied(draft.value, key, value);
  if (!answer.ok) return answer.diagnostics[0]?.code ?? "";
  const finished = finishCluster(answer.value, []);
  return finished.ok ? finished.value.cluster : (finished.diagnostics[0]?.code ?? "");
};

const clusterWith = (text: string, name: string, value: string): Cluster => {
  const answer = withValue(text, name, value);
  if (typeof answer === "string") throw new Error(answer);
  return answer;
};

const one = "name: sprout\nsites: { home: { frames: { a: { nodes: 3 } } } }\n";
const mixed = `name: sprout
node: { model: pi4b }
power: { setpoint: 5.1 V }
sites:
  home:
    frames:
      a: { nodes: [{}, { model: pi5 }], power: { setpoint: 5.12 V, supply: mean-well-rsp-320-5 } }
      b: { nodes: 2, node: { model: pi3b } }
`;

describe("a file with another value", () => {
  it("has it in the whole file and wherever a frame or a bay had its own", () => {
    const setpoints = framesOf(clusterWith(mixed, "setpoint", "5.17 V")).map(
      ({ frame }) => frame.supply.setpoint,
    );
    expect(setpoints).toEqual([5.17, 5.17]);
    const models = [...nodesOf(clusterWith(mixed, "model", "pi3b-plus"))].map(({ node }) => node.model);
    expect(new Set(models)).toEqual(new Set(["pi3b-plus"]));
    expect(
      framesOf(clusterWith(mixed, "supply", "mean-well-rsp-200-5")).map(({ frame }) => frame.supply.key),
    ).toEqual(["mean-well-rsp-200-5", "mean-well-rsp-200-5"]);
  });

  it("leaves the rest as it was", () => {
    const [before, after] = [
      clusterWith(mixed, "clearance", "0.2 mm"),
      clusterWith(mixed, "clearance", "0.3 mm"),
    ];
    expect(after).toEqual({ ...before, printer: { ...before.printer, clearanceMm: 0.3 } });
  });

  it("has as many nodes as are asked for, in frames that its rack can take, filled alike", () => {
    for (let count = 1; count <= 20; count++) {
      const sizes = framesOf(clusterWith(one, "nodes", `${count}`)).map(
        ({ frame }) => frame.cells.flatMap((cell) => cell.bays.filter((bay) => bay.node !== null)).length,
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
      expect(sizes).toHaveLength(Math.ceil(count / 10));
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    const small = framesOf(clusterWith(`${one}frame: { rack: eia-310-10 }\n`, "nodes", "7"));
    expect(small).toHaveLength(2);
  });

  it("has as many feeds in every frame, and is no cluster where the cells do not suffice", () => {
    const ten = one.replace("nodes: 3", "nodes: 10");
    expect(
      framesOf(clusterWith(ten, "feeds", "3")).map(({ frame }) => frame.feeds.map(({ cell }) => cell)),
    ).toEqual([[1, 3, 5]]);
    expect(withValue(one, "feeds", "3")).toBe("RUB-LAY-005");
  });

  it("says what the value has wrong as if it had been written", () => {
    expect(withValue(one, "model", "pi6")).toBe("RUB-CAT-001");
    expect(withValue(one, "nodes", "0")).toBe("RUB-CFG-010");
  });

  it("can't vary the nodes of several frames, or of a list", () => {
    expect(withValue(mixed, "nodes", "4")).toBe("RUB-CFG-020");
    expect(withValue(one.replace("nodes: 3", "nodes: [{}, {}]"), "nodes", "4")).toBe("RUB-CFG-020");
  });

  it("can be varied at every key, by a value that stands there already or is refused by name", () => {
    for (const { name, value } of variableKeys) {
      const given = value.kind === "quantity" ? "5 mm" : value.kind === "count" ? "2" : "no-such-thing";
      const answer = withValue(one, name, given);
      if (typeof answer === "string") expect(answer, name).toMatch(/^RUB-(?:CFG|CAT|LAY)-\d{3}$/u);
    }
  });
});
