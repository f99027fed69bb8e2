import { fabs, rowOf } from "@rubus/catalogue";
import { type BoardDesign, compileBoard } from "@rubus/pcb";
import { byCodeUnit } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { boardOutput } from "./board-output.js";
import { makeBoard, withSolid } from "./compile-boards.js";
import { ledBoardDesign } from "./led/design.js";
import type { CompiledBoard } from "./output.js";
import { boardSolidFiles } from "./solids/board-solid.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const making = { fab, family: "led", uncertain: [], panelised: false } as const;

let led: CompiledBoard;
beforeAll(async () => {
  const compiled = await makeBoard({ board: "led", fab });
  if (!compiled.ok) throw new Error("compiles");
  const solid = await boardSolidFiles(compiled.value.model);
  if (!solid.ok) throw new Error("is a solid");
  led = withSolid(compiled.value, solid.value);
});

const textOf = (name: string): string =>
  new TextDecoder().decode(led.files.find(({ path }) => path === `boards/led/${name}`)?.bytes);

describe("the files of a board", () => {
  it("come with a summary of what was made", () => {
    expect(led.summary).toMatchObject({
      name: "led",
      widthMm: 40,
      heightMm: 13,
      parts: 13,
      bomLines: 4,
      nets: 19,
      joints: { surface: 44, throughHole: 0 },
      panel: { boards: 10, widthMm: 80, heightMm: 75, picture: "boards/led/led-panel.png" },
      remarks: [],
    });
  });
  it("have the files that the package promises, each with what it is", () => {
    const names = led.files.map(({ path }) => path).filter((path) => !path.includes("/kicad/"));
    expect(names.sort(byCodeUnit)).toEqual(
      [
        "led-assembly.html",
        "led-bom-jlcpcb.csv",
        "led-bom.csv",
        "led-bottom.png",
        "led-bottom.svg",
        "led-fab.zip",
        "led-notes.txt",
        "led-panel-bom-jlcpcb.csv",
        "led-panel-fab.zip",
        "led-panel-positions-jlcpcb.csv",
        "led-panel-positions.csv",
        "led-panel.ipc",
        "led-panel.png",
        "led-positions-jlcpcb.csv",
        "led-positions.csv",
        "led-schematic.pdf",
        "led-schematic.svg",
        "led-top.png",
        "led-top.svg",
        "led.glb",
        "led.ipc",
        "led.step",
      ].map((name) => `boards/led/${name}`),
    );
    for (const { path, bytes, what } of led.files) {
      expect(bytes.length, path).toBeGreaterThan(100);
      expect(what.length, path).toBeGreaterThan(8);
    }
  });
  it("order every fitted part once, and place the parts that are ordered", () => {
    const [, ...bom] = textOf("led-bom.csv").trim().split(/\r?\n/);
    const ordered = bom.flatMap((line) => line.split(",")[0]?.split(" ") ?? []);
    const [, ...positions] = textOf("led-positions.csv").trim().split(/\r?\n/);
    expect(ordered.sort(byCodeUnit)).toEqual(
      positions.map((line) => line.split(",")[0] ?? "").sort(byCodeUnit),
    );
    expect(ordered).toHaveLength(13);
  });
  it("bring notes for board house and assembler, and what is known of their parts from memory only", () => {
    const notes = textOf("led-notes.txt");
    expect(notes).toContain(`id ${led.summary.id}`);
    expect(notes).toMatch(/mask +black/);
    expect(notes).toContain("marked corner");
    expect(notes).toContain("Joints: 44 on the surface, 0 through the board.");
    expect(notes).toContain("D1: pin 1 upper right");
    expect(led.summary.uncertain.map(({ name }) => name)).toContain("TE Connectivity 1-84952-2: height");
    expect(new Set(led.summary.uncertain.map(({ name }) => name)).size).toBe(led.summary.uncertain.length);
  });
  it("hold no date and no path of a machine", () => {
    const texts = led.files
      .filter(({ path }) => !/\.(png|zip|pdf)$/.test(path))
      .map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const text of texts) {
      expect(text).not.toMatch(/20[2-9]\d-\d\d-\d\d/);
      expect(text).not.toContain(process.cwd());
    }
  });
  it("are refused when the written copper breaks a rule of the board house", async () => {
    const design: BoardDesign = ledBoardDesign(fab);
    const compiled = await compileBoard(design);
    if (!compiled.ok) throw new Error("compiles");
    const [track, ...rest] = compiled.value.tracks;
    if (!track) throw new Error("has tracks");
    const narrowed = { ...compiled.value, tracks: [{ ...track, widthMm: 0.05 }, ...rest] };
    const refused = await boardOutput(narrowed, making);
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics.map(({ code }) => code)).toContain("RUB-PCB-113");
    const swapped = { ...compiled.value, nets: swapTwoPins(compiled.value.nets) };
    const wrong = await boardOutput(swapped, making);
    expect(wrong.ok).toBe(false);
  });
});

/** The first pins of the last two nets change places: what a slip in a netlist looks like. */
const swapTwoPins = (nets: BoardDesign["nets"]): BoardDesign["nets"] => {
  const [a, b] = nets.slice(-2);
  const [pinA, ...restA] = a?.pins ?? [];
  const [pinB, ...restB] = b?.pins ?? [];
  if (!a || !b || !pinA || !pinB) throw new Error("two nets with pins");
  return [...nets.slice(0, -2), { ...a, pins: [pinB, ...restA] }, { ...b, pins: [pinA, ...restB] }];
};
