import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { u32le } from "../bytes.js";
import { crc32 } from "../crc.js";
import { type BayRecord, bayRecordLayout, decodeBayRecord, encodeBayRecord } from "../index.js";

const bramble: BayRecord = { cluster: "bramble", site: "home", frame: "a", cell: 3, bay: 2, hardware: 1 };

const encoded = (record: BayRecord): Uint8Array => {
  const result = encodeBayRecord(record);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

const codeOf = (bytes: Uint8Array): string | undefined => decodeBayRecord(bytes).diagnostics[0]?.code;

/** The record with some bytes changed and its checksum made right again. */
const resealed = (changes: Readonly<Record<number, number>>): Uint8Array => {
  const bytes = encoded(bramble);
  for (const [at, value] of Object.entries(changes)) bytes[Number(at)] = value;
  bytes.set(u32le(crc32(bytes.subarray(0, 124))), 124);
  return bytes;
};

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
const label = (longest: number) =>
  fc
    .uint8Array({ minLength: 1, maxLength: longest })
    .map((bytes) =>
      [...bytes]
        .map((byte, i) => (byte > 230 && i > 0 && i < bytes.length - 1 ? "-" : letters[byte % 36]))
        .join(""),
    );
const record: fc.Arbitrary<BayRecord> = fc.record(
  {
    cluster: label(37),
    site: label(37),
    frame: label(38),
    cell: fc.integer({ min: 1, max: 255 }),
    bay: fc.constantFrom(1 as const, 2 as const),
    hardware: fc.integer({ min: 1, max: 255 }),
  },
  { noNullPrototype: true },
);

describe("the record of a bay", () => {
  it("is laid out as documented", () => {
    const bytes = encoded(bramble);
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe("RBAY");
    expect([...bytes.subarray(4, 12)]).toEqual([1, 1, 3, 2, 7, 4, 1, 0]);
    expect(new TextDecoder().decode(bytes.subarray(12, 24))).toBe("bramblehomea");
    expect(bytes.subarray(24, 124).every((byte) => byte === 0)).toBe(true);
    expect([...bytes.subarray(124)]).toEqual([...u32le(crc32(bytes.subarray(0, 124)))]);
  });

  it("has a layout without gaps that fills the half a chip lets be written", () => {
    let end = 0;
    for (const { offset, bytes } of bayRecordLayout) {
      expect(offset).toBe(end);
      end += bytes;
    }
    expect(end).toBe(128);
  });

  it("reads back to the same bay, from the record and from a chip with a factory number above it", () => {
    fc.assert(
      fc.property(record, fc.uint8Array({ minLength: 128, maxLength: 128 }), (bay, upper) => {
        const bytes = encoded(bay);
        const chip = Uint8Array.of(...bytes, ...upper);
        return [bytes, chip].every((each) => {
          const back = decodeBayRecord(each);
          return back.ok && isDeepStrictEqual(back.value, bay);
        });
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it("holds the longest names that a host name of 63 characters leaves room for", () => {
    const names = { cluster: "c".repeat(19), site: "s".repeat(20), frame: "f".repeat(20) };
    expect(encodeBayRecord({ ...bramble, ...names }).ok).toBe(true);
    const long = { cluster: "c".repeat(50), site: "s".repeat(50), frame: "f".repeat(12) };
    expect(encodeBayRecord({ ...bramble, ...long }).ok).toBe(true);
    expect(encodeBayRecord({ ...bramble, ...long, frame: "f".repeat(13) }).diagnostics[0]?.code).toBe(
      "RUB-EEP-105",
    );
  });

  it("is refused with any one or two bits changed", () => {
    const bytes = encoded(bramble);
    const flip = (bit: number): void => {
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
    };
    for (let bit = 0; bit < 1024; bit++) {
      flip(bit);
      expect(decodeBayRecord(bytes).ok, `bit ${bit}`).toBe(false);
      // Of the pairs every 31st: all of them follow from the distance of the checksum, below.
      for (let other = bit % 31; other < bit; other += 31) {
        flip(other);
        expect(decodeBayRecord(bytes).ok, `bits ${other} and ${bit}`).toBe(false);
        flip(other);
      }
      flip(bit);
    }
    expect(decodeBayRecord(bytes)).toMatchObject({ ok: true, value: bramble });
  });

  it("has a checksum that any change of up to four bits breaks, at this length", () => {
    // CRCs are linear: what a change does to checksum and comparison depends on the changed bits alone.
    const zero = crc32(new Uint8Array(124));
    const syndromes = Array.from({ length: 1024 }, (_, bit) => {
      if (bit >= 992) return (1 << (bit - 992)) >>> 0;
      const one = new Uint8Array(124);
      one[bit >>> 3] = 1 << (bit & 7);
      return (crc32(one) ^ zero) >>> 0;
    });
    const sums = new Uint32Array((1024 * 1023) / 2);
    let at = 0;
    for (const [i, first] of syndromes.entries()) {
      for (const second of syndromes.slice(0, i)) sums[at++] = first ^ second;
    }
    // No change of one or three bits: no bit alone does nothing, or what a pair does.
    const single = new Set(syndromes);
    expect(single.has(0)).toBe(false);
    expect(sums.some((sum) => single.has(sum))).toBe(false);
    // None of two or four: no pair does nothing, and no two pairs do the same.
    sums.sort();
    expect(sums[0]).toBeGreaterThan(0);
    expect(sums.some((sum, i) => sum === sums[i + 1])).toBe(false);
  });
});

describe("a bay's EEPROM", () => {
  const cases: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
    ["never written", new Uint8Array(256).fill(0xff), "RUB-EEP-101"],
    ["of zeros", new Uint8Array(128), "RUB-EEP-101"],
    ["of a strange size", encoded(bramble).slice(0, 127), "RUB-EEP-101"],
    ["with another magic", resealed({ 3: 0x58 }), "RUB-EEP-101"],
    ["of a later version", resealed({ 4: 2 }), "RUB-EEP-102"],
    ["with a wrong checksum", encoded(bramble).fill(0, 127), "RUB-EEP-103"],
    ["of version 0", resealed({ 4: 0 }), "RUB-EEP-104"],
    ["of generation 0", resealed({ 5: 0 }), "RUB-EEP-104"],
    ["in cell 0", resealed({ 6: 0 }), "RUB-EEP-104"],
    ["in bay 3", resealed({ 7: 3 }), "RUB-EEP-104"],
    ["with a name of no characters", resealed({ 8: 0 }), "RUB-EEP-104"],
    ["with names longer than their place", resealed({ 10: 200 }), "RUB-EEP-104"],
    ["with a name that is no label", resealed({ 12: 0x41 }), "RUB-EEP-104"],
    ["with something behind the names", resealed({ 60: 1 }), "RUB-EEP-104"],
    ["with something in the empty byte", resealed({ 11: 1 }), "RUB-EEP-104"],
  ];
  it.each(cases)("%s is refused", (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it.each([
    { cluster: "" },
    { site: "Home" },
    { frame: "a_b" },
    { frame: "-a" },
    { cluster: "x".repeat(64) },
    { cell: 0 },
    { cell: 256 },
    { cell: 1.5 },
    { hardware: 0 },
    { bay: 3 as 1 },
  ])("can't be given %o", (change) => {
    expect(encodeBayRecord({ ...bramble, ...change }).diagnostics[0]?.code).toBe("RUB-EEP-105");
  });
});
