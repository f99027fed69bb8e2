import { fabs, leds, rgbLeds, rowOf } from "@rubus/catalogue";
import { boardPads, padPolygon, silkscreenOf, validateDesign } from "@rubus/pcb";
import { boundingBox, contains, distance } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { hatSeriesOhm, ledCurrents } from "./calculations.js";
import { ledBoardDesign, ledBoardPlaces, ledResistors } from "./design.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const light = rowOf(rgbLeds, "wuerth-150141m173100");

describe("the LED board's design", () => {
  it("contradicts itself for no board house of the catalogue", () => {
    for (const each of fabs) expect(validateDesign(ledBoardDesign(each))).toEqual([]);
  });
  it("brings out 5 V on contacts 1 and 12, the nine cathodes on 2 to 10 in the order of the pin map, 11 open", () => {
    const design = ledBoardDesign(fab);
    const netOf = new Map(
      design.nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}-${pad}`, name])),
    );
    const cathodes = leds.flatMap(({ red, green, blue }) => [red, green, blue]);
    const contacts = Array.from({ length: 12 }, (_, index) => netOf.get(`J1-${index + 1}`));
    expect(contacts).toEqual(["+5V", ...cathodes, undefined, "+5V"]);
  });
  it("puts a resistor between each contact and the cathode of its own light and colour", () => {
    const design = ledBoardDesign(fab);
    const netsOf = (ref: string): readonly string[] =>
      design.nets.filter(({ pins }) => pins.some((pin) => pin.ref === ref)).map(({ name }) => name);
    for (const { number, red, green, blue } of leds)
      for (const [rank, signal] of [red, green, blue].entries()) {
        const colour = "RGB"[rank] ?? "";
        const resistor = `R${(number - 1) * 3 + rank + 1}`;
        expect(netsOf(resistor)).toEqual([signal, `D${number}_${colour}K`]);
        const cathode = design.nets.find(({ name }) => name === `D${number}_${colour}K`);
        expect(cathode?.pins).toContainEqual(
          expect.objectContaining({ ref: `D${number}`, pin: `${colour}K` }),
        );
      }
  });
  it("survives a reversed cable: no cathode line of the HAT meets 5 V of the board, nor 5 V a cathode", () => {
    // The HAT's contact n meets the board's 13 − n.
    const carries = (contact: number): "5 V" | "cathode" | "open" =>
      contact === 1 || contact === 12 ? "5 V" : contact === 11 ? "open" : "cathode";
    for (let contact = 1; contact <= 12; contact++)
      expect([carries(contact), carries(13 - contact)].sort().join()).not.toBe("5 V,cathode");
  });
  it("keeps every pad on the board and every screw head off the parts", () => {
    const design = ledBoardDesign(fab);
    for (const pad of boardPads(design))
      for (const corner of padPolygon(pad)) expect(contains(design.outline, corner), pad.ref).toBe(true);
    for (const hole of ledBoardPlaces.holes)
      for (const pad of boardPads(design).filter(({ pin }) => pin !== undefined))
        for (const corner of padPolygon(pad))
          expect(distance(hole, corner), pad.ref).toBeGreaterThan(ledBoardPlaces.headMm / 2);
  });
  it("prints its polarity mark round the pad at the body's marked corner, and no other", () => {
    const design = ledBoardDesign(fab);
    for (const part of design.parts.filter(({ ref }) => ref.startsWith("D"))) {
      const { pads, silkscreen, fabrication } = part.type.land;
      const marked = pads.find(({ number }) => number === light.markedPad);
      const mark = boundingBox(
        silkscreen.flatMap((line) => (line.kind === "line" ? [line.from, line.to] : [])),
      );
      const centre = { x: (mark.min.x + mark.max.x) / 2, y: (mark.min.y + mark.max.y) / 2 };
      const nearest = pads.toSorted((a, b) => distance(a.at, centre) - distance(b.at, centre))[0];
      expect(nearest?.number).toBe("3");
      expect(light.pads.red).toBe(marked?.number);
      // The chamfer of the drawing stands at the same corner: the one line that is neither level nor upright.
      const chamfer = fabrication.filter(({ from, to }) => from.x !== to.x && from.y !== to.y);
      expect(chamfer).toHaveLength(1);
      expect(Math.sign(chamfer[0]?.from.x ?? 0)).toBe(Math.sign(marked?.at.x ?? 1));
      expect(Math.sign(chamfer[0]?.from.y ?? 0)).toBe(Math.sign(marked?.at.y ?? 1));
    }
  });
  it("has legible references: text of the house's least height, none over another", () => {
    const design = ledBoardDesign(fab);
    const labels = design.parts.map(({ label, ref }) => ({ ref, label }));
    expect(labels.filter(({ label }) => label === undefined)).toEqual([]);
    const boxes = design.parts.map((part) => {
      const only = { ...design, parts: [part], features: [], texts: [] };
      const strokes = silkscreenOf({
        ...only,
        parts: [{ ...part, type: { ...part.type, land: { ...part.type.land, silkscreen: [] } } }],
      });
      return boundingBox(
        strokes.flatMap(({ graphic }) => (graphic.kind === "line" ? [graphic.from, graphic.to] : [])),
      );
    });
    for (const [index, a] of boxes.entries()) {
      expect(a.max.y - a.min.y).toBeGreaterThanOrEqual(design.rules.minSilkTextHeightMm - 1e-9);
      for (const b of boxes.slice(index + 1)) {
        const apart = a.max.x < b.min.x || b.max.x < a.min.x || a.max.y < b.min.y || b.max.y < a.min.y;
        expect(apart).toBe(true);
      }
    }
  });
});

describe("the currents of the LED board", () => {
  it("follow Ohm's law by hand: red (5 − 2) V over 820 + 220 Ω is 2.88 mA", () => {
    const [red, green] = ledCurrents(ledResistors, light);
    expect(hatSeriesOhm).toBe(220);
    expect(red?.typicalA).toBeCloseTo(0.002885, 6);
    expect(green?.typicalA).toBeCloseTo(0.002609, 6);
  });
  it("stay below what LED, resistor and nine lines together may carry, even without the HAT's resistors", () => {
    for (const { maxA, minA, resistorMaxW, colour } of ledCurrents(ledResistors, light)) {
      expect(maxA).toBeLessThan(light.currentMax.value);
      expect(minA, "lit at the lowest supply").toBeGreaterThan(0.0005);
      expect(resistorMaxW).toBeLessThan(ledResistors[colour].rating.value / 2);
    }
  });
});
