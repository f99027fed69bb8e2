import { bushes, fabs, rowOf } from "@rubus/catalogue";
import { boardPads, courtyardsOf, padPolygon, validateDesign } from "@rubus/pcb";
import { boundingBox, contains, distance, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { backPlanePlaces, fingerTable } from "../places/index.js";
import { backPlaneCalculations } from "./calculations.js";
import { backPlaneDesign } from "./design.js";
import { enableVolt, timeOutSeconds } from "./figures.js";

const design = backPlaneDesign(rowOf(fabs, "jlcpcb-2-layer"));
const netOf = new Map(
  design.nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}-${pad}`, name])),
);

describe("the back-plane's design", () => {
  it("contradicts itself for no board house of the catalogue", () => {
    for (const fab of fabs) expect(validateDesign(backPlaneDesign(fab))).toEqual([]);
  });
  it.each([1, 2])("meets every finger of the power board in bay %i with its net", (bay) => {
    const named = (net: string): string => {
      if (net === "GND" || net.startsWith("MS")) return net;
      if (net === "+5V") return `+5V_${bay}`;
      if (net.startsWith("ID_")) return net.replace("ID_", `ID${bay}_`);
      return net.endsWith("_N") ? net.replace("_N", `_${bay}_N`) : `${net}_${bay}`;
    };
    for (const { position, a, b } of fingerTable) {
      expect(netOf.get(`J${bay}-A${position}`)).toBe(named(a));
      expect(netOf.get(`J${bay}-B${position}`)).toBe(named(b));
    }
  });
  it("stands sockets and lands at their places, position 1 up, the component side of the card to the right", () => {
    const at = (ref: string, number: string) =>
      boardPads(design).find((pad) => pad.ref === ref && pad.pad.number === number)?.at;
    for (const [index, socket] of backPlanePlaces.sockets.entries()) {
      const ref = `J${index + 1}`;
      expect(design.parts.find((part) => part.ref === ref)?.at).toEqual(socket);
      expect(at(ref, "A1")?.y).toBeCloseTo(socket.y + 4.5 * 3.96, 6);
      expect(at(ref, "A1")?.x).toBeGreaterThan(socket.x);
      expect(at(ref, "B1")?.x).toBeLessThan(socket.x);
    }
    const { lands } = backPlanePlaces;
    const standing = (ref: string) => design.parts.find((part) => part.ref === ref)?.at;
    const { fuses, capacitors, buses, selectorAt } = backPlanePlaces;
    expect(["F1", "F2"].map(standing)).toEqual(fuses);
    expect(["C1", "C2"].map(standing)).toEqual(capacitors);
    expect(["J3", "J4"].map(standing)).toEqual(buses);
    expect(standing("SW1")).toEqual(selectorAt);
    expect(at("E1", "1")).toEqual(lands.fiveVolt.at);
    expect(at("E2", "1")).toEqual(lands.ground.at);
    expect(distance(lands.fiveVolt.at, lands.ground.at)).toBeGreaterThanOrEqual(20);
  });
  it("keeps every pad on the board and every screw head off the parts", () => {
    for (const pad of boardPads(design))
      for (const corner of padPolygon(pad)) expect(contains(design.outline, corner), pad.ref).toBe(true);
    for (const { at, keepoutMm } of backPlanePlaces.bosses)
      for (const pad of boardPads(design).filter(({ pin }) => pin !== undefined))
        for (const corner of padPolygon(pad))
          expect(distance(at, corner), pad.ref).toBeGreaterThan(keepoutMm / 2);
  });
  it("has nothing but solder on the rear, where the bars pass", () => {
    expect(design.parts.filter(({ side }) => side === "bottom")).toEqual([]);
  });
  it("gives every chip a capacitor of its own supply within 4 mm of the chip", () => {
    const boxes = new Map(courtyardsOf(design).map(({ ref, outline }) => [ref, boundingBox(outline)]));
    const gap = (a: string, b: string): number => {
      const [first, second] = [boxes.get(a), boxes.get(b)];
      if (!first || !second) return Infinity;
      return Math.hypot(
        Math.max(0, first.min.x - second.max.x, second.min.x - first.max.x),
        Math.max(0, first.min.y - second.max.y, second.min.y - first.max.y),
      );
    };
    const chips = { U1: "8", U2: "8", U3: "1", U4: "16", U5: "5", U6: "5" };
    for (const [ref, pad] of Object.entries(chips)) {
      const supply = netOf.get(`${ref}-${pad}`);
      const near = design.parts.filter(
        (part) => part.ref.startsWith("C") && netOf.get(`${part.ref}-1`) === supply && gap(ref, part.ref) < 4,
      );
      expect(near.length, `${ref} on ${supply}`).toBeGreaterThan(0);
    }
  });
  it("has a maker's part number for every part", () => {
    for (const { ref, purchase } of design.parts) {
      expect(purchase.maker, ref).not.toBe("");
      expect(purchase.partNumber, ref).not.toBe("");
    }
  });
});

describe("the back-plane's legend", () => {
  const texts = design.texts.filter(({ side }) => side === "top");
  const placeOf = (ref: string) => design.parts.find((part) => part.ref === ref)?.at;
  it("names the net of each test point beside it", () => {
    for (const { ref, at, type } of design.parts.filter((part) => part.ref.startsWith("TP"))) {
      const net = netOf.get(`${ref}-1`);
      const near = texts.filter(({ text }) => text === net).map((text) => distance(text.at, at));
      expect(Math.min(...near), `${ref}, ${net}, ${type.name}`).toBeLessThan(5);
    }
  });
  it("has no reference under a socket", () => {
    for (const { ref, label } of design.parts) {
      expect(label, ref).toBeDefined();
      for (const socket of ["J1", "J2"])
        expect(Math.abs((label?.at.x ?? 0) - (placeOf(socket)?.x ?? 0)), ref).toBeGreaterThan(5);
    }
  });
});

describe("the back-plane's current", () => {
  it("has the copper above the fuses for itself: lanes keep every signal out", () => {
    const lanes = design.keepouts.filter(({ only, tracks }) => only !== undefined && tracks);
    for (const side of ["top", "bottom"] as const)
      for (const [x, y, net] of [
        [20, 31, "+5V_1"],
        [62, 31, "+5V_2"],
        [41, 21, "+5V"],
        [36, 26, "+5V"],
        [30, 42, "GND"],
        [52, 42, "GND"],
      ] as const)
        expect(
          lanes.some(
            (each) => each.only === net && each.sides.includes(side) && contains(each.outline, vec2(x, y)),
          ),
          `${net} ${side}`,
        ).toBe(true);
  });
  it("drills no hole for a bolt tighter than the bolt or wider than the bush", () => {
    const { lands } = backPlanePlaces;
    for (const [land, thread] of [
      [lands.fiveVolt, 5],
      [lands.ground, 6],
    ] as const) {
      expect(land.diameterMm).toBeGreaterThanOrEqual(thread + 0.3);
      expect(land.diameterMm).toBeLessThanOrEqual(rowOf(bushes, `bush-m${thread}`).bore.value);
    }
  });
});

describe("the back-plane's calculations", () => {
  it("all hold", () => {
    const { lines, supplies, contacts } = backPlaneCalculations();
    expect(lines.filter(({ holds }) => !holds)).toEqual([]);
    expect([...supplies, ...contacts].filter(({ holds }) => !holds)).toEqual([]);
    expect(lines.length).toBeGreaterThan(15);
  });
  it("follow the divider by hand: 5 V · 4.02 / 14.02 is 1.4337 V, and the one-shot's 2²¹ · 14.3 µs is 29.99 s", () => {
    expect(enableVolt(5)).toBeCloseTo(1.4337, 4);
    expect(timeOutSeconds()).toBeCloseTo(29.9893, 3);
  });
});
