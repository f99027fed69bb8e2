/** The HAT's circuit: parts, what joins them, how they are drawn; one description for the three layouts. */
import { type Net, pinsOf, type SchematicSheet } from "@rubus/pcb";
import { type HatLayout, hatPlaces } from "../places/index.js";
import { hatNets } from "./nets.js";
import { type HatBaseParts, type HatFanParts, hatBaseParts, hatFanParts, unusedPins } from "./parts.js";
import { hatSchematic } from "./schematic/index.js";

/** What the title block and the folder's list say. */
const titles = {
  "hat-fan40": "HAT for a 40 mm fan",
  "hat-fan30": "HAT for a 30 mm fan",
  "hat-plain": "HAT without a fan",
} as const satisfies Readonly<Record<HatLayout, string>>;

export type HatCircuit = {
  readonly title: string;
  /** By reference, without places; a layout without a fan has none of the fan's parts. */
  readonly parts: HatBaseParts & Partial<HatFanParts>;
  readonly nets: readonly Net[];
  readonly schematic: SchematicSheet;
};

/** The circuit of a layout: `hat-plain` leaves the fan's parts out, and has the raised socket. */
export const hatCircuit = (layout: HatLayout): HatCircuit => {
  const base = hatBaseParts(layout);
  const fan = hatPlaces(layout).fan === null ? null : hatFanParts();
  return {
    title: titles[layout],
    parts: { ...base, ...fan },
    nets: hatNets(pinsOf(base), fan ? pinsOf(fan) : null),
    schematic: hatSchematic(unusedPins(layout), fan !== null),
  };
};
