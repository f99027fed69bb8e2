/** The atom of a HAT EEPROM that says who made what. */
import { asciiBytes, concatBytes, isPrintableAscii, isWhole, latinText, u16le, viewOf } from "../bytes.js";
import type { VendorInfo } from "./hat-image.js";

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const nilUuid = "00000000-0000-0000-0000-000000000000";
/** UUID, product id and version, two lengths. */
const fixedBytes = 22;

/** The atom's data, or what of it can't be written, as text. */
export const encodeVendorInfo = (info: VendorInfo): Uint8Array | string => {
  if (!uuidPattern.test(info.uuid) || info.uuid === nilUuid) return `UUID ${info.uuid} is none`;
  if (!isWhole(info.productId, 0xffff)) return `product id ${info.productId} has no 16 bits`;
  if (!isWhole(info.productVersion, 0xffff)) return `product version ${info.productVersion} has no 16 bits`;
  const strange = [info.vendor, info.product].find((text) => !isVendorText(text));
  if (strange !== undefined) {
    return `${JSON.stringify(strange)} is not 1 to 255 printable ASCII characters without quotation marks`;
  }
  return concatBytes([
    uuidBytes(info.uuid).reverse(),
    u16le(info.productId),
    u16le(info.productVersion),
    Uint8Array.of(info.vendor.length, info.product.length),
    asciiBytes(info.vendor),
    asciiBytes(info.product),
  ]);
};

/** What the atom's data say, or what is wrong with them, as text. */
export const decodeVendorInfo = (data: Uint8Array): VendorInfo | string => {
  const vendorLength = data[20] ?? 0;
  const productLength = data[21] ?? 0;
  if (data.length !== fixedBytes + vendorLength + productLength) {
    return `has ${data.length} bytes instead of ${fixedBytes + vendorLength + productLength}`;
  }
  const view = viewOf(data);
  const vendor = latinText(data.subarray(fixedBytes, fixedBytes + vendorLength));
  const product = latinText(data.subarray(fixedBytes + vendorLength));
  if (!isVendorText(vendor) || !isVendorText(product)) return "has a name that is empty or no ASCII text";
  const uuid = uuidText(data.slice(0, 16).reverse());
  if (uuid === nilUuid) return "has a UUID of zeros";
  return {
    uuid,
    productId: view.getUint16(16, true),
    productVersion: view.getUint16(18, true),
    vendor,
    product,
  };
};

const isVendorText = (text: string): boolean =>
  text.length >= 1 && text.length <= 255 && isPrintableAscii(text) && !text.includes('"');

const uuidBytes = (uuid: string): Uint8Array => {
  const digits = uuid.replaceAll("-", "");
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
};

const uuidText = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte, i) => `${[4, 6, 8, 10].includes(i) ? "-" : ""}${byte.toString(16).padStart(2, "0")}`)
    .join("");
