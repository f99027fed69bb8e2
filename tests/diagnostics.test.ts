import {
  type PartsFile,
  parseClusterJson,
  readCluster,
  readDraft,
  variableKeys,
  varied,
} from "@rubus/cluster";
import { frameRoots, frameTree } from "@rubus/frame";
import { diagnosticOf } from "@rubus/pipeline";
import {
  type MeasuredPart,
  proveAll,
  proveGuard,
  proveHeights,
  provePrintedParts,
  toDiagnostics,
} from "@rubus/proof";
import { type Diagnostic, type DiagnosticCode, diagnosticTable } from "@rubus/units";
import { describe, expect, it } from "vitest";

const one = "sites: { s: { frames: { a: { nodes: 1 } } } }";
const ten = "sites: { s: { frames: { a: { nodes: 10 } } } }";
const withLine = (line: string, sites = one): string => `name: c\n${line}\n${sites}\n`;
const frameOf = (nodes: string): string => `name: c\nsites: { s: { frames: { a: { nodes: ${nodes} } } } }\n`;
const twoSites = (first: string, other: string): string =>
  `name: c\nsites:\n  s: { ${first} frames: { a: { nodes: 1 } } }\n  t: { ${other} frames: { a: { nodes: 1 } } }\n`;

/** Two sites that say this of their ways to each other. */
const joined = (first: string, other = "endpoint: vpn.example.org,"): string =>
  twoSites(`lan: 10.1.0.0/16, ${first}`, `lan: 10.2.0.0/16, ${other}`);
const publicKey = Buffer.alloc(32, 1).toString("base64");

/** Everything that reading and proving say of a file, with one file of own rows where it is given. */
const saidOf = (text: string, own?: string): readonly Diagnostic[] => {
  const parts: readonly PartsFile[] =
    own === undefined ? [] : [{ name: "my-parts.yaml", file: "my-parts.yaml", text: own }];
  const read = readCluster(text, "cluster.yaml", parts);
  if (!read.ok) return read.diagnostics;
  const { cluster, positionOf } = read.value;
  return [...read.diagnostics, ...toDiagnostics(proveAll(cluster), "cluster.yaml", positionOf)];
};

/** What is said of a file whose nodes are to be varied. */
const saidOfSweep = (text: string): readonly Diagnostic[] => {
  const draft = readDraft(text, "cluster.yaml");
  const nodes = variableKeys.find(({ name }) => name === "nodes");
  return draft.ok && nodes ? varied(draft.value, nodes, "4").diagnostics : draft.diagnostics;
};

/** What is said of a guard in PETG that is 20 mm wide each way and measures so. */
const saidOfPart = (measures: Partial<MeasuredPart["measures"]>): readonly Diagnostic[] => {
  const read = readCluster(one.replace(/^/, "name: c\n"), "cluster.yaml", []);
  if (!read.ok) return read.diagnostics;
  const { cluster, positionOf } = read.value;
  const nowhere = { overhangAt: null, bridgeAt: null, wallAt: null, skinAt: null, steep: [] };
  const sound = { overhangDegrees: 45, bridgeMm: 9, ledgeMm: 0, wallMm: 2, skinMm: 1, ...nowhere };
  const bulk = {
    volumeMm3: 8000,
    contactMm2: 400,
    centre: { x: 10, y: 10, z: 10 },
    box: { min: { x: 0, y: 0, z: 0 }, max: { x: 20, y: 20, z: 20 } },
  };
  const part: MeasuredPart = {
    key: "guard",
    title: "Touch guard",
    measures: { ...bulk, ...sound, ...measures },
    filament: "petg",
    flameRetardant: true,
  };
  return toDiagnostics(provePrintedParts(cluster, [part]), "cluster.yaml", positionOf);
};

/** What is said of a frame of which something stands 1 mm above its units, and of a guard with a window of 13 mm. */
const saidOfFrame = (): readonly Diagnostic[] => {
  const read = readCluster(withLine("rubus: 1"), "cluster.yaml", []);
  if (!read.ok) return read.diagnostics;
  const { cluster, positionOf } = read.value;
  const tree = frameTree(cluster);
  const [root] = frameRoots(tree);
  const heights = {
    assembly: root !== undefined && "assembly" in root ? root.assembly : "",
    lowest: { mm: 0, path: "ear" },
    highest: { mm: 89.5, path: "washer" },
    hangsMm: 0,
  };
  const results = [
    ...proveHeights(cluster, tree, [heights]),
    ...proveGuard(cluster, [{ name: "window", narrowMm: 13 }]),
  ];
  return toDiagnostics(results, "cluster.yaml", positionOf);
};

/** A rack of 19 inch with these figures of its own. */
const ownRack = (figures: string): string =>
  `racks: { eia-310-19: { source: "tape measure, three times", confidence: tested, ${figures} } }\n`;
/** The default fan, drawing so much. */
const ownFan = (current: string): string =>
  `fans: { noctua-nf-a4x10-5v-pwm: { source: "a meter, on ten of them", confidence: tested, budget-current: ${current} } }\n`;
const ownFanFile = withLine("catalogue: [my-parts.yaml]");
const ownRackFile = withLine("catalogue: [my-parts.yaml]", ten);

/** Ten nodes on a supply whose row is the user's own, and that row. */
const ownSupplyFile = (type: string): string =>
  withLine(`catalogue: [my-parts.yaml]\npower: { supply: mean-well-${type}-5 }`, ten);
const ownSupply = (type: string, figures: string): string =>
  `supplies: { mean-well-${type}-5: { source: "data sheet, page 2", confidence: primary, ${figures} } }\n`;

/** An input that gives each code; what the table of diagnostics says of it is true of this. */
const inputs = {
  "RUB-FILE-001": () => saidOf(withLine("catalogue: [no-such.yaml]")),
  "RUB-FILE-002": () => saidOf("#".repeat(2 ** 20 + 1)),
  "RUB-FILE-003": () => saidOf("name: \u0000"),
  "RUB-FILE-004": () => parseClusterJson("{}", "cluster.json").diagnostics,

  "RUB-FILE-005": () =>
    readCluster(
      withLine("access: { ssh-keys: [my.pub] }"),
      "cluster.yaml",
      [],
      [{ name: "my.pub", text: "-----BEGIN OPENSSH PRIVATE KEY-----" }],
    ).diagnostics,

  "RUB-CFG-001": () => saidOf("nodes: [1, 2"),
  "RUB-CFG-002": () => saidOf("[".repeat(33)),
  "RUB-CFG-003": () => saidOf("- pi4b"),
  "RUB-CFG-004": () => saidOf("node: &shared { model: pi4b }"),
  "RUB-CFG-005": () => saidOf("name: bramble\nname: thicket"),
  "RUB-CFG-006": () => saidOf(withLine("power: { suply: mean-well-rsp-200-5 }")),
  "RUB-CFG-007": () => saidOf(one),
  "RUB-CFG-008": () => saidOf(withLine("power: mean-well-rsp-200-5")),
  "RUB-CFG-009": () => saidOf(withLine("power: { setpoint: 5.15 }")),
  "RUB-CFG-010": () => saidOf(withLine("frame: { height: 9U }")),
  "RUB-CFG-011": () => saidOf(`name: My Cluster\n${one}`),
  "RUB-CFG-012": () => saidOf(twoSites("lan: 192.168.10.7/24,", "lan: 10.0.0.0/8,")),
  "RUB-CFG-013": () => saidOf(withLine("node: { stack: c }")),
  "RUB-CFG-014": () => saidOf(withLine("rubus: 2")),
  "RUB-CFG-015": () => saidOf(withLine("rubus: 0")),
  "RUB-CFG-016": () =>
    saidOf(
      withLine("catalogue: [my-parts.yaml]"),
      'fans: { noctua-nf-a4x10-5v-pwm: { name: "a\u202eb" } }\n',
    ),
  "RUB-CFG-017": () => saidOf(frameOf(`[${"null, ".repeat(10_000)}{}]`)),

  "RUB-CFG-018": () => saidOf(withLine("access: { user: root }")),
  "RUB-CFG-019": () => saidOf(withLine("access: { ssh-keys: [~/.ssh/id_ed25519] }")),

  "RUB-CFG-021": () => saidOf(withLine("energy: { tariff: 30 cents }")),
  "RUB-CFG-020": () => saidOfSweep(joined("", "")),
  "RUB-CAT-001": () => saidOf(withLine("power: { supply: mean-well-rsp-200-12 }")),
  "RUB-CAT-002": () => saidOf(withLine("catalogue: [../parts.yaml]")),
  "RUB-CAT-003": () => saidOf(withLine("catalogue: [my-parts.yaml, my-parts.yaml]"), "fans: {}\n"),
  "RUB-CAT-004": () => saidOf(ownRackFile, ownRack("unit-height: { value: 44 mm, min: 45 mm }")),

  "RUB-LAY-001": () => saidOf(withLine("frame: { rack: eia-310-10 }", ten)),
  "RUB-LAY-002": () => saidOf(frameOf("[null, null]")),
  "RUB-LAY-003": () => saidOf(withLine("node: { model: pi5, stack: b, fan: noctua-nf-a4x10-5v-pwm }")),
  "RUB-LAY-004": () => saidOf(withLine("node: { model: pi4b, stack: b }")),
  "RUB-LAY-005": () => saidOf(withLine("power: { feeds: [6] }", ten)),
  "RUB-LAY-006": () => saidOf(withLine("power: { feeds: [2, 2] }", ten)),
  "RUB-LAY-007": () => saidOf(twoSites("", "")),
  "RUB-LAY-008": () => saidOf(twoSites("lan: 192.168.0.0/16,", "lan: 192.168.10.0/24,")),
  "RUB-LAY-009": () =>
    saidOf("name: c\nsites: { s: { lan: 192.168.10.0/28, frames: { a: { nodes: 10 } } } }\n"),
  "RUB-LAY-010": () => {
    const long = "x".repeat(25);
    return saidOf(`name: ${long}\nsites: { ${long}: { frames: { ${long}: { nodes: 1 } } } }\n`);
  },
  "RUB-LAY-011": () =>
    saidOf(
      "name: c\nsites:\n  a-b: { lan: 10.1.0.0/16, frames: { c: { nodes: 1 } } }\n  a: { lan: 10.2.0.0/16, frames: { b-c: { nodes: 1 } } }\n",
    ),
  "RUB-LAY-012": () => saidOf(withLine("power: { setpoint: 5.4 V }")),
  "RUB-LAY-013": () =>
    saidOf(
      withLine("catalogue: [my-parts.yaml]\nnode: { fan: noctua-nf-a4x10-5v-pwm }"),
      "fans: { noctua-nf-a4x10-5v-pwm: { source: another fan, confidence: tested, frame-side: 50 mm } }\n",
    ),

  "RUB-LAY-014": () =>
    saidOf(
      "name: c\nsites: { s: { lan: 192.168.10.0/24, router: 192.168.1.1, frames: { a: { nodes: 1 } } } }\n",
    ),
  "RUB-LAY-015": () =>
    saidOf("name: c\nsites: { s: { router: 192.168.10.11, frames: { a: { nodes: 1 } } } }\n"),

  "RUB-PWR-001": () => saidOf(withLine("power: { supply: mean-well-lrs-75-5 }", ten)),
  "RUB-PWR-002": () => saidOf(withLine("power: { setpoint: 4.90 V }", ten)),
  "RUB-PWR-003": () => saidOf(withLine("power: { feeds: [1] }", ten)),
  "RUB-PWR-004": () => saidOf(withLine("power: { setpoint: 5.25 V }")),

  "RUB-PWR-005": () => saidOf(ownFanFile, ownFan("15 A")),
  "RUB-PWR-006": () => saidOf(withLine("power: { feeds: [1] }\nnode: { model: pi5 }", ten)),
  "RUB-PWR-007": () =>
    saidOf(
      withLine("catalogue: [my-parts.yaml]\npower: { supply: mean-well-rsp-320-5 }", ten),
      'supplies: { mean-well-rsp-320-5: { source: "data sheet, page 2", confidence: primary, overload: { value: 1.5, max: 3 } } }\n',
    ),
  "RUB-PWR-008": () => saidOf(ownFanFile, ownFan("30 A")),
  "RUB-PWR-009": () => saidOf(ownFanFile, ownFan("2 A")),
  "RUB-PWR-010": () => saidOf(ownFanFile, ownFan("80 A")),
  "RUB-PWR-011": () =>
    saidOf(ownSupplyFile("rsp-200"), ownSupply("rsp-200", "overload: { value: 1, min: 0.8 }")),
  "RUB-PWR-012": () => saidOf(withLine("power: { setpoint: 4.75 V }", ten)),
  "RUB-PWR-013": () => saidOf(ownSupplyFile("rsp-200"), ownSupply("rsp-200", "over-voltage-trip: 9 V")),
  "RUB-PWR-014": () =>
    saidOf(
      withLine("catalogue: [my-parts.yaml]\npower: { supply: mean-well-lrs-100-5 }"),
      ownSupply("lrs-100", "overload: { value: 1.3, min: 1.1, max: 1.65 }"),
    ),
  "RUB-PWR-015": () =>
    saidOf(
      withLine("catalogue: [my-parts.yaml]\npower: { supply: mean-well-rsp-200-5 }"),
      ownSupply("rsp-200", "overload: { value: 1.4, max: 1.45 }"),
    ),
  "RUB-PWR-016": () => saidOf(withLine("power: { setpoint: 4.75 V }", ten)),
  "RUB-PWR-017": () =>
    saidOf(
      ownSupplyFile("rsp-200"),
      ownSupply("rsp-200", "setting-error: { value: 0 V, min: 0 V, max: 0.7 V }"),
    ),
  "RUB-PWR-018": () =>
    saidOf(
      `name: c\nsites: { s: { frames: { ${[1, 2, 3, 4, 5, 6, 7].map((nodes) => `f${nodes}: { nodes: ${nodes} }`).join(", ")} } } }\n`,
    ),

  "RUB-PWR-019": () => saidOf(withLine("power: { feeds: [3] }", ten)),

  "RUB-RACK-001": () => saidOf(ownRackFile, ownRack("opening: { value: 450 mm, min: 420 mm }")),
  "RUB-RACK-002": () => saidOf(ownRackFile, ownRack("hole-spacing: { value: 465 mm, min: 450 mm }")),
  "RUB-RACK-003": () => saidOf(ownRackFile, ownRack("unit-height: 30 mm")),
  "RUB-RACK-004": saidOfFrame,
  "RUB-RACK-005": saidOfFrame,
  "RUB-PRN-001": () => saidOf(withLine("printer: { bed: [150 mm, 150 mm, 150 mm] }")),
  "RUB-PRN-002": () => saidOfPart({ overhangDegrees: 53 }),
  "RUB-PRN-003": () => saidOfPart({ bridgeMm: 10.5 }),
  "RUB-PRN-004": () => saidOfPart({ wallMm: 1.1 }),
  "RUB-PRN-005": () => saidOfPart({}),

  "RUB-NET-001": () => saidOf(twoSites("lan: 10.1.0.0/16,", "lan: 10.2.0.0/16,")),
  "RUB-NET-002": () => saidOf(joined("endpoint: https://vpn.example.net,")),
  "RUB-NET-003": () => saidOf(joined("gateway: c-t-a-1,")),
  "RUB-NET-004": () => saidOf(joined(`public-key: ${publicKey.slice(1)},`)),
  "RUB-NET-005": () => saidOf(joined(`public-key: ${publicKey},`, `public-key: ${publicKey},`)),
  "RUB-NET-006": () => saidOf(joined("endpoint: vpn.example.net,", "endpoint: VPN.example.net:51820,")),

  "RUB-INT-001": () => [diagnosticOf(new Error("a state that Rubus was not written for"))],
  "RUB-INT-002": () => [
    diagnosticOf(Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" })),
  ],
} as const satisfies Partial<Record<DiagnosticCode, () => readonly Diagnostic[]>>;

/** Areas whose codes a file of the user's gives; each of their codes stands above. */
const ofFiles = ["FILE", "CFG", "CAT", "LAY", "PWR", "RACK", "PRN", "NET"];

describe("every code that a cluster file can give", () => {
  it("has an input here", () => {
    const codes = Object.keys(diagnosticTable).filter((code) => ofFiles.includes(code.split("-")[1] ?? ""));
    expect(codes.filter((code) => !(code in inputs))).toEqual([]);
  });

  it.each(Object.entries(inputs))(
    "%s is given, with a message, a place and a remedy of its own",
    (code, give) => {
      const found = give().find((diagnostic) => diagnostic.code === code);
      expect(found, JSON.stringify(give().map((each) => [each.code, each.message]))).toBeDefined();
      if (!found) return;
      expect(found.message).not.toMatch(/undefined|NaN|\[object|^\s*$/u);
      expect(found.remedy).toMatch(/[.?]$/u);
      if (!code.startsWith("RUB-INT-") && code !== "RUB-FILE-004")
        expect(found.position?.line ?? 0).toBeGreaterThanOrEqual(1);
    },
  );
});
