/** Settings to the image of a HAT's ID EEPROM, byte for byte as Raspberry Pi's `eepmake` writes it. */
import { type Result, success } from "@rubus/units";
import { asciiBytes, concatBytes, isWhole, u16le, u32le } from "../bytes.js";
import { crc16Arc } from "../crc.js";
import { refuse } from "../refuse.js";
import { encodeGpioBank } from "./gpio-map.js";
import {
  atomCrcBytes,
  atomTypes,
  gpioBanks,
  type HatImage,
  hatSignature,
  hatVersions,
  headerBytes,
  overlayNamePattern,
} from "./hat-image.js";
import { encodeVendorInfo } from "./vendor-info.js";

type Atom = { readonly type: number; readonly data: Uint8Array | string };

/**
 * The image for a chip of so many bytes. Refuses, with a diagnostic, settings that the format can't hold
 * (RUB-EEP-010) and an image larger than the chip (009).
 */
export const encodeHatImage = (image: HatImage, chipBytes: number): Result<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for (const [count, { type, data }] of atomsOf(image).entries()) {
    if (typeof data === "string")
      return refuse("RUB-EEP-010", `The HAT's settings can't be written: ${data}.`);
    const body = concatBytes([u16le(type), u16le(count), u32le(data.length + atomCrcBytes), data]);
    parts.push(body, u16le(crc16Arc(body)));
  }
  const atoms = concatBytes(parts);
  const length = headerBytes + atoms.length;
  if (length > chipBytes) {
    return refuse("RUB-EEP-009", `The HAT's image has ${length} bytes, the chip ${chipBytes}.`, {
      length,
      chipBytes,
    });
  }
  const header = concatBytes([
    asciiBytes(hatSignature),
    Uint8Array.of(hatVersions[image.format], 0),
    u16le(parts.length / 2),
    u32le(length),
  ]);
  return success(concatBytes([header, atoms]));
};

/** In the order in which `eepmake` writes them. */
const atomsOf = (image: HatImage): readonly Atom[] => [
  { type: atomTypes.vendor, data: encodeVendorInfo(image.vendor) },
  ...(image.format === "hat-v1"
    ? [
        {
          type: atomTypes.gpioBank0,
          data: encodeGpioBank(image.gpio, gpioBanks.bank0, image.gpio.backPower),
        },
      ]
    : []),
  ...(image.deviceTree ? [{ type: atomTypes.deviceTree, data: treeData(image.deviceTree) }] : []),
  ...image.custom.map((data) => ({ type: atomTypes.custom, data })),
  ...(image.format === "hat-v1" && image.gpioBank1
    ? [{ type: atomTypes.gpioBank1, data: encodeGpioBank(image.gpioBank1, gpioBanks.bank1, "none") }]
    : []),
  ...(image.format === "hat-plus" && image.currentSupplyMa !== undefined
    ? [{ type: atomTypes.powerSupply, data: currentData(image.currentSupplyMa) }]
    : []),
];

const treeData = (tree: NonNullable<HatImage["deviceTree"]>): Uint8Array | string => {
  if (tree.kind === "blob") return isTreeBlob(tree.bytes) ? tree.bytes : "the overlay is no device tree";
  return overlayNamePattern.test(tree.name)
    ? asciiBytes(tree.name)
    : `${JSON.stringify(tree.name)} is no name of an overlay`;
};

const currentData = (milliamperes: number): Uint8Array | string =>
  isWhole(milliamperes, 0xffffffff) ? u32le(milliamperes) : `a supply of ${milliamperes} mA`;

/** Whether bytes begin with the magic number of a flattened device tree. */
export const isTreeBlob = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0x0d && bytes[2] === 0xfe && bytes[3] === 0xed;
