/** What a board must be by its nets and values alone; the pieces that the audits of the boards share. */
import type { BoardDesign, PlacedPart } from "@rubus/pcb";
import { distance, parseQuantity, type Vec2 } from "@rubus/units";
import { type FingerNet, fingerTable } from "./places/index.js";

export type Audited = Pick<BoardDesign, "nets" | "parts" | "features">;

/** Ohms or farads that a part shows; not a number where it shows neither. */
export const amountOf = (part: PlacedPart, dimension: "resistance" | "capacitance"): number => {
  const read = parseQuantity(dimension, part.value.replace(" polymer", ""));
  return read.ok ? read.value : Number.NaN;
};

/** Parts of a type that join two nets, by reference. */
export const joining = (
  board: Audited,
  type: string,
  first: string,
  second: string,
): readonly PlacedPart[] => {
  const on = (net: string) =>
    new Set(board.nets.find(({ name }) => name === net)?.pins.map(({ ref }) => ref) ?? []);
  const [a, b] = [on(first), on(second)];
  return board.parts.filter(({ ref, type: own }) => own.name === type && a.has(ref) && b.has(ref));
};

/** One part of a type between two nets, its value from low to high. */
export type Wanted = readonly [type: string, first: string, second: string, low: number, high: number];

export const wrongAmounts = (board: Audited, wanted: readonly Wanted[]): readonly string[] =>
  wanted.flatMap(([type, first, second, low, high]) => {
    const found = joining(board, type, first, second);
    const [part] = found;
    if (!part || found.length > 1) return [`${found.length} of ${type} between ${first} and ${second}`];
    const value = amountOf(part, type.startsWith("C") ? "capacitance" : "resistance");
    return value >= low && value <= high ? [] : [`${part.ref} is ${part.value}`];
  });

const scaled = (whole: string, letter: string, rest: string): number =>
  Number(`${whole}.${rest || "0"}`) * (letter === "M" ? 1e6 : letter === "K" ? 1e3 : 1);

/** Three digits as on a chip capacitor: two figures and a power of ten, in picofarads. */
const picofarads = (digits: string): number =>
  Number(digits.slice(0, 2)) * 10 ** Number(digits.slice(2)) * 1e-12;

/** Ohms or farads that an order number says: `RC0603FR-0710KL`, `YC164-JR-07220RL`, `CL10B104KB8NNNC`, `CC0603KRX7R9BB472`, `WSLP2512L5000FEA`, `RR70J102MDN1`. */
const orderedValue = (partNumber: string): number | undefined => {
  const resistor = /^(?:R[CT]0603(?:FR-|BRD)|YC164-JR-)07(\d+)([RKM])(\d*)L$/.exec(partNumber);
  if (resistor) return scaled(resistor[1] ?? "", resistor[2] ?? "", resistor[3] ?? "");
  const shunt = /^WSLP2512(\d?)L(\d{3,4})F/.exec(partNumber);
  if (shunt) return Number(`${shunt[1] || "0"}.${shunt[2]}`) * 1e-3;
  const polymer = /^RR70J(\d{3})/.exec(partNumber);
  if (polymer) return picofarads(polymer[1] ?? "") * 1e6;
  const capacitor =
    /^CL10B(\d{3})K/.exec(partNumber) ?? /^CC0[68]0[35][A-Z]+\w*B[BN](\d{3})$/.exec(partNumber);
  return capacitor ? picofarads(capacitor[1] ?? "") : undefined;
};

/** Net of each pad that is joined, by `U1-8`. */
export const netOfPads = ({ nets }: Pick<Audited, "nets">): ReadonlyMap<string, string> =>
  new Map(nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}-${pad}`, name] as const)));

/** Pads of parts that aren't on the net they must be on, pad by pad from 1; null for a pad that stays open. */
export const wrongPads = (
  board: Audited,
  wanted: Readonly<Record<string, readonly (string | null)[]>>,
): readonly string[] => {
  const found = netOfPads(board);
  return Object.entries(wanted).flatMap(([ref, nets]) =>
    nets.flatMap((net, index) => {
      const name = found.get(`${ref}-${index + 1}`) ?? null;
      return name === net ? [] : [`${ref}-${index + 1} is ${name ?? "open"}, not ${net ?? "open"}`];
    }),
  );
};

/** Parts that are ordered as what they aren't. */
export const wrongOrders = ({ parts }: Audited): readonly string[] =>
  parts.flatMap((part) => {
    const ordered = orderedValue(part.purchase.partNumber);
    const said = amountOf(part, part.type.prefix === "C" ? "capacitance" : "resistance");
    const agrees =
      ordered === undefined ? Number.isNaN(said) || !isChip(part) : Math.abs(ordered / said - 1) < 1e-3;
    return agrees ? [] : [`${part.ref} is ${part.value}, ordered as ${part.purchase.partNumber}`];
  });

/** Nets that can't be measured: no test point is on them. */
export const withoutTestPoint = ({ nets }: Audited, wanted: readonly string[]): readonly string[] =>
  wanted.flatMap((name) =>
    nets.some((net) => net.name === name && net.pins.some(({ ref }) => ref.startsWith("TP")))
      ? []
      : [`${name} has no test point`],
  );

/** Parts and features that don't stand where they must. */
export const misplaced = (
  found: readonly Pick<PlacedPart, "ref" | "at">[],
  wanted: readonly (readonly [ref: string, at: Vec2 | undefined])[],
): readonly string[] => {
  const at = new Map(found.map((each) => [each.ref, each.at]));
  return wanted.flatMap(([ref, place]) => {
    const stands = at.get(ref);
    return stands && place && distance(stands, place) < 0.01 ? [] : [`${ref} isn't at its place`];
  });
};

/** Contacts of a card-edge part that aren't on the net of their finger; a finger that `netOf` leaves out is on its own. */
export const wrongContacts = (
  board: Audited,
  ref: string,
  netOf: Readonly<Partial<Record<FingerNet, string>>>,
): readonly string[] => {
  const found = new Map(
    board.nets.flatMap(({ name, pins }) =>
      pins.filter((pin) => pin.ref === ref).map(({ pad }) => [pad, name] as const),
    ),
  );
  return fingerTable.flatMap(({ position, a, b }) =>
    (["A", "B"] as const).flatMap((row) => {
      const [pad, finger] = [`${row}${position}`, row === "A" ? a : b];
      const name = found.get(pad) ?? "";
      return name === (netOf[finger] ?? finger) ? [] : [`${ref}-${pad} is ${name}, the finger is ${finger}`];
    }),
  );
};

/** Chips whose order number says their value. */
const isChip = ({ type }: PlacedPart): boolean =>
  /^(R_0603|R_ARRAY_4|C_0603|C_0805|C_POLYMER|SHUNT_4)$/.test(type.name);
