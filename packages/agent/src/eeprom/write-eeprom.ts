/**
 * Writes the HAT's EEPROM, whose image the node's own package has. What the chip holds, whatever it is, is kept as a file
 * first, and a note says that a write was begun; so a second run knows an interrupted one from another maker's board.
 */
import { decodeHatImage, hatChips } from "@rubus/firmware";
import { agtRows, type Diagnostic, failure, type Result, sha256Hex, success } from "@rubus/units";
import type { Devices } from "../hardware/devices.js";
import type { Reading } from "../hardware/reading.js";

/** Where what is kept goes: a folder that outlives a power cut. */
export type Keeping = {
  /** Undefined where there is none; rejects where it can't be told. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
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
  /** Name of the file that keeps what the chip held; absent where nothing was written. */
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

const mostBackups = 100;

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => b[i] === byte);

/**
 * Keeps what a chip held under a name of its content, and reads it back. A file of that name with other content (half
 * of one, or a hand's) stays, and the next name is taken.
 */
const backUp = async (keeping: Keeping, content: Uint8Array): Promise<string | undefined> => {
  const stem = `hat-eeprom-${sha256Hex(content).slice(0, 12)}`;
  for (let number = 1; number <= mostBackups; number++) {
    const name = number === 1 ? `${stem}.bin` : `${stem}-${number}.bin`;
    const there = await keeping.read(name);
    if (there === undefined) await keeping.keep(name, content);
    const kept = there ?? (await keeping.read(name));
    if (kept !== undefined && isEqual(kept, content)) return name;
  }
  return undefined;
};

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes).trim();

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
 * 104 where the image isn't one, 105 where what the chip holds can't be kept first.
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
  const begun = await keeping.read(begunName).catch(() => undefined);
  if (isSame(before.value)) {
    await keeping.drop(begunName);
    return success({ outcome: "unchanged" });
  }
  const held = heldIn(before.value);
  // Only of this image: a note that an older write left says nothing of this board.
  const isInterrupted = text(begun) === digest && held === "unknown";
  if ((held === "foreign" || held === "unknown") && !isInterrupted && !force) {
    const what = held === "foreign" ? "another maker's image" : "what is no image of a HAT";
    return refuse("RUB-AGT-102", `The EEPROM holds ${what}.`);
  }
  const keepFirst = async (): Promise<string | undefined> => {
    const name = await backUp(keeping, before.value);
    if (name !== undefined) await keeping.keep(begunName, `${digest}\n`);
    return name;
  };
  const backup = await keepFirst().catch(() => undefined);
  if (backup === undefined) {
    return refuse("RUB-AGT-105", "What the EEPROM holds can't be kept as a file, so nothing was written.");
  }
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
    backup,
  });
};
