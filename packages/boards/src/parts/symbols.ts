/** Symbols of parts, drawn on the 1.27 mm grid. */
import type { PartSymbol, SymbolGraphic, SymbolPin } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";

type Points = readonly (readonly [number, number])[];

const line = (points: Points, filled = false): SymbolGraphic => ({
  kind: "polyline",
  points: points.map(([x, y]) => vec2(x, y)),
  ...(filled ? { filled } : {}),
});

const box = (left: number, bottom: number, right: number, top: number): SymbolGraphic =>
  line([
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ]);

const pinOf = <P extends string>(
  pin: P,
  at: Vec2,
  direction: SymbolPin<P>["direction"],
  lengthMm: number,
): SymbolPin<P> => ({ pin, at, direction, lengthMm });

const stepMm = 2.54;

/** Pins of a box by side, from the top or the left; null leaves a place empty. */
export type BoxPins<P extends string> = {
  readonly left: readonly (P | null)[];
  readonly right: readonly (P | null)[];
  readonly top?: readonly (P | null)[];
  readonly bottom?: readonly (P | null)[];
};

/** Where the pins of a row or column of `count` stand about the middle: always on the grid. */
const placesOf = (count: number): readonly number[] => {
  const first = Math.floor((count - 1) / 2) * stepMm;
  return Array.from({ length: count }, (_, index) => first - index * stepMm);
};

/** A chip as a box with named pins. */
export const boxSymbol = <P extends string>(
  name: string,
  halfWidthMm: number,
  pins: BoxPins<P>,
): PartSymbol<P> => {
  const rows = Math.max(pins.left.length, pins.right.length);
  const places = placesOf(rows);
  const top = (places[0] ?? 0) + stepMm;
  const bottom = (places.at(-1) ?? 0) - stepMm;
  const lead = 3.81;
  const side = (list: readonly (P | null)[], x: number, direction: 0 | 180) =>
    list.flatMap((pin, index) =>
      pin === null ? [] : [pinOf(pin, vec2(x, places[index] ?? 0), direction, lead)],
    );
  const across = (list: readonly (P | null)[], y: number, direction: 90 | 270) => {
    const columns = placesOf(list.length);
    return list.flatMap((pin, index) =>
      pin === null ? [] : [pinOf(pin, vec2(-(columns[index] ?? 0), y), direction, lead)],
    );
  };
  return {
    name,
    graphics: [box(-halfWidthMm, bottom, halfWidthMm, top)],
    pins: [
      ...side(pins.left, -halfWidthMm - lead, 0),
      ...side(pins.right, halfWidthMm + lead, 180),
      ...across(pins.top ?? [], top + lead, 270),
      ...across(pins.bottom ?? [], bottom - lead, 90),
    ],
    showPinNames: true,
    showPinNumbers: true,
    referenceAt: vec2(-halfWidthMm, top + 1.27),
    // Right of the body's lower corner: the supply pins leave above and below the middle.
    valueAt: vec2(halfWidthMm + 0.508, bottom - 1.27),
  };
};

/** A column of contacts at the right edge of a box, as wide as their names ask; wires to the right. */
export const columnSymbol = <P extends string>(
  name: string,
  contacts: readonly P[],
  widthMm = 6.35,
): PartSymbol<P> => {
  const places = placesOf(contacts.length);
  const top = (places[0] ?? 0) + stepMm;
  const bottom = (places.at(-1) ?? 0) - stepMm;
  return {
    name,
    graphics: [box(1.27 - widthMm, bottom, 1.27, top)],
    pins: contacts.map((pin, index) => pinOf(pin, vec2(5.08, places[index] ?? 0), 180, 3.81)),
    showPinNames: true,
    showPinNumbers: true,
    referenceAt: vec2(-2.54, top + 1.27),
    valueAt: vec2(-2.54, bottom - 1.27),
  };
};

const twoPins = <A extends string, B extends string>(a: A, b: B): readonly SymbolPin<A | B>[] => [
  pinOf<A | B>(a, vec2(-3.81, 0), 0, 2.54),
  pinOf<A | B>(b, vec2(3.81, 0), 180, 2.54),
];

const flat = { showPinNames: false, showPinNumbers: false } as const;

/** Lying along x; the plus of a polarised one at the left. */
export const capacitorSymbol = (polarised: boolean): PartSymbol<"A" | "B"> => ({
  name: polarised ? "C_POLARISED" : "C",
  graphics: [
    line([
      [-0.508, -1.905],
      [-0.508, 1.905],
    ]),
    line([
      [0.508, -1.905],
      [0.508, 1.905],
    ]),
    line([
      [-1.27, 0],
      [-0.508, 0],
    ]),
    line([
      [1.27, 0],
      [0.508, 0],
    ]),
    ...(polarised
      ? [
          line([
            [-2.032, 1.27],
            [-1.016, 1.27],
          ]),
          line([
            [-1.524, 0.762],
            [-1.524, 1.778],
          ]),
        ]
      : []),
  ],
  pins: twoPins("A", "B"),
  ...flat,
  referenceAt: vec2(0, 3.175),
  valueAt: vec2(0, -3.175),
});

export const fuseSymbol: PartSymbol<"A" | "B"> = {
  name: "FUSE",
  graphics: [
    box(-2.54, -0.889, 2.54, 0.889),
    line([
      [-2.54, 0],
      [2.54, 0],
    ]),
  ],
  pins: [pinOf("A", vec2(-3.81, 0), 0, 1.27), pinOf("B", vec2(3.81, 0), 180, 1.27)],
  ...flat,
  referenceAt: vec2(0, 2.286),
  valueAt: vec2(0, -2.286),
};

const triangle: SymbolGraphic = line(
  [
    [-1.27, -1.27],
    [-1.27, 1.27],
    [1.27, 0],
    [-1.27, -1.27],
  ],
  true,
);
const bar: SymbolGraphic = line([
  [1.27, -1.27],
  [1.27, 1.27],
]);

/** Anode left, cathode right. */
export const ledSymbol: PartSymbol<"A" | "K"> = {
  name: "LED",
  graphics: [
    triangle,
    bar,
    line([
      [-0.508, 1.651],
      [0.254, 2.413],
    ]),
    line([
      [0.762, 1.651],
      [1.524, 2.413],
    ]),
  ],
  pins: twoPins("A", "K"),
  ...flat,
  referenceAt: vec2(0, 3.81),
  valueAt: vec2(0, -2.54),
};

/** Anode left, cathode right; the third pin is open inside and hangs below. */
export const schottkySymbol: PartSymbol<"A" | "K" | "NC"> = {
  name: "SCHOTTKY_SOT23",
  graphics: [
    triangle,
    line([
      [0.762, -0.889],
      [0.762, -1.27],
      [1.27, -1.27],
      [1.27, 1.27],
      [1.778, 1.27],
      [1.778, 0.889],
    ]),
  ],
  pins: [...twoPins("A", "K"), pinOf("NC", vec2(0, -3.81), 90, 1.27)],
  ...flat,
  referenceAt: vec2(0, 2.54),
  valueAt: vec2(0, 5.08),
};

/** Gate left, drain up, source down. */
export const fetSymbol: PartSymbol<"G" | "D" | "S"> = {
  name: "NFET",
  graphics: [
    line([
      [0, -1.905],
      [0, 1.905],
    ]),
    line([
      [0.762, 1.905],
      [0.762, 0.889],
    ]),
    line([
      [0.762, 0.508],
      [0.762, -0.508],
    ]),
    line([
      [0.762, -0.889],
      [0.762, -1.905],
    ]),
    line([
      [0.762, 1.27],
      [2.54, 1.27],
    ]),
    line([
      [0.762, -1.27],
      [2.54, -1.27],
    ]),
    line([
      [0.762, 0],
      [2.54, 0],
      [2.54, -1.27],
    ]),
    line(
      [
        [0.889, 0],
        [1.651, 0.508],
        [1.651, -0.508],
        [0.889, 0],
      ],
      true,
    ),
  ],
  pins: [
    pinOf("G", vec2(-2.54, 0), 0, 2.54),
    pinOf("D", vec2(2.54, 3.81), 270, 2.54),
    pinOf("S", vec2(2.54, -3.81), 90, 2.54),
  ],
  ...flat,
  referenceAt: vec2(4.445, 1.27),
  valueAt: vec2(4.445, -1.27),
};

/** Three switches one above the other: each joins its left pin to its right one. */
export const dipSymbol: PartSymbol<"1" | "2" | "3" | "4" | "5" | "6"> = {
  name: "DIP_SWITCH_3",
  graphics: [
    box(-3.81, -5.08, 3.81, 5.08),
    ...[2.54, 0, -2.54].flatMap((y) => [
      line([
        [-3.81, y],
        [-1.905, y],
        [1.905, y + 1.016],
      ]),
      line([
        [1.905, y],
        [3.81, y],
      ]),
    ]),
  ],
  pins: [
    ...(["1", "2", "3"] as const).map((pin, index) =>
      pinOf(pin, vec2(-7.62, 2.54 - index * stepMm), 0, 3.81),
    ),
    ...(["6", "5", "4"] as const).map((pin, index) =>
      pinOf(pin, vec2(7.62, 2.54 - index * stepMm), 180, 3.81),
    ),
  ],
  showPinNames: false,
  showPinNumbers: true,
  referenceAt: vec2(-3.81, 6.35),
  valueAt: vec2(0, -6.35),
};

/** A circle on a stalk: test points and lands. */
export const pointSymbol = (name: string, radiusMm: number): PartSymbol<"1"> => ({
  name,
  graphics: [{ kind: "circle", centre: vec2(0, 2.54), radiusMm }],
  pins: [pinOf("1", vec2(0, 0), 90, 2.54 - radiusMm)],
  ...flat,
  referenceAt: vec2(0, 2.54 + radiusMm + 3.302),
  valueAt: vec2(0, 2.54 + radiusMm + 1.27),
});
