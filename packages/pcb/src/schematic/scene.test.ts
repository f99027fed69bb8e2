import { boundsOf, type Item, toSvg } from "@rubus/drawing";
import { describe, expect, it } from "vitest";
import { drawnBoard } from "../testing/drawn-board.js";
import { sampleBoard } from "../testing/sample-board.js";
import { schematicScene } from "./scene.js";
import { wiringOf } from "./wiring.js";

const textsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) =>
    item.kind === "text" ? [item.text] : item.kind === "group" ? textsOf(item.items) : [],
  );

describe("the drawn schematic", () => {
  const board = drawnBoard(sampleBoard, { firstOrientation: 2 });
  const scene = schematicScene(board);

  it("shows every part, net, note and the words of the title block", () => {
    const words = textsOf(scene.items);
    const wanted = [
      ...board.parts.flatMap(({ ref }) => [ref]),
      ...board.nets.map(({ name }) => name),
      ...["680 Ω", "10 kΩ (not fitted)", "two lines, Ω", "Sample board", "Rubus", "H1", "0123abcd"],
      "CERN-OHL-P-2.0",
    ];
    expect(wanted.filter((text) => !words.includes(text))).toEqual([]);
  });

  it("stays on its paper, frame and all", () => {
    const box = boundsOf(scene.items);
    expect(box).toMatchObject({ min: { x: expect.closeTo(4.91, 5), y: expect.closeTo(4.91, 5) } });
    expect([scene.widthMm, scene.heightMm]).toEqual([297, 210]);
  });

  it("draws every piece of wire and every dot", () => {
    const { pieces, junctions } = wiringOf(board);
    const wiring = scene.items.find((item) => item.kind === "group" && item.id === "wiring");
    const paths = wiring?.kind === "group" ? wiring.items.filter((item) => item.kind === "path") : [];
    const moves = paths[0]?.kind === "path" ? paths[0].commands.filter(({ to }) => to === "move") : [];
    expect(moves).toHaveLength(pieces.length);
    expect(paths).toHaveLength(1 + junctions.length + board.schematic.noConnects.length);
  });

  it("gives the same SVG for the same board", () => {
    expect(toSvg(schematicScene(board))).toBe(toSvg(scene));
  });
});
