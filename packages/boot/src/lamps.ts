/** The nine lights of a node as the kernel knows them: three lamps of three colours. */
import { leds, pinOf } from "@rubus/catalogue";

export const colours = ["red", "green", "blue"] as const;
export type Colour = (typeof colours)[number];

/** What each of the catalogue's lamps is called in the kernel, in their order. */
export const lampNames = ["health", "activity", "identify"] as const;
export type LampName = (typeof lampNames)[number];

export type Light = {
  readonly lamp: LampName;
  readonly colour: Colour;
  /** `/sys/class/leds/<label>`, in the kernel's form: device, colour, function. */
  readonly label: string;
  readonly gpio: number;
  /** What the kernel itself shows with it; absent where programs alone use it. */
  readonly trigger?: string;
  /** Lit by the kernel when it gives up. */
  readonly isPanicIndicator: boolean;
};

/**
 * Triggers that Raspberry Pi's kernel and Debian's both have (bcm2712_defconfig; Debian's config of 6.1 for
 * arm64): the heartbeat says that the kernel runs, mmc0 that the card is used, cpu that a
 * processor is busy. The third lamp belongs to programs: identify and alert.
 */
const triggers: { readonly [key: string]: string } = {
  "health green": "heartbeat",
  "activity green": "mmc0",
  "activity blue": "cpu",
};

/** Lamp by lamp, red, green and blue of each. */
export const lights = (): readonly Light[] =>
  leds.flatMap((led, i) =>
    colours.map((colour) => {
      const lamp = lampNames[i] ?? "identify";
      const trigger = triggers[`${lamp} ${colour}`];
      return {
        lamp,
        colour,
        label: `rubus:${colour}:${lamp}`,
        gpio: pinOf(led[colour]).gpio,
        ...(trigger === undefined ? {} : { trigger }),
        isPanicIndicator: lamp === "health" && colour === "red",
      };
    }),
  );
