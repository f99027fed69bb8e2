/** Cluster files that are wrong, each with what Rubus says of it. */
import type { DiagnosticCode } from "@rubus/units";

export type WrongFile = {
  readonly what: string;
  readonly bytes: string | Uint8Array;
  readonly code: DiagnosticCode;
  readonly line: number;
  readonly column: number;
  readonly remedy: RegExp;
};

const sites = "sites: { s: { frames: { a: { nodes: 2 } } } }";

/** A file whose second line is wrong. */
const second = (
  line: string,
  code: DiagnosticCode,
  column: number,
  remedy: RegExp,
  what = `\`${line.slice(0, 60)}\``,
): WrongFile => ({ what, bytes: `name: c\n${line}\n${sites}\n`, code, line: 2, column, remedy });

/** A file with this in place of the count of nodes. */
const nodes = (value: string, code: DiagnosticCode, remedy: RegExp): WrongFile => ({
  what: `nodes: ${value.slice(0, 40)}`,
  bytes: `name: c\nsites:\n  s:\n    frames:\n      a:\n        nodes: ${value}\n`,
  code,
  line: 6,
  column: 16,
  remedy,
});

/** A file with this as the cluster's name. */
const named = (name: string, remedy: RegExp, code: DiagnosticCode = "RUB-CFG-011"): WrongFile => ({
  what: `a name like ${JSON.stringify(name).slice(0, 40)}`,
  bytes: `name: ${JSON.stringify(name)}\n${sites}\n`,
  code,
  line: 1,
  column: 7,
  remedy,
});

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

const twoSites = (first: string, other: string): string =>
  `name: c\nsites:\n  s: { lan: ${first}, frames: { a: { nodes: 1 } } }\n  t: { lan: ${other}, frames: { a: { nodes: 1 } } }\n`;

export const wrongFiles: readonly WrongFile[] = [
  // Units
  second("power: { setpoint: 5.15 }", "RUB-CFG-009", 20, /`5.15 V`/),
  second("power: { setpoint: 5.15 A }", "RUB-CFG-009", 20, /`5.15 V`/),
  second("power: { setpoint: 5,15 V }", "RUB-CFG-009", 20, /`5.15 V`/),
  second("frame: { height: 88 mm }", "RUB-CFG-009", 18, /`2U`/),
  second("frame: { height: 2.5U }", "RUB-CFG-010", 18, /`3U`/),
  second("printer: { bed: [220, 220, 250] }", "RUB-CFG-009", 18, /`220 mm`/),
  second("printer: { bed: [22 in, 22 cm, 25 cm] }", "RUB-CFG-009", 18, /`220 mm`/),
  second("printer: { clearance: -0.2 mm }", "RUB-CFG-010", 23, /0 mm/),
  second("measured: { finger-contact: 8 mV }", "RUB-CFG-009", 29, /resistance/),
  // Names of things
  second("node: { model: pi6 }", "RUB-CAT-001", 16, /pi4b|pi5/),
  second("node: { model: Pi 4B }", "RUB-CAT-001", 16, /`pi4b`/),
  second("power: { supply: mean-well-rsp-2000-5 }", "RUB-CAT-001", 18, /`mean-well-rsp-200-5`/),
  second("fab: jlcpcb", "RUB-CAT-001", 6, /`jlcpcb-2-layer`/),
  second("printer: { filament: nylon }", "RUB-CAT-001", 22, /`petg`/),
  second("node: { stack: c }", "RUB-CFG-013", 16, /`a`/),
  second("measured: { fingers-contact: 8 mΩ }", "RUB-CFG-006", 13, /`finger-contact`/),
  second("pwoer: {}", "RUB-CFG-006", 1, /`power`/),
  second("rubus: 7", "RUB-CFG-014", 8, /version/),
  // Counts
  nodes("0", "RUB-CFG-010", /1 to 10/),
  nodes("-3", "RUB-CFG-010", /1 to 10/),
  nodes("2.5", "RUB-CFG-010", /whole/),
  nodes("11", "RUB-CFG-010", /1 to 10/),
  nodes("1e999", "RUB-CFG-010", /whole/),
  nodes(".nan", "RUB-CFG-008", /count/),
  nodes("ten", "RUB-CFG-008", /count/),
  nodes(`[${"{}, ".repeat(10)}{}]`, "RUB-LAY-001", /at most 10/),
  nodes("[null, ~]", "RUB-LAY-002", /node/),
  nodes("[]", "RUB-CFG-008", /list/),
  // What does not go together
  second("power: { setpoint: 6 V }", "RUB-LAY-012", 20, /5\.25 V/),
  second("node: { model: pi5, stack: b, fan: noctua-nf-a4x10-5v-pwm }", "RUB-LAY-003", 36, /`stack: a`/),
  second("node: { stack: b }", "RUB-LAY-004", 16, /pi5/),
  second("power: { feeds: [2] }", "RUB-LAY-005", 18, /auto/),
  second("power: { feeds: [1, 1] }", "RUB-LAY-006", 21, /once/),
  second("printer: { bed: [150 mm, 220 mm, 250 mm] }", "RUB-PRN-001", 17, /180 mm/),
  second("printer: { bed: [20 mm, 220 mm, 250 mm] }", "RUB-CFG-010", 18, /50 mm/),
  {
    what: "a supply that is too weak",
    bytes: "name: c\npower: { supply: mean-well-lrs-75-5 }\nsites: { s: { frames: { a: { nodes: 10 } } } }\n",
    code: "RUB-PWR-011",
    line: 2,
    column: 18,
    remedy: /mean-well/,
  },
  {
    what: "networks that overlap",
    bytes: twoSites("192.168.0.0/16", "192.168.10.0/24"),
    code: "RUB-LAY-008",
    line: 4,
    column: 13,
    remedy: /own/,
  },
  {
    what: "a network that is none",
    bytes: twoSites("192.168.1.1", "10.0.0.0/8"),
    code: "RUB-CFG-012",
    line: 3,
    column: 13,
    remedy: /192\.168\.10\.0\/24/,
  },
  {
    what: "two sites without networks",
    bytes: "name: c\nsites:\n  s: { frames: { a: { nodes: 1 } } }\n  t: { frames: { a: { nodes: 1 } } }\n",
    code: "RUB-LAY-007",
    line: 3,
    column: 3,
    remedy: /lan/,
  },
  // YAML
  second("node: &n { model: pi5 }", "RUB-CFG-004", 10, /out/),
  second("node: *n", "RUB-CFG-004", 7, /out/),
  second("node: !pi { model: pi5 }", "RUB-CFG-004", 11, /tag/),
  second("node: { <<: { model: pi5 } }", "RUB-CFG-004", 9, /out/),
  second("name: d", "RUB-CFG-005", 1, /Keep one/),
  { ...second("node:\n\tmodel: pi5", "RUB-CFG-001", 1, /spaces/), line: 3 },
  { ...second("power: { feeds: [1, 2", "RUB-CFG-001", 1, /syntax/), line: 3 },
  second("---", "RUB-CFG-004", 1, /one document/),
  second(`node: ${"[".repeat(5000)}`, "RUB-CFG-002", 39, /seven/, "5000 brackets"),
  {
    what: "ten thousand keys",
    bytes: Array.from({ length: 10_000 }, (_, index) => `key-${index}: 1`).join("\n"),
    code: "RUB-CFG-017",
    line: 5001,
    column: 10,
    remedy: /count/,
  },
  // Bytes
  { what: "nothing", bytes: "", code: "RUB-CFG-003", line: 1, column: 1, remedy: /rubus init/ },
  {
    what: "10 MB of YAML",
    bytes: `name: c\n${"# padding\n".repeat(1024 * 1024)}`,
    code: "RUB-FILE-002",
    line: 1,
    column: 1,
    remedy: /kilobytes/,
  },
  {
    what: "a picture",
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    code: "RUB-FILE-003",
    line: 1,
    column: 1,
    remedy: /UTF-8/,
  },
  {
    what: "UTF-16",
    bytes: utf16(`name: c\n${sites}\n`),
    code: "RUB-FILE-003",
    line: 1,
    column: 1,
    remedy: /UTF-8/,
  },
  {
    what: "a NUL",
    bytes: `name: c\0\n${sites}\n`,
    code: "RUB-FILE-003",
    line: 1,
    column: 8,
    remedy: /UTF-8/,
  },
  // Names that mean harm
  named("../../etc/passwd", /`etc-passwd`/),
  named("/tmp/x", /`tmp-x`/),
  named("a\u202egnp.exe", /lower-case/),
  named("\u05d0\u05d1\u05d2", /lower-case/),
  named("c\u001b[31m", /lower-case/),
  named("", /lower-case/),
  named("a".repeat(64), /63/),
  named("CON PRN", /`con-prn`/),
  {
    what: "a site whose name turns the line round",
    bytes: 'name: c\nsites: { "s\u202e\u0007": { frames: { a: { nodes: 1 } } } }\n',
    code: "RUB-FILE-003",
    line: 2,
    column: 13,
    remedy: /UTF-8/,
  },
  {
    what: "a frame whose name turns the line round, escaped",
    bytes: 'name: c\nsites: { s: { frames: { "a\\u202E\\a": { nodes: 1 } } } }\n',
    code: "RUB-CFG-011",
    line: 2,
    column: 25,
    remedy: /lower-case/,
  },
  second("catalogue: [../../etc/passwd]", "RUB-CAT-002", 13, /beside/),
  second("catalogue: [not-there.yaml]", "RUB-FILE-001", 13, /beside/),
  second("catalogue: [cluster.yaml]", "RUB-CAT-002", 13, /rows/),
];
