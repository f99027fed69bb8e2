import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ampere,
  celsius,
  type Dimension,
  millimetre,
  milliohm,
  ohm,
  quantity,
  rackUnits,
  type Volt,
  volt,
} from "./quantity.js";
import { baseUnit, exampleText, formatQuantity, parseQuantity } from "./quantity-text.js";

const dimensions: readonly Dimension[] = [
  "voltage",
  "current",
  "resistance",
  "power",
  "energy",
  "capacitance",
  "frequency",
  "time",
  "length",
  "area",
  "volume",
  "temperature",
  "temperature-difference",
  "mass",
  "force",
  "stress",
  "torque",
  "density",
  "pressure",
  "flow",
  "rotational-speed",
  "resistance-per-length",
  "angle",
  "rack-units",
  "ratio",
];

describe("quantities as text", () => {
  it.each([
    ["voltage", "5.15 V", 5.15],
    ["length", "42 mm", 42],
    ["current", "3.0 A", 3],
    ["resistance", "12 mΩ", 0.012],
    ["resistance", "12 m\u2126", 0.012],
    ["resistance", "4k7", undefined],
    ["resistance", "4.7kohm", 4700],
    ["rack-units", "2U", 2],
    ["temperature", "84 °C", 84],
    ["temperature", "-5°C", -5],
    ["capacitance", "100 nF", 1e-7],
    ["capacitance", "1000 \u03bcF", 1e-3],
    ["length", "1.5 cm", 15],
    ["mass", "1.5 kg", 1500],
    ["ratio", "15 %", 0.15],
    ["torque", "2 N·m", 2],
    ["density", "1270 kg/m³", 1.27],
    ["pressure", "17.5 Pa", 17.5],
    ["flow", "8.9 m³/h", 8.9],
    ["rotational-speed", "5000 rpm", 5000],
    ["resistance-per-length", "1.91 Ω/km", 1.91],
    ["voltage", "1e999 V", undefined],
    ["voltage", "five V", undefined],
    ["voltage", "", undefined],
  ] as const)("reads %s from %j as %j", (dimension, text, value) => {
    const read = parseQuantity(dimension, text);
    expect(read.ok ? read.value : undefined).toBe(value);
  });
  it("says what is wrong: no figure, no unit, or a unit of another dimension, and which", () => {
    expect(parseQuantity("voltage", "abc")).toMatchObject({ ok: false, why: "no-number" });
    expect(parseQuantity("voltage", "5")).toMatchObject({ ok: false, why: "no-unit" });
    expect(parseQuantity("voltage", "5 mm")).toMatchObject({
      ok: false,
      why: "wrong-unit",
      unit: "mm",
      belongsTo: "length",
    });
    expect(parseQuantity("voltage", "5 parsec")).toEqual({ ok: false, why: "wrong-unit", unit: "parsec" });
  });
  it.each([
    [formatQuantity(volt(5.15), "voltage"), "5.15 V"],
    [formatQuantity(milliohm(12), "resistance"), "12 mΩ"],
    [formatQuantity(ohm(470), "resistance"), "470 Ω"],
    [formatQuantity(ampere(0.0029), "current", 2), "2.9 mA"],
    [formatQuantity(rackUnits(2), "rack-units"), "2U"],
    [formatQuantity(celsius(84), "temperature"), "84 °C"],
    [formatQuantity(volt(0), "voltage"), "0 V"],
    [formatQuantity(millimetre(0.035), "length"), "35 µm"],
    [formatQuantity(volt(-0.06), "voltage"), "-60 mV"],
  ])("prints %j", (printed, wanted) => {
    expect(printed).toBe(wanted);
  });
  it("prints what it reads back to the same double, in every dimension", () => {
    const figure = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: -1e-6, max: 1e-6, noNaN: true }),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...dimensions), figure, (dimension, value) => {
        const text = formatQuantity(quantity(dimension, value), dimension);
        const read = parseQuantity(dimension, text);
        expect(read.ok && read.value, text).toBe(value === 0 ? read.ok && read.value : value);
      }),
      { numRuns: 2000 },
    );
  });
  it("has an example and a base unit for every dimension that it reads itself", () => {
    for (const dimension of dimensions) {
      expect(parseQuantity(dimension, exampleText(dimension)).ok, dimension).toBe(true);
      expect(parseQuantity(dimension, `1 ${baseUnit(dimension)}`)).toMatchObject({ ok: true, value: 1 });
    }
  });
});

describe("quantities as types", () => {
  const limit = (value: Volt): number => value;
  it("refuse another dimension and a bare number at compile time", () => {
    expect(limit(volt(5))).toBe(5);
    // @ts-expect-error an ampere is no volt
    expect(limit(ampere(5))).toBe(5);
    // @ts-expect-error a bare number has no dimension
    expect(limit(5)).toBe(5);
  });
});
