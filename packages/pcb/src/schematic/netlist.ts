/** Which pads are joined: by a schematic's drawing alone, and by a board's pads. */
import { byCodeUnit, type Vec2 } from "@rubus/units";
import { childOf, childrenOf, readSExpression, textAt } from "../kicad/s-expression.js";
import { pointKey } from "./placement.js";
import type { ReadLabel, ReadPin, ReadSchematic, ReadSymbol } from "./read-schematic.js";
import { readSchematic } from "./read-schematic.js";
import { liesOn } from "./wiring.js";

/** One conductor: what names it and which pads it joins (`R1-2`), both sorted. */
export type NetlistNet = { readonly names: readonly string[]; readonly pads: readonly string[] };

/** Sets that grow together. */
const disjointSets = () => {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  return { find, join: (a: string, b: string): void => void parent.set(find(a), find(b)) };
};

export type PlacedPin = { readonly symbol: ReadSymbol; readonly pin: ReadPin };

/** Everything that hangs on one conductor of the sheet. */
export type DrawnNet = {
  readonly pins: readonly PlacedPin[];
  readonly labels: readonly ReadLabel[];
  /** Names given by power symbols. */
  readonly ports: readonly string[];
};

const pinsOfSheet = (sheet: ReadSchematic): readonly PlacedPin[] =>
  sheet.symbols.flatMap((symbol) => symbol.pins.map((pin) => ({ symbol, pin })));

const portName = ({ symbol, pin }: PlacedPin): string | undefined =>
  symbol.power && pin.type === "power_in" ? symbol.value : undefined;

/**
 * The conductors of a sheet by KiCad's rules: wires join at their ends and at junctions, never where they only
 * cross; a label joins the wire or pin it stands on, and all of its name (local labels and global names apart);
 * power ports join all of their name.
 */
export const drawnNets = (sheet: ReadSchematic): readonly DrawnNet[] => {
  const sets = disjointSets();
  const at = (point: Vec2): string => `@${pointKey(point)}`;
  for (const { from, to } of sheet.wires) sets.join(at(from), at(to));
  const onWires = [...sheet.junctions, ...sheet.labels.map((label) => label.at)];
  for (const point of onWires)
    for (const wire of sheet.wires) if (liesOn(wire, point)) sets.join(at(point), at(wire.from));
  for (const { text, global, at: point } of sheet.labels)
    sets.join(at(point), `${global ? "global" : "local"} ${text}`);
  const pins = pinsOfSheet(sheet);
  for (const placed of pins) {
    const name = portName(placed);
    if (name !== undefined) sets.join(at(placed.pin.at), `global ${name}`);
  }
  const nets = new Map<string, { pins: PlacedPin[]; labels: ReadLabel[]; ports: string[] }>();
  const netAt = (point: Vec2) => {
    const root = sets.find(at(point));
    const net = nets.get(root) ?? { pins: [], labels: [], ports: [] };
    nets.set(root, net);
    return net;
  };
  for (const placed of pins) {
    const net = netAt(placed.pin.at);
    const name = portName(placed);
    if (name === undefined) net.pins.push(placed);
    else net.ports.push(name);
  }
  for (const label of sheet.labels) netAt(label.at).labels.push(label);
  return [...nets.values()];
};

const uniqueSorted = (items: readonly string[]): readonly string[] =>
  [...new Set(items)].toSorted(byCodeUnit);

const sortNets = (nets: readonly NetlistNet[]): readonly NetlistNet[] =>
  nets.filter(({ pads }) => pads.length > 0).toSorted((a, b) => byCodeUnit(a.pads[0] ?? "", b.pads[0] ?? ""));

/** The nets of a sheet that was read: power symbols are no pads; open pins are nets of one pad. */
export const netlistOf = (sheet: ReadSchematic): readonly NetlistNet[] =>
  sortNets(
    drawnNets(sheet).map(({ pins, labels, ports }) => ({
      names: uniqueSorted([...labels.map(({ text }) => text), ...ports]),
      pads: uniqueSorted(
        pins.filter(({ symbol }) => !symbol.power).map(({ symbol, pin }) => `${symbol.ref}-${pin.number}`),
      ),
    })),
  );

/** The nets of a `.kicad_sch` text. Throws an SExpressionError when it can't be read. */
export const schematicNetlist = (text: string): readonly NetlistNet[] => netlistOf(readSchematic(text));

/**
 * The nets of a `.kicad_pcb` text by the names its pads carry. A numbered pad without a net is a net of its
 * own; parts that are on the board only are left out. Throws an SExpressionError when it can't be read.
 */
export const boardNetlist = (text: string): readonly NetlistNet[] => {
  const byName = new Map<string, string[]>();
  for (const footprint of childrenOf(readSExpression(text), "footprint")) {
    const attributes = childOf(footprint, "attr");
    if (attributes?.items.some((_, index) => textAt(attributes, index) === "board_only")) continue;
    const ref = childrenOf(footprint, "property").find((field) => textAt(field, 0) === "Reference");
    for (const pad of childrenOf(footprint, "pad")) {
      const number = textAt(pad, 0) ?? "";
      if (number === "") continue;
      const key = `${textAt(ref, 1) ?? ""}-${number}`;
      const name = textAt(childOf(pad, "net"), 1) ?? `no net ${key}`;
      byName.set(name, [...(byName.get(name) ?? []), key]);
    }
  }
  return sortNets([...byName].map(([name, pads]) => ({ names: [name], pads: uniqueSorted(pads) })));
};
