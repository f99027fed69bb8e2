/** Canonical JSON and its hash: the same value gives the same bytes whatever order its keys were made in. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Keys in the order of their UTF-16 code units (RFC 8785 §3.2.3). */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (value: unknown, path: string): unknown => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new TypeError(`${path || "value"} is ${value}, which JSON cannot hold`);
    return value;
  }
  if (Array.isArray(value)) return value.map((item, index) => sorted(item, `${path}[${index}]`));
  if (
    typeof value === "object" &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  ) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => byCodeUnit(a, b));
    return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item, `${path}.${key}`)]));
  }
  throw new TypeError(`${path || "value"} is no plain data: ${Object.prototype.toString.call(value)}`);
};

/**
 * Serialise plain data with sorted keys (RFC 8785 for string and number forms, save that integer-like
 * keys stand first in ascending order). Throws a TypeError with the path of anything but plain data.
 * @param indent spaces per level, 0 for one line
 */
export const canonicalJson = (value: unknown, indent = 0): string =>
  JSON.stringify(sorted(value, ""), null, indent);

/** SHA-256 of bytes or of a text's UTF-8, as 64 hex digits. */
export const sha256Hex = (data: Uint8Array | string): string =>
  bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));

/** SHA-256 of the canonical JSON of a value, as 64 hex digits. */
export const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value));
