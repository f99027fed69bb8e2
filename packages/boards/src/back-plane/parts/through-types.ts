/** Part types of the back-plane that current or cables pass: sockets, connectors, fuse, capacitor, lands, switch, loops. */
import type { BoardFuse, Bush, RadialCapacitor, ThroughPart } from "@rubus/catalogue";
import {
  boltLand,
  finishLandPattern,
  type PartType,
  radialCapacitor,
  surfacePad,
  throughHoleLandPattern,
  twoPadLandPattern,
} from "@rubus/pcb";
import { circlePolygon, rectangle, vec2 } from "@rubus/units";
import { open, passive } from "../../parts/pins.js";
import {
  boxSymbol,
  capacitorSymbol,
  columnSymbol,
  dipSymbol,
  fuseSymbol,
  pointSymbol,
} from "../../parts/symbols.js";
import { cited } from "../../quantity-words.js";

export const radialCapacitorType = (row: RadialCapacitor): PartType<"A" | "B"> => ({
  name: "C_POLYMER",
  prefix: "C",
  pins: { A: passive("1"), B: passive("2") },
  land: radialCapacitor(
    row.diameter.value,
    row.pitch.value,
    row.height.max ?? row.height.value,
    cited(row.pitch),
  ),
  symbol: capacitorSymbol(true),
});

export const fuseType = (row: BoardFuse): PartType<"A" | "B"> => ({
  name: "FUSE_15A",
  prefix: "F",
  pins: { A: passive("1"), B: passive("2") },
  land: twoPadLandPattern({
    name: "LITTELFUSE_451",
    description: row.description,
    source: cited(row.padAt),
    padAtMm: row.padAt.value,
    padLengthMm: row.padLength.value,
    padWidthMm: row.padWidth.value,
    bodyLengthMm: row.bodyLength.value,
    bodyWidthMm: row.bodyWidth.value,
    heightMaxMm: row.height.max ?? row.height.value,
    connection: "solid",
  }),
  symbol: fuseSymbol,
});

/** Positions 1 to 10 from the top; side A is the card's component side, to the right as seen from the front. */
const positions = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
type Position = (typeof positions)[number];
export type ContactName = `${"A" | "B"}${Position}`;

export const socketType = (row: ThroughPart): PartType<ContactName> => {
  const column = (side: "A" | "B") => positions.map((position): ContactName => `${side}${position}`);
  const across = { A: row.rowSpacing.value / 2, B: -row.rowSpacing.value / 2 };
  const along = (position: Position): number => (5.5 - Number(position)) * row.pitch.value;
  const drillMm = 1.4;
  const [length, width] = [row.bodyLength.value, row.bodyWidth.value];
  const names = [...column("A"), ...column("B")];
  const land = throughHoleLandPattern({
    name: "CARD_EDGE_2X10_396",
    description: row.description,
    source: cited(row.pitch),
    pins: (["A", "B"] as const).flatMap((side) =>
      positions.map((position) => ({
        number: `${side}${position}`,
        at: vec2(across[side], along(position)),
      })),
    ),
    drillMm,
    padMm: 2.4,
    body: rectangle(vec2(0, 0), width, length),
    bodyHeightMm: row.height.value,
    courtyardExcessMm: 0.5,
    outline: "none",
  });
  const ends = along("1") + 2.4;
  return {
    name: "CARD_EDGE_2X10",
    prefix: "J",
    // Object.fromEntries forgets which keys it was given.
    pins: Object.fromEntries(names.map((name) => [name, passive(name)])) as PartType<ContactName>["pins"],
    land: {
      ...land,
      // The key of the card, between positions 2 and 3, and a bar at position 1.
      silkscreen: [
        ...land.silkscreen,
        { kind: "line", from: vec2(-3.6, ends), to: vec2(3.6, ends), widthMm: 0.2 },
        {
          kind: "line",
          from: vec2(-0.8, along("2") - row.pitch.value / 2),
          to: vec2(0.8, along("2") - row.pitch.value / 2),
          widthMm: 0.3,
        },
      ],
    },
    symbol: {
      ...boxSymbol<ContactName>("CARD_EDGE_2X10", 7.62, { left: column("A"), right: column("B") }),
      showPinNumbers: false,
      valueAt: vec2(0, -17.78),
    },
  };
};

export const busConnectorType = (row: ThroughPart): PartType<"1" | "2" | "3" | "MP1" | "MP2"> => {
  const half = row.bodyLength.value / 2;
  const [rear, front] = [1, -1.9];
  return {
    name: "BUS_3",
    prefix: "J",
    pins: { "1": passive("1"), "2": passive("2"), "3": passive("3"), MP1: open("MP1"), MP2: open("MP2") },
    land: finishLandPattern({
      name: "JST_BM03B_SRSS_TB",
      description: row.description,
      source: "JST SH top entry, as a footprint library's copy in another project reads [secondary]",
      pads: [
        ...(["1", "2", "3"] as const).map((number, index) =>
          surfacePad(number, vec2((index - 1) * row.pitch.value, 1.325), 0.6, 1.55),
        ),
        surfacePad("MP1", vec2(-2.3, -1.2), 1.2, 1.8),
        surfacePad("MP2", vec2(2.3, -1.2), 1.2, 1.8),
      ],
      body: rectangle(vec2(0, (rear + front) / 2), 2 * half, rear - front),
      bodyHeightMm: row.height.value,
      courtyardExcessMm: 0.5,
      pinOneDot: vec2(-1.75, 1.9),
      outline: "body",
    }),
    symbol: columnSymbol("BUS_3", ["1", "2", "3", "MP1", "MP2"]),
  };
};

type DipPin = "1" | "2" | "3" | "4" | "5" | "6";
export const dipSwitchType = (row: ThroughPart): PartType<DipPin> => {
  const x = row.rowSpacing.value / 2;
  const y = (index: number): number => (1 - index) * row.pitch.value;
  return {
    name: "DIP_SWITCH_3",
    prefix: "SW",
    pins: {
      "1": passive("1"),
      "2": passive("2"),
      "3": passive("3"),
      "4": passive("4"),
      "5": passive("5"),
      "6": passive("6"),
    },
    land: throughHoleLandPattern({
      name: "DIP_SWITCH_3_W762",
      description: row.description,
      source: cited(row.pitch),
      pins: [
        ...["1", "2", "3"].map((number, index) => ({ number, at: vec2(-x, y(index)) })),
        ...["6", "5", "4"].map((number, index) => ({ number, at: vec2(x, y(index)) })),
      ],
      drillMm: 0.9,
      padMm: 1.7,
      body: rectangle(vec2(0, 0), row.bodyWidth.value, row.bodyLength.value),
      bodyHeightMm: row.height.value,
      courtyardExcessMm: 0.5,
      pinOneDot: vec2(-x - 0.2, y(0) + 1.6),
    }),
    symbol: dipSymbol,
  };
};

export const testPointType = (row: ThroughPart): PartType<"1"> => ({
  name: `TEST_POINT_${row.partNumber}`,
  prefix: "TP",
  pins: { "1": passive("1") },
  land: throughHoleLandPattern({
    name: "KEYSTONE_5000",
    description: row.description,
    source: cited(row.pin),
    pins: [{ number: "1", at: vec2(0, 0) }],
    drillMm: 1.05,
    padMm: 1.8,
    body: circlePolygon(vec2(0, 0), row.bodyLength.value / 2, 0.05),
    bodyHeightMm: row.height.value,
    courtyardExcessMm: 0.25,
    outline: "none",
  }),
  symbol: pointSymbol("TEST_POINT", 0.762),
});

/**
 * The land of a bolt with the copper bush on the rear.
 * @param holeMm of the board: the bush's bore, or less where the board house has no such drill
 */
export const landType = (row: Bush, holeMm: number, landMm: number): PartType<"1"> => ({
  name: `LAND_M${row.thread.value}`,
  prefix: "E",
  pins: { "1": passive("1") },
  land: boltLand(`M${row.thread.value}`, holeMm, landMm, cited(row.bore)),
  symbol: pointSymbol("LAND", 1.524),
});
