import { fabs, rowOf } from "@rubus/catalogue";
import type { BoardDesign, PlacedPart } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { backPlaneDesign } from "../back-plane/design.js";
import { boardKinds } from "../board-kinds.js";
import { hatDesign } from "../hat/design.js";
import { ledBoardDesign } from "../led/design.js";
import { powerBoardDesign } from "../power/design.js";
import { houseBillCsv, housePositionsCsv } from "./house-files.js";
import { assemblyHouses, houseOf } from "./houses.js";
import { type BilledBoard, billOf, mergedBill, mergedBillCsv } from "./merged-bill.js";
import { notesText } from "./notes.js";
import { orderForm } from "./order-form.js";
import { polarityOf } from "./polarity.js";
import { houseRemarks } from "./remarks.js";
import { withSources } from "./with-sources.js";

const jlc = rowOf(fabs, "jlcpcb-2-layer");
const aisler = rowOf(fabs, "aisler-2-layer");

/** A design as the writers of tables see it: they read no copper. */
const uncompiled = (design: BoardDesign) => ({ ...design, id: "0123abcd", vias: [], zones: [] });
const backPlane = uncompiled(backPlaneDesign(jlc));
const power = uncompiled(powerBoardDesign(jlc, "pi3-pi4"));
const led = uncompiled(ledBoardDesign(jlc));
const hat = uncompiled(hatDesign(jlc, "hat-fan40"));

const rows = (text: string): readonly string[] => text.trim().split("\n").slice(1);
const house = (key: string) => {
  const found = assemblyHouses.find((each) => each.key === key);
  if (!found) throw new Error(`no house ${key}`);
  return found;
};

describe("what is ordered", () => {
  it.each(Object.entries(boardKinds))("has a maker's part number on every line: %s", (_key, { design }) => {
    const wrong = design(jlc)
      .parts.filter(({ type }) => type.land.copperOnly !== true && type.land.bolted !== true)
      .filter(
        ({ purchase }) =>
          !/^[A-Z0-9][A-Z0-9.,#()/+-]{2,}$/i.test(purchase.partNumber) || purchase.maker === "",
      );
    expect(wrong.map(({ ref, purchase }) => `${ref}: ${purchase.maker} ${purchase.partNumber}`)).toEqual([]);
  });

  it("names second sources and LCSC numbers where the catalogue has read them, and leaves the rest", () => {
    const purchase = (ref: string) =>
      withSources(backPlane).parts.find((part) => part.ref === ref)?.purchase ?? backPlane.parts[0]?.purchase;
    expect(purchase("U3")?.lcsc?.number).toBe("C51118");
    expect(purchase("D4")?.secondSource?.partNumber).toBe("BAT54-7-F");
    expect(purchase("J1")?.lcsc).toBeUndefined();
    expect(withSources(backPlane).id).toBe(backPlane.id);
  });

  it("comes to a total for each article over all boards needed", () => {
    const of = (name: string, quantity: number, board: typeof led): BilledBoard => ({
      name,
      quantity,
      bill: billOf(withSources(board)),
    });
    const boards = [of("led", 10, led), of("power", 10, power), of("back-plane", 5, backPlane)];
    const line = (partNumber: string) =>
      mergedBill(boards).find(({ purchase }) => purchase.partNumber === partNumber);
    expect(line("RC0603FR-0710KL")).toMatchObject({ total: 60, used: "power 10 × 2; back-plane 5 × 8" });
    expect(line("150141M173100")).toMatchObject({ total: 30, mountedBy: "factory" });
    expect(line("bush M5 Cu-ETP 12 × 5.5 × 6, tinned")).toMatchObject({ total: 5, mountedBy: "hand" });
    const pieces = boards.reduce(
      (sum, { quantity, bill }) => sum + quantity * bill.flatMap(({ refs }) => refs).length,
      0,
    );
    expect(mergedBill(boards).reduce((sum, { total }) => sum + total, 0)).toBe(pieces);
    expect(rows(mergedBillCsv(boards))).toHaveLength(mergedBill(boards).length);
  });
});

describe("the files of an assembly house", () => {
  it("are those of the board house whose row it is, and of none that isn't known", () => {
    expect(houseOf(jlc)?.name).toBe("JLCPCB");
    expect(houseOf(aisler)?.name).toBe("AISLER");
    expect(houseOf({ key: "my-fab" })).toBeUndefined();
    for (const { source } of assemblyHouses) expect(source.length).toBeGreaterThan(20);
  });

  it("have JLCPCB's columns, and neither bushes nor what is left off", () => {
    const bill = houseBillCsv(withSources(backPlane), house("jlcpcb"));
    expect(bill.split("\n")[0]).toBe("Comment,Designator,Footprint,JLCPCB Part #");
    expect(bill).toContain("AP2112K-3.3TRG1,U3,");
    expect(bill).toMatch(/,C51118\n/);
    expect(bill).not.toContain("bush");
    const positions = housePositionsCsv(backPlane, house("jlcpcb"));
    expect(positions.split("\n")[0]).toBe("Designator,Mid X,Mid Y,Layer,Rotation");
    expect(positions).not.toMatch(/^E[12],/m);
    expect(housePositionsCsv(power, house("jlcpcb"))).not.toMatch(/^U2,/m);
    expect(housePositionsCsv(power, house("jlcpcb"))).toMatch(/^U1,/m);
  });

  it("split a line of more references than the house takes", () => {
    const bill = rows(houseBillCsv(led, { ...house("jlcpcb"), refsPerLine: 4 }));
    expect(bill.filter((row) => row.includes("470 Ω"))).toHaveLength(2);
    expect(bill.join("\n").match(/R\d/g)).toHaveLength(9);
  });

  it("turn a part on the bottom as KiCad counts it", () => {
    const [first, ...rest] = led.parts;
    if (!first) throw new Error("has parts");
    const below: PlacedPart = { ...first, side: "bottom", rotation: 90 };
    const text = housePositionsCsv({ ...led, parts: [below, ...rest] }, house("jlcpcb"));
    expect(text).toContain(`${first.ref},20.0000,4.9500,Bottom,270`);
  });
});

describe("polarity", () => {
  const of = (parts: readonly PlacedPart[], ref: string): string => {
    const line = polarityOf(parts).find((each) => each.ref === ref);
    return line ? `${line.mark} ${line.towards}` : "none";
  };

  it("is read off pins and places", () => {
    expect(of(power.parts, "D1")).toBe("cathode down");
    expect(of(power.parts, "D2")).toBe("cathode right");
    expect(of(power.parts, "D3")).toBe("cathode left");
    expect(of(power.parts, "D4")).toBe("cathode right");
    expect(of(backPlane.parts, "C1")).toMatch(/^plus /);
    expect(of(led.parts, "J1")).toBe("pin 1 upper left");
  });

  it("names the corner of a long body, and the side that it is seen from", () => {
    expect(of(hat.parts, "J1")).toBe("pin 1 lower right");
    expect(notesText(hat, jlc, undefined)).toContain("J1: pin 1 lower right, seen from below");
  });

  it("isn't asked of resistors, ceramics, fuses, loops and what is left off", () => {
    for (const ref of ["R1", "C3", "F1", "TP1", "E1"]) expect(of(backPlane.parts, ref), ref).toBe("none");
    expect(of(power.parts, "U2")).toBe("none");
  });

  it("is mirrored for a part on the bottom, which is looked at from there", () => {
    const below = led.parts.map((part) => ({ ...part, side: "bottom" as const }));
    expect(of(below, "J1")).toBe("pin 1 upper left");
  });
});

describe("notes", () => {
  it("count joints, name what screws hold and list soldering from the lowest part up", () => {
    const notes = notesText(backPlane, jlc, undefined);
    expect(notes).toContain("58 through the board");
    expect(notes).toContain("in no file of the house: E1, E2");
    expect(notes.indexOf("J1, J2: ")).toBeGreaterThan(notes.indexOf("SW1"));
    expect(notes).not.toContain("Settle before ordering");
  });

  it("say what to choose on the order form", () => {
    const form = new Map(orderForm(power, house("jlcpcb"), 30));
    expect(form.get("outer copper")).toBe("2 oz (70 µm finished)");
    expect(form.get("gold fingers")).toBe("yes, bevelled 30°");
    expect(form.get("impedance control")).toBe("no");
    expect(form.get("edge rails")).toContain("5 mm on two opposite sides");
    expect(form.get("fiducials")).toBe("FID1, FID2, FID3 on the board; more on the rails");
    expect(form.get("assembly")).toBe("top side");
    expect(new Map(orderForm(led, house("jlcpcb"), 30, true)).get("edge rails")).toBe(
      "the panel has its own",
    );
    const ofLed = new Map(orderForm(led));
    expect(ofLed.get("mask")).toBe("black");
    expect(new Map(orderForm({ ...led, features: [] })).get("fiducials")).toBe(
      "none on the board: on the rails",
    );
  });

  it("order one side where all that the oven sees stands on it, and name what has pins on the other", () => {
    expect(new Map(orderForm(hat)).get("assembly")).toMatch(/^top side, and J1 on the other side by hand;/);
    const parts = hat.parts.map((part) => (part.ref === "C1" ? { ...part, side: "bottom" as const } : part));
    expect(new Map(orderForm({ ...hat, parts })).get("assembly")).toBe("both sides");
  });

  it("name every row of the house's bill that has no number of the house's", () => {
    const notes = notesText(withSources(hat), jlc, undefined);
    const heading = "Rows of the bill without a number of JLCPCB";
    const section = notes.slice(notes.indexOf(heading), notes.indexOf("Polarity"));
    const without = rows(houseBillCsv(withSources(hat), house("jlcpcb"))).filter((row) => row.endsWith(","));
    expect(without.length).toBeGreaterThan(3);
    expect(section.split("\n").filter((line) => line.startsWith("  "))).toHaveLength(without.length);
    expect(section).toContain("J1: Samtec SSW-120-01-G-D\n");
    expect(section).toContain("U1: onsemi CAT24C64WI-GT3, or STMicroelectronics M24C64-RMN6TP");
    expect(notesText(hat, aisler, undefined)).not.toContain("without a number");
  });

  it("name what a house's usual service doesn't make, with a remedy", () => {
    expect(houseRemarks(led, aisler)).toEqual([]);
    expect(houseRemarks(power, jlc)).toEqual([]);
    const found = houseRemarks(uncompiled(backPlaneDesign(aisler)), aisler);
    expect(found.map(({ what }) => what).join("\n")).toMatch(/2 oz of copper; AISLER sells at most 1 oz/);
    expect(found.map(({ remedy }) => remedy).join("\n")).toContain("fab: jlcpcb-2-layer");
    expect(notesText(power, aisler, undefined)).toContain("nothing is known of bevelling at AISLER");
  });

  it("measure holes, rings and size against the house's row", () => {
    const rules = { ...jlc.rules, drillMax: aisler.rules.drillMax, annularRing: { ...jlc.rules.drill } };
    const strict = {
      ...jlc,
      rules,
      boardMaxLength: { ...jlc.boardMaxLength, value: jlc.rules.drillMax.value },
    };
    const said = houseRemarks(backPlane, strict).map(({ what }) => what);
    expect(said.some((what) => what.startsWith("E2: a plated hole above 5.6 mm"))).toBe(true);
    expect(said.some((what) => what.includes("larger than JLCPCB makes"))).toBe(true);
  });
});
