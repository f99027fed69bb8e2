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
  rowOf,
  type Screw,
  screws,
  studSpacers,
  type ThreadKey,
  threads,
  type Washer,
  type WideWasher,
  washers,
  wideWashers,
} from "@rubus/catalogue";
import { linkBar, linkBarPart, type Pole, spacerPart as spacerPartOf } from "../bars/link-bar.js";
import type { CoolerKey } from "../bodies/cooler.js";
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

/** The lugs and screws that stand on a board, each a part of its own. */
export const lugParts = (board: BoardName): readonly TreePart[] =>
  placesOf(board)
    .bodies.filter(({ name }) => / (lug|screw)$/.test(name))
    .map(({ name }, index) =>
      bought(`${board}-${name.toLowerCase().replaceAll(" ", "-")}`, `${name}, ${placesOf(board).title}`, {
        make: "lug",
        board,
        index,
      }),
    );

/** A bar, its sleeve or its spacer: cut by the drawings of `frame/cut`. */
export const copperPart = (make: "bar" | "sleeve" | "bar-spacer", pole: Pole): TreePart => {
  const cut = make === "bar-spacer" ? spacerPartOf(pole) : linkBarPart(pole);
  return make === "sleeve"
    ? bought("link-bar-sleeve", linkBar.sleeve.row.name, { make, pole: pole.key })
    : bought(cut.key, cut.title, { make, pole: pole.key });
};

export const ringLugPart = (lug: KeyIn<typeof lugs>): TreePart =>
  bought(lug, rowOf(lugs, lug).name, { make: "ring-lug", lug });

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
