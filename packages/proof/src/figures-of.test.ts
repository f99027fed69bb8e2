import { readCluster } from "@rubus/cluster";
import { formatDiagnostic } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures-of.js";
import { catalogueFigures } from "./proof-figures.js";
import { proveAll } from "./prove-all.js";

const read = (head: string, parts?: string) => {
  const result = readCluster(
    `name: c\n${head}\nsites: { s: { frames: { a: { nodes: 10 } } } }\n`,
    "cluster.yaml",
    parts === undefined ? [] : [{ name: "my-parts.yaml", file: "my-parts.yaml", text: parts }],
  );
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join("\n"));
  return result.value.cluster;
};

const lowest = (head: string, parts?: string): number => {
  const voltages = proveAll(read(head, parts)).filter(({ id }) => id.startsWith("power.node-voltage:"));
  return Math.min(...voltages.map(({ worst }) => worst));
};

/** Copper and aged header of the HAT that the node takes. */
const { resistance: hatHeader } = catalogueFigures.boardCopper.hat["hat-fan40"];
const headerOhm = hatHeader.max ?? hatHeader.value;

describe("what was measured", () => {
  it("stands in place of what is known from memory, in every proof and with its key as the source", () => {
    // 20.1 mΩ a contact at worst becomes 8 mΩ: 2 × (20.1 − 8) / 6 mΩ less, at 3.25 A.
    expect(lowest("measured: { finger-contact: 8 mΩ }") - lowest("")).toBeCloseTo(
      ((0.0067 - (2 * 0.008) / 6) * 3.25) / 1,
      6,
    );
    const [proof] = proveAll(read("measured: { finger-contact: 8 mΩ }")).filter(({ id }) =>
      id.startsWith("power.node-voltage:"),
    );
    expect(proof?.inputs.find(({ name }) => name === "resistance: card-edge fingers")).toEqual({
      name: "resistance: card-edge fingers",
      value: 0.002666667,
      dimension: "resistance",
      source: "measured.finger-contact in cluster.yaml: 8 mΩ, six in parallel, two poles",
      confidence: "tested",
    });
  });

  it.each([
    ["bay-fuse: 1 mΩ", 0.003 * 3.25],
    ["hat-header: 10 mΩ", (headerOhm - 0.01) * 3.25],
    ["efuse-pi3-pi4: 30 mΩ", 0.008 * 3.25],
    ["supply-error: 20 mV", 0.04],
  ])("raises the lowest node by what %s saves", (measured, volts) => {
    expect(lowest(`measured: { ${measured} }`) - lowest("")).toBeCloseTo(volts, 9);
  });

  it("stands in place of the boards' own copper, of either bay and either variant", () => {
    const { boardCopper } = figuresOf(read("measured: { bay-copper: 0.5 mΩ, power-board-copper: 0.6 mΩ }"));
    expect(boardCopper.bays.map(({ resistance }) => resistance)).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ value: 0.0005, confidence: "tested" })),
    );
    for (const { resistance } of Object.values(boardCopper.power))
      expect(resistance).toMatchObject({ value: 0.0006, confidence: "tested" });
    expect(boardCopper.bays[0].resistance).not.toHaveProperty("max");
  });

  it("changes the current of fans and the width of cells", () => {
    const figures = figuresOf(read("measured: { fan-current: 0.1 A, cell-width-error: 0.1 mm }"));
    expect(figures.fans.map(({ budgetCurrent }) => budgetCurrent.value)).toEqual([0.1, 0.1, 0.1]);
    expect(figures.cellTolerance).toMatchObject({ min: -0.1, max: 0.1, confidence: "tested" });
  });
});

describe("the user's own rows", () => {
  const parts = `
supplies:
  my-supply:
    name: Own supply
    source: data sheet of the maker, page 1
    confidence: primary
    rated-current: 50 A
    rated-power: 250 W
    adjustment: { value: 5 V, min: 4.5 V, max: 5.5 V }
    setting-error: { value: 0 V, min: -10 mV, max: 10 mV }
    overload: 1.2
    over-voltage-trip: { value: 6.2 V, min: 5.8 V, max: 6.6 V }
    output-capacitance: 10 mF
    rise-time: { value: 30 ms, min: 10 ms, max: 50 ms }
    remote-sense: false
    case-length: 200 mm
    case-width: 100 mm
    case-height: 40 mm
    mass: 1 kg
fans:
  noctua-nf-a4x10-5v-pwm:
    source: measured on ten of them
    confidence: tested
    budget-current: 0.15 A
`;

  it("are proved with, and offered as remedies", () => {
    const head = "catalogue: [my-parts.yaml]\npower: { supply: my-supply }";
    const load = proveAll(read(head, parts)).find(({ id }) => id.startsWith("power.supply-load:"));
    expect(load?.worst).toBeCloseTo(10 * (3 + 0.15), 9);
    expect(load?.limit).toBeCloseTo(250 / 5.15, 9);
    const weak = read("catalogue: [my-parts.yaml]\npower: { supply: mean-well-lrs-75-5 }", parts);
    const failed = proveAll(weak).find(({ id }) => id.startsWith("power.supply-load:"));
    expect(failed).toMatchObject({ verdict: "fail" });
  });
});
