/** The wide copper of the HAT: pours, lanes for the current, stitching; 2 oz on both sides. */
import type { FabRules, Keepout, Side, StitchSpec, ZoneSpec } from "@rubus/pcb";
import { circlePolygon, type Polygon } from "@rubus/units";
import { block, lane, shape, sides } from "../copper-shapes.js";
import { viaOf } from "../fab-rules.js";
import { type HatLayout, hatPlaces } from "../places/index.js";

/** Right of pins 2 and 4, half way to GND at pin 6. */
const powerPinsEndMm = 12.3;

/** From the lug past the left hole to pins 2 and 4, which stand at the edge behind pins 1 and 3. */
const fiveVoltOutline = shape(
  [0.4, 38.9],
  [8.3, 38.9],
  [9.2, 39.8],
  [9.2, 46.9],
  [10.8, 48.5],
  [powerPinsEndMm, 48.5],
  [powerPinsEndMm, 55.7],
  [0.4, 55.7],
);

const zone = (name: string, net: string, side: Side, outline: Polygon, priority: number): ZoneSpec => ({
  name: `${name} ${side}`,
  net,
  side,
  outline,
  priority,
  // What carries 5 V to two pins has no room for spokes beside them; ground pins have four of 0.6 mm.
  connection: net === "GND" ? "thermal" : "solid",
  clearanceMm: 0.2,
  // Clear of the necks that tracks and vias on the grids leave (0.215, 0.2246, 0.2485 mm): fillers agree on what is one.
  minWidthMm: 0.22,
  thermalGapMm: 0.25,
  thermalSpokeMm: 0.6,
});

export const hatZones = (layout: HatLayout): readonly ZoneSpec[] => {
  const { widthMm, heightMm } = hatPlaces(layout);
  return sides.flatMap((side) => [
    zone("5 V", "+5V", side, fiveVoltOutline, 1),
    zone("ground", "GND", side, block(0, 0, widthMm, heightMm), 0),
  ]);
};

/**
 * The underside between the GND lug and the header. Two gaps let what must cross the other lines through: the sensing
 * line below the signals' socket, and ALERT_N, along the current, to pin 7, round which the bus leaves to the right.
 */
const groundLanes: readonly Polygon[] = [
  shape([0.4, 7], [10.5, 7], [12.4, 20], [12.4, 23.8], [0.4, 23.8]),
  block(6.8, 23.8, 12.4, 27.8),
  shape(
    [0.4, 27.8],
    [12.4, 27.8],
    [12.4, 35],
    [15.7, 39.6],
    [15.7, 49.9],
    [12.5, 49.9],
    [12.5, 48.3],
    [10.9, 48.3],
    [9.4, 46.8],
    [9.4, 39.7],
    [8.4, 38.7],
    [0.4, 38.7],
  ),
  shape([16.3, 40.2], [22, 46], [22, 49.9], [16.3, 49.9]),
  // Below the header the plane is whole to its last ground pin.
  block(16.3, 48.6, 50.3, 50.4),
  block(12.5, 50.4, 50.3, 55.7),
  // And between its rows to pin 39.
  block(50.3, 52.1, 57.4, 52.9),
  // And below the fan's driver, and from there round the fan's hole to the header: one piece.
  block(49.9, 31.8, 53, 35.6),
  shape([48.9, 34.8], [49.9, 34.8], [49.9, 35.6], [49.2, 36.4], [48.6, 41], [47.6, 41], [47.9, 37.4]),
  block(46.2, 40.6, 47.8, 46.8),
  block(46.2, 46.6, 47.4, 48.6),
];

/** A nut lies here, below the board: nothing but ground comes under it. */
const underNuts = (layout: HatLayout): readonly Keepout[] =>
  (hatPlaces(layout).fan?.holes ?? []).map(
    ({ at, keepoutMm }, index): Keepout => ({
      name: `nut of the fan ${index + 1}`,
      sides: ["bottom"],
      outline: circlePolygon(at, keepoutMm / 2, 0.05),
      tracks: true,
      vias: true,
      pours: false,
    }),
  );

/** Under and about a lug no other net passes: nut, tongue and wire end press on the mask. */
const underLugs = (layout: HatLayout): readonly Keepout[] => {
  const { fiveVolt, ground } = hatPlaces(layout).lugs;
  return sides.flatMap((side) => [
    lane("5 V lug", "+5V", side, circlePolygon(fiveVolt.at, fiveVolt.keepoutMm / 2, 0.05)),
    lane("GND lug", "GND", side, circlePolygon(ground.at, ground.keepoutMm / 2, 0.05)),
  ]);
};

/**
 * No signal cuts the current's way: the bottom is the current's alone from the GND lug to the header and about the
 * 5 V lug; on the top signals leave pins 1 and 3 to the right and pass between the 5 V pour and the fan's hole.
 */
export const hatKeepouts = (layout: HatLayout): readonly Keepout[] => [
  lane("5 V", "+5V", "bottom", fiveVoltOutline),
  lane(
    "5 V",
    "+5V",
    "top",
    shape(
      [1.4, 38.9],
      [8.3, 38.9],
      [9.2, 39.8],
      [9.2, 46.5],
      [7.4, 48.3],
      [7.4, 55.7],
      [4, 55.7],
      [4, 47.8],
      [1.4, 47.8],
    ),
  ),
  lane("5 V at its pins", "+5V", "top", block(7.4, 52.7, powerPinsEndMm, 55.7)),
  ...groundLanes.map((outline, index) => lane(`ground ${index + 1}`, "GND", "bottom", outline)),
  ...underNuts(layout),
  ...underLugs(layout),
];

export const hatStitching = (layout: HatLayout, rules: FabRules): readonly StitchSpec[] => {
  const { widthMm, heightMm } = hatPlaces(layout);
  const field = (net: string, outline: Polygon, pitchMm: number): StitchSpec => ({
    net,
    outline,
    pitchMm,
    ...viaOf(0.3, 0.15, rules),
    inPads: false,
  });
  return [
    field("+5V", fiveVoltOutline, 1.6),
    field("GND", block(0.6, 0.6, 12.6, 38.6), 2),
    field(
      "GND",
      shape([9.5, 38.4], [22, 38.4], [22, 50], [12.6, 50], [12.6, 48.4], [11, 48.2], [9.5, 46.7]),
      1.6,
    ),
    // Between the lines to fan and lamps, where islands are small.
    field("GND", block(47.5, 9, 58, 27), 1),
    field("GND", block(12.8, 0.6, widthMm - 0.6, 38), 3.2),
    field("GND", block(22.2, 38, widthMm - 0.6, heightMm - 0.6), 3.2),
  ];
};
