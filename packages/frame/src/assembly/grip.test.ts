import { inserts, nuts, rowOf, threads } from "@rubus/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScrewEnd } from "../screw-place.js";
import { gripLength, lengthFault, lengthWindow, stockedLengths } from "./grip.js";

const insert: ScrewEnd = { kind: "insert", insert: "heat-set-m3" };
const nut: ScrewEnd = { kind: "nut", nut: "iso-4032-m3" };
const { value: insertMm } = rowOf(inserts, "heat-set-m3").length;

describe("the length of a screw", () => {
  it("is the shortest stocked one that holds with every thread of its nut, and one beyond", () => {
    const { height } = rowOf(nuts, "iso-4032-m3");
    const { pitch } = rowOf(threads, "m3");
    const exact = 10 - height.value - pitch.value;
    expect(gripLength("iso-4762-m3", exact, nut)).toBe(10);
    expect(gripLength("iso-4762-m3", exact + 0.01, nut)).toBe(12);
  });

  it("never meets the bottom: what no stocked length fits is a fault, 5 % beside it is none", () => {
    // 10 mm would end 0.5 mm past the insert's room; 8 mm would leave more than one thread empty.
    const between = 10 - insertMm - 0.5 + 0.1;
    expect(lengthFault("screw", "iso-4762-m3", between, insert)).toBeUndefined();
    const wrong = 8 - insertMm + 0.5 + 0.05;
    expect(lengthFault("screw", "iso-4762-m3", wrong, insert)).toMatchObject({ code: "RUB-FIT-001" });
    expect(lengthFault("screw", "iso-4762-m3", wrong * 0.95, insert)).toBeUndefined();
  });

  it("is refused where the nut has a floor behind it", () => {
    expect(lengthFault("screw", "iso-4762-m3", 6, { ...nut, roomMm: 3 })).toMatchObject({
      code: "RUB-FIT-001",
    });
    expect(lengthFault("screw", "iso-4762-m3", 6, { ...nut, roomMm: 4.1 })).toBeUndefined();
  });

  it("reaches its window wherever no fault is found, for any grip", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 34, noNaN: true }),
        fc.constantFrom(insert, nut),
        (grip, end) => {
          const length = gripLength("iso-4762-m3", grip, end);
          const { leastMm, mostMm } = lengthWindow(grip, end);
          const fits = length >= leastMm && length <= mostMm;
          expect(lengthFault("screw", "iso-4762-m3", grip, end) === undefined).toBe(fits);
          expect(stockedLengths({ shortest: { value: 5 }, longest: { value: 40 } } as never)).toContain(
            length,
          );
        },
      ),
    );
  });
});
