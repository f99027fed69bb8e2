/**
 * Writes the HAT's EEPROM, whose image the node's own package has. What the chip holds is kept as a file first, and a
 * note says that a write was begun; so a second run knows an interrupted one from another maker's board.
 */
import { decodeHatImage, hatChips } from "@rubus/firmware";
import { agtRows, type Diagnostic, failure, type Result, sha256Hex, success } from "@rubus/units";
import type { Devices } from "../hardware/devices.js";
import type { Reading } from "../hardware/reading.js";

/** Where what is kept goes: a folder that outlives a power cut. */
export type Keeping = {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly keep: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
};

export type WriteNeeds = {
  readonly devices: Devices;
  readonly keeping: Keeping;
  /** The chip's file, as the kernel's at24 driver makes it. */
  readonly chip: string;
  readonly image: Uint8Array;
  /** Writes over another maker's image. */
  readonly force: boolean;
};

export type Written = {
  readonly outcome: "written" | "repaired" | "unchanged";
  /** Name of the file that keeps what the chip held. */
  readonly backup?: string;
};

/** Name of the note that a write was begun: the digest of the image. */
export const begunName = "hat-eeprom-begun";

const refuse = (code: keyof typeof agtRows, message: string): Result<never> => {
  const diagnostic: Diagnostic = { code, severity: "error", message, remedy: agtRows[code].remedy };
  return failure([diagnostic]);
};

const unreached = (reading: Reading<unknown>, chip: string): Result<never> =>
  refuse(
    "RUB-AGT-101",
    `${chip}: ${reading.ok ? "" : `${reading.failure.kind} ${reading.failure.detail}`}`.trim(),
  );

/** Whose image a chip holds. */
type Held = "blank" | "ours" | "foreign" | "unknown";

const heldIn = (bytes: Uint8Array): Held => {
  if (bytes.every((byte) => byte === 0xff)) return "blank";
  const image = decodeHatImage(bytes, { chipBytes: bytes.length, rest: "ignore" });
  if (!image.ok) return "unknown";
  return image.value.vendor.vendor === "Rubus" ? "ours" : "foreign";
};

/**
 * RUB-AGT-101 where the chip doesn't answer, 102 where it is another's, 103 where it doesn't take what is written,
 * 104 where the image isn't one.
 */
export const writeEeprom = async (needs: WriteNeeds): Promise<Result<Written>> => {
  const { devices, keeping, chip, image, force } = needs;
  if (!decodeHatImage(image, { chipBytes: hatChips["24c64"], rest: "refuse" }).ok)
    return refuse("RUB-AGT-104", "The file holds no sound image of a HAT's EEPROM.");
  const before = await devices.bytes(chip, hatChips["24c64"], "bus");
  if (!before.ok || before.value.length < 12) return unreached(before, chip);
  if (image.length > before.value.length) {
    return refuse("RUB-AGT-104", `The image has ${image.length} bytes and the chip ${before.value.length}.`);
  }
  const digest = sha256Hex(image);
  const isSame = (bytes: Uint8Array): boolean => image.every((byte, i) => bytes[i] === byte);
  const begun = await keeping.read(begunName);
  if (isSame(before.value)) {
    await keeping.drop(begunName);
    return success({ outcome: "unchanged" });
  }
  const held = heldIn(before.value);
  // Only of this image: a note that an older write left says nothing of this board.
  const isInterrupted = begun?.trim() === digest && held === "unknown";
  if ((held === "foreign" || held === "unknown") && !isInterrupted && !force) {
    const what = held === "foreign" ? "another maker's image" : "what is no image of a HAT";
    return refuse("RUB-AGT-102", `The EEPROM holds ${what}.`);
  }
  const backup = `hat-eeprom-${sha256Hex(before.value).slice(0, 12)}.bin`;
  // What a write cut off half-way has left isn't worth keeping; what was there before it has been kept.
  const isKept = held !== "blank" && !isInterrupted;
  if (isKept) await keeping.keep(backup, before.value);
  await keeping.keep(begunName, `${digest}\n`);
  const written = await devices.write(chip, image, "bus");
  const after = written.ok ? await devices.bytes(chip, hatChips["24c64"], "bus") : undefined;
  if (after === undefined || !after.ok || !isSame(after.value)) {
    const how = written.ok
      ? "It reads back otherwise than written."
      : `It refused: ${written.failure.detail}.`;
    return refuse("RUB-AGT-103", how);
  }
  await keeping.drop(begunName);
  return success({
    outcome: isInterrupted ? "repaired" : "written",
    ...(isKept ? { backup } : {}),
  });
};
