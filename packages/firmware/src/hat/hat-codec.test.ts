import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc16Arc } from "../crc.js";
import { decodeHatImage, encodeHatImage, type HatImage, hatChips, type VendorInfo } from "../index.js";
import { gpioFunctions, gpioPulls, hystereses, slews } from "./hat-image.js";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const options = { chipBytes: hatChips["24c64"], rest: "refuse" } as const;

const encoded = (image: HatImage): Uint8Array => {
  const result = encodeHatImage(image, options.chipBytes);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

/** The settings of the known vector, out of its text: one keyword and value a line. */
const settings = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new TextDecoder()
      .decode(fixture("hat-plus.settings.txt"))
      .trim()
      .split("\n")
      .map((line) => [
        line.slice(0, line.indexOf(" ")),
        line.slice(line.indexOf(" ") + 1).replaceAll('"', ""),
      ]),
  );

const knownImage = (): HatImage => {
  const known = settings();
  return {
    format: "hat-plus",
    vendor: {
      uuid: known.product_uuid ?? "",
      productId: Number(known.product_id),
      productVersion: Number(known.product_ver),
      vendor: known.vendor ?? "",
      product: known.product ?? "",
    },
    deviceTree: { kind: "name", name: known.dt_blob ?? "" },
    custom: [new TextEncoder().encode(known.custom_data)],
    currentSupplyMa: Number(known.current_supply),
  };
};

/** Records with a prototype, as the decoder gives them. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true });
/** Drawn as bytes, which is quick, and turned into what the format allows. */
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const letters = [..." !#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[]^_`abcxyz{|}~"];
const text = fc
  .uint8Array({ minLength: 1, maxLength: 40 })
  .map((bytes) => [...bytes].map((byte) => letters[byte % letters.length]).join(""));
const uuid = bytesOf(16).map((bytes) => {
  const digits = Buffer.from(bytes).fill(1, 15).toString("hex");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
});
const vendor: fc.Arbitrary<VendorInfo> = record({
  uuid,
  productId: fc.nat(0xffff),
  productVersion: fc.nat(0xffff),
  vendor: text,
  product: text,
});
const bank = (first: number, count: number) =>
  record({
    drive: fc.nat(8),
    slew: fc.constantFrom(...slews),
    hysteresis: fc.constantFrom(...hystereses),
    pins: bytesOf(count).map((bytes) =>
      [...bytes].flatMap((byte, i) =>
        byte < 128
          ? []
          : [
              {
                gpio: first + i,
                function: gpioFunctions[byte & 7] ?? "input",
                pull: gpioPulls[(byte >>> 3) & 3] ?? "up",
              },
            ],
      ),
    ),
  });
const custom = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 3 });
const overlayName = record({
  kind: fc.constant("name" as const),
  name: fc.constantFrom("rubus-hat", "a", "0", "Node_HAT-1.2", "x".repeat(40)),
});
const overlayBlob = record({
  kind: fc.constant("blob" as const),
  bytes: fc.uint8Array({ maxLength: 60 }).map((rest) => Uint8Array.of(0xd0, 0x0d, 0xfe, 0xed, ...rest)),
});

const image: fc.Arbitrary<HatImage> = fc.oneof(
  record({
    vendor,
    custom,
    gpio: bank(0, 28),
    backPower: fc.constantFrom("none" as const, "1.3 A" as const, "2 A" as const),
    tree: fc.oneof(fc.constant(undefined), overlayName, overlayBlob),
    gpioBank1: fc.option(bank(28, 18), { nil: undefined }),
  }).map(({ tree, gpioBank1, gpio, backPower, ...rest }) => ({
    format: "hat-v1" as const,
    ...rest,
    gpio: { ...gpio, backPower },
    ...(tree && { deviceTree: tree }),
    ...(gpioBank1 && { gpioBank1 }),
  })),
  record({
    vendor,
    custom,
    tree: fc.option(overlayName, { nil: undefined }),
    supply: fc.option(fc.nat(0xffffffff), { nil: undefined }),
  }).map(({ tree, supply, ...rest }) => ({
    format: "hat-plus" as const,
    ...rest,
    ...(tree && { deviceTree: tree }),
    ...(supply !== undefined && { currentSupplyMa: supply }),
  })),
);

/** Every image that differs in one bit. */
function* flipped(bytes: Uint8Array): Generator<readonly [bit: number, changed: Uint8Array]> {
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    const changed = bytes.slice();
    changed[bit >>> 3] = (changed[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
    yield [bit, changed];
  }
}

describe("the image of a HAT's EEPROM", () => {
  it("is the known one, byte for byte, for the known settings", () => {
    expect(Buffer.from(encoded(knownImage()))).toEqual(Buffer.from(fixture("hat-plus.eep")));
    expect(decodeHatImage(new Uint8Array(fixture("hat-plus.eep")), options)).toMatchObject({
      ok: true,
      value: knownImage(),
    });
  });

  it("is read from a buffer of Node into bytes of its own, and the buffer stays as it is", () => {
    const file = Buffer.from(fixture("hat-plus.eep"));
    const read = decodeHatImage(file, options);
    expect(file).toEqual(Buffer.from(fixture("hat-plus.eep")));
    file.fill(0);
    expect(read.ok && isDeepStrictEqual(read.value, knownImage())).toBe(true);
  });

  it("lays the first version's GPIO map out as the format says", () => {
    const bytes = encoded({
      format: "hat-v1",
      vendor: knownImage().vendor,
      custom: [],
      gpio: {
        drive: 8,
        slew: "free",
        hysteresis: "off",
        backPower: "2 A",
        pins: [
          { gpio: 0, function: "input", pull: "default" },
          { gpio: 12, function: "alt0", pull: "none" },
          { gpio: 17, function: "output", pull: "down" },
          { gpio: 27, function: "alt5", pull: "up" },
        ],
      },
    });
    const atom = bytes.subarray(bytes.length - 40);
    expect([...atom.subarray(0, 8)]).toEqual([2, 0, 1, 0, 32, 0, 0, 0]);
    const pins = [...atom.subarray(8, 38)];
    expect(pins.slice(0, 2)).toEqual([0b01_10_1000, 2]);
    const expected = { 0: 0x80, 12: 0xe4, 17: 0xc1, 27: 0xa2 };
    expect(pins.slice(2)).toEqual(Array.from({ length: 28 }, (_, i) => expected[i as 0] ?? 0));
    expect(atom[38] ?? 0).toBe(crc16Arc(atom.subarray(0, 38)) & 0xff);
  });

  it("reads back to the same settings, ten thousand times", () => {
    fc.assert(
      fc.property(image, (settings) => {
        const back = decodeHatImage(encoded(settings), options);
        return back.ok && isDeepStrictEqual(back.value, settings);
      }),
      { numRuns: 10_000, seed: 6 },
    );
  });

  it("is refused with any single bit changed, header and lengths too", () => {
    const samples = [knownImage(), ...fc.sample(image, { numRuns: 60, seed: 6 })];
    const passed = samples.flatMap((settings) =>
      [...flipped(encoded(settings))].flatMap(([bit, changed]) =>
        decodeHatImage(changed, options).ok ? [`bit ${bit} of ${JSON.stringify(settings)}`] : [],
      ),
    );
    expect(passed).toEqual([]);
  });

  it("is found in a whole chip as read, with any single bit of it changed refused", () => {
    const bytes = encoded(knownImage());
    const chip = new Uint8Array(512).fill(0xff);
    chip.set(bytes);
    const whole = { chipBytes: 512, rest: "ignore" } as const;
    expect(decodeHatImage(chip, whole)).toMatchObject({ ok: true, value: knownImage() });
    for (const [bit, changed] of flipped(chip)) {
      expect(decodeHatImage(changed, whole).ok, `bit ${bit}`).toBe(bit >= 8 * bytes.length);
    }
  });
});
