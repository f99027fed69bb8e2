/** Netlists as sets of pins, and what differs between two. */
import { byCodeUnit, type Result, success } from "@rubus/units";
import { boardPads } from "../geometry.js";
import type { Board } from "../model/board.js";
import type { BoardDesign } from "../model/design.js";
import { readFabrication, type TextFile } from "../readers/fabrication.js";
import { type Conductors, conductorsOf } from "./conductors.js";
import { type LayerImages, layerImages } from "./layer-images.js";

/** Each net a sorted list of `ref-pad`, the nets sorted by their first pin; nets bear no names. */
export type Netlist = readonly (readonly string[])[];

const sorted = (nets: readonly (readonly string[])[]): Netlist =>
  nets
    .filter((pins) => pins.length > 0)
    .map((pins) => [...new Set(pins)].sort(byCodeUnit))
    .sort((a, b) => byCodeUnit(a.join(" "), b.join(" ")));

/** The nets of copper that was found already. */
export const netlistOf = ({ conductors }: Conductors): Netlist => sorted(conductors.map(({ pins }) => pins));

/**
 * The nets of Gerbers and drills alone: copper that touches is one net, the plated holes join the layers, and
 * only the pads' `.P` attributes say which pins are on it.
 */
export const extractNetlist = async (files: readonly TextFile[]): Promise<Result<Netlist>> => {
  const read = readFabrication(files);
  return read.ok ? success(fabricationNetlist(await layerImages(read.value))) : read;
};

/** `extractNetlist` of files that were read already. */
export const fabricationNetlist = (images: LayerImages): Netlist => netlistOf(conductorsOf(images));

/** The nets as the design says they are; a pad with a number but no net is a net of its own. */
export const designNetlist = (board: BoardDesign | Board): Netlist => {
  const nets = new Map<string, string[]>();
  for (const { ref, pad, net } of boardPads(board)) {
    if (pad.number === "") continue;
    const pin = `${ref}-${pad.number}`;
    const key = net === undefined ? `open ${pin}` : `net ${net}`;
    nets.set(key, [...(nets.get(key) ?? []), pin]);
  }
  return sorted([...nets.values()]);
};

/** Empty when the netlists are the same, else a sentence for each net that only one of them has. */
export const netlistDifferences = (
  a: Netlist,
  b: Netlist,
  [nameA, nameB]: readonly [string, string] = ["the first", "the second"],
): readonly string[] => {
  const only = (x: Netlist, y: Netlist, nameX: string, nameY: string): readonly string[] => {
    const others = new Set(y.map((pins) => pins.join(" ")));
    const holderOf = new Map(y.flatMap((pins) => pins.map((pin) => [pin, pins] as const)));
    return x
      .filter((pins) => !others.has(pins.join(" ")))
      .map((pins) => {
        const there = [...new Set(pins.map((pin) => holderOf.get(pin)?.join(" ") ?? "nothing"))];
        return `${nameX} joins {${pins.join(" ")}}, where ${nameY} has ${there.map((net) => `{${net}}`).join(" and ")}`;
      });
  };
  return [...only(a, b, nameA, nameB), ...only(b, a, nameB, nameA)];
};

/** True when both join the same pins, whatever their nets are called. */
export const sameNetlist = (a: Netlist, b: Netlist): boolean => netlistDifferences(a, b).length === 0;
