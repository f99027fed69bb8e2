import type { BoardSummary } from "@rubus/boards";
import type { Bay, Cluster } from "@rubus/cluster";
import type { FrameSummary, TraySummary, WiringSummary } from "@rubus/frame";
import type { ProofResult } from "@rubus/proof";
import { millimetre, rackUnits, volt } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { inputText } from "./format.js";
import { frameScene } from "./frame-scene.js";
import type { GuideInput } from "./guide-input.js";
import { measureSection, unmeasured } from "./measure-section.js";
import { alike } from "./proofs-table.js";
import { tightest, verdictParts } from "./verdict-line.js";
import { writePages } from "./write-pages.js";

const bay = (number: 1 | 2, host: string | null): Bay => ({
  number,
  path: `home/a/1/${number}`,
  node:
    host === null
      ? null
      : { host, address: `192.168.10.1${number}`, model: "pi4b", stack: "a", fan: "noctua-nf-a4x10-5v-pwm" },
});

const cluster: Cluster = {
  rubus: 1,
  name: "bramble",
  hardware: 1,
  fab: "jlcpcb-2-layer",
  printer: {
    bedMm: [millimetre(220), millimetre(220), millimetre(250)],
    filament: "petg",
    clearanceMm: millimetre(0.2),
  },
  access: { user: "pi", sshKeys: [] },
  sites: [
    {
      name: "home",
      lan: "192.168.10.0/24",
      router: "192.168.10.1",
      frames: [
        {
          name: "a",
          path: "home/a",
          rack: "eia-310-19",
          height: rackUnits(2),
          supply: { key: "mean-well-rsp-200-5", setpoint: volt(5.15) },
          feeds: [{ cell: 1 }],
          cells: [{ number: 1, path: "home/a/1", bays: [bay(1, "bramble-home-a-1"), bay(2, null)] }],
          blanks: 4,
          earMm: millimetre(31.3),
        },
      ],
    },
  ],
};

const tray: TraySummary = {
  word: "pi4b",
  title: "Raspberry Pi 4 Model B",
  quantity: 1,
  grams: 59,
  picture: "frame/parts/tray-pi4b.svg",
};

const frame: FrameSummary = {
  trays: [tray],
  parts: [
    {
      key: "cell-2u",
      title: "Cell, 2U",
      volumeMm3: 127_000,
      bedMm: [84, 88.1, 141],
      flameRetardant: true,
      supports: "",
      count: 5,
      filament: "petg-v0",
      grams: 163,
      hours: 13.5,
    },
  ],
  plates: [{ name: "01", copies: 2, filament: "petg-v0", grams: 500, hours: 40.2 }],
  pictures: [{ path: "frame/frame-a-front.svg", title: "frame-a from the front" }],
};

const proof = (over: Partial<ProofResult>): ProofResult => ({
  id: "power.node-voltage:home/a/1/1",
  area: "power",
  title: "Voltage at the node",
  subject: "home/a/1/1",
  verdict: "pass",
  typical: 4.954,
  worst: 4.822,
  limit: 4.75,
  sense: "at-least",
  dimension: "voltage",
  margin: 0.144,
  marginOf: "the 0.5 V window",
  formula: "source − Σ R · I",
  inputs: [
    {
      name: "fingers",
      value: 0.0034,
      max: 0.0067,
      dimension: "resistance",
      source: "ladder",
      confidence: "memory",
    },
    { name: "shunt", value: 0.002, dimension: "resistance", source: "data sheet", confidence: "primary" },
  ],
  code: "RUB-FILE-001",
  statement: "the node sees 4.822 V at worst",
  key: "power.supply",
  ...over,
});

const board: BoardSummary = {
  name: "led",
  title: "LED board",
  id: "0123abcd",
  quantity: 3,
  widthMm: 40,
  heightMm: 12,
  layers: 2,
  parts: 13,
  bomLines: 4,
  nets: 12,
  joints: { surface: 44, throughHole: 6 },
  bill: [],
  remarks: [{ what: "It is drawn for 2 oz of copper.", remedy: "Ask the house." }],
  panel: { boards: 2, widthMm: 80, heightMm: 75, picture: "boards/led/led-panel.png" },
  topPicture: "boards/led/led-top.svg",
  bottomPicture: "boards/led/led-bottom.svg",
  schematicPicture: "boards/led/led-schematic.svg",
  contacts: {},
  uncertain: [],
};

const wiring: WiringSummary = {
  barsPerPole: 4,
  spacersPerPole: 1,
  sheets: [{ path: "frame/cut/link-bar-5v.svg", title: "Link bar 5 V" }],
  cables: [
    {
      id: "feed 1 GND",
      frame: "home/a",
      kind: "feed",
      net: "GND",
      from: "supply, −V",
      to: "cell 2, land GND M6",
      conductorMm2: 10,
      colour: "black",
      insulation: "PVC",
      lengthMm: 260,
      fromEnd: "Ring lug M4, 10 mm²",
      toEnd: "Ring lug M6, 10 mm²",
      fuse: "",
      load: { typical: 16.25, worst: 17.56 },
      ampacity: 73,
      note: "",
      confidence: "memory",
      source: "wire",
      count: 2,
    },
  ],
  bill: [
    {
      what: "Link bar 5 V",
      quantity: 4,
      unit: "piece",
      article: "frame/cut/link-bar-5v.dxf",
      used: "from land to land",
      confidence: "derived",
      source: "drawn here",
    },
  ],
  chain: { typical: 0.15, worst: 0.25 },
  bolts: [{ land: "5 V", bolt: "M5 × 25", torque: 2 }],
  lengthRule: "From hole to hole.",
  uncertain: [{ name: "Sleeve: wall", takenAs: "0.65 mm", source: "usual sleeve" }],
};

const input: GuideInput = {
  cluster,
  proofs: [proof({})],
  verdict: "pass",
  boards: [board],
  frame,
  wiring,
  hardware: [
    {
      what: "ISO 4762 M3 × 8",
      quantity: 30,
      unit: "piece",
      order: 33,
      figures: "hexagon socket 2.5 mm",
      used: "30 × Cell: back-plane",
      confidence: "secondary",
      source: "ISO 4762",
    },
  ],
  steps: [
    {
      key: "cell",
      title: "Cell",
      times: 5,
      picture: "frame/steps/cell.png",
      steps: [
        {
          title: "back-plane",
          kind: "screw",
          times: 1,
          brings: [
            { what: "Back-plane", count: 1 },
            { what: "ISO 4762 M3 × 8", count: 6 },
          ],
          tool: "hexagon driver 2.5 mm",
          torques: [{ screw: "ISO 4762 M3", torque: 0.5 }],
        },
      ],
    },
  ],
  files: [{ path: "boards/led/led-fab.zip", bytes: 12_345, what: "Gerbers and drills for the board house" }],
};

const made = new Map<GuideInput, ReturnType<typeof writePages>>();

/** All pages of an input are made at once, and once. */
const pageOf = (from: GuideInput, path: string): string => {
  const pages = made.get(from) ?? writePages(from);
  made.set(from, pages);
  const file = pages.find((each) => each.path === path);
  return new TextDecoder().decode(file?.bytes);
};

describe("the pages of a package", () => {
  it("say verdict, tightest margin, boards, parts and lines to buy in one line", () => {
    const slack = proof({ margin: 0.9, title: "Rack width" });
    expect(verdictParts({ boards: [board], proofs: [slack, proof({})] })).toEqual([
      "tightest margin +14.4 % of the 0.5 V window (Voltage at the node, home/a/1/1)",
      "3 boards",
      "39 parts on them",
      "4 lines to buy",
    ]);
  });

  it("list each kind of a node's files once, and say how its card is made", () => {
    const ofNodes = ["bramble-home-a-1", "bramble-home-a-2"].flatMap((host) =>
      ["hat.eep", "boot/user-data"].map((name) => ({
        path: `nodes/${host}/${name}`,
        bytes: 100,
        what: `what ${name} is for`,
      })),
    );
    const page = pageOf({ ...input, files: [...input.files, ...ofNodes] }, "index.html");
    expect(page.split("what hat.eep is for")).toHaveLength(2);
    expect(page).not.toContain("nodes/bramble-home-a-2/hat.eep");
    expect(page).toContain("What the nodes boot with: 4 files");
    expect(page).toContain("rubus card bramble-home-a-1 MOUNT");
  });

  it("warn where nobody can log in, and only there", () => {
    expect(pageOf(input, "index.html")).toContain("Nobody can log in");
    const access = { user: "ada", sshKeys: ["ssh-ed25519 AAAA"] };
    const page = pageOf({ ...input, cluster: { ...cluster, access } }, "index.html");
    expect(page).not.toContain("Nobody can log in");
    expect(page).not.toContain("AAAA");
  });

  it("count joints over all boards, offer the panel and say what to settle with the house", () => {
    const page = pageOf(input, "index.html");
    expect(page).toContain("132 joints on the surface");
    expect(page).toContain("18 through the board");
    expect(page).toContain("LED board 3 × 6 = 18");
    expect(page).toContain("as 2 panels of 2");
    expect(page).toContain('src="boards/led/led-panel.png"');
    expect(page).toContain("It is drawn for 2 oz of copper. Ask the house.");
    expect(page).toContain('href="boards/bom.csv"');
  });

  it("show each tray with its picture and its files, and no heading where none is made", () => {
    const file = { path: "frame/parts/face-pi4b.3mf", bytes: 9, what: "Face of the tray" };
    const page = pageOf({ ...input, files: [...input.files, file] }, "index.html");
    expect(page).toContain("Tray of a Raspberry Pi 4 Model B");
    expect(page).toContain('src="frame/parts/tray-pi4b.svg"');
    expect(page).toContain('href="frame/parts/face-pi4b.3mf"');
    const none: FrameSummary = { trays: [], parts: [], plates: [], pictures: [] };
    expect(pageOf({ ...input, frame: none }, "index.html")).not.toContain("Printed parts");
  });

  it("show the frame, each printed part with its file for the slicer, and what all plates take", () => {
    const slicing = { path: "frame/parts/cell-2u.3mf", bytes: 9, what: "Cell" };
    const page = pageOf({ ...input, files: [...input.files, slicing] }, "index.html");
    expect(page).toContain('src="frame/frame-a-front.svg"');
    expect(page).toContain('href="frame/parts/cell-2u.3mf"');
    expect(page).not.toContain("cell-2u.stl");
    expect(page).toContain("2 plates");
    expect(page).toContain("about 1.0 kg and 80 hours");
  });

  it("link a label, which is on a plate with others, to its mesh, and show it as the plate without letters", () => {
    const label = {
      ...frame.parts[0],
      key: "label-a-1",
      title: "Label a-1",
    } as FrameSummary["parts"][number];
    const files = ["label-a-1.stl", "label-shaded.png"].map((name) => ({
      path: `frame/parts/${name}`,
      bytes: 9,
      what: "Label",
    }));
    const page = pageOf({ ...input, frame: { ...frame, parts: [label] }, files }, "index.html");
    expect(page).toContain('href="frame/parts/label-a-1.stl"');
    expect(page).not.toContain("label-a-1.3mf");
    expect(page).toContain('src="frame/parts/label-shaded.png"');
  });

  it("escape whatever the user wrote", () => {
    const hostile = { ...cluster, name: `<script>alert("1")</script>` };
    for (const path of ["index.html", "proofs.html"]) {
      const page = pageOf({ ...input, cluster: hostile }, path);
      expect(page).not.toContain("<script");
      expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)");
    }
  });

  it("need no script, no style sheet and nothing from the network", () => {
    for (const { path, bytes } of writePages(input).filter((file) => file.path.endsWith(".html"))) {
      const page = new TextDecoder().decode(bytes);
      expect(page, path).not.toMatch(/<script|<link|@import|url\(|src="(?:https?:|\/)/u);
    }
  });

  it("say NOT PROVED on every page of a package that fails, and on none that passes", () => {
    const failing = {
      ...input,
      verdict: "fail" as const,
      proofs: [proof({ verdict: "fail", margin: -0.1 })],
    };
    for (const path of ["index.html", "proofs.html"]) {
      expect(pageOf(failing, path)).toContain("NOT PROVED");
      expect(pageOf(input, path)).not.toContain("NOT PROVED");
    }
  });

  it("say that no cluster has been built from these files yet", () => {
    for (const path of ["index.html", "proofs.html"])
      expect(pageOf(input, path)).toContain("No cluster has been built from these files yet");
  });

  it("list every other file with its size, the pages and proofs.json among them", () => {
    const page = pageOf(input, "index.html");
    for (const name of ["boards/led/led-fab.zip", "proofs.html", "proofs.json", "manifest.json"])
      expect(page).toContain(`href="${name}"`);
    expect(page).toContain("12 kB");
  });

  it("list each input known from memory once, with the number of proofs that use it", () => {
    const twice = [proof({}), proof({ id: "power.node-voltage:home/a/1/2" })];
    const section = measureSection({ proofs: twice, boards: [], wiring }).text;
    expect(section).toContain("measured: { finger-contact: 8 mΩ }");
    expect(section).toContain("Sleeve: wall");
    expect(unmeasured(twice).map(({ input: { name }, proofs }) => [name, proofs])).toEqual([["fingers", 2]]);
  });

  it("show bars with drawing and file to cut, cables with lengths and currents, and what to buy", () => {
    const page = pageOf(input, "index.html").replace(/\s+/gu, " ");
    expect(page).toContain("4 bars for 5 V and as many for GND");
    expect(page).toContain('href="frame/cut/link-bar-5v.svg"');
    expect(page).toContain('href="frame/cut/link-bar-5v.dxf"');
    expect(page).toContain("16.3 A, at worst 17.6 A");
    expect(page).toContain("260 mm");
    expect(page).toContain("5 V M5 × 25, 2 N·m");
    expect(page).toContain('href="frame/power-parts.csv"');
    const single = pageOf({ ...input, wiring: { ...wiring, barsPerPole: 0, sheets: [] } }, "index.html");
    expect(single).toContain("nothing is linked");
    expect(single).not.toContain("link-bar-5v.svg");
  });

  it("show the worst of each kind in a frame, and never a failure under a pass", () => {
    const at = (subject: string, over: Partial<ProofResult> = {}) => proof({ subject, ...over });
    const groups = alike([
      at("home/a/3/1", { verdict: "fail", margin: -0.1 }),
      at("home/a/1/1"),
      at("home/a/2/1", { margin: 0.2 }),
      at("home/b/1/1", { margin: 0.3 }),
    ]);
    expect(groups.map(({ worst, others }) => [worst.subject, worst.verdict, others])).toEqual([
      ["home/a/3/1", "fail", 0],
      ["home/a/1/1", "pass", 1],
      ["home/b/1/1", "pass", 0],
    ]);
  });

  it("say the inputs of a proof once beside it, point there from the next with the same, and give like ones a row", () => {
    const proofs = [
      proof({ worst: 4.8, margin: 0.1 }),
      proof({ id: "power.node-voltage:home/a/1/2", subject: "home/a/1/2" }),
      proof({ id: "power.other:home/a", title: "Another" }),
    ];
    const page = pageOf({ ...input, proofs }, "proofs.html");
    // And once more in the list that paper refers to.
    expect(page.match(/<td>fingers<\/td>/gu)).toHaveLength(2);
    expect(page).toContain('Inputs as of <a href="#power.node-voltage:home/a/1/1">');
    expect(page).toContain('<tr id="power.node-voltage:home/a/1/2">');
    expect(page.match(/Inputs: 1–2\./gu)).toHaveLength(2);
    const ranged = [proof({ range: { least: 4.822, greatest: 5.1 } })];
    expect(pageOf({ ...input, proofs: ranged }, "proofs.html")).toContain("4.822 V to 5.1 V");
  });

  it("keep what is exact as drawn out of the tightest, and a failure never", () => {
    const bed = proof({
      id: "print.bed-depth:bramble",
      title: "Depth of the print bed",
      inputs: [],
      typical: 180,
      worst: 180,
      limit: 180,
      margin: 0,
      sense: "at-most",
    });
    expect(tightest([proof({}), bed])?.title).toBe("Voltage at the node");
    expect(
      tightest([proof({}), { ...bed, verdict: "fail", worst: 181, typical: 181, margin: -0.01 }])?.title,
    ).toBe("Depth of the print bed");
    const page = pageOf({ ...input, proofs: [proof({}), bed] }, "proofs.html");
    const [before, after] = page.split('<h2 id="exact">');
    expect(before).toContain("The 1 tightest");
    expect(after).toContain('<a href="#print.bed-depth:bramble">');
  });

  it("tell how long a row so many feeds serve, on the page and for programs", () => {
    const page = pageOf(input, "proofs.html");
    expect(page).toContain("Longest row per number of feeds");
    expect(page.match(/no bay fuses/gu)).toHaveLength(4);
    const { chains } = JSON.parse(pageOf(input, "proofs.json")) as { readonly chains: readonly unknown[] };
    expect(chains).toHaveLength(40);
    expect(chains).toContainEqual(
      expect.objectContaining({ model: "pi4b", bayFuses: true, feeds: 2, cells: 5, feedCells: [2, 4] }),
    );
  });

  it("name every screw to buy, and in each step what it takes, with which tool and how tight", () => {
    const page = pageOf(input, "assembly.html");
    expect(page).toContain("ISO 4762 M3 × 8");
    expect(page).toMatch(/data-h="needed">30<\/td><td class="n" data-h="order">33</u);
    expect(page).toContain("1 × Back-plane, 6 × ISO 4762 M3 × 8");
    expect(page).toContain("hexagon driver 2.5 mm; ISO 4762 M3: 0.50 N·m");
    expect(page).toContain('src="frame/steps/cell.png"');
  });

  it("open with the tightest kinds of proof and with what decides the verdict, on the page and for programs", () => {
    const page = pageOf(input, "proofs.html");
    expect(page).toMatch(/The \d+ tightest/u);
    expect(page.match(/<svg class="strip/gu)?.length).toBeGreaterThan(input.proofs.length);
    expect(page).toContain("<code>measured.finger-contact</code>");
    expect(page).toContain("from memory");
    const { sensitivities } = JSON.parse(pageOf(input, "proofs.json")) as {
      readonly sensitivities: readonly unknown[];
    };
    expect(sensitivities).toContainEqual(
      expect.objectContaining({ key: "finger-contact", dimension: "resistance" }),
    );
  });

  it("print the range of an input as far as it has one", () => {
    const input = {
      name: "n",
      value: 0.002,
      dimension: "resistance",
      source: "s",
      confidence: "primary",
    } as const;
    expect(inputText(input)).toBe("2 mΩ");
    expect(inputText({ ...input, max: 0.003 })).toBe("2 mΩ (up to 3 mΩ)");
    expect(inputText({ ...input, min: 0.001, max: 0.003 })).toBe("2 mΩ (1 mΩ to 3 mΩ)");
  });

  it("give the same bytes for the same input", () => {
    expect(writePages(structuredClone(input))).toEqual(writePages(input));
  });
});

describe("the drawing of a frame", () => {
  it("is as wide as the rack's panel and its margins", () => {
    const [site] = cluster.sites;
    const [frame] = site?.frames ?? [];
    if (!frame) throw new Error("the sample has a frame");
    const scene = frameScene(frame);
    expect(scene.widthMm).toBeCloseTo(482.6 + 8, 6);
    const titles = scene.items.flatMap((item) => (item.kind === "group" ? [item.title] : []));
    expect(titles.filter((title) => title === "blank face")).toHaveLength(4);
    expect(titles).toContain("cell home/a/1");
  });
});
