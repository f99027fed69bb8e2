/** Identifiers that are the same for the same thing in every build. */
import { sha256Hex } from "@rubus/units";

/** Where a thing stands: `["led", "part", "R1"]`; unique within what holds it. */
export type StablePath = readonly (string | number)[];

/** RFC 9562 §5.8 UUID of version 8 (vendor-defined bits): here the SHA-256 of the path. */
export const stableUuid = (path: StablePath): string => {
  const hex = sha256Hex(JSON.stringify(path));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};
