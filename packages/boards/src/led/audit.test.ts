import { fabs, rowOf } from "@rubus/catalogue";
import { vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { Audited } from "../audit-parts.js";
import { auditLedBoard } from "./audit.js";
import { ledBoardDesign } from "./design.js";

const board: Audited = ledBoardDesign(rowOf(fabs, "jlcpcb-2-layer"));
const audited = (changed: Partial<Audited>): readonly string[] => auditLedBoard({ ...board, ...changed });

describe("the audit of the LED board", () => {
  it("finds nothing in the design of any board house", () => {
    for (const fab of fabs) expect(auditLedBoard(ledBoardDesign(fab))).toEqual([]);
  });
  it("finds every pin that is joined to nothing", () => {
    for (const { pins } of board.nets)
      for (const lost of pins) {
        const nets = board.nets.map((net) => ({ ...net, pins: net.pins.filter((pin) => pin !== lost) }));
        expect(audited({ nets }), `${lost.ref}-${lost.pad}`).not.toEqual([]);
      }
  });
  it("finds every part that isn't fitted, every resistor that is ordered as another", () => {
    const other = board.parts.find(({ ref }) => ref === "R1")?.purchase;
    for (const { ref, value } of board.parts) {
      const parts = (changed: object): Audited["parts"] =>
        board.parts.map((part) => (part.ref === ref ? { ...part, ...changed } : part));
      expect(audited({ parts: parts({ fitted: false }) })).toEqual([`${ref} is not fitted`]);
      if (value === "470 Ω") expect(audited({ parts: parts({ purchase: other }) }), ref).toHaveLength(1);
    }
  });
  it("finds lights, socket and screws out of their places", () => {
    const moved = <T extends { readonly at: { readonly x: number; readonly y: number } }>(each: T): T => ({
      ...each,
      at: vec2(each.at.x + 0.3, each.at.y),
    });
    const found = audited({ parts: board.parts.map(moved), features: board.features.map(moved) });
    expect(found).toEqual(["D1", "D2", "D3", "J1", "H1", "H2"].map((ref) => `${ref} isn't at its place`));
  });
});
