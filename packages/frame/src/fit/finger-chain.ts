/**
 * The chain of tolerances from the fingers of a power board to their socket: what each link may be off at the most, and
 * what takes it up.
 */
import { powerBoardPlaces } from "@rubus/boards";
import { cardSlots, type Figure, figure, rowOf, source } from "@rubus/catalogue";
import { bay } from "../bay.js";

export type ChainLink = { readonly name: string; readonly off: Figure<"length"> };

const off = (mm: number, words: string, confidence: "derived" | "memory"): Figure<"length"> =>
  figure("length", mm, source(words, confidence));

const rails = bay.rail.slotMm + bay.rail.padMm;

/** Links that both directions share, from the tray's seat of the board to its socket. */
const shared: readonly ChainLink[] = [
  {
    name: "seat of the power board on its tray",
    off: off(0.3, "printed parts of 100 mm keep ± 0.3 mm", "memory"),
  },
  { name: "rails in the cell", off: off(0.3, "printed parts of 100 mm keep ± 0.3 mm", "memory") },
  { name: "bosses in the cell", off: off(0.4, "printed parts of 150 mm keep ± 0.4 mm", "memory") },
  { name: "screws in the back-plane's holes", off: off(0.2, "hole of 3.4 mm on a screw of 3 mm", "derived") },
  {
    name: "the back-plane's holes to each other",
    off: off(0.1, "drills of a board house keep ± 0.1 mm", "memory"),
  },
  { name: "socket on its pins", off: off(0.25, "pins in their holes, and the body on its pins", "memory") },
];

export type FingerChain = {
  readonly direction: "across" | "height";
  readonly links: readonly ChainLink[];
  /** Root of the sum of squares, and the plain sum. */
  readonly likelyMm: number;
  readonly worstMm: number;
  /** How far the board moves in its seat, and how far off its slot a card is still taken in. */
  readonly float: Figure<"length">;
  readonly capture: Figure<"length">;
};

const chain = (
  direction: FingerChain["direction"],
  own: readonly ChainLink[],
  floatMm: number,
): FingerChain => {
  const links = [...own, ...shared];
  return {
    direction,
    links,
    likelyMm: Math.hypot(...links.map((link) => link.off.value)),
    worstMm: links.reduce((sum, link) => sum + link.off.value, 0),
    float: figure("length", floatMm, source("seat of the power board in its tray", "derived")),
    capture: rowOf(cardSlots, "card-edge-2x10-3-96").capture,
  };
};

/** Across the board's thickness, and along its fingers' row. */
export const fingerChains = (): readonly [FingerChain, FingerChain] => [
  chain(
    "across",
    [
      {
        name: "tray in its rails, across",
        off: off(
          Number(((rails - bay.rail.padMm - 2) / 2).toFixed(3)),
          `a wall of 2 mm in a slot of ${bay.rail.slotMm} mm`,
          "derived",
        ),
      },
      {
        name: "thickness of the power board",
        off: off(
          Number((powerBoardPlaces.thicknessMm * 0.05).toFixed(3)),
          "boards keep their thickness ± 10 %, half of it on either side",
          "memory",
        ),
      },
    ],
    powerBoardPlaces.float.acrossMm,
  ),
  chain(
    "height",
    [
      {
        name: "tray in its rails, up and down",
        off: off(0.3, "the wall's edges stand 0.3 mm off the beams", "derived"),
      },
      { name: "outline of the power board", off: off(0.15, "milled outlines keep ± 0.15 mm", "memory") },
    ],
    powerBoardPlaces.float.heightMm,
  ),
];
