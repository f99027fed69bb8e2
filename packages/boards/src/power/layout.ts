/** Copper of the power board: where the current runs, where vias join the sides, what signals keep clear of. */
import type { FabRules, Keepout, NetClass, Side, StitchSpec, ZoneSpec } from "@rubus/pcb";
import { type Polygon, rectangle, vec2 } from "@rubus/units";
import { fingerPlaces, powerBoardPlaces } from "../places/index.js";

const sides = ["top", "bottom"] as const;
type Corner = readonly [x: number, y: number];
const shape = (...corners: readonly Corner[]): Polygon => corners.map(([x, y]) => vec2(x, y));
const block = (left: number, low: number, right: number, high: number): Polygon =>
  rectangle(vec2((left + right) / 2, (low + high) / 2), right - left, high - low);

/** Copper of pours ends here: beyond are the fingers alone. */
const pourEndMm = 41.4;

const zone = (
  name: string,
  net: string,
  side: Side,
  priority: number,
  outline: Polygon,
  clearanceMm: number,
): ZoneSpec => ({
  name: `${name} ${side}`,
  net,
  side,
  outline,
  priority,
  connection: net === "GND" ? "thermal" : "solid",
  clearanceMm,
  minWidthMm: 0.2,
  thermalGapMm: 0.25,
  thermalSpokeMm: 0.4,
});

/** Where IN meets OUT: between the bars of U1 and of U2, which stand 0.25 mm right and left of it. */
const middleMm = 32.4;

const busOutline = shape(
  [middleMm + 0.1, 27.3],
  [36.2, 27.3],
  [36.2, 28.55],
  [pourEndMm, 28.55],
  [pourEndMm, 39.3],
  [middleMm + 0.1, 39.3],
);
const switchedOutline = shape(
  [middleMm - 0.1, 27.3],
  [middleMm - 0.1, 39.3],
  [26.4, 39.3],
  [25.4, 37.4],
  [25.4, 33.2],
  [21.9, 32.4],
  [21.9, 20.9],
  [29.2, 20.9],
  [29.2, 27.3],
);
const outputOutline = shape(
  [16, 4.6],
  [25, 4.6],
  [25, 6.8],
  [29.2, 6.8],
  [29.2, 17.1],
  [22.8, 17.1],
  [22.8, 14.6],
  [16, 13.9],
);

export const powerZones = (): readonly ZoneSpec[] =>
  sides.flatMap((side) => [
    zone("bus", "+5V_BUS", side, 2, busOutline, 0.2),
    zone("switched", "+5V_SW", side, 2, switchedOutline, 0.2),
    zone("output", "+5V", side, 2, outputOutline, 0.2),
    zone("ground", "GND", side, 0, block(0, 0, pourEndMm, powerBoardPlaces.heightMm), 0.25),
  ]);

const lane = (only: string, name: string, side: Side, outline: Polygon): Keepout => ({
  name: `${name} ${side}`,
  only,
  sides: [side],
  outline,
  tracks: true,
  vias: false,
  pours: false,
});

/** The tongue beyond the fingers' roots, the fingers themselves left out. */
const betweenFingers = (): readonly Polygon[] => {
  const half = fingerPlaces.widthMm / 2;
  const heights = powerBoardPlaces.fingers.map((finger) => finger.middleMm);
  const { middleMm: middle, widthMm: across } = powerBoardPlaces.tongue;
  const tops = [middle + across / 2, ...heights.map((height) => height - half)];
  const feet = [...heights.map((height) => height + half), middle - across / 2];
  return tops.map((top, index) => block(pourEndMm, feet[index] ?? top, powerBoardPlaces.widthMm, top));
};

/**
 * Signals cross the current on the bottom under the shunt, where no copper of the current is. Beside the
 * eFuses three bands of the top are the current's alone; signals pass them on the bottom.
 */
export const powerKeepouts = (): readonly Keepout[] => [
  lane("+5V_BUS", "bus", "bottom", block(36.7, 28.9, 40.4, 38.9)),
  lane("+5V_SW", "switched", "bottom", block(22.4, 21.3, 28.6, 38.8)),
  lane("+5V", "output", "bottom", block(16.4, 5, 28.8, 16.8)),
  ...(["+5V_SW", "+5V_BUS"] as const).flatMap((net) => {
    const [left, right] = net === "+5V_SW" ? [24.2, middleMm] : [middleMm, 40.4];
    return [
      lane(net, `above U2, ${net}`, "top", block(left, 37.2, right, 39.1)),
      lane(net, `between U2 and U1, ${net}`, "top", block(left, 32, right, 34.7)),
      lane(net, `below U1, ${net}`, "top", block(left, 27.5, Math.min(right, 36), 29.2)),
    ];
  }),
  lane("+5V_SW", "switched", "top", block(24.2, 22.9, 28.9, 27.5)),
  ...betweenFingers().map(
    (outline, index): Keepout => ({
      name: `between fingers ${index + 1}`,
      sides,
      outline,
      tracks: true,
      vias: true,
      pours: true,
    }),
  ),
];

const stitch = (net: string, outline: Polygon, pitchMm: number): StitchSpec => ({
  net,
  outline,
  pitchMm,
  viaDiameterMm: 0.6,
  viaDrillMm: 0.3,
  inPads: false,
});

export const powerStitching = (rules: FabRules): readonly StitchSpec[] =>
  [
    stitch("+5V_BUS", block(32.6, 37, 40.9, 39.2), 1.1),
    stitch("+5V_BUS", block(32.6, 31.8, 40.9, 34.9), 1.1),
    stitch("+5V_BUS", block(32.6, 27.4, 40.9, 29.4), 1.1),
    stitch("+5V_BUS", block(36.6, 34.9, 40.9, 37), 1.1),
    stitch("+5V_SW", block(26, 37, 32.2, 39.2), 1.1),
    stitch("+5V_SW", block(25.5, 31.8, 32.2, 34.9), 1.1),
    stitch("+5V_SW", block(22, 27.4, 32.2, 29.4), 1.1),
    stitch("+5V_SW", block(25.5, 34.9, 28.8, 37), 1.1),
    stitch("+5V_SW", block(22, 20.8, 29.2, 27.4), 1.2),
    stitch("+5V", block(16.4, 4.8, 29, 17), 1.4),
    stitch("GND", block(25.4, 40, 40.8, 55.4), 1.6),
    stitch("GND", block(0.8, 33, 25.2, 55.4), 2),
    stitch("GND", block(0.8, 0.8, 15.4, 33), 2),
    stitch("GND", block(29.8, 7, 40.6, 26.6), 1.7),
    stitch("GND", block(33, 0.8, 40, 7.4), 1.8),
  ].map((spec) => ({ ...spec, viaDiameterMm: Math.max(spec.viaDiameterMm, rules.minViaDiameterMm) }));

/** A via no smaller than wanted, and no smaller than the board house drills and rings it. */
const via = (drillMm: number, ringMm: number, rules: FabRules) => {
  const viaDrillMm = Math.max(drillMm, rules.minDrillMm);
  const ring = Math.max(ringMm, rules.minAnnularRingMm);
  return { viaDrillMm, viaDiameterMm: Math.max(viaDrillMm + 2 * ring, rules.minViaDiameterMm) };
};

export const powerNetClasses = (rules: FabRules): readonly NetClass[] => {
  const clearanceMm = Math.max(0.15, rules.minClearanceMm);
  return [
    { name: "signal", trackMm: Math.max(0.2, rules.minTrackMm), clearanceMm, ...via(0.3, 0.15, rules) },
    { name: "power", trackMm: Math.max(0.25, rules.minTrackMm), clearanceMm, ...via(0.3, 0.15, rules) },
  ];
};

/** Windows of the mask from each finger to the edge, so that a contact slides over no step. */
export const powerMaskOpenings = (fingerWidthMm: number, rootMm: number) => {
  const edge = powerBoardPlaces.widthMm;
  return powerBoardPlaces.fingers.flatMap(({ middleMm }) =>
    sides.map((side) => ({
      side,
      outline: block(
        edge - rootMm + 1,
        middleMm - fingerWidthMm / 2 - 0.05,
        edge,
        middleMm + fingerWidthMm / 2 + 0.05,
      ),
    })),
  );
};
