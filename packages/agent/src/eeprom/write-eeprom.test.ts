import { encodeHatImage, type HatImage, hatChips } from "@rubus/firmware";
import { describe, expect, it } from "vitest";
import { manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { memoryFiles } from "../hardware/memory-files.js";
import { begunName, type Keeping, writeEeprom } from "./write-eeprom.js";

const chipSize = hatChips["24c64"];
const path = "/chip/eeprom";

const imageOf = (vendor: string, product = "Rubus node HAT"): Uint8Array => {
  const image: HatImage = {
    format: "hat-plus",
    vendor: {
      uuid: "0b5f7c1e-53a8-8d10-9c55-0242ac120002",
      productId: 1,
      productVersion: 1,
      vendor,
      product,
    },
    deviceTree: { kind: "name", name: "rubus-hat" },
    custom: [],
  };
  const encoded = encodeHatImage(image, chipSize);
  if (!encoded.ok) throw new Error(encoded.diagnostics[0]?.message);
  return encoded.value;
};

const chipWith = (content: Uint8Array): Uint8Array => {
  const chip = new Uint8Array(chipSize).fill(0xff);
  chip.set(content);
  return chip;
};

/** A chip that takes at most so many bytes before the power is cut. */
const place = (content: Uint8Array) => {
  const files = memoryFiles({ [path]: chipWith(content) });
  const kept = new Map<string, string | Uint8Array>();
  const disk = { isFull: false };
  const cut = { after: Number.POSITIVE_INFINITY };
  const keeping: Keeping = {
    read: async (name) => {
      const content = kept.get(name);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    keep: async (name, content) => {
      if (disk.isFull) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
      kept.set(name, content);
    },
    drop: async (name) => void kept.delete(name),
  };
  const chip = async (): Promise<Uint8Array> => files.read(path, chipSize);
  const devices = openDevices({
    clock: manualClock(),
    files: {
      ...files,
      write: async (name, bytes) => {
        if (typeof bytes === "string") throw new Error("an EEPROM takes bytes");
        const now = Uint8Array.from(await chip());
        now.set(bytes.subarray(0, Math.min(bytes.length, cut.after)));
        files.set(name, now);
        if (cut.after < bytes.length) throw Object.assign(new Error("EIO"), { code: "EIO" });
      },
    },
  });
  const write = (image: Uint8Array, force = false) =>
    writeEeprom({ devices, keeping, chip: path, image, force });
  return { kept, cut, disk, chip, write };
};

const code = (result: Awaited<ReturnType<typeof writeEeprom>>) => result.diagnostics[0]?.code;

describe("writing the HAT's EEPROM", () => {
  const ours = imageOf("Rubus");

  it("keeps and fills a blank chip, reads it back, and does nothing the second time", async () => {
    const { chip, kept, write } = place(new Uint8Array());
    expect(await write(ours)).toMatchObject({ ok: true, value: { outcome: "written" } });
    expect((await chip()).subarray(0, ours.length)).toEqual(ours);
    expect(await write(ours)).toEqual({ ok: true, value: { outcome: "unchanged" }, diagnostics: [] });
    expect([...kept.values()]).toEqual([chipWith(new Uint8Array())]);
  });

  it("never writes over a backup of other content, and makes none twice", async () => {
    const earlier = imageOf("Rubus", "Rubus node HAT, earlier");
    const { chip, kept, write } = place(earlier);
    const first = await write(ours);
    const name = first.ok ? (first.value.backup ?? "") : "";
    kept.set(name, "half of it");
    await write(earlier);
    expect(await write(ours)).toMatchObject({ value: { backup: name.replace(".bin", "-2.bin") } });
    expect(kept.get(name)).toBe("half of it");
    expect(kept.get(name.replace(".bin", "-2.bin"))).toEqual(chipWith(earlier));
    const names = [...kept.keys()];
    await write(earlier);
    await write(ours);
    expect([...kept.keys()]).toEqual(names);
    expect((await chip()).subarray(0, ours.length)).toEqual(ours);
  });

  it("writes nothing where what was there can't be kept", async () => {
    const { chip, disk, write } = place(new Uint8Array());
    disk.isFull = true;
    expect(code(await write(ours))).toBe("RUB-AGT-105");
    expect(await chip()).toEqual(chipWith(new Uint8Array()));
  });

  it("keeps what an earlier image was", async () => {
    const earlier = imageOf("Rubus", "Rubus node HAT, earlier");
    const { kept, write } = place(earlier);
    const result = await write(ours);
    expect(result).toMatchObject({ ok: true, value: { outcome: "written", backup: expect.any(String) } });
    const backup = result.ok ? (result.value.backup ?? "") : "";
    expect(kept.get(backup)?.slice(0, earlier.length)).toEqual(earlier);
  });

  it.each([
    ["another maker's image", imageOf("Pimoroni")],
    ["what is no image", Uint8Array.of(1, 2, 3)],
  ])("refuses %s without --force, and changes nothing", async (_, held) => {
    const { chip, kept, write } = place(held);
    expect(code(await write(ours))).toBe("RUB-AGT-102");
    expect(await chip()).toEqual(chipWith(held));
    expect(await write(ours, true)).toMatchObject({ ok: true, value: { outcome: "written" } });
    expect([...kept.values()][0]?.slice(0, held.length)).toEqual(held);
  });

  it.each([1, 12, 40, 70])("completes at a second run what was cut off after %d bytes", async (bytes) => {
    const { chip, cut, kept, write } = place(imageOf("Rubus", "another product of the same length."));
    cut.after = bytes;
    expect(code(await write(ours))).toBe("RUB-AGT-103");
    expect(kept.has(begunName)).toBe(true);
    cut.after = Number.POSITIVE_INFINITY;
    expect((await write(ours)).ok).toBe(true);
    expect((await chip()).subarray(0, ours.length)).toEqual(ours);
    expect(kept.has(begunName)).toBe(false);
  });

  it("says so when the chip keeps what it had", async () => {
    const { cut, write } = place(new Uint8Array());
    cut.after = 0;
    expect(code(await write(ours))).toBe("RUB-AGT-103");
  });

  it("refuses a file that is no image", async () => {
    expect(code(await place(new Uint8Array()).write(Uint8Array.of(1, 2, 3)))).toBe("RUB-AGT-104");
  });
});
