/** Copper of the power board: where the current runs, where vias join the sides, what signals keep clear of. */
import type { FabRules, Keepout, NetClass, Side, StitchSpec, ZoneSpec } from "@rubus/pcb";
import type { Polygon } from "@rubus/units";
import { block, type Corner, lane, shape, sides } from "../copper-shapes.js";
import { viaOf } from "../fab-rules.js";
import { fingerPlaces, type HolePlace, powerBoardPlaces } from "../places/index.js";

/** Least track and gap in 2 oz copper at the houses of the catalogue, and the smallest via. */
const clearanceMm = 0.2;
const viaDrillMm = 0.3;

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

const { efuseLineMm, holes } = powerBoardPlaces;
const halfGapMm = 0.1;

const busOutline = shape(
  [efuseLineMm + halfGapMm, 25.4],
  [36.2, 25.4],
  [36.2, 28.55],
  [pourEndMm, 28.55],
  [pourEndMm, 39.3],
  [efuseLineMm + halfGapMm, 39.3],
);
/** From OUT to the shunt's upper end. On the top what sets the eFuses has the upper left. */
const switchedRight: readonly Corner[] = [
  [29, 19.8],
  [29, 23.4],
  [30.1, 23.9],
  [30.1, 25.6],
  [efuseLineMm - halfGapMm, 26.4],
];
const switchedLeft: readonly Corner[] = [
  [20.4, 30],
  [20.4, 22.4],
  [21.55, 22.4],
  [21.55, 19.8],
];
const switchedOutline: Readonly<Record<Side, Polygon>> = {
  top: shape(
    ...switchedRight,
    [efuseLineMm - halfGapMm, 36.6],
    [25.4, 36],
    [25.4, 29.4],
    [20.4, 29.4],
    ...switchedLeft.slice(1),
  ),
  bottom: shape(
    ...switchedRight,
    [efuseLineMm - halfGapMm, 36.6],
    [28.4, 36.6],
    [24.4, 32.8],
    ...switchedLeft,
  ),
};
/** From the shunt's lower end to the lug. */
const outputOutline = shape(
  [15.8, 4],
  [23.6, 4],
  [23.6, 7.6],
  [24.8, 9],
  [24.8, 16.2],
  [21.55, 16.2],
  [21.55, 13.8],
  [15.8, 13.2],
);

export const powerZones = (): readonly ZoneSpec[] =>
  sides.flatMap((side) => [
    zone("bus", "+5V_BUS", side, 2, busOutline, clearanceMm),
    zone("switched", "+5V_SW", side, 2, switchedOutline[side], clearanceMm),
    zone("output", "+5V", side, 2, outputOutline, clearanceMm),
    zone("ground", "GND", side, 0, block(0, 0, pourEndMm, powerBoardPlaces.heightMm), 0.25),
  ]);

const both = (name: string, only: string | null, outline: Polygon): readonly Keepout[] =>
  sides.map((side) => lane(name, only, side, outline));

/** The tongue beyond the fingers' roots, the fingers themselves left out; a hair more, so that no track touches it. */
const betweenFingers = (grownMm: number): readonly Polygon[] => {
  const half = fingerPlaces.widthMm / 2 - grownMm;
  const heights = powerBoardPlaces.fingers.map((finger) => finger.middleMm);
  const { middleMm: middle, widthMm: across } = powerBoardPlaces.tongue;
  const tops = [middle + across / 2, ...heights.map((height) => height - half)];
  const feet = [...heights.map((height) => height + half), middle - across / 2];
  return tops.map((top, index) =>
    block(pourEndMm - 0.02 - grownMm, feet[index] ?? top, powerBoardPlaces.widthMm, top),
  );
};

/** Beside the eFuses' bars, above, between and below them: vias of the current stand here. */
const fieldHeights = [
  [25.9, 27.7],
  [30.7, 33.8],
  [36.2, 36.6],
] as const;
const busFieldMm = 1.9;
const switchedFieldMm = 2.1;

/**
 * What is the current's alone. The bottom of its pours is, and between the GND fingers and the lug both
 * sides are; on the top signals leave the eFuses to the left and to the right through the gaps between the fields.
 */
export const powerKeepouts = (): readonly Keepout[] => [
  lane("bus", "+5V_BUS", "bottom", block(efuseLineMm + 0.05, 25.7, 35.9, 38.2)),
  lane("bus at the upper fingers", "+5V_BUS", "bottom", block(35.9, 33, 40.6, 38.9)),
  lane("bus at the lower fingers", "+5V_BUS", "bottom", block(37.6, 28.9, 40.6, 33)),
  lane("bus at the fingers", "+5V_BUS", "top", block(38, 28.9, 40.6, 38.9)),
  lane("bus above R13", "+5V_BUS", "top", block(32.6, 36.75, 38, 38.9)),
  lane("switched", "+5V_SW", "bottom", block(21.9, 20.2, 28.8, 29.4)),
  lane("switched beside C5", "+5V_SW", "bottom", block(28.8, 24.1, 29.9, 29.4)),
  lane("switched at the eFuses", "+5V_SW", "bottom", block(27.2, 26.4, efuseLineMm - 0.05, 36.4)),
  lane("switched", "+5V_SW", "top", block(21.75, 20.2, 28.6, 27.6)),
  lane("switched beside C5", "+5V_SW", "top", block(28.6, 24.2, 29.9, 27.6)),
  lane("switched between the eFuses", "+5V_SW", "top", block(28, 31.2, 29.9, 33.6)),
  lane("output", "+5V", "bottom", block(16.4, 4.6, 24.4, 15.8)),
  // A third of the ground's current comes by the lowest finger, past the notch and the 5 V lug.
  ...both("ground past the notch", "GND", block(24, 0.6, 24.9, 7)),
  lane("ground below the 5 V lug", "GND", "bottom", block(5, 0.6, 24, 3.2)),
  lane("ground to the lowest finger", "GND", "bottom", block(25.2, 7, 40.2, 9.2)),
  ...both("ground to the lug", "GND", block(25, 41.8, 40.4, 49.2)),
  ...fieldHeights.flatMap(([low, high], index) => [
    lane(
      `bus field ${index}`,
      "+5V_BUS",
      "top",
      block(efuseLineMm + 0.3, low, efuseLineMm + busFieldMm, high),
    ),
    lane(
      `switched field ${index}`,
      "+5V_SW",
      "top",
      block(efuseLineMm - switchedFieldMm, low, efuseLineMm - 0.3, high),
    ),
  ]),
  {
    name: "fingers",
    sides,
    outline: block(pourEndMm - 0.4, 0, powerBoardPlaces.widthMm, powerBoardPlaces.heightMm),
    tracks: false,
    vias: true,
    pours: false,
  },
  // A diagonal step of a track may graze a corner: the router, for whom alone lanes are, keeps a little further away.
  ...betweenFingers(0.15).flatMap((outline, index) => both(`beside fingers ${index + 1}`, null, outline)),
  ...betweenFingers(0).map(
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

/** The least pitch of small vias that the board house drills. */
const densePitchMm = (rules: FabRules): number => viaDrillMm + Math.max(0.3, rules.minHoleToHoleMm) + 0.01;

export const powerStitching = (rules: FabRules): readonly StitchSpec[] => {
  const dense = densePitchMm(rules);
  const stitch = (net: string, outline: Polygon, pitchMm: number): StitchSpec => ({
    net,
    outline,
    pitchMm: Math.max(pitchMm, dense),
    viaDiameterMm: Math.max(0.6, rules.minViaDiameterMm),
    viaDrillMm,
    inPads: false,
  });
  const fields = fieldHeights.flatMap(([low, high]) => [
    stitch(
      "+5V_BUS",
      block(efuseLineMm + 0.1, low - 0.35, efuseLineMm + busFieldMm + 0.4, high + 0.35),
      dense,
    ),
    stitch(
      "+5V_SW",
      block(efuseLineMm - switchedFieldMm - 0.4, low - 0.35, efuseLineMm - 0.1, high + 0.35),
      dense,
    ),
  ]);
  const [{ at: fiveVolt }, { at: ground }] = holes as readonly [HolePlace, HolePlace];
  return [
    ...fields,
    stitch("+5V_BUS", block(34.4, 28.6, 41, 39.2), 0.9),
    stitch("+5V_SW", block(24.8, 30.4, 30, 34), 0.85),
    stitch("+5V_SW", block(20.4, 19.8, 30, 30.4), 0.9),
    stitch("+5V", block(fiveVolt.x - 4, 4.2, 24.6, 16.2), 0.9),
    stitch("GND", block(25.4, 40, 40.8, 55.4), 1.4),
    stitch("GND", block(ground.x - 8, ground.y - 8, 25.4, 55.4), 1.6),
    stitch("GND", block(0.8, 33, 25.2, 55.4), 2),
    stitch("GND", block(0.8, 0.8, 15.4, 33), 2),
    stitch("GND", block(25, 6.8, 40.6, 16), 1.3),
    stitch("GND", block(29.8, 16, 40.6, 26.6), 1.7),
    stitch("GND", block(33, 0.8, 40, 7.4), 1.8),
  ];
};

export const powerNetClasses = (rules: FabRules): readonly NetClass[] => [
  {
    name: "signal",
    trackMm: Math.max(0.2, rules.minTrackMm),
    clearanceMm: Math.max(clearanceMm, rules.minClearanceMm),
    ...viaOf(viaDrillMm, 0.15, rules),
  },
  {
    name: "power",
    // Lands of the eFuses stand 0.45 mm apart: no wider track leaves each of them.
    trackMm: Math.max(0.2, rules.minTrackMm),
    clearanceMm: Math.max(clearanceMm, rules.minClearanceMm),
    ...viaOf(viaDrillMm, 0.15, rules),
  },
];

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
