// Routes one board of the project and tells what came out: for npm run bench, and to try the router by hand.
import { backPlaneDesign, ledBoardDesign, powerBoardDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { route } from "@rubus/pcb";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const DESIGNS = {
  led: () => ledBoardDesign(fab),
  power: () => powerBoardDesign(fab, "pi5"),
  "back-plane": () => backPlaneDesign(fab),
};

const [name = "", pitch] = process.argv.slice(2);
const design = Object.entries(DESIGNS).find(([key]) => key === name)?.[1];
if (design) {
  const { tracks, vias, diagnostics } = route(
    design(),
    pitch === undefined ? {} : { pitchMm: Number(pitch) },
  );
  const lengthMm = tracks.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
  console.log(
    `${name}: ${lengthMm.toFixed(0)} mm of track, ${vias.length} vias, ${diagnostics.length} nets open`,
  );
  process.exitCode = diagnostics.length > 0 ? 1 : 0;
} else {
  console.error(`usage: node scripts/route-board.mjs ${Object.keys(DESIGNS).join("|")} [pitch in mm]`);
  process.exitCode = 2;
}
