/** Colours of parts in assemblies: printed ones by what they are, boards green, bought ones as they come. */
import type { Colour } from "@rubus/drawing";
import type { PoleKey } from "../bars/link-bar.js";
import type { Making, TreePart } from "./part.js";

const printedColours: readonly (readonly [start: string, colour: Colour])[] = [
  ["tray", "#6a9fd4"],
  ["face", "#d99a3c"],
  ["cell", "#8f98a3"],
  ["ear", "#5b6673"],
  ["blank", "#d99a3c"],
  ["filler", "#d99a3c"],
  ["guard", "#c9544a"],
  ["touch", "#c9544a"],
  ["label", "#f0efe8"],
];
const otherPrinted: Colour = "#7c8794";

const boughtColours: Readonly<Partial<Record<Making["make"], Colour>>> = {
  pi: "#2f7d4f",
  fan: "#8a5a3b",
  cooler: "#b9bec4",
  "ring-lug": "#c9ccd1",
  supply: "#b8bcc0",
  shelf: "#2b2d30",
  screw: "#6d7278",
  insert: "#c8a24a",
  "stud-spacer": "#c8a24a",
};
/** As the poles' cables are ordered: red and black. */
const wireColours: Readonly<Record<PoleKey, Colour>> = { "5v": "#b3261e", gnd: "#1d1d1f" };
const otherBought: Colour = "#9aa0a6";

/** Of a part in pictures, STEP and GLB. */
export const colourOf = ({
  key,
  kind,
  making,
}: Pick<TreePart, "key" | "kind"> & { readonly making?: Making }): Colour => {
  if (kind === "board") return "#1f5c3a";
  if (kind === "printed") return printedColours.find(([start]) => key.startsWith(start))?.[1] ?? otherPrinted;
  if (making?.make === "hat-wire") return wireColours[making.net === "5 V" ? "5v" : "gnd"];
  if (making?.make === "feed-cable") return wireColours[making.pole];
  return (making && boughtColours[making.make]) ?? otherBought;
};
