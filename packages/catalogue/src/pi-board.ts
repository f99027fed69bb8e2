/** The mechanics of a Raspberry Pi: the columns of `pi-boards.ts`. */
import type { Figure, Row } from "./figure.js";

export type BodyName =
  | "header"
  | "power"
  | "hdmi-0"
  | "hdmi-1"
  | "audio"
  | "ethernet"
  | "usb-lower"
  | "usb-upper"
  | "camera"
  | "display"
  | "pcie"
  | "poe-header"
  | "run-header"
  | "fan-socket"
  | "rtc-socket"
  | "uart-socket"
  | "power-button"
  | "soc"
  | "memory"
  | "radio"
  | "usb-chip"
  | "ethernet-chip"
  | "io-chip"
  | "power-chip"
  | "sd-socket"
  | "sd-card";

/**
 * A thing on the board, as the box it fills. Origin at the board's corner between the power socket and
 * the SD card; x along the long side towards the USB sockets, y towards the header; all seen from the
 * component side. What stands beyond the edge has its centre and size so that the box does too.
 */
export type BoardBody = {
  readonly name: BodyName;
  /** The component side, or the side of the SD card. */
  readonly side: "top" | "bottom";
  /** Centre. */
  readonly x: Figure<"length">;
  readonly y: Figure<"length">;
  /** Extent along x and along y, and height above the board's surface. */
  readonly sizeX: Figure<"length">;
  readonly sizeY: Figure<"length">;
  readonly height: Figure<"length">;
};

export type PiBoard = Row & {
  readonly thickness: Figure<"length">;
  readonly mass: Figure<"mass">;
  readonly holeDiameter: Figure<"length">;
  /** Free of parts around each mounting hole. */
  readonly holeLand: Figure<"length">;
  /** Centres of the four mounting holes. */
  readonly holes: readonly { readonly x: Figure<"length">; readonly y: Figure<"length"> }[];
  /** Where no body is named: resistors, coils, capacitors of the component side. */
  readonly smallPartsHeight: Figure<"length">;
  /** Solder tails and parts of the other side. */
  readonly undersideHeight: Figure<"length">;
  readonly bodies: readonly BoardBody[];
};
