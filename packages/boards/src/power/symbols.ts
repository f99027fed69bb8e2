/** Symbols of the power board, on the grid of 1.27 mm. */
import type { LandPattern, PartSymbol, PartType, Pin, PinKind, SymbolGraphic, SymbolPin } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";

type Point = readonly [number, number];
const points = (list: readonly Point[]): readonly Vec2[] => list.map(([x, y]) => vec2(x, y));
const line = (...list: readonly Point[]): SymbolGraphic => ({ kind: "polyline", points: points(list) });
const solid = (...list: readonly Point[]): SymbolGraphic => ({
  kind: "polyline",
  points: points(list),
  filled: true,
});
const box = (left: number, bottom: number, right: number, top: number): SymbolGraphic =>
  line([left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]);

type PinTable<P extends string> = Readonly<Record<P, readonly [pad: string, kind: PinKind]>>;

const pinsFrom = <P extends string>(table: PinTable<P>): Readonly<Record<P, Pin>> =>
  // Object.fromEntries forgets which keys it was given.
  Object.fromEntries(
    Object.entries<readonly [string, PinKind]>(table).map(([name, [pad, kind]]) => [name, { pad, kind }]),
  ) as Readonly<Record<P, Pin>>;

type Frame = { readonly name: string; readonly prefix: string; readonly land: LandPattern };

const partType = <P extends string>(
  { name, prefix, land }: Frame,
  table: PinTable<P>,
  symbol: Omit<PartSymbol<P>, "name">,
): PartType<P> => ({ name, prefix, land, pins: pinsFrom(table), symbol: { name, ...symbol } });

/** Height between the pins of a box. */
export const boxRowMm = 2.54;

/** A box with pins in rows on its left and right; an empty row is a gap. */
export const boxType = <P extends string>(
  frame: Frame,
  table: PinTable<P>,
  sides: {
    readonly left: readonly (P | "")[];
    readonly right: readonly (P | "")[];
    readonly halfWidthMm: number;
  },
  show: { readonly names: boolean } = { names: true },
): PartType<P> => {
  const rows = Math.max(sides.left.length, sides.right.length);
  const top = ((rows - 1) / 2) * boxRowMm;
  // The first row lies on the grid whether the number of rows is odd or even.
  const first = Math.round(top / 1.27) * 1.27;
  const pin =
    (side: "left" | "right") =>
    (name: P | "", row: number): readonly SymbolPin<P>[] =>
      name === ""
        ? []
        : [
            {
              pin: name,
              at: vec2((side === "left" ? -1 : 1) * (sides.halfWidthMm + 2.54), first - row * boxRowMm),
              direction: side === "left" ? 0 : 180,
              lengthMm: 2.54,
            },
          ];
  const bottom = first - (rows - 1) * boxRowMm;
  return partType(frame, table, {
    graphics: [box(-sides.halfWidthMm, bottom - 2.54, sides.halfWidthMm, first + 2.54)],
    pins: [...sides.left.flatMap(pin("left")), ...sides.right.flatMap(pin("right"))],
    showPinNames: show.names,
    showPinNumbers: true,
    referenceAt: vec2(0, first + 5.08),
    valueAt: vec2(0, bottom - 5.08),
  });
};

/** Height of a row's pins above the middle of a box of that many rows. */
export const boxRow = (rows: number, row: number): number =>
  Math.round((((rows - 1) / 2) * boxRowMm) / 1.27) * 1.27 - row * boxRowMm;

const twoPins = [
  { pin: "A", at: vec2(-3.81, 0), direction: 0, lengthMm: 2.54 },
  { pin: "B", at: vec2(3.81, 0), direction: 180, lengthMm: 2.54 },
] as const;
const besides = {
  showPinNames: false,
  showPinNumbers: false,
  referenceAt: vec2(0, 2.54),
  valueAt: vec2(0, -2.54),
} as const;

/** A capacitor along x. */
export const capacitorType = (name: string, land: LandPattern): PartType<"A" | "B"> =>
  partType(
    { name, prefix: "C", land },
    { A: ["1", "passive"], B: ["2", "passive"] },
    {
      graphics: [
        line([-0.762, -2.032], [-0.762, 2.032]),
        line([0.762, -2.032], [0.762, 2.032]),
        line([-1.27, 0], [-0.762, 0]),
        line([0.762, 0], [1.27, 0]),
      ],
      pins: twoPins,
      ...besides,
      referenceAt: vec2(0, 3.81),
      valueAt: vec2(0, -3.81),
    },
  );

type DiodeKind = "suppressor" | "schottky" | "led";

const cathodeBar: Readonly<Record<DiodeKind, readonly SymbolGraphic[]>> = {
  suppressor: [line([-1.778, -1.778], [-1.27, -1.27], [-1.27, 1.27], [-0.762, 1.778])],
  schottky: [
    line([-1.778, 0.762], [-1.778, 1.27], [-1.27, 1.27], [-1.27, -1.27], [-0.762, -1.27], [-0.762, -0.762]),
  ],
  led: [
    line([-1.27, -1.27], [-1.27, 1.27]),
    line([-0.508, 1.778], [0.508, 2.794]),
    line([0.508, 1.778], [1.524, 2.794]),
  ],
};

/** A diode along x, cathode left. */
export const diodeType = (name: string, kind: DiodeKind, land: LandPattern): PartType<"K" | "A"> =>
  partType(
    { name, prefix: "D", land },
    { K: ["1", "passive"], A: ["2", "passive"] },
    {
      graphics: [solid([1.27, 1.27], [1.27, -1.27], [-1.27, 0], [1.27, 1.27]), ...cathodeBar[kind]],
      pins: [
        { pin: "K", at: vec2(-3.81, 0), direction: 0, lengthMm: 2.54 },
        { pin: "A", at: vec2(3.81, 0), direction: 180, lengthMm: 2.54 },
      ],
      ...besides,
      referenceAt: vec2(0, 3.81),
      valueAt: vec2(0, -3.81),
    },
  );

/** An N-channel FET: gate left, drain up, source down. */
export const fetType = (land: LandPattern): PartType<"G" | "S" | "D"> =>
  partType(
    { name: "FET_N_SOT23", prefix: "Q", land },
    { G: ["1", "input"], S: ["2", "passive"], D: ["3", "passive"] },
    {
      graphics: [
        { kind: "circle", centre: vec2(1.27, 0), radiusMm: 2.794 },
        line([-2.54, 0], [0, 0]),
        line([0, -1.905], [0, 1.905]),
        line([0.508, -2.286], [0.508, -1.27]),
        line([0.508, -0.508], [0.508, 0.508]),
        line([0.508, 1.27], [0.508, 2.286]),
        line([0.508, 1.778], [2.54, 1.778], [2.54, 2.54]),
        line([0.508, -1.778], [2.54, -1.778], [2.54, -2.54]),
        line([0.508, 0], [2.54, 0], [2.54, -1.778]),
        solid([0.762, 0], [1.524, 0.381], [1.524, -0.381], [0.762, 0]),
      ],
      pins: [
        { pin: "G", at: vec2(-5.08, 0), direction: 0, lengthMm: 2.54 },
        { pin: "D", at: vec2(2.54, 5.08), direction: 270, lengthMm: 2.54 },
        { pin: "S", at: vec2(2.54, -5.08), direction: 90, lengthMm: 2.54 },
      ],
      showPinNames: false,
      showPinNumbers: false,
      referenceAt: vec2(5.08, 1.27),
      valueAt: vec2(5.08, -1.27),
    },
  );

/** The shunt along x, current through I1 and I2, its voltage at S1 and S2 below. */
export const shuntType = (land: LandPattern): PartType<"I1" | "I2" | "S1" | "S2"> =>
  partType(
    { name: "SHUNT_4", prefix: "R", land },
    { I1: ["1", "passive"], I2: ["2", "passive"], S1: ["3", "passive"], S2: ["4", "passive"] },
    {
      graphics: [
        box(-3.81, -1.016, 3.81, 1.016),
        line([-2.54, -1.016], [-2.54, -1.27]),
        line([2.54, -1.016], [2.54, -1.27]),
      ],
      pins: [
        { pin: "I1", at: vec2(-6.35, 0), direction: 0, lengthMm: 2.54 },
        { pin: "I2", at: vec2(6.35, 0), direction: 180, lengthMm: 2.54 },
        { pin: "S1", at: vec2(-2.54, -3.81), direction: 90, lengthMm: 2.54 },
        { pin: "S2", at: vec2(2.54, -3.81), direction: 90, lengthMm: 2.54 },
      ],
      showPinNames: false,
      showPinNumbers: true,
      referenceAt: vec2(0, 3.81),
      valueAt: vec2(0, 2.032),
    },
  );

/** One contact: a land for a lug, or a test pad. */
export const contactType = (name: string, prefix: "E" | "TP", land: LandPattern): PartType<"1"> =>
  partType(
    { name, prefix, land },
    { "1": ["1", "passive"] },
    {
      graphics: [
        { kind: "circle", centre: vec2(1.27, 0), radiusMm: prefix === "E" ? 1.27 : 0.762 },
        ...(prefix === "E" ? [{ kind: "circle", centre: vec2(1.27, 0), radiusMm: 0.508 } as const] : []),
      ],
      pins: [{ pin: "1", at: vec2(-2.54, 0), direction: 0, lengthMm: prefix === "E" ? 2.54 : 3.048 }],
      showPinNames: false,
      showPinNumbers: false,
      referenceAt: vec2(5.08, 0.889),
      valueAt: vec2(5.08, -1.016),
    },
  );
