import { vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { type PartUse, pinsOf, placedParts } from "./circuit.js";
import { chipLandPattern } from "./land/chip.js";

const around = (value: number) => ({ min: value - 0.1, max: value + 0.1 });
const land = chipLandPattern(
  "RESC",
  { length: around(1.6), width: around(0.8), terminal: around(0.3), heightMaxMm: 0.5 },
  "test",
);
const resistor = {
  type: {
    name: "R",
    prefix: "R",
    pins: { A: { pad: "1", kind: "passive" }, B: { pad: "2", kind: "passive" } },
    land,
    symbol: {
      name: "R",
      graphics: [],
      pins: [],
      showPinNames: false,
      showPinNumbers: false,
      referenceAt: vec2(0, 0),
      valueAt: vec2(0, 0),
    },
  },
  value: "1 kΩ",
  purchase: { maker: "", partNumber: "", description: "", source: "", confidence: "memory" },
  at: vec2(0, 0),
  rotation: 0,
  side: "top",
  fitted: true,
} as const satisfies PartUse<"A" | "B">;

describe("typed pins", () => {
  it("hand out a reference with its pad for every pin", () => {
    const { R1 } = pinsOf({ R1: resistor });
    expect(R1.B).toEqual({ ref: "R1", pin: "B", pad: "2" });
  });
  it("do not compile with a wrong pin or a wrong part", () => {
    const pins = pinsOf({ R1: resistor });
    // @ts-expect-error a resistor has no pin C
    expect(pins.R1.C).toBeUndefined();
    // @ts-expect-error there is no R2
    expect(pins.R2).toBeUndefined();
  });
  it("name the parts by their keys, in the order written", () => {
    expect(placedParts({ R9: resistor, R1: resistor }).map(({ ref }) => ref)).toEqual(["R9", "R1"]);
  });
});
