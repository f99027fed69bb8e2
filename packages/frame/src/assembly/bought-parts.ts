/** Bought and own parts of a tree from the rows they stand in. */
import {
  type BoardPlaces,
  backPlanePlaces,
  hatPlaces,
  ledBoardBodies,
  powerBoardPlaces,
} from "@rubus/boards";
import {
  type Cooler,
  coolers,
  type Fan,
  inserts,
  lugs,
  nuts,
  piBoards,
  type Rack,
  racks,
  rowOf,
  type Screw,
  type Shelf,
  type SupplyRow,
  screws,
  shelves,
  studSpacers,
  type ThreadKey,
  threads,
  type Washer,
  type WideWasher,
  washers,
  wideWashers,
} from "@rubus/catalogue";
import type { Vec3 } from "@rubus/units";
import { linkBar, linkBarPart, type Pole, spacerPart as spacerPartOf } from "../bars/link-bar.js";
import type { CoolerKey } from "../bodies/cooler.js";
import type { HatNet } from "../cables/hat-wire-way.js";
import { hatWireMm } from "../cables/lengths.js";
import { feedWire, hatWire } from "../cables/wire-choice.js";
import type { KeyIn } from "../screw-place.js";
import type { PiKey } from "../stack.js";
import type { BoardName, TreePart, WasherKey } from "./part.js";

/** Where things stand on a board. */
export const placesOf = (board: BoardName): BoardPlaces => {
  if (board === "power") return powerBoardPlaces;
  if (board === "led") return ledBoardBodies;
  if (board === "back-plane") return backPlanePlaces;
  return hatPlaces(board);
};

const allWashers: readonly (Washer | WideWasher)[] = [...washers, ...wideWashers];

/** The row of a plain or wide washer. */
export const washerRow = (key: WasherKey): Washer | WideWasher => rowOf(allWashers, key);

const bought = (key: string, title: string, making: TreePart["making"]): TreePart => ({
  key,
  title,
  kind: "bought",
  making,
});

export const screwPart = (screw: KeyIn<typeof screws>, lengthMm: number): TreePart =>
  bought(`${screw}-${lengthMm}`, `${rowOf<Screw>(screws, screw).name} × ${lengthMm}`, {
    make: "screw",
    screw,
    lengthMm,
  });

export const insertPart = (insert: KeyIn<typeof inserts>): TreePart =>
  bought(insert, rowOf(inserts, insert).name, { make: "insert", insert });

export const nutPart = (nut: KeyIn<typeof nuts>): TreePart =>
  bought(nut, rowOf(nuts, nut).name, { make: "nut", nut });

export const washerPart = (washer: WasherKey): TreePart =>
  bought(washer, washerRow(washer).name, { make: "washer", washer });

export const spacerPart = (spacer: KeyIn<typeof studSpacers>): TreePart =>
  bought(spacer, rowOf(studSpacers, spacer).name, { make: "stud-spacer", spacer });

export const piPart = (model: PiKey): TreePart =>
  bought(model, rowOf(piBoards, model).name, { make: "pi", model });

export const coolerPart = (cooler: CoolerKey, model: PiKey): TreePart =>
  bought(cooler, rowOf<Cooler>(coolers, cooler).name, { make: "cooler", cooler, model });

export const fanPart = (row: Fan, layout: Extract<TreePart["making"], { make: "fan" }>["layout"]): TreePart =>
  bought(`fan-${row.key}`, row.name, { make: "fan", row, layout });

export const boardPart = (board: BoardName): TreePart => ({
  key: `board-${board}`,
  title: placesOf(board).title,
  kind: "board",
  making: { make: "board", board },
});

/** A bar, its sleeve or its spacer: cut by the drawings of `frame/cut`. */
export const copperPart = (make: "bar" | "sleeve" | "bar-spacer", pole: Pole): TreePart => {
  const cut = make === "bar-spacer" ? spacerPartOf(pole) : linkBarPart(pole);
  return make === "sleeve"
    ? bought("link-bar-sleeve", linkBar.sleeve.row.name, { make, pole: pole.key })
    : bought(cut.key, cut.title, { make, pole: pole.key });
};

export const ringLugPart = (lug: KeyIn<typeof lugs>): TreePart =>
  bought(lug, rowOf(lugs, lug).name, { make: "ring-lug", lug, bentDegrees: 0 });

/** A ring lug that is bent up behind its nut. */
export const bentLugPart = (lug: KeyIn<typeof lugs>, bentDegrees: number): TreePart =>
  bought(`${lug}-bent-${bentDegrees}`, `${rowOf(lugs, lug).name}, bent by ${bentDegrees}°`, {
    make: "ring-lug",
    lug,
    bentDegrees,
  });

const netKey = (net: HatNet): string => (net === "5 V" ? "5v" : "gnd");

/** A wire of a node, which is as long as where its HAT stands makes it. */
export const hatWirePart = (net: HatNet, stack: "a" | "b", hatLug: Vec3): TreePart =>
  bought(
    `hat-wire-${netKey(net)}-${stack}-${hatLug.x.toFixed(2)}`,
    `${hatWire.name}, ${hatWireMm(net, stack)} mm, ${net}`,
    { make: "hat-wire", net, stack, hatLug },
  );

/** The end of a feed's cable at its land. */
export const feedCablePart = (pole: Pole, layers: number): TreePart =>
  bought(`feed-cable-${pole.key}-${layers}`, `${feedWire.name}, ${pole.wireColour}, end of a feed`, {
    make: "feed-cable",
    pole: pole.key,
    layers,
  });

/** A supply by its row, of which only the case is drawn. */
export const supplyPart = ({ key, name, caseWidth, caseLength, caseHeight }: SupplyRow): TreePart =>
  bought(`supply-${key}`, name, { make: "supply", row: { key, caseWidth, caseLength, caseHeight } });

export const shelfPart = (shelf: KeyIn<typeof shelves>): TreePart => {
  const { name, rack } = rowOf<Shelf>(shelves, shelf);
  const panelMm = rowOf<Rack>(racks, rack).panelWidth.value;
  return bought(shelf, name, { make: "shelf", shelf, panelMm });
};

/** A rod cut to a length: the tree names it by both. */
export const rodPart = (thread: ThreadKey, lengthMm: number): TreePart =>
  bought(`rod-${thread}-${lengthMm}`, `Threaded rod ${rowOf(threads, thread).name}, ${lengthMm} mm`, {
    make: "rod",
    thread,
    lengthMm,
  });

export const printedPart = (key: string, title: string): TreePart => ({
  key,
  title,
  kind: "printed",
  making: { make: "printed", key },
});
