import type { DiagnosticCode } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { readCluster } from "./read-cluster.js";

type Wrong = {
  readonly what: string;
  readonly text: string;
  /** Every diagnostic, in order: code, line and column. */
  readonly gives: readonly (readonly [DiagnosticCode, number, number])[];
  /** What the first remedy says. */
  readonly remedy: RegExp;
};

const sites = "sites: {s: {frames: {a: {nodes: 2}}}}";
const withHead = (head: string): string => `name: c\n${head}\n${sites}\n`;

const files: readonly Wrong[] = [
  { what: "an empty file", text: "", gives: [["RUB-CFG-003", 1, 1]], remedy: /rubus init/ },
  { what: "a file of comments", text: "# none\n", gives: [["RUB-CFG-003", 1, 1]], remedy: /`name:`/ },
  { what: "a list", text: "- a\n", gives: [["RUB-CFG-003", 1, 1]], remedy: /`sites:`/ },
  { what: "an open bracket", text: "name: [a\n", gives: [["RUB-CFG-001", 2, 1]], remedy: /syntax/ },
  {
    what: "a tab",
    text: `name: c\nnode:\n\tmodel: pi5\n${sites}`,
    gives: [["RUB-CFG-001", 3, 1]],
    remedy: /spaces/,
  },
  { what: "a NUL", text: "name: c\nfab: \0x\n", gives: [["RUB-FILE-003", 2, 6]], remedy: /UTF-8/ },
  {
    what: "bytes that are not UTF-8",
    text: "name: \ufffd\n",
    gives: [["RUB-FILE-003", 1, 7]],
    remedy: /UTF-8/,
  },
  {
    what: "more than 1 MB",
    text: `#${" ".repeat(2 ** 20)}`,
    gives: [["RUB-FILE-002", 1, 1]],
    remedy: /cluster\.yaml/,
  },
  {
    what: "deep brackets",
    text: `name: ${"[".repeat(900_000)}`,
    gives: [["RUB-CFG-002", 1, 39]],
    remedy: /seven/,
  },
  { what: "deep dashes", text: "- ".repeat(400_000), gives: [["RUB-CFG-002", 1, 65]], remedy: /seven/ },
  {
    what: "deep mappings",
    text: Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    gives: [["RUB-CFG-002", 130, 1]],
    remedy: /seven/,
  },
  {
    what: "an anchor",
    text: withHead("node: &n {model: pi5}"),
    gives: [["RUB-CFG-004", 2, 10]],
    remedy: /out/,
  },
  {
    what: "an alias",
    text: `name: c\nfab: &f jlcpcb-2-layer\nprinter: {filament: *f}\n${sites}`,
    gives: [
      ["RUB-CFG-004", 2, 9],
      ["RUB-CFG-004", 3, 21],
    ],
    remedy: /out/,
  },
  { what: "a tag", text: `name: !!str c\n${sites}`, gives: [["RUB-CFG-004", 1, 13]], remedy: /tag/ },
  {
    what: "a merge key",
    text: withHead("node: {<<: {model: pi5}}"),
    gives: [["RUB-CFG-004", 2, 8]],
    remedy: /out/,
  },
  {
    what: "a second document",
    text: `${withHead("")}---\nname: d\n`,
    gives: [["RUB-CFG-004", 4, 1]],
    remedy: /one/,
  },
  {
    what: "a directive",
    text: `%YAML 1.1\n---\n${withHead("")}`,
    gives: [["RUB-CFG-004", 1, 1]],
    remedy: /%/,
  },
  {
    what: "a key that is a list",
    text: withHead("? [a]\n: b"),
    gives: [["RUB-CFG-004", 2, 3]],
    remedy: /words/,
  },
  { what: "a key twice", text: withHead("name: d"), gives: [["RUB-CFG-005", 2, 1]], remedy: /Keep one/ },
  {
    what: "what belongs to a key at the key's own level",
    text: "name: c\nsites:\nhome:\n  frames: { a: { nodes: 1 } }\n",
    gives: [
      ["RUB-CFG-008", 2, 1],
      ["RUB-CFG-006", 3, 1],
    ],
    remedy: /two more spaces/,
  },
  {
    what: "a frame without its name",
    text: "name: c\nsites: { home: { frames: { nodes: 6 } } }\n",
    gives: [["RUB-CFG-008", 2, 35]],
    remedy: /`a: \{ nodes: 6 \}`/,
  },
  {
    what: "a key of another section, alike though one of this one is",
    text: withHead("frame: { stack: b }"),
    gives: [["RUB-CFG-006", 2, 10]],
    remedy: /`stack` belongs under `node`/,
  },
  {
    what: "a slip in a key that stands already",
    text: withHead("nmae: d"),
    gives: [["RUB-CFG-006", 2, 1]],
    remedy: /^(?!.*`name`)/,
  },
  {
    what: "a count of feeds",
    text: withHead("power: { feeds: 2 }"),
    gives: [["RUB-CFG-013", 2, 17]],
    remedy: /`feeds: \[1, 3\]`/,
  },
  { what: "a misspelt key", text: withHead("pwoer: {}"), gives: [["RUB-CFG-006", 2, 1]], remedy: /`power`/ },
  {
    what: "a misspelt key further in",
    text: withHead("power: {suply: mean-well-rsp-200-5}"),
    gives: [["RUB-CFG-006", 2, 9]],
    remedy: /`supply`/,
  },
  {
    what: "a key in the wrong section",
    text: withHead("setpoint: 5 V"),
    gives: [["RUB-CFG-006", 2, 1]],
    remedy: /`power`/,
  },
  {
    what: "a key of a node in a list",
    text: "name: c\nsites: {s: {frames: {a: {nodes: [{modle: pi5}]}}}}",
    gives: [["RUB-CFG-006", 2, 35]],
    remedy: /`model`/,
  },
  {
    what: "a key of prototypes",
    text: withHead("__proto__: {model: pi5}"),
    gives: [["RUB-CFG-006", 2, 1]],
    remedy: /Remove/,
  },
  { what: "no name", text: sites, gives: [["RUB-CFG-007", 1, 1]], remedy: /`bramble`/ },
  { what: "no sites", text: "name: c\n", gives: [["RUB-CFG-007", 1, 1]], remedy: /nodes: 10/ },
  { what: "an empty sites", text: "name: c\nsites:\n", gives: [["RUB-CFG-008", 2, 1]], remedy: /nodes: 10/ },
  { what: "no site", text: "name: c\nsites: {}\n", gives: [["RUB-CFG-007", 2, 1]], remedy: /home/ },
  {
    what: "no frame",
    text: "name: c\nsites: {s: {frames: {}}}\n",
    gives: [["RUB-CFG-007", 2, 13]],
    remedy: /nodes: 10/,
  },
  {
    what: "no nodes",
    text: "name: c\nsites: {s: {frames: {a: {}}}}\n",
    gives: [["RUB-CFG-007", 2, 22]],
    remedy: /`1`/,
  },
  {
    what: "a text for a mapping",
    text: withHead("power: mean-well-rsp-200-5"),
    gives: [["RUB-CFG-008", 2, 8]],
    remedy: /mapping/,
  },
  {
    what: "a number for a name",
    text: `name: 12\n${sites}`,
    gives: [["RUB-CFG-008", 1, 7]],
    remedy: /`"12"`/,
  },
  {
    what: "words for a count",
    text: "name: c\nsites: {s: {frames: {a: {nodes: ten}}}}",
    gives: [["RUB-CFG-008", 2, 33]],
    remedy: /count/,
  },
  {
    what: "a bed of two lengths",
    text: withHead("printer: {bed: [220 mm, 220 mm]}"),
    gives: [["RUB-CFG-008", 2, 16]],
    remedy: /three/,
  },
  {
    what: "a bed of four lengths",
    text: withHead("printer: {bed: [220 mm, 220 mm, 30 cm, 1 mm]}"),
    gives: [["RUB-CFG-008", 2, 16]],
    remedy: /three/,
  },
  {
    what: "a voltage without a unit",
    text: withHead("power: {setpoint: 5.15}"),
    gives: [["RUB-CFG-009", 2, 19]],
    remedy: /`5.15 V`/,
  },
  {
    what: "a voltage in millimetres",
    text: withHead("power: {setpoint: 5.15 mm}"),
    gives: [["RUB-CFG-009", 2, 19]],
    remedy: /`5.15 V`/,
  },
  {
    what: "a height without its U",
    text: withHead("frame: {height: 2}"),
    gives: [["RUB-CFG-009", 2, 17]],
    remedy: /`2U`/,
  },
  {
    what: "a height of 9U",
    text: withHead("frame: {height: 9U}"),
    gives: [["RUB-CFG-010", 2, 17]],
    remedy: /2U to 3U/,
  },
  {
    what: "a height of 2.5U",
    text: withHead("frame: {height: 2.5U}"),
    gives: [["RUB-CFG-010", 2, 17]],
    remedy: /`3U`/,
  },
  {
    what: "no nodes at all",
    text: "name: c\nsites: {s: {frames: {a: {nodes: 0}}}}",
    gives: [["RUB-CFG-010", 2, 33]],
    remedy: /1 to 10/,
  },
  {
    what: "half a node",
    text: "name: c\nsites: {s: {frames: {a: {nodes: 1.5}}}}",
    gives: [["RUB-CFG-010", 2, 33]],
    remedy: /whole/,
  },
  {
    what: "a negative clearance",
    text: withHead("printer: {clearance: -1 mm}"),
    gives: [["RUB-CFG-010", 2, 22]],
    remedy: /0 mm/,
  },
  {
    what: "a name with a space",
    text: `name: My Cluster\n${sites}`,
    gives: [["RUB-CFG-011", 1, 7]],
    remedy: /`my-cluster`/,
  },
  {
    what: "a site's name with a dot",
    text: "name: c\nsites: {a.b: {frames: {a: {nodes: 1}}}}",
    gives: [["RUB-CFG-011", 2, 9]],
    remedy: /`a-b`/,
  },
  {
    what: "a network that is an address",
    text: "name: c\nsites: {s: {lan: 10.0.0.7/24, frames: {a: {nodes: 1}}}}",
    gives: [["RUB-CFG-012", 2, 18]],
    remedy: /`10.0.0.0\/24`/,
  },
  {
    what: "a public network",
    text: "name: c\nsites: {s: {lan: 8.8.8.0/24, frames: {a: {nodes: 1}}}}",
    gives: [["RUB-CFG-012", 2, 18]],
    remedy: /192\.168/,
  },
  {
    what: "no network",
    text: "name: c\nsites: {s: {lan: home, frames: {a: {nodes: 1}}}}",
    gives: [["RUB-CFG-012", 2, 18]],
    remedy: /192\.168/,
  },
  { what: "a stack c", text: withHead("node: {stack: c}"), gives: [["RUB-CFG-013", 2, 15]], remedy: /`a`/ },
  {
    what: "manual feeds",
    text: withHead("power: {feeds: atuo}"),
    gives: [["RUB-CFG-013", 2, 16]],
    remedy: /`feeds: auto`/,
  },
  { what: "a newer format", text: withHead("rubus: 2"), gives: [["RUB-CFG-014", 2, 8]], remedy: /version/ },
  {
    what: "an unknown model",
    text: withHead("node: {model: pi4}"),
    gives: [["RUB-CAT-001", 2, 15]],
    remedy: /`pi4b`/,
  },
  {
    what: "an unknown supply",
    text: withHead("power: {supply: mean-well-rsp-200-12}"),
    gives: [["RUB-CAT-001", 2, 17]],
    remedy: /`mean-well-rsp-200-5`/,
  },
  {
    what: "too many nodes for the rack",
    text: "name: c\nframe: {rack: eia-310-10}\nsites: {s: {frames: {a: {nodes: 5}}}}",
    gives: [["RUB-LAY-001", 3, 33]],
    remedy: /at most 4/,
  },
  {
    what: "empty bays only",
    text: "name: c\nsites: {s: {frames: {a: {nodes: [null]}}}}",
    gives: [["RUB-LAY-002", 2, 33]],
    remedy: /node/,
  },
  {
    what: "a fan in stack b",
    text: withHead("node: {model: pi5, stack: b, fan: noctua-nf-a4x10-5v-pwm}"),
    gives: [["RUB-LAY-003", 2, 35]],
    remedy: /`stack: a`/,
  },
  {
    what: "stack b on a Pi 4B",
    text: withHead("node: {stack: b}"),
    gives: [["RUB-LAY-004", 2, 15]],
    remedy: /pi5/,
  },
  {
    what: "a feed beyond the cells",
    text: withHead("power: {feeds: [1, 2]}"),
    gives: [["RUB-LAY-005", 2, 20]],
    remedy: /1 to 1/,
  },
  {
    what: "a feed twice",
    text: withHead("power: {feeds: [1, 1]}"),
    gives: [["RUB-LAY-006", 2, 20]],
    remedy: /once/,
  },
  {
    what: "two sites without networks",
    text: "name: c\nsites:\n  s: {frames: {a: {nodes: 1}}}\n  t: {frames: {a: {nodes: 1}}}\n",
    gives: [
      ["RUB-LAY-007", 3, 3],
      ["RUB-LAY-007", 4, 3],
    ],
    remedy: /lan/,
  },
  {
    what: "networks that overlap",
    text: "name: c\nsites:\n  s: {lan: 10.0.0.0/8, frames: {a: {nodes: 1}}}\n  t: {lan: 10.2.0.0/16, frames: {a: {nodes: 1}}}\n",
    gives: [["RUB-LAY-008", 4, 12]],
    remedy: /own/,
  },
  {
    what: "a network too small",
    text: "name: c\nsites: {s: {lan: 10.0.0.0/28, frames: {a: {nodes: 5}}}}",
    gives: [["RUB-LAY-009", 2, 18]],
    remedy: /larger/,
  },
  {
    what: "a host name too long",
    text: `name: ${"c".repeat(60)}\n${sites}`,
    gives: [["RUB-LAY-010", 2, 22]],
    remedy: /Shorten/,
  },
  {
    what: "host names that meet",
    text: "name: c\nsites:\n  a-b: {lan: 10.1.0.0/16, frames: {c: {nodes: 1}}}\n  a: {lan: 10.2.0.0/16, frames: {b-c: {nodes: 1}}}\n",
    gives: [["RUB-LAY-011", 4, 34]],
    remedy: /Rename/,
  },
  {
    what: "a set-point beyond the window",
    text: withHead("power: {setpoint: 5.4 V}"),
    gives: [["RUB-LAY-012", 2, 19]],
    remedy: /5\.25 V/,
  },
  {
    what: "several things at once",
    text: "name: C!\nnode: {model: pi9}\npower: {setpoint: 5.15, feeds: [x]}\nfan: 1\nsites: {s: {frames: {a: {nodes: 11}}}}\n",
    gives: [
      ["RUB-CFG-011", 1, 7],
      ["RUB-CAT-001", 2, 15],
      ["RUB-CFG-009", 3, 19],
      ["RUB-CFG-008", 3, 33],
      ["RUB-CFG-006", 4, 1],
      ["RUB-CFG-010", 5, 33],
    ],
    remedy: /letters/,
  },
];

describe("a wrong file", () => {
  it.each(files)("with $what is refused with its place and a remedy", ({ text, gives, remedy }) => {
    const result = readCluster(text, "wrong.yaml");
    expect(result.ok).toBe(false);
    expect(
      result.diagnostics.map(({ code, position }) => [code, position?.line, position?.column]),
      result.diagnostics.map((each) => each.message).join("\n"),
    ).toEqual(gives);
    expect(result.diagnostics[0]?.remedy).toMatch(remedy);
    for (const { message, file, remedy: each } of result.diagnostics) {
      expect(file).toBe("wrong.yaml");
      expect(message).not.toMatch(/undefined|\[object/);
      expect(each).toMatch(/[.?]$/);
    }
  });
});
