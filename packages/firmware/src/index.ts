/** @rubus/firmware: codecs of what a node boots with. */
/** HAT EEPROM, bay EEPROM, flattened device trees and overlays; no Node module. */
export {
  type BayRecord,
  bayChipBytes,
  bayRecordBytes,
  bayRecordLayout,
  decodeBayRecord,
  encodeBayRecord,
} from "./bay/bay-record.js";
export { decodeFdt } from "./fdt/decode-fdt.js";
export * from "./fdt/device-tree.js";
export { encodeFdt } from "./fdt/encode-fdt.js";
export {
  type FlatNode,
  type FlatProperty,
  type FlatTree,
  findNode,
  findProperty,
  type Reservation,
  readCells,
  readStrings,
} from "./fdt/flat-tree.js";
export { type LinkOptions, linkTree } from "./fdt/link-tree.js";
export { type CellPlace, type OverlayLinks, overlayLinks } from "./fdt/overlay-links.js";
export { type DecodeHatOptions, decodeHatImage } from "./hat/decode-hat.js";
export { encodeHatImage } from "./hat/encode-hat.js";
export {
  type BackPower,
  type GpioBank,
  type GpioUse,
  type HatImage,
  type HatPlusImage,
  type HatV1Image,
  hatChips,
  type OverlayBlob,
  type OverlayName,
  type VendorInfo,
} from "./hat/hat-image.js";
