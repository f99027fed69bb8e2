/** Colours of a finished board as photographs show it. */
import type { Colour } from "@rubus/drawing";
import type { Stackup } from "../model/design.js";

/** A surface with the tones of its lit and its shaded edge. */
export type Tones = { readonly face: Colour; readonly light: Colour; readonly dark: Colour };

export type MaskColours = {
  /** Over bare laminate. */
  readonly mask: Colour;
  /** Over copper, which shows a little. */
  readonly overCopper: Tones;
  readonly legend: Colour;
};

export const maskColours: Readonly<Record<Stackup["maskColour"], MaskColours>> = {
  black: {
    mask: "#1b1c1e",
    overCopper: { face: "#26282b", light: "#3a3d41", dark: "#101112" },
    legend: "#f2f2ee",
  },
  green: {
    mask: "#0e4a2c",
    overCopper: { face: "#17693f", light: "#2b8a58", dark: "#0a371f" },
    legend: "#f2f2ee",
  },
  blue: {
    mask: "#0d2f63",
    overCopper: { face: "#174a90", light: "#2f68b4", dark: "#09234a" },
    legend: "#f2f2ee",
  },
  red: {
    mask: "#7d1414",
    overCopper: { face: "#a32420", light: "#c2453e", dark: "#5c0d0d" },
    legend: "#f2f2ee",
  },
  white: {
    mask: "#e4e4df",
    overCopper: { face: "#f1f1ec", light: "#fbfbf8", dark: "#cfcfc9" },
    legend: "#1d1d1d",
  },
};

/** The one colour of a whole board: its mask over copper. */
export const maskTint = (mask: Stackup["maskColour"]): Colour => maskColours[mask].overCopper.face;

export const finishColours: Readonly<Record<Stackup["finish"], Tones>> = {
  ENIG: { face: "#dcb864", light: "#f5dfa6", dark: "#a8843a" },
  "hard gold": { face: "#dfae45", light: "#f6d88f", dark: "#a67a22" },
  "HASL lead-free": { face: "#c6cacd", light: "#edf0f2", dark: "#8f959a" },
};

/** The colour of bare contacts. */
export const finishTint = (finish: Stackup["finish"]): Colour => finishColours[finish].face;

/** FR-4 without mask, and its milled edge. */
export const laminate: Tones = { face: "#a8965c", light: "#c8b67c", dark: "#7d6e40" };

export const tin: Tones = { face: "#c9ccce", light: "#eceeef", dark: "#8b8f92" };

/** Case of a lamp. */
export const lampTones: Tones = { face: "#e9e6dc", light: "#f8f6f0", dark: "#bdb9ac" };

/** Sleeve of a can on leads, seen from above. */
export const canTones: Tones = { face: "#d3d6d8", light: "#eceeef", dark: "#9a9ea1" };

/** Bodies by the letter of the reference; the usual colour of the family. */
export const bodyTones = (prefix: string): Tones => {
  switch (prefix) {
    case "C":
      return { face: "#b59a72", light: "#cdb491", dark: "#85704f" };
    case "J":
      return { face: "#e2dccb", light: "#f2eee2", dark: "#b3ac98" };
    default:
      return { face: "#303234", light: "#46494c", dark: "#18191a" };
  }
};
