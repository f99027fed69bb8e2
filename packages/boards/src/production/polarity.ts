/** Which way round the parts stand: derived from their pins and places, to be held against a house's preview. */
import { byReference, isPlaced, type PlacedPart, toBoard } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";

export type PolarityLine = {
  readonly ref: string;
  /** `cathode`, `plus`, `pin 1`. */
  readonly mark: string;
  /** `left`, `upper right`: from the part's middle, as seen from its own side. */
  readonly towards: string;
  readonly side: PlacedPart["side"];
};

const directions = [
  "right",
  "upper right",
  "up",
  "upper left",
  "left",
  "lower left",
  "down",
  "lower right",
] as const;

const towards = ({ x, y }: Vec2): string => {
  const eighth = Math.round(Math.atan2(y, x) / (Math.PI / 4));
  return directions[(eighth + 8) % 8] ?? directions[0];
};

/** Pads that stand for themselves: hold-downs and the like have no bare number. */
const contactsOf = ({ type }: PlacedPart): readonly string[] => [
  ...new Set(type.land.pads.map(({ number }) => number).filter((number) => /^[AB]?\d+$/.test(number))),
];

/** Letters of what may be turned round: resistors and arrays of single ones, fuses, beads, coils, jumpers. */
const reversible: readonly string[] = ["R", "RN", "F", "FB", "L", "JP"];

/** IPC-7351B §3.2 names polarised capacitors `CAPP…`. */
const isOriented = (part: PlacedPart): boolean => {
  const { prefix, land } = part.type;
  if (contactsOf(part).length < 2 || reversible.includes(prefix)) return false;
  return prefix !== "C" || land.name.startsWith("CAPP");
};

/** The pad that says it, and what it is called. */
const markOf = (part: PlacedPart): readonly [pad: string, mark: string] => {
  const { pins, prefix } = part.type;
  const cathode = pins.K?.pad;
  if (cathode !== undefined) return [cathode, "cathode"];
  const first = contactsOf(part).find((number) => /^A?1$/.test(number)) ?? "1";
  return [first, prefix === "C" ? "plus" : `pin ${first}`];
};

/** The farthest of a part's contacts along each axis of the board: a corner is one however long the body is. */
const reachOf = (part: PlacedPart, contacts: readonly string[]): Vec2 => {
  const places = part.type.land.pads
    .filter(({ number }) => contacts.includes(number))
    .map(({ at }) => toBoard(part, at));
  return vec2(
    Math.max(...places.map(({ x }) => Math.abs(x - part.at.x))),
    Math.max(...places.map(({ y }) => Math.abs(y - part.at.y))),
  );
};

const share = (offMm: number, reachMm: number): number => (reachMm > 1e-6 ? offMm / reachMm : 0);

/** One line for every placed part that can be set the wrong way round, by reference. */
export const polarityOf = (parts: readonly PlacedPart[]): readonly PolarityLine[] =>
  parts
    .filter((part) => isPlaced(part) && isOriented(part))
    .sort((a, b) => byReference(a.ref, b.ref))
    .map((part) => {
      const [number, mark] = markOf(part);
      const pad = part.type.land.pads.find((each) => each.number === number)?.at ?? vec2(0, 0);
      const at = toBoard(part, pad);
      const reach = reachOf(part, contactsOf(part));
      const across = part.side === "bottom" ? -1 : 1;
      return {
        ref: part.ref,
        mark,
        towards: towards(vec2(across * share(at.x - part.at.x, reach.x), share(at.y - part.at.y, reach.y))),
        side: part.side,
      };
    });
