// Routes one board of the project and tells what came out: for npm run bench, and to try the router by hand.
import path from "node:path";
import { boardKinds } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { route } from "@rubus/pcb";
import { ROOT } from "./setup.mjs";

const fab = rowOf(fabs, "jlcpcb-2-layer");
/** The stress board of the fixtures, 52 nets that all cross: known to the tests alone. */
const STRESS = "stress-52";

/** @returns {Promise<import("@rubus/pcb").BoardDesign>} */
async function stressDesign() {
  const { createViteServer } = await import("vitest/node");
  const server = await createViteServer({
    configFile: path.join(ROOT, "vitest.config.ts"),
    logLevel: "error",
  });
  try {
    const file = path.join(ROOT, "packages/pcb/src/testing/stress-board.ts");
    return (await server.ssrLoadModule(file)).stressBoard();
  } finally {
    await server.close();
  }
}

const [name = "", pitch] = process.argv.slice(2);
const kind = Object.entries(boardKinds).find(([key]) => key === name)?.[1];
if (kind || name === STRESS) {
  const design = kind ? kind.design(fab) : await stressDesign();
  const { tracks, vias, diagnostics } = route(design, pitch === undefined ? {} : { pitchMm: Number(pitch) });
  const lengthMm = tracks.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
  console.log(
    `${name}: ${lengthMm.toFixed(0)} mm of track, ${vias.length} vias, ${diagnostics.length} nets open`,
  );
  process.exitCode = diagnostics.length > 0 ? 1 : 0;
} else {
  console.error(
    `usage: node scripts/route-board.mjs ${[...Object.keys(boardKinds), STRESS].join("|")} [pitch in mm]`,
  );
  process.exitCode = 2;
}
