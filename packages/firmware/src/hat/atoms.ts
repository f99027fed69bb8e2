/** Atoms of a HAT EEPROM, read and checked, to what they say together. */
import { type Result, success } from "@rubus/units";
import { latinText, viewOf } from "../bytes.js";
import { hex, refuse } from "../refuse.js";
import { isTreeBlob } from "./encode-hat.js";
import { decodeGpioBank } from "./gpio-map.js";
import {
  atomTypes,
  gpioBanks,
  type HatImage,
  type HatPlusImage,
  type HatV1Image,
  overlayNamePattern,
} from "./hat-image.js";
import { decodeVendorInfo } from "./vendor-info.js";

/** An atom whose checksum is right. */
export type Atom = { readonly type: number; readonly data: Uint8Array };

type Format = HatImage["format"];

/** Kinds of atom of either format, in the order in which they stand. */
const kinds: Readonly<Record<Format, readonly number[]>> = {
  "hat-v1": [
    atomTypes.vendor,
    atomTypes.gpioBank0,
    atomTypes.deviceTree,
    atomTypes.custom,
    atomTypes.gpioBank1,
  ],
  "hat-plus": [atomTypes.vendor, atomTypes.deviceTree, atomTypes.custom, atomTypes.powerSupply],
};

const required: Readonly<Record<Format, readonly number[]>> = {
  "hat-v1": [atomTypes.vendor, atomTypes.gpioBank0],
  "hat-plus": [atomTypes.vendor],
};

/** What atoms say, or why they can't be those of an image: RUB-EEP-005 to 008. */
export const imageOf = (format: Format, atoms: readonly Atom[]): Result<HatImage> => {
  let last = 0;
  for (const { type } of atoms) {
    if (!kinds[format].includes(type)) {
      return refuse(
        "RUB-EEP-006",
        `The HAT EEPROM holds an atom of kind ${hex(type, 4)}, which its format lacks.`,
      );
    }
    if (type === last && type !== atomTypes.custom) {
      return refuse("RUB-EEP-007", `The HAT EEPROM holds the atom of kind ${hex(type, 4)} twice.`);
    }
    if (type < last) {
      return refuse(
        "RUB-EEP-005",
        `In the HAT EEPROM an atom of kind ${hex(type, 4)} follows one of ${hex(last, 4)}.`,
      );
    }
    last = type;
  }
  const missing = required[format].find((type) => !atoms.some((atom) => atom.type === type));
  if (missing !== undefined) {
    return refuse("RUB-EEP-007", `The HAT EEPROM lacks its atom of kind ${hex(missing, 4)}.`);
  }
  return format === "hat-v1" ? v1ImageOf(atoms) : plusImageOf(atoms);
};

const v1ImageOf = (atoms: readonly Atom[]): Result<HatV1Image> => {
  const vendor = decodeVendorInfo(dataOf(atoms, atomTypes.vendor));
  if (typeof vendor === "string") return wrong("vendor info", vendor);
  const bank0 = decodeGpioBank(dataOf(atoms, atomTypes.gpioBank0), gpioBanks.bank0);
  if (typeof bank0 === "string") return wrong("GPIO map", bank0);
  const bank1 = has(atoms, atomTypes.gpioBank1)
    ? decodeGpioBank(dataOf(atoms, atomTypes.gpioBank1), gpioBanks.bank1)
    : undefined;
  if (typeof bank1 === "string") return wrong("GPIO map of bank 1", bank1);
  if (bank1 !== undefined && bank1.backPower !== "none")
    return wrong("GPIO map of bank 1", "states a back-power");
  const blob = dataOf(atoms, atomTypes.deviceTree);
  const tree = isTreeBlob(blob) ? ({ kind: "blob", bytes: blob } as const) : overlayName(atoms);
  if (typeof tree === "string") return wrong("device tree", tree);
  return success({
    format: "hat-v1",
    vendor,
    gpio: { ...bank0.bank, backPower: bank0.backPower },
    ...(tree === undefined ? {} : { deviceTree: tree }),
    custom: customOf(atoms),
    ...(bank1 === undefined ? {} : { gpioBank1: bank1.bank }),
  });
};

const plusImageOf = (atoms: readonly Atom[]): Result<HatPlusImage> => {
  const vendor = decodeVendorInfo(dataOf(atoms, atomTypes.vendor));
  if (typeof vendor === "string") return wrong("vendor info", vendor);
  const tree = overlayName(atoms);
  if (typeof tree === "string") return wrong("device tree", tree);
  const supply = dataOf(atoms, atomTypes.powerSupply);
  const hasSupply = has(atoms, atomTypes.powerSupply);
  if (hasSupply && supply.length !== 4)
    return wrong("power supply", `has ${supply.length} bytes instead of 4`);
  return success({
    format: "hat-plus",
    vendor,
    ...(tree === undefined ? {} : { deviceTree: tree }),
    custom: customOf(atoms),
    ...(hasSupply ? { currentSupplyMa: viewOf(supply).getUint32(0, true) } : {}),
  });
};

/** The name in the device tree's atom, without the white space that firmware passes over at its end. */
const overlayName = (
  atoms: readonly Atom[],
): { readonly kind: "name"; readonly name: string } | undefined | string => {
  if (!has(atoms, atomTypes.deviceTree)) return undefined;
  const name = latinText(dataOf(atoms, atomTypes.deviceTree)).trimEnd();
  return overlayNamePattern.test(name) ? { kind: "name", name } : "is neither an overlay nor the name of one";
};

const has = (atoms: readonly Atom[], type: number): boolean => atoms.some((atom) => atom.type === type);

const dataOf = (atoms: readonly Atom[], type: number): Uint8Array =>
  atoms.find((atom) => atom.type === type)?.data ?? new Uint8Array();

const customOf = (atoms: readonly Atom[]): readonly Uint8Array[] =>
  atoms.filter((atom) => atom.type === atomTypes.custom).map((atom) => atom.data);

const wrong = (what: string, why: string): Result<never> =>
  refuse("RUB-EEP-008", `The HAT EEPROM's ${what} ${why}.`);
