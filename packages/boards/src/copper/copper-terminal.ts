/** The ends of a run as terminals of the mesh, from the pads and holes that were read. */
import type { BoardCopperLayers, CopperPad, NetCopper, Side } from "@rubus/pcb";
import type { Patch, SheetTerminal } from "@rubus/physics";
import { boundingBox, circlePolygon, distance, rectangle, vec2 } from "@rubus/units";
import { fingerPlaces } from "../places/index.js";
import { contactResistance, headerContact, springAcrossMm, springAlongMm } from "./copper-figures.js";
import type { CopperEnd } from "./copper-paths.js";

const chordMm = 0.001;

export const copperSides = ["top", "bottom"] as const satisfies readonly Side[];

const layerOf = (side: Side): number => copperSides.indexOf(side);

/** From the mouth of the socket to its springs, measured from the card's edge when the tray meets its stop. */
const springFromEdgeMm = fingerPlaces.insertionMm - fingerPlaces.slot.contactLine.value;

const padsOf = ({ pads }: NetCopper, pin: string): readonly CopperPad[] =>
  pads.filter(({ ref, number }) => `${ref}-${number}` === pin);

const onPads = (net: NetCopper, pin: string): Patch =>
  padsOf(net, pin).flatMap(({ side, outlines }) =>
    outlines.map((outline) => ({ layer: layerOf(side), outline })),
  );

/** The hole that a pin's pads stand about, filled with solder. */
const inHole = (net: NetCopper, pin: string): Patch => {
  const at = padsOf(net, pin)[0]?.at;
  const hole = at && net.holes.find((each) => distance(each.at, at) < each.diameterMm / 2);
  if (!hole) return [];
  const outline = circlePolygon(hole.at, hole.diameterMm / 2, chordMm);
  return copperSides.map((_, layer) => ({ layer, outline }));
};

/** Where the spring lies on a finger; fingers point to the greatest x. */
const onFinger = (net: NetCopper, pin: string, edgeMm: number): Patch =>
  padsOf(net, pin).map(({ side, at }) => ({
    layer: layerOf(side),
    outline: rectangle(vec2(edgeMm - springFromEdgeMm, at.y), springAlongMm.value, springAcrossMm.value),
  }));

const underDisc = (net: NetCopper, pin: string, side: Side, diameterMm: number): Patch =>
  padsOf(net, pin)
    .filter((pad) => pad.side === side)
    .map(({ at }) => ({ layer: layerOf(side), outline: circlePolygon(at, diameterMm / 2, chordMm) }));

const patchesOf = ({ contact }: CopperEnd, net: NetCopper, edgeMm: number): readonly Patch[] => {
  switch (contact.kind) {
    case "pads":
      return contact.pins.map((pin) => onPads(net, pin));
    case "socket":
    case "header":
      return contact.pins.map((pin) => inHole(net, pin));
    case "fingers":
      return contact.pins.map((pin) => onFinger(net, pin, edgeMm));
    case "land":
      return [underDisc(net, contact.pin, contact.side, contact.diameterMm)];
  }
};

/** Pins of an end, as the files name them. */
export const pinsOfEnd = ({ contact }: CopperEnd): readonly string[] =>
  contact.kind === "land" ? [contact.pin] : contact.pins;

/** Springs share the current by their own resistance. */
const shareOf = ({ contact: { kind } }: CopperEnd): SheetTerminal["share"] => {
  if (kind === "header") return { contact: headerContact.value };
  return kind === "socket" || kind === "fingers" ? { contact: contactResistance } : "joined";
};

/** The terminal of an end. */
export const copperTerminal = (
  end: CopperEnd,
  net: NetCopper,
  { outline }: BoardCopperLayers,
): SheetTerminal => {
  return {
    name: end.name,
    patches: patchesOf(end, net, boundingBox(outline).max.x),
    share: shareOf(end),
  };
};
