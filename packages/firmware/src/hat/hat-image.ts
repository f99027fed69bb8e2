/**
 * What a HAT's ID EEPROM says, as data. Two formats: HAT (version 1 in the header), whose overlay may be
 * stored whole, and HAT+ (version 2), which names an overlay. Source: raspberrypi/hats, eeprom-format.md;
 * raspberrypi/utils, eeptools/eeplib.h.
 */

export type HatImage = HatV1Image | HatPlusImage;

type Common = {
  readonly vendor: VendorInfo;
  /** Atoms of the maker's own, in their order. */
  readonly custom: readonly Uint8Array[];
};

export type HatV1Image = Common & {
  readonly format: "hat-v1";
  /** GPIO 0 to 27; the format demands it. */
  readonly gpio: GpioBank & { readonly backPower: BackPower };
  readonly deviceTree?: OverlayName | OverlayBlob;
  /** GPIO 28 to 45, which only compute modules bring out. */
  readonly gpioBank1?: GpioBank;
};

export type HatPlusImage = Common & {
  readonly format: "hat-plus";
  readonly deviceTree?: OverlayName;
  /** What the board supplies at 5 V, in milliamperes. */
  readonly currentSupplyMa?: number;
};

export type VendorInfo = {
  /** RFC 9562 in lower case; not all zeros, which tools take for "draw one". */
  readonly uuid: string;
  /** 16 bit each. */
  readonly productId: number;
  readonly productVersion: number;
  /** 1 to 255 printable ASCII characters each, without a quotation mark. */
  readonly vendor: string;
  readonly product: string;
};

/** The name of a file in the boot partition's `overlays` folder, without `.dtbo`. */
export type OverlayName = { readonly kind: "name"; readonly name: string };

/** The overlay itself, as `dtc` or `encodeFdt` gives it. */
export type OverlayBlob = { readonly kind: "blob"; readonly bytes: Uint8Array };

export type GpioBank = {
  /** Multiples of 2 mA, 1 to 8; 0 leaves it as it is. */
  readonly drive: number;
  readonly slew: (typeof slews)[number];
  readonly hysteresis: (typeof hystereses)[number];
  /** Pins the board uses, rising by number. */
  readonly pins: readonly GpioUse[];
};

export type GpioUse = {
  /** BCM number. */
  readonly gpio: number;
  readonly function: (typeof gpioFunctions)[number];
  readonly pull: (typeof gpioPulls)[number];
};

export type BackPower = (typeof backPowers)[number];

/** The order of each list is the code in the format. */
export const slews = ["default", "limited", "free"] as const;
export const hystereses = ["default", "off", "on"] as const;
export const backPowers = ["none", "1.3 A", "2 A"] as const;
export const gpioFunctions = ["input", "output", "alt5", "alt4", "alt0", "alt1", "alt2", "alt3"] as const;
export const gpioPulls = ["default", "up", "down", "none"] as const;

/** Kinds of atom, by the number in the format. */
export const atomTypes = {
  vendor: 1,
  gpioBank0: 2,
  deviceTree: 3,
  custom: 4,
  gpioBank1: 5,
  powerSupply: 6,
} as const;

/** GPIOs of either bank: the first, and how many. */
export const gpioBanks = { bank0: { first: 0, count: 28 }, bank1: { first: 28, count: 18 } } as const;

/** Bytes of the chips a HAT may carry, by their names in the tool that writes them. */
export const hatChips = { "24c32": 4096, "24c64": 8192, "24c128": 16384, "24c256": 32768 } as const;

export const headerBytes = 12;
/** Type, count and length ahead of an atom's data. */
export const atomHeaderBytes = 8;
export const atomCrcBytes = 2;
export const hatSignature = "R-Pi";
export const hatVersions = { "hat-v1": 1, "hat-plus": 2 } as const;

/** What a name of an overlay may be: the tool that writes images demands a letter or digit in front. */
export const overlayNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
