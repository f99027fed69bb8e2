// The LED board's panel: copies of the one board, bit by bit, before our reader and an independent one.
import { orderForm, scoredPanelOf } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import {
  designNetlist,
  type FabFile,
  fabFiles,
  fabZip,
  findingDiagnostic,
  inspectFabrication,
  layerImages,
  netlistDifferences,
  panelFiles,
  readFabrication,
  scoreFindings,
} from "@rubus/pcb";
import { beforeAll, describe, expect, it } from "vitest";
import { drawLayer, readLayer } from "./support/gerber-picture.js";
import { ledBoard } from "./support/led-board.js";
import { drawBoard } from "./support/pcb-stackup.js";
import { readDrills } from "./support/read-tables.js";

const options = { softwareVersion: "0.0.0" };
const fab = rowOf(fabs, "jlcpcb-2-layer");
/** 0.05 mm: places of the copies are whole numbers of it. */
const pitchMm = 0.05;
const boardPx = { width: 40 / pitchMm, height: 13 / pitchMm };

/** Lower left of each copy by arithmetic of the test's own: two columns, five rows, a rail of 5 mm below. */
const corners = [0, 1, 2, 3, 4].flatMap((row) =>
  [0, 1].map((column) => [column * 40, 5 + row * 13] as const),
);

async function makePanel() {
  const board = await ledBoard(fab.key);
  const scored = scoredPanelOf(board, fab);
  if (!scored) throw new Error("the house scores panels");
  return { board, scored, files: panelFiles(scored.panel, options), single: fabFiles(board, options) };
}

/** What the written panel says of itself, read once. */
async function inspectPanel({ board, files }: Awaited<ReturnType<typeof makePanel>>) {
  const read = readFabrication(files);
  if (!read.ok) throw new Error("readable");
  return { ...inspectFabrication(await layerImages(read.value), board.rules), fabrication: read.value };
}
let made: Awaited<ReturnType<typeof makePanel>>;
let inspection: Awaited<ReturnType<typeof inspectPanel>>;
beforeAll(async () => {
  made = await makePanel();
  inspection = await inspectPanel(made);
}, 60_000);

/** Blocks of 2 × 2 pixels that differ whole: a single pixel on an edge may fall to either side by rounding. */
function blocksApart(a: Uint8Array, b: Uint8Array): number {
  const differs = (index: number) => a[index] !== b[index];
  const { width } = boardPx;
  return a.reduce(
    (count, _, index) => count + ([0, 1, width, width + 1].every((step) => differs(index + step)) ? 1 : 0),
    0,
  );
}

const textOf = (files: readonly FabFile[], ending: string): string =>
  files.find(({ name }) => name.endsWith(ending))?.text ?? "";

describe("the LED board's panel", () => {
  it("has both sides long enough for the house's scoring, and a form of its own size", () => {
    const { scored } = made;
    expect([scored.scored.widthMm, scored.scored.heightMm]).toEqual([80, 75]);
    expect(orderForm(scored.panel.board)).toContainEqual(["size", "80 × 75 mm"]);
    expect(scored.panel.places.map(({ x, y }) => [x, y])).toEqual(corners);
  });

  it("joins in copper and holes alone what ten boards join, each for itself", () => {
    const ten = corners.flatMap((_, index) =>
      designNetlist(made.board).map((pins) => pins.map((pin) => pin.replace("-", `_${index + 1}-`))),
    );
    expect(inspection.netlist).toHaveLength(ten.length);
    expect(netlistDifferences(inspection.netlist, ten)).toEqual([]);
  });

  it("breaks no rule of the board house, rails and copies together", () => {
    expect(inspection.findings.map((each) => findingDiagnostic(each, "panel").message)).toEqual([]);
  });

  it("keeps copper and holes off every score, and would be found out if it didn't", () => {
    const { fabrication } = inspection;
    const { scoreLines } = made.scored.panel;
    const least = fab.rules.copperToVScore.value;
    const kept = scoreFindings(fabrication, scoreLines, least);
    expect(kept).toEqual([]);
    const asked = scoreFindings(fabrication, scoreLines, 2);
    expect(asked.some((text) => text.startsWith("copper below is 0.4"))).toBe(true);
    expect(asked.some((text) => text.startsWith("a hole is 1.8"))).toBe(true);
  });

  it("draws on every layer, copy by copy, what the single board draws, pixel for pixel", async () => {
    const layers = made.single.filter(({ name }) => name.endsWith(".gbr") && !name.includes("Edge_Cuts"));
    expect(layers.length).toBe(7);
    const corner = { left: 0, bottom: 0, ...boardPx };
    for (const { name, text } of layers) {
      const ending = name.slice("led-".length);
      const one = drawLayer(await readLayer(text), corner, pitchMm);
      const whole = await readLayer(textOf(made.files, `led-panel-${ending}`));
      if (!ending.startsWith("B_Mask")) expect(one.includes(1), name).toBe(true);
      for (const [x, y] of corners) {
        const window = { ...boardPx, left: Math.round(x / pitchMm), bottom: Math.round(y / pitchMm) };
        const copy = drawLayer(whole, window, pitchMm);
        expect(blocksApart(copy, one), `${name} at ${x}, ${y}`).toBe(0);
      }
    }
  });

  it("drills each copy's holes, and four tooling holes in the rails", () => {
    for (const ending of ["-PTH.drl", "-NPTH.drl"]) {
      const holes = readDrills(textOf(made.single, ending));
      const moved = corners.flatMap(([dx, dy]) =>
        holes.map((hole) => {
          const [, tool, x, y] = /^(\S+) at (\S+) (\S+)$/.exec(hole) ?? [];
          return `${tool} at ${(Number(x) + dx).toFixed(3)} ${(Number(y) + dy).toFixed(3)}`;
        }),
      );
      const tooling = [5, 75].flatMap((x) => [2.5, 72.5].map((y) => `1.152 at ${x}.000 ${y.toFixed(3)}`));
      const wanted = ending === "-PTH.drl" ? moved : [...moved, ...tooling];
      expect(readDrills(textOf(made.files, ending))).toEqual(wanted.sort());
      expect(holes.length).toBeGreaterThan(1);
    }
  });

  it("says in a layer of its own where it is scored: straight over the whole panel", async () => {
    const score = textOf(made.files, "led-panel-V_Cut.gbr");
    expect(score).toContain("%TF.FileFunction,Vcut*%");
    expect(score).toContain("%TF.Part,Array*%");
    const lines = made.scored.panel.scoreLines.map(({ from, to }) => [from.x, from.y, to.x, to.y]);
    expect(lines).toEqual([...[5, 18, 31, 44, 57, 70].map((y) => [0, y, 80, y]), [40, 0, 40, 75]]);
    const { extentMm } = await readLayer(score);
    expect(extentMm?.minX).toBeCloseTo(-0.1, 2);
    expect(extentMm?.minY).toBeCloseTo(-0.1, 2);
    expect(extentMm?.maxX).toBeGreaterThan(83);
  });

  it("is recognised and drawn by pcb-stackup at its own size", async () => {
    const readable = made.files.filter(({ name }) => !/\.gbrjob$|V_Cut/.test(name));
    const drawn = await drawBoard(Object.fromEntries(readable.map(({ name, text }) => [name, text])));
    expect(drawn.layers.filter(({ type }) => type === null)).toEqual([]);
    expect(drawn.sizeMm[0]).toBeCloseTo(80, 0);
    expect(drawn.sizeMm[1]).toBeCloseTo(75, 0);
  });

  it("has the same bytes when it is made again", async () => {
    const again = await makePanel();
    expect(Buffer.from(fabZip(again.files)).equals(Buffer.from(fabZip(made.files)))).toBe(true);
  });

  it("isn't offered for a house that scores none", async () => {
    expect(scoredPanelOf(await ledBoard("aisler-2-layer"), rowOf(fabs, "aisler-2-layer"))).toBeUndefined();
  });
});
