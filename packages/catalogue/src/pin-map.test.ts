import { describe, expect, it } from "vitest";
import { headerPower, leds, type Pin, pinMap, pinOf } from "./pin-map.js";

/** The header of every 40-pin Raspberry Pi, pin 1 first: BCM number or rail. */
const header = [
  "3V3",
  "5V",
  2,
  "5V",
  3,
  "GND",
  4,
  14,
  "GND",
  15,
  17,
  18,
  27,
  "GND",
  22,
  23,
  "3V3",
  24,
  10,
  "GND",
  9,
  25,
  11,
  8,
  "GND",
  7,
  0,
  1,
  5,
  "GND",
  6,
  12,
  13,
  "GND",
  19,
  16,
  26,
  20,
  "GND",
  21,
] as const;

const pins: readonly Pin[] = pinMap;

describe("the pin map", () => {
  it("names every GPIO from 0 to 27 once, in order", () => {
    expect(pins.map((pin) => pin.gpio)).toEqual(Array.from({ length: 28 }, (_, gpio) => gpio));
  });

  it("puts every GPIO and rail on its pin of the standard header", () => {
    for (const pin of pins) expect(header[pin.header - 1], pin.signal).toBe(pin.gpio);
    for (const [rail, numbers] of Object.entries(headerPower))
      expect(numbers, rail).toEqual(header.flatMap((at, index) => (at === rail ? [index + 1] : [])));
  });

  it("gives every signal a name of its own", () => {
    expect(new Set(pins.map((pin) => pin.signal)).size).toBe(pins.length);
  });

  it("follows the reset pulls, so that the lights are dark and the buffer is off until Linux", () => {
    for (const pin of pins) expect(pin.resetPull, pin.signal).toBe(pin.gpio <= 8 ? "up" : "down");
    for (const pin of pins.filter((each) => each.use === "led")) expect(pin.resetPull).toBe("down");
    expect(pinOf("MGMT_EN_N").resetPull).toBe("up");
  });

  it("drives nine LED lines, each once", () => {
    const lines = leds.flatMap((led) => [led.red, led.green, led.blue]);
    expect(new Set(lines).size).toBe(9);
    expect(lines.map((line) => pinOf(line).gpio)).toEqual([17, 27, 22, 23, 24, 25, 13, 16, 26]);
    expect(pins.filter((pin) => pin.use === "led").map((pin) => pin.signal)).toHaveLength(9);
  });

  it("leaves SPI0 and PCM free", () => {
    expect(pins.filter((pin) => pin.use === "free").map((pin) => pin.gpio)).toEqual([
      7, 8, 9, 10, 11, 18, 19, 20, 21,
    ]);
  });
});
