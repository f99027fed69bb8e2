import { leds, pinMap, shunts } from "@rubus/catalogue";
import { decodeFdt, decodeHatImage, hatChips, overlayLinks } from "@rubus/firmware";
import { describe, expect, it } from "vitest";
import { hatImage, hatOverlayBytes, lights, standardFanTable, standardFeatures } from "./index.js";

const vendor = {
  uuid: "12345678-9abc-4def-8123-456789abcdef",
  productId: 1,
  productVersion: 1,
  // As long as any that will be used.
  vendor: "Rubus".padEnd(16, "."),
  product: "Rubus node HAT".padEnd(32, "."),
};
const chipBytes = hatChips["24c64"];

const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

describe("the nine lights", () => {
  it("are three lamps of three colours on the nine GPIOs that the pin map gives to them", () => {
    const gpios = pinMap.filter((pin) => pin.use === "led").map(({ gpio }) => gpio);
    expect(
      lights()
        .map(({ gpio }) => gpio)
        .sort((a, b) => a - b),
    ).toEqual(gpios);
    expect(new Set(lights().map(({ label }) => label)).size).toBe(9);
  });

  it("are named as the catalogue says what each lamp shows", () => {
    for (const [i, { shows }] of leds.entries()) expect(shows).toContain(lights()[3 * i]?.lamp ?? "none");
  });

  it("leave the third lamp to programs and show a kernel that gives up in red", () => {
    expect(lights().filter(({ lamp, trigger }) => lamp === "identify" && trigger !== undefined)).toEqual([]);
    expect(
      lights()
        .filter(({ isPanicIndicator }) => isPanicIndicator)
        .map(({ label }) => label),
    ).toEqual(["rubus:red:health"]);
  });
});

describe("the HAT's overlay", () => {
  it("asks of its base tree only the labels that the trees of the Raspberry Pi 3, 4 and 5 have", () => {
    const links = must(overlayLinks(must(decodeFdt(must(hatOverlayBytes(standardFeatures))))));
    expect(links.outer.map(({ label }) => label).sort()).toEqual([
      "cooling_maps",
      "cpu_thermal",
      "gpio",
      "i2c_arm",
      "pwm",
      "thermal_trips",
    ]);
    expect(links.symbols.every(({ label }) => label.startsWith("rubus_"))).toBe(true);
  });

  it("leaves processor and PWM alone where the HAT carries no fan", () => {
    const links = must(
      overlayLinks(must(decodeFdt(must(hatOverlayBytes({ ...standardFeatures, fan: null }))))),
    );
    expect(links.outer.map(({ label }) => label).sort()).toEqual(["gpio", "i2c_arm"]);
  });

  it("knows the shunt of the power board, and a fan whose steps rise to full speed", () => {
    expect(standardFeatures.monitor.shuntMicroOhm).toBe(shunts[0].resistance.value * 1e6);
    const { idleLevel, steps } = standardFanTable;
    const levels = [idleLevel, ...steps.map(({ level }) => level)];
    expect([...levels].sort((a, b) => a - b)).toEqual(levels);
    expect(levels.at(-1)).toBe(255);
  });
});

describe("the image of a node's HAT", () => {
  it("with the overlay in it leaves at least 15 % of the chip free", () => {
    const bytes = must(hatOverlayBytes(standardFeatures));
    const image = must(hatImage({ vendor, overlay: { kind: "embedded", bytes } }));
    expect(1 - image.length / chipBytes).toBeGreaterThan(0.15);
    const back = must(decodeHatImage(image, { chipBytes, rest: "refuse" }));
    expect(back).toMatchObject({ format: "hat-v1", vendor, deviceTree: { kind: "blob", bytes } });
  });

  it("with a large overlay in it is found with any bit changed", () => {
    const bytes = must(hatOverlayBytes(standardFeatures));
    const image = must(hatImage({ vendor, overlay: { kind: "embedded", bytes } }));
    for (let bit = 0; bit < 8 * image.length; bit += bit < 8 * 150 ? 1 : 61) {
      const changed = image.slice();
      changed[bit >>> 3] = (changed[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeHatImage(changed, { chipBytes, rest: "refuse" }).ok, `bit ${bit}`).toBe(false);
    }
  });

  it("sets no pin that drives something until Linux takes over, and holds the lights dark", () => {
    const image = must(
      hatImage({ vendor, overlay: { kind: "embedded", bytes: must(hatOverlayBytes(standardFeatures)) } }),
    );
    const back = must(decodeHatImage(image, { chipBytes, rest: "refuse" }));
    const pins = back.format === "hat-v1" ? back.gpio.pins : [];
    expect(pins.every((pin) => pin.function === "input")).toBe(true);
    const pull = (gpio: number) => pins.find((pin) => pin.gpio === gpio)?.pull;
    expect(lights().map(({ gpio }) => pull(gpio))).toEqual(Array(9).fill("down"));
    expect([pull(6), pull(12), pull(5), pull(2), pull(14)]).toEqual([
      "up",
      "none",
      "up",
      undefined,
      undefined,
    ]);
  });

  it("names the overlay and the supply where the firmware reads it from a file", () => {
    const image = must(
      hatImage({ vendor, overlay: { kind: "named", name: "rubus-hat", currentSupplyMa: 5000 } }),
    );
    expect(decodeHatImage(image, { chipBytes, rest: "refuse" })).toMatchObject({
      ok: true,
      value: { format: "hat-plus", deviceTree: { name: "rubus-hat" }, currentSupplyMa: 5000 },
    });
  });

  it("is refused where the overlay is larger than the chip", () => {
    const bytes = new Uint8Array(chipBytes);
    bytes.set([0xd0, 0x0d, 0xfe, 0xed]);
    expect(hatImage({ vendor, overlay: { kind: "embedded", bytes } }).diagnostics[0]?.code).toBe(
      "RUB-EEP-009",
    );
  });
});
