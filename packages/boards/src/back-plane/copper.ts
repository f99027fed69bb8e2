/** The wide copper of the back-plane: zones with priorities, lanes for the current, stitching, net classes. */
import type { FabRules, Keepout, NetClass, Side, StitchSpec, ZoneSpec } from "@rubus/pcb";
import { type Polygon, vec2 } from "@rubus/units";
import { block, lane, shape, sides } from "../copper-shapes.js";
import { viaOf } from "../fab-rules.js";
import { backPlanePlaces } from "../places/index.js";

const { widthMm, heightMm } = backPlanePlaces;
const mirrored = (polygon: Polygon): Polygon => polygon.map(({ x, y }) => vec2(widthMm - x, y)).toReversed();
/** The same of each bay. */
const ofBays = (polygon: Polygon) => ({ 1: polygon, 2: mirrored(polygon) }) as const;

/** From the bay's pad of the fuse to both rows of positions 3 to 5. */
const bayOutlines = ofBays(
  shape([15, 25.1], [25.9, 25.1], [27.2, 26.9], [30.9, 26.9], [30.9, 32.2], [25.6, 36.8], [15, 36.8]),
);

/** Beyond the socket to the capacitor and the lamp, on the top alone: the ground passes below. */
const capacitorOutlines = ofBays(
  shape(
    [5.6, 30.4],
    [15.5, 30.4],
    [15.5, 36.8],
    [5.6, 36.8],
    [5.6, 35.1],
    [3.9, 35.1],
    [3.9, 33.5],
    [5.6, 33.5],
  ),
);

/** From the land between the bosses to the fuses; a notch for the lamps of the feed. */
const busOutline = shape(
  [33.7, 12.5],
  [36.2, 7.2],
  [45.8, 7.2],
  [48.3, 12.5],
  [48.3, 24.8],
  [50.55, 26.9],
  [50.55, 32.2],
  [48.2, 32.2],
  [43.3, 28.2],
  [43.3, 24.2],
  [41, 24.2],
  [41, 22.4],
  [38.7, 22.4],
  [38.7, 28.2],
  [33.8, 32.2],
  [31.45, 32.2],
  [31.45, 26.9],
  [33.7, 24.8],
);

const pour = (name: string, net: string, side: Side, outline: Polygon, priority: number): ZoneSpec => ({
  name: `${name} ${side}`,
  net,
  side,
  outline,
  priority,
  connection: "thermal",
  clearanceMm: 0.3,
  minWidthMm: 0.3,
  thermalGapMm: 0.3,
  // Four of them add 0.02 mΩ to a pin and let a soldering iron heat it.
  thermalSpokeMm: 1.2,
});

export const backPlaneZones: readonly ZoneSpec[] = [
  ...sides.flatMap((side) => [
    pour("5 V of bay 1", "+5V_1", side, bayOutlines[1], 2),
    pour("5 V of bay 2", "+5V_2", side, bayOutlines[2], 2),
    pour("5 V of the lands", "+5V", side, busOutline, 2),
    pour("ground", "GND", side, block(0, 0, widthMm, heightMm), 0),
  ]),
  pour("capacitor of bay 1", "+5V_1", "top", capacitorOutlines[1], 1),
  pour("capacitor of bay 2", "+5V_2", "top", capacitorOutlines[2], 1),
];

/** No signal cuts the current's way: from the height of the fuses up all copper is the current's alone. */
export const backPlaneKeepouts: readonly Keepout[] = [
  ...sides.flatMap((side) => [
    lane("5 V of bay 1", "+5V_1", side, bayOutlines[1]),
    lane("5 V of bay 2", "+5V_2", side, bayOutlines[2]),
    lane("5 V of the lands", "+5V", side, busOutline),
    lane("ground", "GND", side, block(0, 37.2, widthMm, heightMm)),
  ]),
  lane("capacitor of bay 1", "+5V_1", "top", capacitorOutlines[1]),
  lane("capacitor of bay 2", "+5V_2", "top", capacitorOutlines[2]),
  // The way round the sockets to position 10.
  lane(
    "ground left",
    "GND",
    "bottom",
    shape([0.5, 6], [6, 6], [6, 15], [14.6, 15], [14.6, 37.2], [0.5, 37.2]),
  ),
  lane("ground right", "GND", "bottom", block(67.4, 27, widthMm - 0.5, 37.2)),
  lane(
    "ground right, below",
    "GND",
    "bottom",
    shape([61, 5.9], [81.5, 5.9], [81.5, 27], [76.4, 27], [76.4, 8.2], [61, 8.2]),
  ),
];

/** Vias of 0.5 mm; a field of them joins the sides of each pole, closest where the current comes from a fuse. */
const field = (net: string, outline: Polygon, pitchMm: number): StitchSpec => ({
  net,
  outline,
  pitchMm,
  viaDiameterMm: 0.9,
  viaDrillMm: 0.5,
  inPads: false,
});

const fields = (bay: 1 | 2): readonly StitchSpec[] => {
  const net = `+5V_${bay}`;
  const one = (polygon: Polygon): Polygon => (bay === 1 ? polygon : mirrored(polygon));
  return [
    field(net, one(block(23.7, 26.9, 27.6, 32.2)), 1.3),
    field(net, one(block(26.2, 30.7, 30.8, 32.3)), 1.2),
    field(net, one(block(15.4, 25.4, 23.7, 36.6)), 1.98),
    field("+5V", one(block(34.4, 25.3, 38.2, 31.4)), 1.15),
    field("+5V", one(block(31.4, 30.3, 34.4, 32)), 1.15),
  ];
};

/** Ground about position 10, which signals pass on either side: no piece of it is left to a pin alone. */
const aboutLastPins = block(14.4, 0.8, 25.6, 9.4);

export const backPlaneStitching: readonly StitchSpec[] = [
  ...fields(1),
  ...fields(2),
  field("+5V", busOutline, 2.2),
  field("GND", shape([25.8, 37.6], [31.6, 33], [50.4, 33], [56.2, 37.6], [56.2, 49.4], [25.8, 49.4]), 2.2),
  field("GND", aboutLastPins, 1.3),
  field("GND", mirrored(aboutLastPins), 1.3),
  ...[block(0.6, 0.6, 14.6, 29.6), block(0.6, 37.6, 25, 49.4), block(25.8, 0.6, 33, 19)].flatMap(
    (polygon) => [field("GND", polygon, 3), field("GND", mirrored(polygon), 3)],
  ),
];

/** 2 oz copper wants 0.2 mm of track and gap at the houses of the catalogue. */
export const backPlaneNetClasses = (rules: FabRules): readonly NetClass[] => {
  const clearanceMm = Math.max(0.2, rules.minClearanceMm);
  const small = viaOf(0.3, 0.2, rules);
  return [
    { name: "signal", trackMm: Math.max(0.2, rules.minTrackMm), clearanceMm, ...small },
    { name: "supply", trackMm: Math.max(0.4, rules.minTrackMm), clearanceMm, ...small },
    { name: "bay", trackMm: Math.max(0.5, rules.minTrackMm), clearanceMm, ...viaOf(0.5, 0.2, rules) },
    { name: "bus", trackMm: Math.max(0.5, rules.minTrackMm), clearanceMm, ...viaOf(0.5, 0.2, rules) },
    { name: "ground", trackMm: Math.max(0.4, rules.minTrackMm), clearanceMm, ...viaOf(0.4, 0.2, rules) },
  ];
};
