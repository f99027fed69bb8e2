/** Bought parts behind the cells: cable ties, barrels of lugs, rods, shelves, the terminals of supplies. */
import { type Figure, figure, type Row, source } from "./figure.js";
import type { ThreadKey } from "./threads.js";

/** A strap with a toothed lock. */
export type CableTie = Row & {
  readonly width: Figure<"length">;
  readonly thickness: Figure<"length">;
  readonly length: Figure<"length">;
  /** Least pull that it stands. */
  readonly strength: Figure<"force">;
};

const polyamide = source("usual cable tie of polyamide 6.6 of this width", "memory");

export const cableTies = [
  {
    key: "cable-tie-4-8",
    name: "Cable tie 4.8 mm, at least 150 mm, flame retardant",
    width: figure("length", 4.8, polyamide, { min: 4.5, max: 4.9 }),
    thickness: figure("length", 1.3, polyamide, { min: 1.1, max: 1.4 }),
    length: figure("length", 200, polyamide, { min: 150 }),
    strength: figure("force", 220, polyamide),
  },
] as const satisfies readonly CableTie[];

/** The barrel of a ring lug, by the wire it takes; ring and tongue stand in the lug's own row. */
export type LugBarrel = Row & {
  readonly conductor: Figure<"area">;
  readonly outerDiameter: Figure<"length">;
  readonly length: Figure<"length">;
  /** From the middle of the hole to where the wire goes in. */
  readonly holeToEnd: Figure<"length">;
};

const ringLugs = source("DIN 46234, bare ring lugs; makers differ by a millimetre", "memory");
const barrel = <K extends string>(
  key: K,
  area: number,
  [outer, length, reach]: readonly [number, number, number],
): LugBarrel & { readonly key: K } => ({
  key,
  name: `Barrel of a ring lug, ${area} mm²`,
  conductor: figure("area", area, ringLugs),
  outerDiameter: figure("length", outer, ringLugs, { min: outer - 0.3, max: outer + 0.5 }),
  length: figure("length", length, ringLugs, { min: length - 1, max: length + 1 }),
  holeToEnd: figure("length", reach, ringLugs, { min: reach - 1.5, max: reach + 2 }),
});

export const lugBarrels = [
  barrel("barrel-2-5mm2", 2.5, [3.9, 5, 11]),
  barrel("barrel-10mm2", 10, [6.7, 8, 16]),
  barrel("barrel-16mm2", 16, [7.5, 10, 20]),
] as const;

/** Rod with a thread all along, cut to length. */
export type ThreadedRod = Row & {
  readonly thread: ThreadKey;
  readonly stockLength: Figure<"length">;
};

const stockRod = source("DIN 976-1, as shops sell it", "memory");

export const threadedRods = [
  {
    key: "din-976-m4",
    name: "Threaded rod DIN 976-1 M4, steel, galvanised",
    thread: "m4",
    stockLength: figure("length", 1000, stockRod),
  },
] as const satisfies readonly ThreadedRod[];

/** A shelf of sheet metal for one rack unit: a floor between two sides, open above and behind. */
export type Shelf = Row & {
  /** Key of the rack it is for. */
  readonly rack: string;
  readonly width: Figure<"length">;
  readonly depth: Figure<"length">;
  /** Of the front panel; the sides are lower. */
  readonly height: Figure<"length">;
  readonly sheet: Figure<"length">;
  readonly sideHeight: Figure<"length">;
  readonly load: Figure<"mass">;
};

const sheetMetal = source("usual 1U cantilever shelf of sheet steel; look at the one bought", "memory");
const shelf = <K extends string>(
  key: K,
  rack: string,
  name: string,
  [width, depth, load]: readonly [number, number, number],
): Shelf & { readonly key: K } => ({
  key,
  name,
  rack,
  width: figure("length", width, sheetMetal, { min: width - 6, max: width + 4 }),
  depth: figure("length", depth, sheetMetal, { min: depth, max: depth + 60 }),
  height: figure("length", 43.7, sheetMetal, { min: 42, max: 44 }),
  sheet: figure("length", 1.2, sheetMetal, { min: 1, max: 1.5 }),
  sideHeight: figure("length", 30, sheetMetal, { min: 15, max: 43 }),
  load: figure("mass", load, sheetMetal),
});

export const shelves = [
  shelf("shelf-19-1u", "eia-310-19", "Shelf 19 inch, 1 U, 250 mm deep", [440, 250, 10000]),
  shelf("shelf-10-1u", "eia-310-10", "Shelf 10 inch, 1 U, 200 mm deep", [212, 200, 5000]),
] as const;

/** The terminals of a supply, at one end of its case. */
export type SupplyTerminals = Row & {
  readonly positions: number;
  readonly pitch: Figure<"length">;
  /** How far the open step of the case reaches from its end, and how high its floor stands. */
  readonly stepLength: Figure<"length">;
  readonly stepHeight: Figure<"length">;
  /** Of the block on that step. */
  readonly blockHeight: Figure<"length">;
  /** Terminals that a pole of the output has, joined inside. */
  readonly perPole: number;
  /** What one of them carries. */
  readonly current: Figure<"current">;
};

const screwTerminals = source("drawings of the maker's series, remembered: terminals at one end", "memory");
const terminalCurrent = source(
  "remembered: blocks of this pitch carry 20 to 30 A; least, what the block of the series carries at rated current shared by its terminals (30 A by two, 60 A by three)",
  "memory",
);
/** Mains and earth take three positions. */
const perPole = (positions: number): number => (positions - 3) / 2;
const terminals = <K extends string>(
  key: K,
  name: string,
  positions: number,
  leastAmpere: number,
  [pitch, stepLength, stepHeight, blockHeight]: readonly [number, number, number, number],
): SupplyTerminals & { readonly key: K } => ({
  key,
  name: `Terminals of the ${name}`,
  positions,
  perPole: perPole(positions),
  current: figure("current", Math.max(20, leastAmpere), terminalCurrent, { min: leastAmpere, max: 30 }),
  pitch: figure("length", pitch, screwTerminals, { min: pitch - 1, max: pitch + 1 }),
  stepLength: figure("length", stepLength, screwTerminals, { min: stepLength - 2, max: stepLength + 4 }),
  stepHeight: figure("length", stepHeight, screwTerminals, { min: stepHeight - 2, max: stepHeight + 2 }),
  blockHeight: figure("length", blockHeight, screwTerminals, { min: blockHeight - 2, max: blockHeight + 3 }),
});

/** Keyed as the supplies are. */
export const supplyTerminals = [
  terminals("mean-well-lrs-75-5", "LRS-75-5", 5, 15, [8.3, 15, 10, 14]),
  terminals("mean-well-lrs-100-5", "LRS-100-5", 7, 15, [8.3, 15, 10, 14]),
  terminals("mean-well-rsp-150-5", "RSP-150-5", 7, 15, [8.3, 16, 10, 15]),
  terminals("mean-well-rsp-200-5", "RSP-200-5", 9, 20, [9.5, 17, 10, 16]),
  terminals("mean-well-rsp-320-5", "RSP-320-5", 9, 20, [9.5, 17, 10, 16]),
  terminals("mean-well-hrp-300-5", "HRP-300-5", 9, 20, [8.3, 16, 12, 18]),
] as const;
