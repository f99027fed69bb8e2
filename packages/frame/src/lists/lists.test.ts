import { readCluster } from "@rubus/cluster";
import { describe, expect, it } from "vitest";
import { frameTree } from "../assembly/frame-tree.js";
import { partCounts, treePart } from "../assembly/walk.js";
import type { BillLine } from "../cables/wiring.js";
import { hardwareFile, hardwareOf } from "./hardware.js";
import { assemblyGuide } from "./steps.js";
import { general } from "./uses.js";

const clusterOf = (frames: string) => {
  const read = readCluster(`name: sprout\nsites: { home: { frames: ${frames} } }\n`, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.value.cluster;
};

const tree = frameTree(clusterOf("{ a: { nodes: 5 }, b: { nodes: 5 } }"));
const plates = [
  { filament: "petg", grams: 300, copies: 3 },
  { filament: "petg-v0", grams: 950, copies: 1 },
];
const billLine = (what: string, quantity: number): BillLine => ({
  what,
  quantity,
  unit: "piece",
  article: "",
  used: "",
  confidence: "memory",
  source: "",
});

describe("what to buy for the frames", () => {
  const lines = hardwareOf(tree, [], plates);
  const quantityOf = (what: string, of = lines): number | undefined =>
    of.find((line) => line.what === what)?.quantity;

  it("has every bought part of the tree as often as it is placed, on one line", () => {
    const small = new Set([
      "screw",
      "nut",
      "washer",
      "insert",
      "stud-spacer",
      "rod",
      "pi",
      "fan",
      "supply",
      "shelf",
    ]);
    for (const [key, count] of partCounts(tree)) {
      const part = treePart(tree, key);
      if (part.kind !== "bought" || !small.has(part.making.make)) continue;
      expect(quantityOf(part.title), key).toBe(count);
    }
    expect(new Set(lines.map(({ what }) => what)).size).toBe(lines.length);
  });

  it("says where each piece goes, and the places add up", () => {
    for (const { what, quantity, used, unit } of lines) {
      if (unit === "kg") continue;
      const places = [...used.matchAll(/(?:^|; )(\d+) × /gu)].map(([, count]) => Number(count));
      expect(
        places.reduce((sum, count) => sum + count, 0),
        what,
      ).toBe(quantity);
    }
  });

  it("leaves out what the bill of the power side names already", () => {
    const washers = quantityOf("ISO 7089 M5") ?? 0;
    expect(washers).toBeGreaterThan(4);
    const billed = hardwareOf(
      tree,
      [billLine("ISO 7089 M5", washers - 4), billLine("ISO 4032 M6", 1000)],
      plates,
    );
    expect(quantityOf("ISO 7089 M5", billed)).toBe(4);
    expect(quantityOf("ISO 4032 M6", billed)).toBeUndefined();
  });

  it("has spares of what is lost, and whole spools of every filament with a reserve", () => {
    for (const { order, quantity } of lines) expect(order).toBeGreaterThanOrEqual(quantity);
    const spool = (name: string) => lines.find(({ what }) => what === `Filament 1.75 mm: ${name}`);
    expect(spool("PETG")).toMatchObject({ quantity: 0.9, order: 1 });
    expect(spool("PETG, flame retardant to UL 94 V-0")).toMatchObject({ quantity: 0.95, order: 2 });
  });

  it("has four rack screws a frame of two units", () => {
    expect(lines.find(({ what }) => what.startsWith("Rack screw"))?.quantity).toBe(8);
  });

  it("is the same as a file", () => {
    const text = new TextDecoder().decode(hardwareFile(lines).bytes).trimEnd().split("\n");
    expect(text).toHaveLength(lines.length + 1);
  });
});

describe("the order of assembly", () => {
  const guides = assemblyGuide(tree);

  it("makes every assembly before the one it goes into, and puts trays in last", () => {
    const at = (title: string): number => guides.findIndex((guide) => guide.title.startsWith(title));
    expect(at("HAT with its fan")).toBeLessThan(at("Tray of"));
    expect(at("Back-plane with")).toBeLessThan(at("Cell"));
    expect(at("Cell")).toBeLessThan(at("Frame"));
    expect(guides.at(-1)?.steps.map(({ kind }) => kind)).toEqual(["slide"]);
  });

  it("takes as many screws in all its steps as the tree places", () => {
    const screws = [...partCounts(tree)].filter(([key]) => treePart(tree, key).making.make === "screw");
    for (const [key, count] of screws) {
      const { title } = treePart(tree, key);
      const taken = guides.flatMap(({ times, steps }) =>
        steps.map(
          (step) => times * step.times * (step.brings.find(({ what }) => what === title)?.count ?? 0),
        ),
      );
      expect(
        taken.reduce((sum, each) => sum + each, 0),
        key,
      ).toBe(count);
    }
  });

  it("gives a torque wherever a screw is turned", () => {
    for (const { steps } of guides)
      for (const { tool, torques, title } of steps)
        if (/hexagon|screwdriver|L key/u.test(tool)) expect(torques.length, title).toBeGreaterThan(0);
  });

  it("tells steps apart by what they do and not by their cell", () => {
    expect(general("joint after cell-2")).toBe("joint");
    expect(general("screw of the guard 1, cell 4")).toBe("screw of the guard");
  });
});
