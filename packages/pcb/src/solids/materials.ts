/** What bodies of parts are made of, as it looks. */
import type { Colour } from "@rubus/drawing";

/** Colours of photographs of such parts; no maker states them. */
export const bodyMaterials = {
  /** Moulded case of a semiconductor. */
  epoxy: "#2a2c2e",
  /** A chip without a case. */
  silicon: "#53565c",
  /** Print on a case: the dot of pin 1, the band of a cathode. */
  print: "#c9cbc6",
  tin: "#c9ccce",
  gold: "#dcb864",
  "tinned-copper": "#c2bfb6",
  /** Ceramic of resistors, and of fuses. */
  alumina: "#e4e0d6",
  /** Ceramic of capacitors. */
  titanate: "#b09267",
  /** Cover of a resistor's film. */
  film: "#1d1e20",
  /** Metal alloy of a shunt. */
  alloy: "#8c8479",
  aluminium: "#d3d6d8",
  rubber: "#242424",
  /** Mark of the minus side of a polymer capacitor. */
  "can-mark": "#24439b",
  "nylon-natural": "#e6dfc9",
  "nylon-white": "#efeee8",
  "nylon-black": "#2d2d2f",
  "polyester-green": "#1f5c4a",
  "slider-brown": "#5b4634",
  "lever-yellow": "#e8c441",
  "lens-clear": "#f4f3ea",
  "lens-green": "#7fc46a",
  "lens-red": "#d65a4a",
  "bead-red": "#b8302a",
  "bead-black": "#202020",
  "bead-white": "#f0f0ee",
} as const satisfies Readonly<Record<string, Colour>>;

export type BodyMaterial = keyof typeof bodyMaterials;
