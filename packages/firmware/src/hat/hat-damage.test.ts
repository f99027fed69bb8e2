import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concatBytes, u16le, u32le } from "../bytes.js";
import { crc16Arc } from "../crc.js";
import { decodeHatImage, encodeHatImage, type HatImage } from "../index.js";

const options = { chipBytes: 4096, rest: "refuse" } as const;
const image: HatImage = {
  format: "hat-v1",
  vendor: {
    uuid: "12345678-9abc-4def-8123-456789abcdef",
    productId: 1,
    productVersion: 2,
    vendor: "Maker",
    product: "Board",
  },
  gpio: { drive: 0, slew: "default", hysteresis: "default", backPower: "none", pins: [] },
  custom: [Uint8Array.of(1, 2, 3), Uint8Array.of(4)],
};

const encoded = (settings: HatImage): Uint8Array => {
  const result = encodeHatImage(settings, options.chipBytes);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

type Atom = { readonly type: number; readonly count?: number; readonly data: Uint8Array };

/** An image of any atoms, each with a right checksum. */
const assembled = (version: number, atoms: readonly Atom[], states: { count?: number } = {}): Uint8Array => {
  const parts = atoms.flatMap(({ type, count, data }, i) => {
    const body = concatBytes([u16le(type), u16le(count ?? i), u32le(data.length + 2), data]);
    return [body, u16le(crc16Arc(body))];
  });
  const length = 12 + parts.reduce((sum, part) => sum + part.length, 0);
  const head = Uint8Array.of(0x52, 0x2d, 0x50, 0x69, version, 0);
  return concatBytes([head, u16le(states.count ?? atoms.length), u32le(length), ...parts]);
};

/** Atoms of a sound image, to be changed. */
const atomsOf = (bytes: Uint8Array): readonly Atom[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const atoms: Atom[] = [];
  for (let at = 12; at < bytes.length; at += 8 + view.getUint32(at + 4, true)) {
    const end = at + 8 + view.getUint32(at + 4, true) - 2;
    atoms.push({ type: view.getUint16(at, true), data: bytes.slice(at + 8, end) });
  }
  return atoms;
};

const sound = encoded(image);
const [vendor, gpio, custom] = atomsOf(sound) as readonly [Atom, Atom, Atom];
const changed = (atom: Atom, change: (data: Uint8Array) => void): Atom => {
  const data = atom.data.slice();
  change(data);
  return { ...atom, data };
};
const set = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
};

const damages: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ["nothing", new Uint8Array(), "RUB-EEP-001"],
  ["an erased chip", new Uint8Array(64).fill(0xff), "RUB-EEP-001"],
  ["another signature", set(sound, 0, 0x53), "RUB-EEP-001"],
  ["a third version", set(sound, 4, 3), "RUB-EEP-002"],
  ["something in the reserved byte", set(sound, 5, 1), "RUB-EEP-002"],
  ["half a header", sound.slice(0, 10), "RUB-EEP-003"],
  ["an end cut off", sound.slice(0, -1), "RUB-EEP-003"],
  ["bytes after its end", concatBytes([sound, Uint8Array.of(0)]), "RUB-EEP-003"],
  ["a length shorter than its header", set(sound, 8, 4), "RUB-EEP-003"],
  ["an atom that ends outside", set(sound, 16, 0xff), "RUB-EEP-003"],
  ["an atom too short for its checksum", set(sound, 16, 1), "RUB-EEP-003"],
  ["a tipped bit", set(sound, 30, (sound[30] ?? 0) ^ 4), "RUB-EEP-004"],
  ["too high a count", assembled(1, [vendor, gpio], { count: 3 }), "RUB-EEP-005"],
  ["too low a count", assembled(1, [vendor, gpio, custom], { count: 2 }), "RUB-EEP-005"],
  ["an atom that miscounts itself", assembled(1, [vendor, { ...gpio, count: 2 }]), "RUB-EEP-005"],
  ["atoms out of order", assembled(1, [vendor, gpio, custom, { ...custom, type: 3 }]), "RUB-EEP-005"],
  ["an unknown kind", assembled(1, [vendor, gpio, { ...custom, type: 7 }]), "RUB-EEP-006"],
  ["the kind 0", assembled(1, [vendor, { ...custom, type: 0 }]), "RUB-EEP-006"],
  ["a GPIO map in HAT+", assembled(2, [vendor, gpio]), "RUB-EEP-006"],
  ["a supply in the first version", assembled(1, [vendor, gpio, { ...custom, type: 6 }]), "RUB-EEP-006"],
  ["two makers", assembled(2, [vendor, vendor]), "RUB-EEP-007"],
  ["no maker", assembled(2, [custom]), "RUB-EEP-007"],
  ["no atom", assembled(2, []), "RUB-EEP-007"],
  ["no GPIO map in the first version", assembled(1, [vendor]), "RUB-EEP-007"],
  [
    "a maker's atom of a wrong length",
    assembled(2, [{ ...vendor, data: vendor.data.slice(1) }]),
    "RUB-EEP-008",
  ],
  [
    "a maker without a name",
    assembled(2, [{ ...vendor, data: new Uint8Array(22).fill(1, 0, 20) }]),
    "RUB-EEP-008",
  ],
  ["a maker's name with a zero", assembled(2, [changed(vendor, (d) => d.fill(0, 22, 23))]), "RUB-EEP-008"],
  ["a UUID of zeros", assembled(2, [changed(vendor, (d) => d.fill(0, 0, 16))]), "RUB-EEP-008"],
  ["a drive of 9", assembled(1, [vendor, changed(gpio, (d) => d.fill(9, 0, 1))]), "RUB-EEP-008"],
  ["a back-power of 3", assembled(1, [vendor, changed(gpio, (d) => d.fill(3, 1, 2))]), "RUB-EEP-008"],
  [
    "a pull on an unused pin",
    assembled(1, [vendor, changed(gpio, (d) => d.fill(0x20, 2, 3))]),
    "RUB-EEP-008",
  ],
  [
    "a pin with a bit that means nothing",
    assembled(1, [vendor, changed(gpio, (d) => d.fill(0x88, 2, 3))]),
    "RUB-EEP-008",
  ],
  ["a short GPIO map", assembled(1, [vendor, { ...gpio, data: gpio.data.slice(1) }]), "RUB-EEP-008"],
  [
    "a name of an overlay with a slash",
    assembled(2, [vendor, { type: 3, data: Uint8Array.of(0x61, 0x2f) }]),
    "RUB-EEP-008",
  ],
  [
    "a whole overlay in HAT+",
    assembled(2, [vendor, { type: 3, data: Uint8Array.of(0xd0, 0x0d, 0xfe, 0xed) }]),
    "RUB-EEP-008",
  ],
  ["a supply of 3 bytes", assembled(2, [vendor, { type: 6, data: Uint8Array.of(1, 2, 3) }]), "RUB-EEP-008"],
  ["more bytes than the chip", set(set(sound, 9, 0x20), 8, 0), "RUB-EEP-009"],
];

describe("a HAT's EEPROM is refused", () => {
  it.each(damages)("with %s", (_what, bytes, code) => {
    const result = decodeHatImage(bytes, options);
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map((each) => each.code)).toEqual([code]);
    expect(result.diagnostics[0]?.message).not.toMatch(/undefined|NaN|\[object/u);
  });

  it("only when damaged: the image the damages start from is sound", () => {
    expect(assembled(1, atomsOf(sound))).toEqual(sound);
    expect(decodeHatImage(sound, options)).toMatchObject({ ok: true, value: image });
  });

  it("but not for white space behind an overlay's name, which firmware passes over", () => {
    const padded = assembled(2, [vendor, { type: 3, data: new TextEncoder().encode("hat \n") }]);
    expect(decodeHatImage(padded, options)).toMatchObject({
      ok: true,
      value: { deviceTree: { name: "hat" } },
    });
  });

  it("or read, whatever its atoms hold, and what is read can be written", () => {
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(vendor.data, gpio.data, Uint8Array.of(0x61), new Uint8Array(20), new Uint8Array(4)),
    );
    const atom = fc.record({ type: fc.nat(7), data });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat(3), fc.array(atom, { maxLength: 4 }), (version, atoms) => {
        const sorted = [{ type: 1, data: vendor.data }, ...atoms].sort((a, b) => a.type - b.type);
        const result = decodeHatImage(assembled(version, sorted), options);
        seen.add(result.diagnostics[0]?.code ?? "read");
        return result.ok ? encodeHatImage(result.value, 4096).ok : result.diagnostics.length === 1;
      }),
      { numRuns: 5000, seed: 6 },
    );
    expect([...seen].sort()).toEqual(["RUB-EEP-002", "RUB-EEP-006", "RUB-EEP-007", "RUB-EEP-008", "read"]);
  });
});

describe("settings of a HAT's EEPROM are refused", () => {
  const wrong = (change: Partial<HatImage["vendor"]>): HatImage => ({
    ...image,
    vendor: { ...image.vendor, ...change },
  });
  const plus = { format: "hat-plus", vendor: image.vendor, custom: [] } as const;
  const cases: readonly (readonly [what: string, settings: HatImage])[] = [
    ["a UUID in capitals", wrong({ uuid: "12345678-9ABC-4def-8123-456789abcdef" })],
    ["a UUID of zeros", wrong({ uuid: "00000000-0000-0000-0000-000000000000" })],
    ["a product id of 17 bits", wrong({ productId: 65536 })],
    ["half a version", wrong({ productVersion: 0.5 })],
    ["no maker's name", wrong({ vendor: "" })],
    ["a name of 256 characters", wrong({ product: "x".repeat(256) })],
    ["a name with a quotation mark", wrong({ product: 'a"b' })],
    ["a name beyond ASCII", wrong({ product: "Brücke" })],
    ["a drive of 9", { ...image, gpio: { ...image.gpio, drive: 9 } }],
    [
      "a GPIO of the other bank",
      { ...image, gpio: { ...image.gpio, pins: [{ gpio: 28, function: "input", pull: "up" }] } },
    ],
    [
      "a GPIO twice",
      {
        ...image,
        gpio: {
          ...image.gpio,
          pins: [
            { gpio: 3, function: "input", pull: "up" },
            { gpio: 3, function: "output", pull: "up" },
          ],
        },
      },
    ],
    [
      "an overlay that is no device tree",
      { ...image, deviceTree: { kind: "blob", bytes: Uint8Array.of(1) } },
    ],
    ["a name of an overlay with a space", { ...plus, deviceTree: { kind: "name", name: "a b" } }],
    ["a negative supply", { ...plus, currentSupplyMa: -1 }],
  ];
  it.each(cases)("with %s", (_what, settings) => {
    const result = encodeHatImage(settings, 4096);
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]?.code).toBe("RUB-EEP-010");
  });

  it("when the image is larger than the chip, by a byte", () => {
    expect(encodeHatImage(image, sound.length).ok).toBe(true);
    expect(encodeHatImage(image, sound.length - 1).diagnostics[0]?.code).toBe("RUB-EEP-009");
  });
});
