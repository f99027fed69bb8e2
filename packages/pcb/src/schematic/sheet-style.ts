/** Inks, line widths and letter sizes of the drawn schematic. */
import type { Colour } from "@rubus/drawing";

export const ink = {
  paper: "#ffffff",
  frame: "#3a3f45",
  body: "#1c2733",
  wire: "#176b3a",
  label: "#0a4a86",
  power: "#9c1c1c",
  pinNumber: "#555b63",
  note: "#40464d",
  faint: "#7c838a",
} as const satisfies Record<string, Colour>;

/** In millimetres. */
export const widths = { border: 0.4, frame: 0.18, body: 0.3, pin: 0.22, wire: 0.22 } as const;

/** KiCad gives the height of capitals, the scene the em; capitals of DejaVu Sans are 0.73 of it. */
export const emOf = (capitalsMm: number): number => capitalsMm / 0.73;

/** Em sizes in millimetres. */
export const letters = {
  reference: 1.75,
  value: 1.6,
  pinNumber: 1.35,
  pinName: 1.45,
  label: 1.55,
  port: 1.6,
  flag: 1.05,
} as const;
