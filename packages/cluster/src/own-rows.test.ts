import type { DiagnosticCode } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { catalogueOf, clusterJson, type PartsFile, parseClusterJson, readCluster } from "./index.js";

const cluster = (head: string): string => `name: c\n${head}\nsites: { s: { frames: { a: { nodes: 2 } } } }\n`;
const named = cluster("catalogue: [my-parts.yaml]");
const part = (text: string, name = "my-parts.yaml"): PartsFile => ({ name, file: `sub/${name}`, text });

const wholeFan = `fans:
  my-fan:
    name: A fan of one's own
    source: data sheet of the maker, page 2
    confidence: primary
    budget-current: { value: 0.2 A, max: 0.25 A, source: reckoned, confidence: derived }
    rated-current: 0.1 A
    frame-side: 40 mm
    frame-depth: 10 mm
    hole-pitch: 32 mm
    hole-diameter: 3.4 mm
    bore: 37 mm
    speed: 5500 rpm
    free-flow: 9 m³/h
    stall-pressure: 20 Pa
    least-duty: 20 %
    mass: 18 g
`;

describe("rows of one's own", () => {
  it("add to the catalogue, and can be chosen", () => {
    const result = readCluster(cluster("catalogue: [my-parts.yaml]\nnode: { fan: my-fan }"), "c.yaml", [
      part(wholeFan),
    ]);
    expect(result.diagnostics).toEqual([]);
    if (!result.ok) return;
    const fan = catalogueOf(result.value.cluster).fans.find(({ key }) => key === "my-fan");
    expect(fan?.leastDuty).toEqual({
      dimension: "ratio",
      value: 0.2,
      source: "data sheet of the maker, page 2",
      confidence: "primary",
    });
    expect(fan?.budgetCurrent).toMatchObject({ value: 0.2, max: 0.25, confidence: "derived" });
  });

  it("stand in place of a row with the same key, column by column", () => {
    const text =
      "fabs:\n  jlcpcb-2-layer:\n    source: a mail from the house\n    confidence: primary\n    rules: { clearance: 0.2 mm }\n    v-score-panel-min: null\n";
    const result = readCluster(named, "c.yaml", [part(text)]);
    if (!result.ok) throw new Error(result.diagnostics[0]?.message);
    const fab = catalogueOf(result.value.cluster).fabs.find(({ key }) => key === "jlcpcb-2-layer");
    expect(fab?.rules.clearance).toMatchObject({ value: 0.2, confidence: "primary" });
    expect(fab?.rules.trackWidth).toMatchObject({ value: 0.127, confidence: "secondary" });
    expect(fab?.vScorePanelMin).toBeNull();
    expect(fab?.name).toContain("JLCPCB");
  });

  it("travel in cluster.json and come back to the same bytes", () => {
    const head = "catalogue: [my-parts.yaml]\nmeasured: { finger-contact: 8 mΩ, supply-error: 20 mV }";
    const result = readCluster(cluster(head), "c.yaml", [part(wholeFan)]);
    if (!result.ok) throw new Error(result.diagnostics[0]?.message);
    const text = clusterJson(result.value.cluster);
    const back = parseClusterJson(text, "cluster.json");
    if (!back.ok) throw new Error(back.diagnostics[0]?.message);
    expect(back.value).toEqual(result.value.cluster);
    expect(clusterJson(back.value)).toBe(text);
    expect(back.value.own?.measured).toEqual({ "finger-contact": 0.008, "supply-error": 0.02 });
    const damaged = parseClusterJson(
      text.replace('"confidence": "derived"', '"confidence": "sure"'),
      "cluster.json",
    );
    expect(damaged.diagnostics[0]).toMatchObject({ code: "RUB-FILE-004" });
  });

  it("give a printer's bed, which the file's own figure overrides", () => {
    const bed = (printer: string) => {
      const read = readCluster(cluster(`printer: { ${printer} }`), "c.yaml");
      return read.ok ? read.value.cluster.printer.bedMm : [];
    };
    expect(bed("model: prusa-mini")).toEqual([180, 180, 180]);
    expect(bed("model: prusa-mini, bed: [200 mm, 200 mm, 200 mm]")).toEqual([200, 200, 200]);
    expect(bed("clearance: 0.1 mm")).toEqual([180, 180, 180]);
  });
});

type Wrong = {
  readonly what: string;
  readonly text: string;
  readonly gives: readonly (readonly [DiagnosticCode, number, number])[];
  readonly remedy: RegExp;
};

const own = "source: data sheet page 2, confidence: primary";
const fanWith = (columns: string): string => `fans:\n  noctua-nf-a4x10-5v-pwm: { ${columns} }\n`;

const wrongParts: readonly Wrong[] = [
  { what: "an unknown family", text: "fan: {}\n", gives: [["RUB-CFG-006", 1, 1]], remedy: /`fans`/ },
  {
    what: "a family that takes no rows",
    text: "pi-models: {}\n",
    gives: [["RUB-CFG-006", 1, 1]],
    remedy: /fans/,
  },
  { what: "a list of rows", text: "fans: [a]\n", gives: [["RUB-CFG-008", 1, 7]], remedy: /mapping/ },
  {
    what: "a row that is a text",
    text: "fans: { a: b }\n",
    gives: [["RUB-CFG-008", 1, 12]],
    remedy: /mapping/,
  },
  {
    what: "a key that is no label",
    text: "fans: { My Fan: {} }\n",
    gives: [["RUB-CFG-011", 1, 9]],
    remedy: /`my-fan`/,
  },
  {
    what: "a misspelt column",
    text: fanWith(`${own}, rated-curent: 0.1 A`),
    gives: [["RUB-CFG-006", 2, 77]],
    remedy: /`rated-current`/,
  },
  {
    what: "a figure without a unit",
    text: fanWith(`${own}, rated-current: 0.1`),
    gives: [["RUB-CFG-009", 2, 92]],
    remedy: /unit/,
  },
  {
    what: "a figure with another unit",
    text: fanWith(`${own}, rated-current: 0.1 V`),
    gives: [["RUB-CFG-009", 2, 92]],
    remedy: /current/,
  },
  {
    what: "a figure of zero",
    text: fanWith(`${own}, rated-current: 0 A`),
    gives: [["RUB-CFG-010", 2, 92]],
    remedy: /from/,
  },
  {
    what: "a figure without a source",
    text: fanWith("rated-current: 0.1 A, mass: 17 g"),
    gives: [
      ["RUB-CFG-007", 2, 3],
      ["RUB-CFG-007", 2, 3],
    ],
    remedy: /source/,
  },
  {
    what: "a confidence of its own making",
    text: fanWith("source: data sheet, confidence: sure, mass: 17 g"),
    gives: [["RUB-CFG-013", 2, 61]],
    remedy: /`primary`/,
  },
  {
    what: "limits the wrong way round",
    text: fanWith(`${own}, mass: { value: 17 g, min: 18 g }`),
    gives: [["RUB-CAT-004", 2, 77]],
    remedy: /`min`/,
  },
  {
    what: "a source that turns the line round",
    text: fanWith('source: "data \u202e sheet", confidence: primary, mass: 17 g'),
    gives: [["RUB-CFG-016", 2, 37]],
    remedy: /direction/,
  },
  {
    what: "a name that is a number",
    text: fanWith("name: 12"),
    gives: [["RUB-CFG-008", 2, 35]],
    remedy: /text/,
  },
  {
    what: "a flag that is a word",
    text: "filaments: { petg: { flame-retardant: maybe } }\n",
    gives: [["RUB-CFG-008", 1, 39]],
    remedy: /true/,
  },
  {
    what: "a count of one and a half",
    text: "fabs: { aisler-2-layer: { layers: 1.5 } }\n",
    gives: [["RUB-CFG-008", 1, 35]],
    remedy: /whole/,
  },
  {
    what: "a list too short",
    text: `racks: { eia-310-19: { ${own}, holes: [6.35 mm] } }\n`,
    gives: [["RUB-CFG-008", 1, 79]],
    remedy: /list of 3/,
  },
  {
    what: "half a new row",
    text: "printers: { mine: { source: tape measure, confidence: tested, bed-width: 200 mm } }\n",
    gives: Array.from({ length: 6 }, () => ["RUB-CFG-007", 1, 13] as const),
    remedy: /bed-depth/,
  },
  { what: "an anchor", text: "fans: &f {}\n", gives: [["RUB-CFG-004", 1, 10]], remedy: /out/ },
  { what: "binary", text: "fans: \u0000\n", gives: [["RUB-FILE-003", 1, 7]], remedy: /UTF-8/ },
  { what: "nothing", text: "", gives: [["RUB-CFG-003", 1, 1]], remedy: /rows/ },
];

describe("a wrong file of one's own rows", () => {
  it.each(wrongParts)("with $what is refused at its place in that file", ({ text, gives, remedy }) => {
    const result = readCluster(named, "c.yaml", [part(text)]);
    expect(result.ok).toBe(false);
    expect(
      result.diagnostics.map(({ code, position }) => [code, position?.line, position?.column]),
      result.diagnostics.map((each) => `${each.message} ${each.remedy}`).join("\n"),
    ).toEqual(gives);
    expect(result.diagnostics[0]?.remedy).toMatch(remedy);
    for (const { file, message } of result.diagnostics) {
      expect(file).toBe("sub/my-parts.yaml");
      expect(message).not.toMatch(/undefined|\[object/);
    }
  });
});

describe("the list of files", () => {
  it.each([
    ["../parts.yaml", "RUB-CAT-002"],
    ["/etc/parts.yaml", "RUB-CAT-002"],
    ["a/../../parts.yaml", "RUB-CAT-002"],
    ["C:\\parts.yaml", "RUB-CAT-002"],
    ["~/.parts.yaml", "RUB-CAT-002"],
    ["parts.json", "RUB-CAT-002"],
    ["c.yaml", "RUB-CAT-002"],
    ["not-given.yaml", "RUB-FILE-001"],
  ])("with %s is refused at its place in the cluster file", (name, code) => {
    const result = readCluster(cluster(`catalogue: ["${name.replaceAll("\\", "\\\\")}"]`), "c.yaml");
    expect(result.ok).toBe(false);
    expect(result.diagnostics).toMatchObject([{ code, file: "c.yaml", position: { line: 2, column: 13 } }]);
  });

  it("names each file once, and no row stands in two files", () => {
    const twice = readCluster(cluster("catalogue: [my-parts.yaml, my-parts.yaml]"), "c.yaml", [
      part(wholeFan),
    ]);
    expect(twice.diagnostics).toMatchObject([{ code: "RUB-CAT-003", position: { line: 2, column: 28 } }]);
    const parts = [part(wholeFan), part(wholeFan, "more.yaml")];
    const both = readCluster(cluster("catalogue: [my-parts.yaml, more.yaml]"), "c.yaml", parts);
    expect(both.diagnostics).toMatchObject([{ code: "RUB-CAT-003", position: { line: 2, column: 28 } }]);
    expect(both.diagnostics[0]?.message).toContain("fans.my-fan");
  });

  it("holds at most eight names", () => {
    const names = Array.from({ length: 9 }, (_, index) => `p${index}.yaml`);
    const parts = names.map((name) => part("fans: {}\n", name));
    const result = readCluster(cluster(`catalogue: [${names.join(", ")}]`), "c.yaml", parts);
    expect(result.diagnostics).toMatchObject([{ code: "RUB-CFG-010", position: { line: 2, column: 12 } }]);
  });
});

describe("what was measured", () => {
  it.each([
    ["finger-contacts: 8 mΩ", "RUB-CFG-006", /`finger-contact`/],
    ["finger-contact: 8", "RUB-CFG-009", /5\d? mΩ|with its unit/],
    ["finger-contact: 8 mm", "RUB-CFG-009", /resistance/],
    ["finger-contact: 8 Ω", "RUB-CFG-010", /1 Ω/],
    ["finger-contact: 0 Ω", "RUB-CFG-010", /1 µΩ/],
    ["finger-contact: [8 mΩ]", "RUB-CFG-008", /resistance/],
    ["supply-error: 1 V", "RUB-CFG-010", /250 mV/],
  ])("as `%s` is refused", (measured, code, remedy) => {
    const result = readCluster(cluster(`measured: { ${measured} }`), "c.yaml");
    expect(result.diagnostics).toMatchObject([{ code, position: { line: 2 } }]);
    expect(result.diagnostics[0]?.remedy).toMatch(remedy);
  });

  it("is in base units in the cluster, which without it has no such entry", () => {
    const read = (head: string) => {
      const result = readCluster(cluster(head), "c.yaml");
      return result.ok ? result.value.cluster.own : null;
    };
    expect(read("measured: { fan-current: 120 mA }")).toEqual({
      rows: {},
      measured: { "fan-current": 0.12 },
    });
    expect(read("measured: {}")).toBeUndefined();
    expect(read("")).toBeUndefined();
  });
});
