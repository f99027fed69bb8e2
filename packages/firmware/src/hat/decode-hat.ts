/** The image of a HAT's ID EEPROM to what it says; every damage is refused with a diagnostic. */
import { type Result, success } from "@rubus/units";
import { latinText, viewOf } from "../bytes.js";
import { crc16Arc } from "../crc.js";
import { hex, refuse } from "../refuse.js";
import { type Atom, imageOf } from "./atoms.js";
import {
  atomCrcBytes,
  atomHeaderBytes,
  type HatImage,
  hatSignature,
  hatVersions,
  headerBytes,
} from "./hat-image.js";

export type DecodeHatOptions = {
  /** Size of the chip the image is for or comes from. */
  readonly chipBytes: number;
  /**
   * What may follow the image: nothing, for a file; anything, for a whole chip as read, whose rest is of
   * no concern.
   */
  readonly rest: "refuse" | "ignore";
};

/**
 * What an image says. Refused: a wrong signature (RUB-EEP-001), version (002), length or bytes that follow
 * (003), checksum (004), count or order of atoms (005), kind (006), an atom missing or twice (007), a value
 * outside the format (008), an image larger than the chip (009). No change of a single bit passes: in an
 * atom its checksum finds it, in the header each byte is known or fixed by what follows.
 */
export const decodeHatImage = (bytes: Uint8Array, options: DecodeHatOptions): Result<HatImage> => {
  if (latinText(bytes.subarray(0, 4)) !== hatSignature) {
    return refuse("RUB-EEP-001", "The HAT EEPROM doesn't begin with R-Pi.");
  }
  if (bytes.length < headerBytes) {
    return refuse("RUB-EEP-003", `The HAT EEPROM ends after ${bytes.length} bytes, within its header.`);
  }
  const view = viewOf(bytes);
  const version = view.getUint8(4);
  const format = version === hatVersions["hat-v1"] ? "hat-v1" : "hat-plus";
  if (version !== hatVersions[format] || view.getUint8(5) !== 0) {
    return refuse(
      "RUB-EEP-002",
      `The HAT EEPROM is of format ${version}.${view.getUint8(5)}; 1.0 and 2.0 are known.`,
    );
  }
  const length = view.getUint32(8, true);
  const { chipBytes, rest } = options;
  if (length > chipBytes) {
    return refuse("RUB-EEP-009", `The HAT EEPROM states ${length} bytes, its chip has ${chipBytes}.`, {
      length,
      chipBytes,
    });
  }
  if (length > bytes.length || length < headerBytes || (rest === "refuse" && length < bytes.length)) {
    return refuse("RUB-EEP-003", `The HAT EEPROM states ${length} bytes and has ${bytes.length}.`);
  }
  const atoms = readAtoms(bytes.subarray(0, length), view.getUint16(6, true));
  return atoms.ok ? imageOf(format, atoms.value) : atoms;
};

/** All atoms of an image of the right length. */
const readAtoms = (image: Uint8Array, count: number): Result<readonly Atom[]> => {
  const view = viewOf(image);
  const atoms: Atom[] = [];
  let at = headerBytes;
  while (at < image.length) {
    const data = at + atomHeaderBytes;
    const index = atoms.length;
    const size = data > image.length ? 0 : view.getUint32(at + 4, true);
    if (size < atomCrcBytes || data + size > image.length) {
      return refuse("RUB-EEP-003", `Atom ${index} of the HAT EEPROM ends outside the image.`, { offset: at });
    }
    const end = data + size - atomCrcBytes;
    const stated = view.getUint16(end, true);
    const computed = crc16Arc(image.subarray(at, end));
    if (stated !== computed) {
      return refuse(
        "RUB-EEP-004",
        `Atom ${index} of the HAT EEPROM has the checksum ${hex(stated, 4)}; its bytes give ${hex(computed, 4)}.`,
        { offset: at, stated, computed },
      );
    }
    if (view.getUint16(at + 2, true) !== index) {
      return refuse(
        "RUB-EEP-005",
        `Atom ${index} of the HAT EEPROM counts itself as ${view.getUint16(at + 2, true)}.`,
      );
    }
    atoms.push({ type: view.getUint16(at, true), data: new Uint8Array(image.subarray(data, end)) });
    at = data + size;
  }
  if (atoms.length !== count) {
    return refuse("RUB-EEP-005", `The HAT EEPROM states ${count} atoms and has ${atoms.length}.`);
  }
  return success(atoms);
};
