/** IPv4 networks of sites and the addresses of nodes in them. */
import { describe, type Problem } from "./problem.js";

/** A network: its first and last address as unsigned 32-bit numbers. */
export type Lan = { readonly text: string; readonly first: number; readonly last: number };

/** RFC 1918 §3. */
const privateNetworks = [
  { first: 0x0a000000, last: 0x0affffff },
  { first: 0xac100000, last: 0xac1fffff },
  { first: 0xc0a80000, last: 0xc0a8ffff },
] as const;

const octet = "(0|[1-9]\\d{0,2})";
const dotted = [octet, octet, octet, octet].join("\\.");
const pattern = new RegExp(`^${dotted}/(0|[1-9]\\d?)$`);
const addressPattern = new RegExp(`^${dotted}$`);

const numberOf = (octets: readonly number[]): number => octets.reduce((sum, each) => sum * 256 + each, 0);

/** An IPv4 address as an unsigned 32-bit number; undefined when the text is none. */
export const readAddress = (text: string): number | undefined => {
  const octets = addressPattern.exec(text)?.slice(1).map(Number);
  return octets?.every((each) => each <= 255) ? numberOf(octets) : undefined;
};

export const addressText = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");

/** Read a private network in CIDR form with its host bits clear; the prefix is 8 to 30 bits long. */
export const readLan = (text: string): Lan | Problem => {
  const refuse = (says: string, remedy: string): Problem => ({ code: "RUB-CFG-012", says, remedy });
  const parts = pattern.exec(text)?.slice(1).map(Number);
  const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = parts ?? [];
  if (!parts || [a, b, c, d].some((each) => each > 255) || prefix > 32)
    return refuse(
      `is ${describe(text)}; an IPv4 network in CIDR form is wanted`,
      "Write a network, like `192.168.10.0/24`.",
    );
  if (prefix < 8 || prefix > 30)
    return refuse(
      `has a prefix of ${prefix} bits; 8 to 30 make sense`,
      "Write a network like `192.168.10.0/24`, which has room for 24 frames.",
    );
  const size = 2 ** (32 - prefix);
  const address = numberOf([a, b, c, d]);
  const first = address - (address % size);
  const last = first + size - 1;
  if (address !== first)
    return refuse(
      `is ${text}, an address within a network`,
      `Write the network itself: \`${addressText(first)}/${prefix}\`.`,
    );
  if (!privateNetworks.some((network) => first >= network.first && last <= network.last))
    return refuse(
      `is ${text}, which is not private`,
      "Use a network of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
    );
  return { text, first, last };
};

export const overlaps = (a: Lan, b: Lan): boolean => a.first <= b.last && b.first <= a.last;

/** Host numbers that each frame takes, and the ones left to routers and the like before the first. */
const frameBlock = 10;

/**
 * Address of a node: the network's first address + 10 + 10 × frame (from 0, in the order of the file)
 * + bay (1 to 10 from the left), so that adding a node or a frame renumbers no other. Undefined when
 * that is not a host of the network.
 */
export const nodeAddress = (lan: Lan, frame: number, bay: number): string | undefined => {
  const address = lan.first + frameBlock + frameBlock * frame + bay;
  return address < lan.last ? addressText(address) : undefined;
};
