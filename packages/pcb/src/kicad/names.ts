/** Names as KiCad gives them: nets, open pins, library items. */
import { byCodeUnit } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { Net, PlacedPart } from "../model/design.js";
import type { PartType } from "../model/parts.js";
import { partPads } from "./part-pads.js";

/** KiCad's escape of characters that have a meaning in its names. */
const escaped = (name: string): string => name.replaceAll("/", "{slash}");

/** `led:RESC1608X55N`. */
export const libraryId = (board: Board, name: string): string => `${board.name}:${escaped(name)}`;

/** Name of an item inside a library, and of its file. */
export const libraryItem = (name: string): string => escaped(name);

const pinNames = (type: PartType): readonly string[] => type.symbol.pins.map(({ pin }) => pin);

/**
 * The part of an automatic net name that stands for one pin: `R1-Pad2` where the name is the number, else `D1-RK`.
 * An open pin carries its pad as well.
 */
const pinTag = (part: PlacedPart, pin: string, pad: string, open: boolean): string => {
  const pinIsShared = pinNames(part.type).filter((name) => name === pin).length > 1;
  if (pin === pad || pin === "") return `${part.ref}-Pad${pad}`;
  return `${part.ref}-${escaped(pin)}${open || pinIsShared ? `-Pad${pad}` : ""}`;
};

/** How KiCad names the net of a pin that is joined to nothing. */
export const openPinNetName = (part: PlacedPart, pin: string, pad: string): string =>
  `unconnected-(${pinTag(part, pin, pad, true)})`;

const isLabelled = (board: Board, net: Net): boolean =>
  board.schematic.labels.some(({ net: name }) => name === net.name);

/**
 * How KiCad names a net: plainly where it counts everywhere, `/name` where a label counts on its sheet (here
 * the root), and after one of its pins where no label stands: a name without a pad first, then the first by
 * code units.
 */
export const kicadNetName = (board: Board, net: Net): string => {
  if (net.label !== "local") return escaped(net.name);
  if (isLabelled(board, net)) return `/${escaped(net.name)}`;
  const parts = new Map(board.parts.map((part) => [part.ref, part]));
  const tags = net.pins.flatMap(({ ref, pin, pad }) => {
    const part = parts.get(ref);
    return part ? [pinTag(part, pin, pad, false)] : [];
  });
  const lowQuality = (tag: string): number => (tag.includes("-Pad") ? 1 : 0);
  const [best] = tags.toSorted((a, b) => lowQuality(a) - lowQuality(b) || byCodeUnit(a, b));
  return best === undefined ? `/${escaped(net.name)}` : `Net-(${best})`;
};

/** Net names of a board: by its own names, by pad, and numbered as the board file lists them (0 is no net). */
export type NetTable = {
  readonly ofNet: ReadonlyMap<string, string>;
  /** By `padKey`: joined pads and open ones. */
  readonly ofPad: ReadonlyMap<string, string>;
  /** KiCad's names, the one at index 0 empty. */
  readonly list: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
};

export const padKey = (ref: string, pad: string): string => `${ref}-${pad}`;

export const netTable = (board: Board): NetTable => {
  const ofNet = new Map(board.nets.map((net) => [net.name, kicadNetName(board, net)]));
  const named = board.nets.flatMap((net) =>
    net.pins.map(({ ref, pad }) => [padKey(ref, pad), ofNet.get(net.name) ?? ""] as const),
  );
  const joined = new Map(named);
  const open = board.parts.flatMap((part) =>
    partPads(part.type)
      .filter(({ number }) => !joined.has(padKey(part.ref, number)))
      .map(({ number, pin }) => [padKey(part.ref, number), openPinNetName(part, pin, number)] as const),
  );
  const list = ["", ...new Set([...ofNet.values(), ...open.map(([, name]) => name)])];
  return {
    ofNet,
    ofPad: new Map([...named, ...open]),
    list,
    numberOf: new Map(list.map((name, index) => [name, index])),
  };
};
