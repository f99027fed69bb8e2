/** The wide copper of the back-plane: zones with priorities, stitching, net classes. */
import type { FabRules, NetClass, StitchSpec, Track, ZoneSpec } from "@rubus/pcb";
import { edges, type Polygon, roundedRectangle, vec2 } from "@rubus/units";
import { backPlanePlaces } from "../places/index.js";

const { widthMm, heightMm } = backPlanePlaces;

const mirrored = (polygon: Polygon): Polygon => polygon.map(({ x, y }) => vec2(widthMm - x, y)).toReversed();

const polygon = (...points: readonly (readonly [number, number])[]): Polygon =>
  points.map(([x, y]) => vec2(x, y));

/**
 * From the bay's pad of the fuse, past the capacitor, to both rows of positions 3 to 5, and a tongue beyond the socket
 * to the lamp and the test point.
 */
const bayOutline = (tongue: readonly (readonly [number, number])[]): Polygon =>
  polygon(
    [33.8, 22.6],
    [37.2, 22.6],
    [37.2, 26.8],
    [34.6, 28.4],
    [33.2, 31.6],
    [28.6, 31.6],
    [28.6, 36.8],
    [15.2, 36.8],
    ...tongue,
    [15.2, 26],
    [26, 25.3],
    [26.6, 28.1],
    [31.6, 27.6],
    [33.8, 25],
  );

const bayOutlines = {
  1: bayOutline([
    [15.2, 32],
    [8.4, 32],
    [8.4, 26],
  ]),
  2: mirrored(
    bayOutline([
      [15.2, 29.4],
      [9.8, 29.4],
      [9.8, 26],
    ]),
  ),
} as const;

const busOutline = polygon([34, 4.9], [48.2, 4.9], [48.2, 20.8], [33.5, 20.8], [33.5, 18.4], [34, 17.8]);

const zone = (name: string, net: string, outline: Polygon, priority: number): readonly ZoneSpec[] =>
  (["top", "bottom"] as const).map((side) => ({
    name: `${name} ${side}`,
    net,
    side,
    outline,
    priority,
    connection: "thermal",
    clearanceMm: 0.3,
    minWidthMm: 0.3,
    thermalGapMm: 0.3,
    thermalSpokeMm: 0.8,
  }));

export const backPlaneZones: readonly ZoneSpec[] = [
  ...zone("5 V of bay 1", "+5V_1", bayOutlines[1], 2),
  ...zone("5 V of bay 2", "+5V_2", bayOutlines[2], 2),
  ...zone("5 V of the lands", "+5V", busOutline, 2),
  ...zone("ground", "GND", roundedRectangle(vec2(widthMm / 2, heightMm / 2), widthMm, heightMm, 2, 0.02), 0),
];

/** From point to point, width last. */
type Way = readonly [fromX: number, fromY: number, toX: number, toY: number, widthMm: number];

/** A hem round a zone of 5 V, laid on both sides before anything is routed: no signal cuts the pour. */
const hem = (net: string, outline: Polygon): readonly Track[] =>
  edges(outline).flatMap(([from, to]) =>
    (["top", "bottom"] as const).map((side) => ({ net, side, widthMm: 0.5, from, to })),
  );

/** From the ground land to positions 1 and 2, between the pins, which keep their thermal spokes. */
const groundWays: readonly Way[] = [
  [41, 40.84, 26, 40.84, 4],
  [26, 40.84, 15.4, 40.84, 0.9],
  [20, 38.6, 20, 44, 1.8],
];

const laid = (net: string, ways: readonly Way[]): readonly Track[] =>
  ways.flatMap(([fromX, fromY, toX, toY, trackMm]) =>
    (["top", "bottom"] as const).map((side) => ({
      net,
      side,
      widthMm: trackMm,
      from: vec2(fromX, fromY),
      to: vec2(toX, toY),
    })),
  );

const otherBay = (ways: readonly Way[]): readonly Way[] =>
  ways.map(([fromX, fromY, toX, toY, trackMm]) => [widthMm - fromX, fromY, widthMm - toX, toY, trackMm]);

export const backPlaneTracks: readonly Track[] = [
  ...hem("+5V_1", bayOutlines[1]),
  ...hem("+5V_2", bayOutlines[2]),
  ...hem("+5V", busOutline),
  ...laid("GND", [...groundWays, ...otherBay(groundWays)]),
];

/** A via of 0.5 mm carries 2 A in 2 oz plating by IPC-2221; a field of them joins the sides of each pole. */
const field = (net: string, outline: Polygon, pitchMm: number): StitchSpec => ({
  net,
  outline,
  pitchMm,
  viaDiameterMm: 0.9,
  viaDrillMm: 0.5,
  inPads: false,
});

export const backPlaneStitching: readonly StitchSpec[] = [
  field("+5V_1", bayOutlines[1], 2),
  field("+5V_2", bayOutlines[2], 2),
  field("+5V", busOutline, 2),
  field("GND", polygon([25.8, 37.4], [56.2, 37.4], [56.2, 49.4], [25.8, 49.4]), 2.2),
  field("GND", polygon([0, 0], [widthMm, 0], [widthMm, heightMm], [0, heightMm]), 4.2),
];

const viaOf = (drillMm: number, ringMm: number, rules: FabRules) => {
  const viaDrillMm = Math.max(drillMm, rules.minDrillMm);
  const ring = Math.max(ringMm, rules.minAnnularRingMm);
  return { viaDrillMm, viaDiameterMm: Math.max(viaDrillMm + 2 * ring, rules.minViaDiameterMm) };
};

/** 2 oz copper wants 0.2 mm of track and gap at the houses of the catalogue. */
export const backPlaneNetClasses = (rules: FabRules): readonly NetClass[] => {
  const clearanceMm = Math.max(0.2, rules.minClearanceMm);
  const small = viaOf(0.3, 0.2, rules);
  return [
    { name: "signal", trackMm: Math.max(0.25, rules.minTrackMm), clearanceMm, ...small },
    { name: "supply", trackMm: Math.max(0.3, rules.minTrackMm), clearanceMm, ...small },
    { name: "bay", trackMm: Math.max(0.5, rules.minTrackMm), clearanceMm, ...viaOf(0.5, 0.2, rules) },
    { name: "bus", trackMm: Math.max(0.5, rules.minTrackMm), clearanceMm, ...viaOf(0.5, 0.2, rules) },
    { name: "ground", trackMm: Math.max(0.3, rules.minTrackMm), clearanceMm, ...viaOf(0.4, 0.2, rules) },
  ];
};
