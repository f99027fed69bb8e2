/** The mesh's own equations before ngspice: the assembly's and the multigrid's figures, resistor by resistor. */
import { ampere, ohm, rectangle, vec2 } from "@rubus/units";
import { expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { ngspice } from "../../../../tests/support/ngspice.js";
import { contact } from "../testing/sheet-samples.js";
import { meshSheet, type SheetMesh } from "./mesh-sheet.js";
import type { SheetCopper } from "./sheet.js";
import { eachSheetLink, nodeOfCode } from "./sheet-links.js";
import { solveSheet } from "./solve-sheet.js";

const copperAt20 = 1 / 58e3;
const sheet = (...rings: SheetCopper["layers"][number]["rings"]) => ({
  rings,
  thicknessMm: 0.035,
  resistivity: copperAt20,
});

/** An angle on top, a plate with a slot below, two vias and a wide hole; a tap behind two springs. */
const sample: SheetCopper = {
  layers: [
    sheet([vec2(0, 0), vec2(6, 0), vec2(6, 1.3), vec2(1.4, 1.9), vec2(1.1, 5), vec2(0, 5)]),
    sheet(rectangle(vec2(3, 2.5), 6, 5), rectangle(vec2(3.1, 2.4), 2.2, 0.3)),
  ],
  barrels: [
    [0.6, 3.1, 0.3],
    [4.2, 0.7, 0.3],
    [0.9, 0.9, 0.9],
  ].map(([x = 0, y = 0, drillMm = 0.3]) => ({
    at: vec2(x, y),
    drillMm,
    platingMm: 0.025,
    lengthMm: 1.6,
    resistivity: copperAt20,
  })),
  terminals: [
    contact("pad", rectangle(vec2(0.5, 4.5), 0.6, 0.4)),
    {
      name: "springs",
      patches: [0.5, 4.4].map((y) => [{ layer: 1, outline: rectangle(vec2(5.4, y), 0.5, 0.5) }]),
      share: { contact: ohm(0.01) },
    },
    contact("lug", rectangle(vec2(5.5, 0.5), 0.5, 0.5)),
  ],
};

/** Element lines of the mesh; 3 A in at the pad, 2 A out at the springs, the lug is ground. */
const netlistOf = (mesh: SheetMesh): string => {
  const { nodes, copper, barrels } = mesh;
  const lug = nodes.terminals[2]?.node;
  const name = (node: number): string => (node === lug ? "0" : `n${node}`);
  const lines: string[] = [];
  const resistor = (a: number, b: number, value: number): void => {
    if (a !== b && mesh.joined[a] === 1)
      lines.push(`R${lines.length} ${name(a)} ${name(b)} ${value.toPrecision(16)}`);
  };
  eachSheetLink(nodes, copper.layers, ({ from, to, conductance }) =>
    resistor(nodeOfCode(nodes, from), nodeOfCode(nodes, to), 1 / conductance),
  );
  for (const { from, to, ohm: value } of barrels)
    resistor(nodeOfCode(nodes, from), nodeOfCode(nodes, to), value);
  const springs = nodes.terminals[1];
  for (const holder of springs?.holders ?? [])
    resistor(springs?.node ?? -1, nodes.holders[holder]?.node ?? -1, 0.01);
  const pad = nodes.terminals[0]?.node ?? -1;
  return [...lines, `I1 0 ${name(pad)} 3`, `I2 ${name(springs?.node ?? -1)} 0 2`].join("\n");
};

describeJudged("ngspice", "the mesh of a small sheet agrees with ngspice", () => {
  it("to 1e-6 of the largest drop at both terminals", async () => {
    const mesh = meshSheet(sample);
    if (!mesh.ok) throw new Error(JSON.stringify(mesh.error));
    const solution = solveSheet(mesh, [
      { terminal: "pad", current: ampere(3) },
      { terminal: "springs", current: ampere(-2) },
      { terminal: "lug", current: ampere(-1) },
    ]);
    if (!solution.ok) throw new Error(JSON.stringify(solution.error));
    const { voltages } = await ngspice.run(netlistOf(mesh));
    const theirs = (terminal: number): number =>
      voltages.get(`n${mesh.nodes.terminals[terminal]?.node}`) ?? Number.NaN;
    const pad = solution.terminalVoltages.get("pad") ?? Number.NaN;
    // The springs in parallel are no part of the copper.
    const springs = (solution.terminalVoltages.get("springs") ?? Number.NaN) - 2 * (0.01 / 2);
    expect(pad).toBeGreaterThan(0.002);
    expect(Math.abs(pad - theirs(0)) / pad).toBeLessThan(1e-6);
    expect(Math.abs(springs - theirs(1)) / pad).toBeLessThan(1e-6);
  });
});
