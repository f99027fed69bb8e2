// Measures the current's copper on a board: node scripts/measure-copper.mjs back-plane|power [--fab KEY] [--out DIR]
// Compiles the board, prints each run of copper in milliohms, and draws its current density to DIR, a layer a picture.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Resvg } from "@resvg/resvg-js";
import { backPlaneDesign, backPlaneRuns, powerBoardDesign, powerBoardRuns, solveRuns } from "@rubus/boards";
import { fabs } from "@rubus/catalogue";
import { compileBoard, fabFiles } from "@rubus/pcb";
import { densityPicture } from "./density-picture.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fab: { type: "string", default: "jlcpcb-2-layer" }, out: { type: "string" } },
});

/** @typedef {import("@rubus/boards").SolvedRun} SolvedRun */

/** @template T @param {import("@rubus/units").Result<T>} result @returns {T} */
const must = (result) => {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
};

const fab = fabs.find(({ key }) => key === values.fab);
if (!fab) throw new Error(`no board house ${values.fab}`);

/** @param {number} value */
const milli = (value) => (value * 1000).toFixed(3);

/** @param {number} value @param {{ x: number, y: number }} at */
const place = (value, at) => `${value.toFixed(2)} at (${at.x.toFixed(1)}, ${at.y.toFixed(1)})`;

/** @param {string} title @param {readonly SolvedRun[]} runs */
const report = (title, runs) => {
  console.log(`\n${title}`);
  console.log(
    "run / taker                              typical  worst   alone  worst   A/mm (place, side)            A a via",
  );
  for (const { elements } of runs)
    for (const {
      name,
      taker,
      typicalOhm,
      worstOhm,
      typicalAloneOhm,
      worstAloneOhm,
      hottest,
      mostPerVia,
    } of elements)
      console.log(
        `${`${name} / ${taker}`.padEnd(40)} ${[typicalOhm, worstOhm, typicalAloneOhm, worstAloneOhm].map((each) => milli(each).padStart(6)).join("  ")}   ${`${place(hottest.amperePerMm, hottest.at)} ${hottest.side}`.padEnd(29)} ${place(mostPerVia.ampere, mostPerVia.at)} in ${mostPerVia.drillMm} mm`,
      );
};

/** @param {string} name @param {readonly SolvedRun[]} runs */
const draw = (name, runs) => {
  if (!values.out) return;
  mkdirSync(values.out, { recursive: true });
  ["top", "bottom"].forEach((side, layer) => {
    const svg = densityPicture(
      `${name}, ${side}`,
      runs.map(({ solution }) => solution.field),
      layer,
    );
    const file = path.join(values.out ?? "", `${name}-${side}`);
    writeFileSync(`${file}.svg`, svg);
    writeFileSync(`${file}.png`, new Resvg(svg, { fitTo: { mode: "width", value: 1600 } }).render().asPng());
    console.log(`${file}.svg`);
  });
};

/** @param {readonly SolvedRun[]} runs @param {readonly string[]} keys @param {"typicalOhm" | "worstOhm" | "typicalAloneOhm" | "worstAloneOhm"} column */
const sum = (runs, keys, column) =>
  milli(
    runs
      .flatMap(({ elements }) => elements)
      .filter(({ key }) => keys.includes(key))
      .reduce((total, each) => total + each[column], 0),
  );

if (positionals[0] === "back-plane") {
  const board = must(await compileBoard(backPlaneDesign(fab)));
  const runs = must(await solveRuns(fabFiles(board, { softwareVersion: "0" }), backPlaneRuns));
  report(`back-plane ${board.id}, ${fab.key}, mΩ`, runs);
  for (const bay of [1, 2]) {
    const keys = [`bus-${bay}`, `bay-${bay}`, `ground-${bay}`];
    console.log(
      `bay ${bay}, both poles: typical ${sum(runs, keys, "typicalOhm")}, worst ${sum(runs, keys, "worstOhm")}; alone ${sum(runs, keys, "typicalAloneOhm")}, worst ${sum(runs, keys, "worstAloneOhm")}`,
    );
  }
  draw("back-plane", runs);
} else if (positionals[0] === "power") {
  const board = must(await compileBoard(powerBoardDesign(fab, "pi5")));
  const files = fabFiles(board, { softwareVersion: "0" });
  for (const variant of /** @type {const} */ (["pi3-pi4", "pi5"])) {
    const runs = must(await solveRuns(files, powerBoardRuns(variant)));
    report(`power board ${board.id} as ${variant}, ${fab.key}, mΩ`, runs);
    const keys = ["bus", "switched", "output", "ground"];
    console.log(`both poles: typical ${sum(runs, keys, "typicalOhm")}, worst ${sum(runs, keys, "worstOhm")}`);
    draw(`power-${variant}`, runs);
  }
} else {
  console.error("node scripts/measure-copper.mjs back-plane|power [--fab KEY] [--out DIR]");
  process.exitCode = 2;
}
