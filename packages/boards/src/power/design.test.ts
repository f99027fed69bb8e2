import { efuses, fabs, powerBoardParts, rowOf } from "@rubus/catalogue";
import { boardPads, bomLines, padPolygon, validateDesign } from "@rubus/pcb";
import { contains, distance, rotate, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { planOf, powerBoardPlaces } from "../places/index.js";
import { holds, powerCalculations } from "./calculations.js";
import { powerBoardDesign, powerVariants } from "./design.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const design = powerBoardDesign(fab, "pi5");
const netOf = new Map(
  design.nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}-${pad}`, name] as const)),
);
const netsOf = (ref: string, pads: readonly (number | string)[]): readonly (string | undefined)[] =>
  pads.map((pad) => netOf.get(`${ref}-${pad}`));

describe("the power board's design", () => {
  it("contradicts itself for no board house and neither assembly", () => {
    for (const each of fabs)
      for (const { key } of powerVariants) expect(validateDesign(powerBoardDesign(each, key))).toEqual([]);
  });
  it("joins the pads of its circuits by number as their data sheets have them", () => {
    expect(netsOf("U1", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
      "EN",
      "OVLO",
      "FAULT_N",
      "PGTH",
      "+5V_BUS",
      "+5V_SW",
      "DVDT",
      "GND",
      "ILM",
      "ITIMER",
    ]);
    expect(netsOf("U2", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toEqual([
      "EN",
      "OVLO",
      "FAULT_N",
      "RCB",
      "+5V_BUS",
      "+5V_SW",
      "DVDT",
      "GND",
      "ILM",
      "ITIMER",
      "+5V_SW",
      "+5V_BUS",
    ]);
    expect(netsOf("U3", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
      "SENSE-",
      "SENSE-",
      "ALERT",
      "SDA",
      "SCL",
      "+3V3",
      "SENSE-",
      "V_HAT",
      "MON_N",
      "MON_P",
    ]);
    expect(netsOf("U4", [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
      "BUF_EN",
      "MSCL",
      "SCL",
      "GND",
      undefined,
      "SDA",
      "MSDA",
      "+3V3",
    ]);
  });
  it("has the cable of the design: 3V3, GND, SDA, SCL, ALERT, MGMT_EN, SENSE+, SENSE−", () => {
    expect(netsOf("J2", [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
      "+3V3",
      "CABLE_GND",
      "SDA",
      "SCL",
      "ALERT",
      "MGMT_EN",
      "SENSE+",
      "SENSE-",
    ]);
  });
  it("keeps every pad on the board, lugs where the frame expects them, their surroundings free", () => {
    for (const pad of boardPads(design))
      for (const corner of padPolygon(pad)) expect(contains(design.outline, corner), pad.ref).toBe(true);
    for (const hole of powerBoardPlaces.holes) {
      const lug = design.parts.find(({ at }) => distance(at, hole.at) < 1e-9);
      expect(lug?.ref).toMatch(/^E/);
      for (const pad of boardPads(design).filter(({ ref }) => ref !== lug?.ref))
        for (const corner of padPolygon(pad))
          expect(distance(hole.at, corner), pad.ref).toBeGreaterThan(hole.keepoutMm / 2);
    }
  });
  it("has its tall parts where the tray was drawn around them, and nothing under the barrels of the lugs", () => {
    const middles = new Map(
      design.parts.map(({ ref, at, rotation, type }) => {
        const { outline } = type.land.body;
        const centre = outline.reduce((sum, { x, y }) => ({ x: sum.x + x / 4, y: sum.y + y / 4 }), {
          x: 0,
          y: 0,
        });
        const turned = rotate(vec2(centre.x, centre.y), rotation);
        return [ref, vec2(at.x + turned.x, at.y + turned.y)] as const;
      }),
    );
    for (const [name, ref] of [
      ["signals to the HAT", "J2"],
      ["suppressor", "D1"],
      ["shunt", "R2"],
      ["output diode", "D2"],
    ] as const) {
      const body = powerBoardPlaces.bodies.find((each) => each.name === name);
      const middle = middles.get(ref);
      expect(body && middle && distance(body.at, middle), name).toBeLessThan(1e-6);
    }
    const barrels = powerBoardPlaces.bodies.filter(({ name }) => name.endsWith("lug")).map(planOf);
    for (const pad of boardPads(design).filter(
      ({ ref, sides }) => !ref.startsWith("E") && sides.includes("top"),
    ))
      for (const { x, y } of padPolygon(pad))
        for (const { left, right, low, high } of barrels)
          expect(x > left && x < right && y > low && y < high, `${pad.ref} at ${x}, ${y}`).toBe(false);
  });
  it("buys nothing that is copper, and one eFuse in each assembly", () => {
    const efuses = new Set(
      [rowOf(powerBoardParts, "ti-tps259474arpwr"), rowOf(powerBoardParts, "ti-tps259482aywpr")].map(
        ({ partNumber }) => partNumber as string,
      ),
    );
    for (const { key } of powerVariants) {
      const board = { ...powerBoardDesign(fab, key), id: "00000000", tracks: [], vias: [], zones: [] };
      const lines = bomLines(board);
      expect(lines.flatMap(({ refs }) => refs).filter((ref) => /^(J1|E|TP)/.test(ref))).toEqual([]);
      expect(lines.filter(({ fitted, purchase }) => fitted && efuses.has(purchase.partNumber))).toHaveLength(
        1,
      );
    }
  });
});

describe("the calculations of the power board", () => {
  it("lie within what is wanted at both ends of every tolerance", () => {
    for (const each of powerCalculations()) expect(holds(each), each.what).toBe(true);
  });
  it("limit a Pi 5 by the row of the TPS25948: 604 Ω × 8.0 A over 787 Ω is 6.14 A, and never above the chip's 8 A", () => {
    const limit = powerCalculations().find(({ what }) => what === "Current limit, TPS259482A");
    expect(limit?.typical).toBeCloseTo(6.14, 2);
    expect(limit?.least).toBeGreaterThan(5.25);
    expect(limit?.most).toBeLessThan(8);
    const row = rowOf(efuses, "efuse-pi5").currentLimit;
    expect([row.value, row.min, row.max]).toEqual(
      [limit?.typical, limit?.least, limit?.most].map((each) => expect.closeTo(each ?? 0, 1)),
    );
  });
  it("follow the divider by hand: 1.20 V × 140 kΩ / 30 kΩ is 5.60 V", () => {
    const over = powerCalculations().find(({ what }) => what.startsWith("Overvoltage"));
    expect(over?.typical).toBeCloseTo(5.6, 9);
  });
});
