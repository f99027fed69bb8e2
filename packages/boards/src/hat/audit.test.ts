import type { Net } from "@rubus/pcb";
import { vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { Audited } from "../audit-parts.js";
import { hatHeap } from "../testing/hat-heap.js";
import { auditHat } from "./audit.js";

const board: Audited = hatHeap("hat-fan40");
const audited = (changed: Partial<Audited>): readonly string[] =>
  auditHat({ ...board, ...changed }, "hat-fan40");
const withoutPin = (ref: string, pad: string): readonly Net[] =>
  board.nets.map((net) => ({ ...net, pins: net.pins.filter((pin) => pin.ref !== ref || pin.pad !== pad) }));

describe("the audit of the HAT", () => {
  it("finds every value that is ten times or a tenth of what it must be", () => {
    for (const { ref, value } of board.parts) {
      const [figure = "", unit = ""] = value.split(" ");
      if (!/Ω|F$/.test(unit)) continue;
      for (const factor of [0.1, 10]) {
        const parts = board.parts.map((part) =>
          part.ref === ref ? { ...part, value: `${Number(figure) * factor} ${unit}` } : part,
        );
        expect(audited({ parts }), ref).not.toEqual([]);
      }
    }
  });
  it("finds every pin that is joined to nothing", () => {
    for (const { pins } of board.nets)
      for (const { ref, pad } of pins)
        expect(audited({ nets: withoutPin(ref, pad) }), `${ref}-${pad}`).not.toEqual([]);
  });
  it("finds every two neighbours of a connector that are swapped", () => {
    for (const ref of ["J1", "J2", "J3", "J4", "J5", "J6", "J7", "U1", "U2", "D4"]) {
      const netOf = new Map(
        board.nets.flatMap(({ name, pins }) =>
          pins.filter((pin) => pin.ref === ref).map(({ pad }) => [Number(pad), name] as const),
        ),
      );
      for (const [pad, net] of netOf) {
        const other = netOf.get(pad + 1);
        if (other === undefined || other === net) continue;
        const swapped = (number: number): number =>
          number === pad ? pad + 1 : number === pad + 1 ? pad : number;
        const nets = board.nets.map((each) => ({
          ...each,
          pins: each.pins.map((pin) =>
            pin.ref === ref ? { ...pin, pad: String(swapped(Number(pin.pad))) } : pin,
          ),
        }));
        expect(audited({ nets }), `${ref}-${pad}`).not.toEqual([]);
      }
    }
  });
  it("finds every part that is missing or not fitted, but for bare pads and holes", () => {
    for (const { ref } of board.parts) {
      const nets = board.nets.map((net) => ({ ...net, pins: net.pins.filter((pin) => pin.ref !== ref) }));
      expect(audited({ nets, parts: board.parts.filter((part) => part.ref !== ref) }), ref).not.toEqual([]);
      const parts = board.parts.map((part) => (part.ref === ref ? { ...part, fitted: false } : part));
      expect(audited({ parts })).toContain(`${ref} is not fitted`);
    }
  });
  it("finds a wrong order, a lug, a connector or a hole out of its place, a part on the wrong side, another layout's parts", () => {
    const parts = (change: (ref: string) => object): Audited["parts"] =>
      board.parts.map((part) => ({ ...part, ...change(part.ref) }));
    const r1 = board.parts.find(({ ref }) => ref === "R1");
    const swapped = parts((ref) => (ref === "R3" && r1 ? { purchase: r1.purchase } : {}));
    expect(audited({ parts: swapped })).toEqual(["R3 is 1 kΩ, ordered as RC0603FR-073K9L"]);
    expect(audited({ parts: parts((ref) => (ref === "E1" ? { at: vec2(1, 1) } : {})) })).toEqual([
      "E1 isn't at its place",
    ]);
    for (const moved of ["J2", "J3", "J4", "J5", "J7"])
      expect(audited({ parts: parts((ref) => (ref === moved ? { at: vec2(1, 1) } : {})) })).toEqual([
        `${moved} isn't at its place`,
      ]);
    const features = board.features.map((each) => ({ ...each, at: vec2(1, 1) }));
    expect(audited({ features })).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `H${number} isn't at its place`),
    );
    expect(audited({ parts: parts((ref) => (ref === "J1" ? { side: "top" } : {})) })).toEqual([
      "J1 is on the wrong side",
    ]);
    expect(auditHat(hatHeap("hat-plain"), "hat-fan40").join()).toMatch(/of the fan there is nothing/);
    expect(auditHat(board, "hat-plain").join()).toMatch(/of the fan there is J7,U2,D5/);
  });
});
