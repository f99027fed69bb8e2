// Solves a plate of copper with a hole in so many unknowns and says what it took: node scripts/solve-sheet.mjs UNKNOWNS [--ngspice]
// With --ngspice the same square mesh is solved by ngspice, where that is installed, for as many unknowns as it can do.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { meshSheet, solveSheet } from "@rubus/physics";
import { ampere, rectangle, vec2 } from "@rubus/units";

const unknowns = Number(process.argv[2]);
/** A square of cells less its hole of a fifth; along its two contacts cells are divided. */
const [hole, divided] = [0.96, 70.5];
const side = Math.round((Math.sqrt(divided ** 2 + 4 * hole * unknowns) - divided) / (2 * hole));

const plate = () => {
  const cellMm = 0.25;
  const size = side * cellMm;
  /** @param {string} name @param {number} x @returns {import("@rubus/physics").SheetTerminal} */
  const end = (name, x) => ({
    name,
    patches: [[{ layer: 0, outline: rectangle(vec2(x, size / 2), 1, size) }]],
    share: "joined",
  });
  const began = performance.now();
  const mesh = meshSheet(
    {
      layers: [
        {
          rings: [
            rectangle(vec2(size / 2, size / 2), size, size),
            rectangle(vec2(size / 2, size / 2), size / 5, size / 5),
          ],
          thicknessMm: 0.035,
          resistivity: 1 / 58e3,
        },
      ],
      barrels: [],
      terminals: [end("in", 0.5), end("out", size - 0.5)],
    },
    { cellMm },
  );
  if (!mesh.ok) throw new Error(mesh.error.kind);
  const meshed = (performance.now() - began) / 1000;
  const solution = solveSheet(mesh, [
    { terminal: "in", current: ampere(1) },
    { terminal: "out", current: ampere(-1) },
  ]);
  if (!solution.ok) throw new Error(solution.error.kind);
  const took = (performance.now() - began) / 1000;
  const drop = solution.terminalVoltages.get("in") ?? Number.NaN;
  console.log(
    `${mesh.nodes.nodeCount} unknowns: ${took.toFixed(2)} s (${meshed.toFixed(2)} s of it meshing), ${(drop * 1e6).toFixed(2)} µV, residual ${solution.residual.toExponential(1)}`,
  );
};

const spice = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rubus-sheet-"));
  try {
    /** @type {string[]} */
    const lines = ["plate"];
    /** @param {number} x @param {number} y */
    const name = (x, y) => (x === side - 1 ? "0" : `n${x}_${y}`);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side - 1; x++) {
        lines.push(`R${lines.length} ${name(x, y)} ${name(x + 1, y)} 1`);
        if (y < side - 1) lines.push(`R${lines.length} ${name(x, y)} ${name(x, y + 1)} 1`);
      }
    const file = path.join(folder, "plate.cir");
    writeFileSync(file, [...lines, "I1 0 n0_0 1", ".op", ".print op v(n0_0)", ".end", ""].join("\n"));
    const began = performance.now();
    const done = spawnSync("ngspice", ["-b", file], { stdio: "ignore", timeout: 300_000 });
    if (done.error) console.log(`ngspice: ${done.error.message}`);
    else console.log(`ngspice, ${side * side} nodes: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (process.argv.includes("--ngspice")) spice();
else plate();
