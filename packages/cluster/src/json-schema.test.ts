import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { clusterJsonSchema } from "./index.js";

const fileAt = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

const isValid = new Ajv({ strict: true, allErrors: true }).compile(clusterJsonSchema());

const base = "name: c\nsites: {s: {frames: {a: {nodes: 1}}}}\n";

describe("the JSON Schema for editors", () => {
  it("is the committed docs/schema/cluster.schema.json", () => {
    const current = `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`;
    expect(fileAt("docs/schema/cluster.schema.json")).toBe(current);
  });

  it.each(["one-node", "ten-pi4", "four-ten-inch", "two-homes", "mixed-pi5", "lab-200"])(
    "accepts the example %s",
    (name) => {
      expect(isValid(parse(fileAt(`examples/${name}/cluster.yaml`))), JSON.stringify(isValid.errors)).toBe(
        true,
      );
    },
  );

  it("accepts overrides, lists of nodes and lists of feeds", () => {
    const text =
      "name: c\npower: {feeds: [1], setpoint: 5.1 V}\nsites: {s: {frames: {a: {nodes: [{}, null, {model: pi5, stack: b}], frame: {height: 3U}}}}}";
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each([
    ["no name", "sites: {s: {frames: {a: {nodes: 1}}}}"],
    ["no site", "name: c\nsites: {}"],
    ["a misspelt key", `${base}pwoer: {}`],
    ["an unknown model", `${base}node: {model: pi4}`],
    ["a voltage without its unit", `${base}power: {setpoint: 5.15}`],
    ["a length in volts", `${base}printer: {clearance: 1 V}`],
    ["a bed of two lengths", `${base}printer: {bed: [220 mm, 220 mm]}`],
    ["a name with a space", "name: a b\nsites: {s: {frames: {a: {nodes: 1}}}}"],
    ["a frame's name with a dot", "name: c\nsites: {s: {frames: {a.b: {nodes: 1}}}}"],
    ["eleven nodes", "name: c\nsites: {s: {frames: {a: {nodes: 11}}}}"],
    ["a newer format", `${base}rubus: 2`],
  ])("refuses %s", (_what, text) => {
    expect(isValid(parse(text))).toBe(false);
  });
});
