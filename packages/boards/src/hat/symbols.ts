/** Symbols of the HAT, drawn on the 1.27 mm grid. */
import type { PartSymbol, SymbolGraphic, SymbolPin } from "@rubus/pcb";
import { vec2 } from "@rubus/units";
import type { ArrayPin, DualFetPin, EsdPin } from "./pin-names.js";

type Points = readonly (readonly [x: number, y: number])[];

const line = (...points: Points): SymbolGraphic => ({
  kind: "polyline",
  points: points.map(([x, y]) => vec2(x, y)),
});
const solid = (...points: Points): SymbolGraphic => ({
  kind: "polyline",
  points: points.map(([x, y]) => vec2(x, y)),
  filled: true,
});
const box = (left: number, bottom: number, right: number, top: number): SymbolGraphic =>
  line([left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]);
const pinOf = <P extends string>(
  pin: P,
  x: number,
  y: number,
  direction: SymbolPin<P>["direction"],
  lengthMm = 2.54,
): SymbolPin<P> => ({ pin, at: vec2(x, y), direction, lengthMm });

/** Height between the two FETs of a package. */
const channelMm = 7.62;

/** Gate left, drain right above it, source to the rail below. */
const fet = (y: number, sourceX: number): readonly SymbolGraphic[] => [
  line([-5.08, y], [-2.54, y]),
  line([-2.54, y - 1.524], [-2.54, y + 1.524]),
  line([-1.905, y + 0.762], [-1.905, y + 1.778]),
  line([-1.905, y - 0.508], [-1.905, y + 0.508]),
  line([-1.905, y - 1.778], [-1.905, y - 0.762]),
  line([-1.905, y + 1.27], [0, y + 1.27], [0, y + 2.54], [5.08, y + 2.54]),
  line([-1.905, y - 1.27], [0, y - 1.27], [0, y], [-1.905, y]),
  line([0, y - 1.27], [sourceX, y - 1.27]),
  solid([-1.778, y], [-0.889, y + 0.381], [-0.889, y - 0.381], [-1.778, y]),
];

/** Two FETs, one above the other; their sources leave below. */
export const dualFetSymbol = (name: string): PartSymbol<DualFetPin> => {
  const [upper, lower, bottom] = [2.54, 2.54 - channelMm, -8.89];
  return {
    name,
    graphics: [
      box(-5.08, bottom, 5.08, upper + 5.08),
      ...fet(upper, 2.54),
      line([2.54, upper - 1.27], [2.54, bottom]),
      ...fet(lower, 0),
      line([0, lower - 1.27], [0, bottom]),
    ],
    pins: [
      pinOf("G1", -7.62, upper, 0),
      pinOf("D1", 7.62, upper + 2.54, 180),
      pinOf("S1", 2.54, bottom - 1.27, 90, 1.27),
      pinOf("G2", -7.62, lower, 0),
      pinOf("D2", 7.62, lower + 2.54, 180),
      pinOf("S2", 0, bottom - 1.27, 90, 1.27),
    ],
    showPinNames: false,
    showPinNumbers: true,
    referenceAt: vec2(0, upper + 6.35),
    valueAt: vec2(0, upper + 8.89),
  };
};

/** Where the four resistors stand: in pairs, as the two FETs of a package do, the pairs as far apart as two packages. */
const arrayRows = [15.24, 7.62, -7.62, -15.24] as const;

/** Four resistors lying one above the other in one chip. */
export const arraySymbol: PartSymbol<ArrayPin> = {
  name: "R_ARRAY_4",
  graphics: [
    box(-3.81, -17.78, 3.81, 17.78),
    ...arrayRows.flatMap((y) => [
      box(-2.54, y - 1.016, 2.54, y + 1.016),
      line([-3.81, y], [-2.54, y]),
      line([2.54, y], [3.81, y]),
    ]),
  ],
  pins: [
    ...(["1", "2", "3", "4"] as const).map((pin, index) =>
      pinOf<ArrayPin>(pin, -6.35, arrayRows[index] ?? 0, 0),
    ),
    ...(["8", "7", "6", "5"] as const).map((pin, index) =>
      pinOf<ArrayPin>(pin, 6.35, arrayRows[index] ?? 0, 180),
    ),
  ],
  showPinNames: false,
  showPinNumbers: true,
  referenceAt: vec2(0, 19.05),
  valueAt: vec2(0, -19.05),
};

/** Four lines at the left, supply up, ground down. */
export const esdSymbol = (name: string): PartSymbol<EsdPin> => {
  const rows = [3.81, 1.27, -1.27, -3.81] as const;
  return {
    name,
    graphics: [
      box(-5.08, -6.35, 6.35, 6.35),
      // The suppressor between supply and ground.
      solid([2.54, -1.27], [5.08, -1.27], [3.81, 0.762], [2.54, -1.27]),
      line([2.159, 0.381], [2.54, 0.762], [5.08, 0.762], [5.461, 1.143]),
      line([3.81, 0.762], [3.81, 2.54]),
      line([3.81, -1.27], [3.81, -3.048]),
    ],
    pins: [
      ...(["IO1", "IO2", "IO3", "IO4"] as const).map((pin, index) =>
        pinOf<EsdPin>(pin, -7.62, rows[index] ?? 0, 0),
      ),
      pinOf<EsdPin>("VBUS", 0, 8.89, 270),
      pinOf<EsdPin>("GND", 0, -8.89, 90),
    ],
    showPinNames: true,
    showPinNumbers: true,
    referenceAt: vec2(5.08, 7.62),
    valueAt: vec2(6.858, -7.62),
  };
};

/** Two pins that a cap joins. */
export const jumperSymbol: PartSymbol<"1" | "2"> = {
  name: "JUMPER_2",
  graphics: [
    { kind: "circle", centre: vec2(-1.27, 0), radiusMm: 0.508 },
    { kind: "circle", centre: vec2(1.27, 0), radiusMm: 0.508 },
    line([-1.27, 0.889], [-0.635, 1.524], [0.635, 1.524], [1.27, 0.889]),
  ],
  pins: [pinOf<"1" | "2">("1", -3.81, 0, 0, 2.032), pinOf<"1" | "2">("2", 3.81, 0, 180, 2.032)],
  showPinNames: false,
  showPinNumbers: true,
  referenceAt: vec2(0, 3.175),
  valueAt: vec2(0, -2.54),
};
