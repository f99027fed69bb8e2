import { describe, expect, it } from "vitest";
import { compileBoard, validateDesign } from "./compile.js";
import type { BoardDesign } from "./model/design.js";
import { boxPiece } from "./solids/body-solid.js";
import { dotsBoard } from "./testing/dots-board.js";

const design = (): BoardDesign => dotsBoard({ seed: 3, widthMm: 14, heightMm: 10, nets: 3, padsPerNet: 2 });
const messages = (wrong: BoardDesign): readonly string[] =>
  validateDesign(wrong).map(({ message }) => message);

describe("compiling a board", () => {
  it("prints the same id for the same design and another when a pad moves", async () => {
    const text = {
      text: "ID {id}",
      at: { x: 7, y: 5 },
      heightMm: 1,
      lineMm: 0.15,
      rotation: 0,
      side: "top",
    } as const;
    const first = await compileBoard({ ...design(), texts: [text] }, { pitchMm: 0.2 });
    const again = await compileBoard({ ...design(), texts: [text] }, { pitchMm: 0.2 });
    const moved = design().parts.map((part, index) =>
      index === 0 ? { ...part, rotation: part.rotation + 90 } : part,
    );
    const other = await compileBoard({ ...design(), texts: [text], parts: moved }, { pitchMm: 0.2 });
    if (!first.ok || !again.ok || !other.ok) throw new Error("compiles");
    expect(first.value).toEqual(again.value);
    expect(first.value.texts[0]?.text).toBe(`ID ${first.value.id}`);
    expect(first.value.id).toMatch(/^[0-9a-f]{8}$/);
    expect(other.value.id).not.toBe(first.value.id);
  });
  it("prints the same id however its parts look in three dimensions", async () => {
    const solid = {
      side: "near",
      source: "tests",
      pieces: [boxPiece("epoxy", [0, 1], [0, 1], [0, 1])],
    } as const;
    const seen = design().parts.map((part) => {
      const { land } = part.type;
      return { ...part, type: { ...part.type, land: { ...land, body: { ...land.body, solid } } } };
    });
    const plain = await compileBoard(design(), { pitchMm: 0.2 });
    const other = await compileBoard({ ...design(), parts: seen }, { pitchMm: 0.2 });
    if (!plain.ok || !other.ok) throw new Error("compiles");
    expect(other.value.id).toBe(plain.value.id);
  });
  it("refuses a design that contradicts itself, and says how", async () => {
    const good = design();
    const [net] = good.nets;
    const [part] = good.parts;
    if (!net || !part) throw new Error("has nets and parts");
    expect(messages(good)).toEqual([]);
    expect(messages({ ...good, nets: [{ ...net, netClass: "none" }] })).toEqual([
      "Dots: net N0 is of class none, which isn't described",
    ]);
    expect(messages({ ...good, nets: [net, { ...net, name: "N9" }] })).toEqual([
      "Dots: pin TP0.P stands twice",
      "Dots: pin TP1.P stands twice",
    ]);
    expect(messages({ ...good, parts: [part, part] })).toEqual(["Dots: reference TP0 stands twice"]);
    const text = { text: "é", at: part.at, heightMm: 1, lineMm: 0.15, rotation: 0, side: "top" } as const;
    expect(messages({ ...good, texts: [text] })).toEqual(['Dots: the legend has no strokes for é in "é"']);
    const refused = await compileBoard({ ...good, parts: [part, part] });
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics[0]?.code).toBe("RUB-PCB-002");
  });
});
