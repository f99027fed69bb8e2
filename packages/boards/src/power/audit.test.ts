import { fabs, rowOf } from "@rubus/catalogue";
import type { BoardDesign } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { auditPowerBoard } from "./audit.js";
import { powerBoardDesign, powerVariants } from "./design.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const design = powerBoardDesign(fab, "pi5");

const withValue = (ref: string, value: string): BoardDesign => ({
  ...design,
  parts: design.parts.map((part) => (part.ref === ref ? { ...part, value } : part)),
});

describe("the audit of the power board", () => {
  it.each(powerVariants)("finds nothing in either assembly: $key", ({ key }) => {
    expect(auditPowerBoard(powerBoardDesign(fab, key), key)).toEqual([]);
  });
  it("finds every value that is ten times what it must be", () => {
    for (const { ref, value, fitted } of design.parts) {
      const [figure = "", unit] = value.split(" ");
      if (!fitted || !/Ω|F$/.test(unit ?? "")) continue;
      expect(auditPowerBoard(withValue(ref, `${Number(figure) * 10} ${unit}`), "pi5"), ref).not.toEqual([]);
    }
  });
  it("finds the other assembly's parts, a finger of another net, and a lug out of its place", () => {
    expect(auditPowerBoard(powerBoardDesign(fab, "pi3-pi4"), "pi5")).toContain("U2 is not fitted");
    const nets = design.nets.map((net) => ({ ...net, name: net.name === "MSDA" ? "MSCL" : net.name }));
    expect(auditPowerBoard({ ...design, nets }, "pi5").join()).toMatch(/the finger is MSDA/);
    const parts = design.parts.map((part) => (part.ref === "E1" ? { ...part, at: { x: 1, y: 1 } } : part));
    expect(auditPowerBoard({ ...design, parts }, "pi5")).toEqual(["E1 isn't at its place"]);
  });
});
