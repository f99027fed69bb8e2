import { piModels, racks, supplies } from "@rubus/catalogue";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterJson, initText, nodesOf, parseClusterJson, readCluster } from "./index.js";

const name = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/);
const model = fc.constantFrom(...piModels.map((row) => row.key));
const node = fc.oneof(fc.record({ model }), fc.constant({ model: "pi5", stack: "b" }), fc.constant({}));
const nodes = (bays: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: bays }),
    fc
      .array(fc.option(node, { nil: null }), { minLength: 1, maxLength: bays })
      .filter((list) => list.some((item) => item !== null)),
  );
const frame = fc.constantFrom(...racks.map((row) => row.key)).chain((rack) =>
  fc.record({
    nodes: nodes(rack === "eia-310-19" ? 10 : 4),
    frame: fc.constant({ rack }),
    power: fc.record(
      {
        supply: fc.constantFrom(...supplies.map((row) => row.key)),
        setpoint: fc.integer({ min: 475, max: 525 }).map((value) => `${value / 100} V`),
      },
      { requiredKeys: [] },
    ),
  }),
);

/** Valid files as JSON, which is YAML; sites differ in length so that no two host names can meet. */
const file = fc
  .record({
    name,
    node: fc.record({ model }, { requiredKeys: [] }),
    sites: fc.array(fc.dictionary(name, frame, { minKeys: 1, maxKeys: 3 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ sites, ...rest }) => ({
    ...rest,
    sites: Object.fromEntries(
      sites.map((frames, index) => [`s${index}`, { lan: `10.${index}.0.0/16`, frames }]),
    ),
  }));

describe("cluster.json", () => {
  it("reads back to the same cluster, and to the same bytes", () => {
    fc.assert(
      fc.property(file, (input) => {
        const read = readCluster(JSON.stringify(input), "cluster.yaml");
        if (!read.ok) throw new Error(read.diagnostics.map((each) => each.message).join("\n"));
        const text = clusterJson(read.value.cluster);
        const back = parseClusterJson(text, "cluster.json");
        if (!back.ok) throw new Error(back.diagnostics.map((each) => each.message).join("\n"));
        expect(back.value).toEqual(read.value.cluster);
        expect(clusterJson(back.value)).toBe(text);
        const hosts = nodesOf(back.value).map((at) => at.node.host);
        const addresses = nodesOf(back.value).map((at) => at.node.address);
        expect(new Set(hosts).size).toBe(hosts.length);
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order of keys in the file", () => {
    const of = (text: string) => {
      const read = readCluster(text, "cluster.yaml");
      return read.ok ? clusterJson(read.value.cluster) : "";
    };
    expect(of("name: c\nfab: aisler-2-layer\nsites: {s: {frames: {a: {nodes: 3}}}}")).toBe(
      of("sites: {s: {frames: {a: {nodes: 3}}}}\nfab: aisler-2-layer\nname: c"),
    );
  });

  it.each([
    ["no JSON", "{", "this is no cluster.json"],
    ["another document", "{}", "the entry rubus is not"],
    ["a list", "[]", "this is no cluster.json"],
  ])("refuses %s", (_what, text, message) => {
    const result = parseClusterJson(text, "cluster.json");
    expect(result.diagnostics[0]?.code).toBe("RUB-FILE-004");
    expect(result.diagnostics[0]?.message).toContain(message);
  });

  it("refuses an entry that Rubus does not write, and names it", () => {
    const read = readCluster("name: c\nsites: {s: {frames: {a: {nodes: 3}}}}", "cluster.yaml");
    const text = read.ok ? clusterJson(read.value.cluster).replace('"blanks": 3', '"blanks": "three"') : "";
    expect(parseClusterJson(text, "cluster.json").diagnostics[0]?.message).toContain(
      "sites.0.frames.0.blanks",
    );
  });
});

describe("the file that init writes", () => {
  it("reads back as what was asked for", () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 10 }), model, (clusterName, count, key) => {
        const text = initText({ name: clusterName, nodes: count, model: key });
        const read = readCluster(text, "cluster.yaml");
        if (!read.ok) throw new Error(text + read.diagnostics.map((each) => each.message).join("\n"));
        expect(read.value.cluster.name).toBe(clusterName);
        const found = nodesOf(read.value.cluster);
        expect(found).toHaveLength(count);
        expect(found.every((at) => at.node.model === key)).toBe(true);
      }),
    );
  });

  it("leaves the feeds to `auto`, which gives every model enough", () => {
    for (const key of ["pi4b", "pi5"])
      expect(initText({ name: "c", nodes: 8, model: key })).toContain("\n  # feeds: auto ");
  });

  it.each([
    [1, "pi4b", "mean-well-lrs-75-5"],
    [10, "pi4b", "mean-well-rsp-200-5"],
    [10, "pi5", "mean-well-rsp-320-5"],
  ])("has a supply that carries %i %s: %s", (nodes, key, supply) => {
    expect(initText({ name: "c", nodes, model: key })).toContain(`supply: ${supply} `);
  });
});
