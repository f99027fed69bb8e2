/**
 * The way of a power board's fingers into their socket, in two phases, and what each link of it may be off at the most:
 * first the horns of the cell take the board wherever it floats, then they hand it to the socket with the little play
 * they leave it. What the horns have taken up counts no more.
 */
import { backPlanePlaces, boardThicknessMm, powerBoardPlaces } from "@rubus/boards";
import { cardSlots, type Figure, figure, rowOf, source } from "@rubus/catalogue";
import { bay } from "../bay.js";
import { horn, hornTakes } from "../cell/horns.js";

export type ChainLink = { readonly name: string; readonly off: Figure<"length"> };

const rounded = (mm: number): number => Number(mm.toFixed(3));
const off = (mm: number, words: string, confidence: "derived" | "memory"): Figure<"length"> =>
  figure("length", rounded(mm), source(words, confidence));
const drawn = (mm: number, words: string): Figure<"length"> => off(mm, words, "derived");

const socket = rowOf(cardSlots, "card-edge-2x10-3-96");
const screwMm = 3;
/** Half the length of a socket's row of contacts. */
const halfRowMm = 18;

/** From the seat of the board in its tray to the horns in the cell. */
const toHorns: readonly ChainLink[] = [
  {
    name: "seat of the power board on its tray",
    off: off(0.3, "printed parts of 100 mm keep ± 0.3 mm", "memory"),
  },
  { name: "rails in the cell", off: off(0.3, "printed parts of 100 mm keep ± 0.3 mm", "memory") },
  { name: "horns in the cell", off: off(0.3, "printed parts of 100 mm keep ± 0.3 mm", "memory") },
];

/** The holes that give the back-plane its place: the closest. */
const closeHoles = (() => {
  const least = Math.min(...backPlanePlaces.bosses.map(({ diameterMm }) => diameterMm));
  return backPlanePlaces.bosses.filter(({ diameterMm }) => diameterMm === least);
})();

const closePlayMm = (Math.max(...closeHoles.map(({ diameterMm }) => diameterMm)) - screwMm) / 2;

/** How far the back-plane may be turned: the least of what the screws in each hole leave it about the close ones. */
const turnShare = ((): number => {
  const x = closeHoles.reduce((sum, { at }) => sum + at.x, 0) / closeHoles.length;
  const y = closeHoles.reduce((sum, { at }) => sum + at.y, 0) / closeHoles.length;
  return Math.min(
    ...backPlanePlaces.bosses.map(
      ({ at, diameterMm }) => (diameterMm - screwMm) / 2 / Math.hypot(at.x - x, at.y - y),
    ),
  );
})();

const horns: ChainLink = {
  name: "gap of the horns",
  off: off(0.05, "printed gaps of 2 mm keep ± 0.1 mm, half on either side", "memory"),
};

/** From the horns in the cell to the socket's slot. */
const toSocket: readonly ChainLink[] = [
  horns,
  {
    name: "horns to the close bosses",
    off: off(0.1, "printed in one part, 11 mm apart and on the same bed side", "memory"),
  },
  {
    name: "screws in the close holes",
    off: drawn(closePlayMm, `hole of ${screwMm + 2 * closePlayMm} mm on a screw of ${screwMm} mm`),
  },
  {
    name: "back-plane turned in its holes",
    off: drawn(turnShare * halfRowMm, "at the ends of the contacts' row, 18 mm from its middle"),
  },
  {
    name: "the back-plane's holes to each other",
    off: off(0.1, "drills of a board house keep ± 0.1 mm", "memory"),
  },
  { name: "socket on its pins", off: off(0.25, "pins in their holes, and the body on its pins", "memory") },
];

const sumOf = (links: readonly ChainLink[]): number => links.reduce((sum, link) => sum + link.off.value, 0);
const rootOf = (links: readonly ChainLink[]): number => Math.hypot(...links.map((link) => link.off.value));

/** Board into the horns: how far off their middle it comes at the most, and how far they reach. */
export type CatchPhase = {
  readonly links: readonly ChainLink[];
  readonly likelyMm: number;
  readonly worstMm: number;
  /** How far the board moves in its seat. */
  readonly float: Figure<"length">;
  /** How far off their middle the horns take a board. */
  readonly takes: Figure<"length">;
};

/** Board out of the horns into the socket. */
export type EnterPhase = {
  readonly links: readonly ChainLink[];
  /** Half of what a board of the least size has between the horns more than the drawn play. */
  readonly size: ChainLink;
  readonly play: Figure<"length">;
  /** Root of the squares of all. */
  readonly likelyMm: number;
  /** Play and size of the board whole, as it lies where it lies; the links, which are independent, as root of squares. */
  readonly worstMm: number;
  /** The plain sum, with every link at its end on the same side. */
  readonly sumMm: number;
  /** What the thickest or highest board has left on either side between horns printed too narrow. */
  readonly leastPlayMm: number;
  /** How far off its slot a card is still taken in. */
  readonly capture: Figure<"length">;
};

/**
 * A later board into a socket that took its place from the board in it while the back-plane's screws were loose: each of
 * the two stands off the middle of the horns by what they leave it, and nothing else counts.
 */
export type AgainPhase = {
  readonly play: Figure<"length">;
  readonly size: ChainLink;
  readonly gap: ChainLink;
  /** The plain sum. */
  readonly worstMm: number;
  readonly likelyMm: number;
  /** What leads the card in: the least of what its socket takes, or the cut corners of its tongue. */
  readonly lead: Figure<"length">;
};

export type FingerChain = {
  readonly direction: "across" | "height";
  readonly catches: CatchPhase;
  readonly enters: EnterPhase;
  readonly again: AgainPhase;
};

type Way = {
  readonly direction: FingerChain["direction"];
  readonly tray: ChainLink;
  readonly size: ChainLink;
  readonly floatMm: number;
  readonly takesMm: number;
  readonly lead: Figure<"length">;
};

/**
 * A chain with its links and play.
 * @param links from the horns to the socket
 * @param playMm of the board between the horns, on either side
 */
const chain = (
  { direction, tray, size, floatMm, takesMm, lead }: Way,
  links: readonly ChainLink[],
  playMm: number,
): FingerChain => {
  const toHorn = [...toHorns, tray, size];
  const play = drawn(playMm, "measures of the horns");
  const [gap = horns] = links;
  const either = playMm + size.off.value + gap.off.value;
  return {
    direction,
    catches: {
      links: toHorn,
      likelyMm: rootOf(toHorn),
      worstMm: sumOf(toHorn),
      float: drawn(floatMm, "seat of the power board in its tray"),
      takes: drawn(takesMm, "measures of the horns"),
    },
    enters: {
      links,
      size,
      play,
      likelyMm: Math.hypot(playMm, rootOf([...links, size])),
      worstMm: playMm + size.off.value + rootOf(links),
      sumMm: playMm + size.off.value + sumOf(links),
      leastPlayMm: playMm - size.off.value - gap.off.value,
      capture: socket.capture,
    },
    again: {
      play,
      size,
      gap,
      worstMm: 2 * either,
      likelyMm: Math.SQRT2 * Math.hypot(playMm, size.off.value, gap.off.value),
      lead,
    },
  };
};

/** Across the board's thickness, and along its fingers' row. */
export const fingerChains = (
  links: readonly ChainLink[] = toSocket,
  playMm: number = horn.playMm,
): readonly [FingerChain, FingerChain] => {
  const takes = hornTakes();
  const { float } = powerBoardPlaces;
  return [
    chain(
      {
        direction: "across",
        tray: {
          name: "tray in its rails, across",
          off: drawn((bay.rail.slotMm - 2) / 2, `a wall of 2 mm in a slot of ${bay.rail.slotMm} mm`),
        },
        size: {
          name: "thickness of the power board",
          off: off(
            boardThicknessMm * 0.05,
            "boards keep their thickness ± 10 %, half of it on either side",
            "memory",
          ),
        },
        floatMm: float.acrossMm,
        takesMm: takes.acrossMm,
        // Contacts press from both sides, so a loose socket stands in the middle of its card.
        lead: socket.capture,
      },
      links,
      playMm,
    ),
    chain(
      {
        direction: "height",
        tray: {
          name: "tray in its rails, up and down",
          off: drawn(0.3, "the wall's edges stand 0.3 mm off the beams"),
        },
        size: {
          name: "outline of the power board",
          off: off(0.075, "milled outlines keep ± 0.15 mm, half of it at either edge", "memory"),
        },
        floatMm: float.heightMm,
        takesMm: takes.heightMm,
        // Along the row the slot's room is the same for both cards, wherever the first lay in it.
        lead: off(powerBoardPlaces.tongue.cornerMm, "cut corners of the power board's tongue", "derived"),
      },
      links,
      playMm,
    ),
  ];
};
