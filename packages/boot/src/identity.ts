/** Who a node's HAT is. */
import type { VendorInfo } from "@rubus/firmware";
import { sha256Hex } from "@rubus/units";

/**
 * A UUID that the names of cluster and node decide, so that the same cluster file gives the same image: of
 * version 8 and formed from SHA-256 as RFC 9562 §5.8 and its appendix B.2 have it, in RFC 4122's layout.
 */
export const hatUuid = (cluster: string, host: string): string => {
  const digits = sha256Hex(`rubus hat\n${cluster}\n${host}`);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
};

/** Kinds of HAT, as the EEPROM numbers them; a number never changes its meaning. */
const productIds = { "with-fan": 1, "without-fan": 2 } as const;

export type HatOwner = {
  readonly cluster: string;
  readonly host: string;
  /** Hardware generation. */
  readonly hardware: number;
  readonly hasFan: boolean;
};

/** What the EEPROM says of its board. */
export const vendorInfo = ({ cluster, host, hardware, hasFan }: HatOwner): VendorInfo => ({
  uuid: hatUuid(cluster, host),
  productId: productIds[hasFan ? "with-fan" : "without-fan"],
  productVersion: hardware,
  vendor: "Rubus",
  product: "Rubus node HAT",
});
