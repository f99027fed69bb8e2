import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readVariations } from "./values.js";

const valuesOf = (text: string): readonly string[] => {
  const read = readVariations([text]);
  if (!read.ok) throw new Error(read.says);
  return read.value[0].values;
};

describe("values of a sweep", () => {
  it("goes by one in the last decimal place that is written, or by the step", () => {
    expect(valuesOf("nodes=2..5")).toEqual(["2", "3", "4", "5"]);
    expect(valuesOf("setpoint=5.00..5.03")).toEqual(["5.00 V", "5.01 V", "5.02 V", "5.03 V"]);
    expect(valuesOf("setpoint=5..5.25/0.1")).toEqual(["5.00 V", "5.10 V", "5.20 V"]);
    expect(valuesOf("power.setpoint=5.1 V..5.2 V")).toEqual(["5.1 V", "5.2 V"]);
    expect(valuesOf("measured.finger-contact=8mΩ..12mΩ/2")).toEqual(["8 mΩ", "10 mΩ", "12 mΩ"]);
    expect(valuesOf("height=2..3")).toEqual(["2U", "3U"]);
  });

  it("takes words and single values with commas, each once", () => {
    expect(valuesOf("model=pi4b,pi5,pi4b")).toEqual(["pi4b", "pi5"]);
    expect(valuesOf("clearance=0.1,0.2 mm,0.3..0.4")).toEqual(["0.1 mm", "0.2 mm", "0.3 mm", "0.4 mm"]);
  });

  it("never drifts from the decimal that is meant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 50 }), (from, count) => {
        const text = (hundredths: number): string => (hundredths / 100).toFixed(2);
        const values = valuesOf(`setpoint=${text(from)}..${text(from + count)}`);
        expect(values).toEqual(Array.from({ length: count + 1 }, (_, index) => `${text(from + index)} V`));
      }),
    );
  });

  it.each([
    "setpoint",
    "setpoint=",
    "setpoint=5..4",
    "setpoint=5..",
    "setpoint=4..6/0",
    "setpoint=4..6/0.001",
    "setpoint=5 V..6 mV",
    "setpoint=5 A",
    "nodes=1.5..3",
    "nodes=2 V",
    "nodes=many",
    "model=",
    "voltage=5",
    `fan=${Array.from({ length: 70 }, (_, index) => `f${index}`).join(",")}`,
  ])("refuses %s with a remedy", (text) => {
    const read = readVariations([text]);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.remedy).not.toBe("");
  });

  it("refuses a third key, a key twice and more combinations than a table holds", () => {
    expect(readVariations(["nodes=1..2", "feeds=1", "fab=x"]).ok).toBe(false);
    expect(readVariations(["nodes=1..2", "nodes=3"]).ok).toBe(false);
    expect(readVariations(["nodes=1..20", "setpoint=5.00..5.35"]).ok).toBe(false);
    expect(readVariations(["nodes=1..20", "setpoint=5.00..5.25"]).ok).toBe(true);
  });
});
