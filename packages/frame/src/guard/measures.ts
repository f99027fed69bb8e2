/**
 * Measures of the touch guard: a hood over bars, bolts and lugs. Its walls stand within the height of the back-plane, so
 * that the ways of the air above and below it stay open; what it leaves open lets no finger of 12 mm in.
 */
import { backPlanePlaces, mostMm } from "@rubus/boards";
import { lugs, rowOf, screws, sleeves, washers } from "@rubus/catalogue";
import { jointOf } from "../bars/bolt.js";
import { linkBar, type Pole, poles } from "../bars/link-bar.js";
import { backPlaneAt, bay } from "../bay.js";
import { cellMiddleMm, rearInserts } from "./rear-inserts.js";

/** IP2X (IEC 60529): a jointed finger of 12 mm and 80 mm length. */
export const fingerMm = 12;

const boardRearMm = bay.backPlaneMm + backPlanePlaces.thicknessMm;
const boardLowMm = backPlaneAt.z;

/** From a guard to its neighbour's, half of it. */
const sideGapMm = 0.1;
const halfMm = bay.pitchMm - sideGapMm;
const wallMm = 1.6;

const headMm = rowOf(screws, "iso-4762-m3");
const headOverMm = headMm.headHeight.value + rowOf(washers, "iso-7089-m3").thickness.value;

/** Underside of lower bars, and upper side of upper bars in their sleeves. */
const barsFromMm = boardRearMm + backPlanePlaces.lands.bushMm;
const barsToMm =
  barsFromMm + 2 * mostMm(linkBar.material.thickness) + 2 * mostMm(rowOf(sleeves, "heat-shrink-12-7").wall);

/** A pole's z in the cell. */
export const poleHeightMm = (pole: Pole): number => boardLowMm + pole.at.y;

/** Where a bolt of a full joint ends: two bars and a lug. Its head's washer lies on the front of the board. */
const boltEndMm = (pole: Pole): number => {
  const { washer, boltLengthMm } = jointOf(pole, 2, 1);
  return bay.backPlaneMm - washer.thickness.value + boltLengthMm;
};

const plateFromMm = Math.max(...poles.map(boltEndMm)) + 0.8;
const plateMm = 1.8;

/** How far the lug of the upper land is turned, so that its wire passes the bolt of the lower one. */
const turnedDegrees = 30;
const barrelMm = mostMm(rowOf(lugs, "ring-m6-10mm2").tongueWidth) - 4;

export const guardMeasures = {
  left: cellMiddleMm - halfMm,
  right: cellMiddleMm + halfMm,
  wallMm,
  /** The hood's upper and lower wall, outside. */
  low: boardLowMm + 0.6,
  high: boardLowMm + backPlanePlaces.heightMm - 0.6,
  /** Front edge of the walls: clear of the heads of the back-plane's screws. */
  frontMm: boardRearMm + headOverMm + 0.7,
  plateFromMm,
  rearMm: plateFromMm + plateMm,
  boardRearMm,
  barsFromMm,
  barsToMm,
  /** Ways of the bars through both sides: half their width with the play of the bolts. */
  barWay: { halfMm: linkBar.widthMm / 2 + 1, rearMm: barsToMm + 0.4 },
  /** Ways of the cables through the lower wall: middle along x. */
  cable: {
    turnedDegrees,
    widthMm: 10.4,
    rearMm: barsToMm + barrelMm + 1.2,
  },
  slots: { widthMm: 3.2, pitchMm: 6.4, lengthMm: 15, clearOfBoltMm: 8, edgeMm: 6 },
  post: {
    halfMm: 4.5,
    /** Outside of the frame's height, so that it stays within the rack units. */
    lowMm: -bay.beamMm + 0.05,
    highMm: 0.45,
    holeMm: 3.4,
    pocketMm: headMm.headDiameter.value + 0.5,
    /** Under the screw's head. */
    gripMm: 6,
  },
  armMm: 1.6,
  footMm: rearInserts.atMm,
} as const;

/** Where the cable of a pole leaves the hood, along x. */
export const cableWayMm = (pole: Pole): number => {
  if (pole.key === "5v") return cellMiddleMm;
  const drop = poleHeightMm(pole) - guardMeasures.low;
  return cellMiddleMm + drop * Math.tan((turnedDegrees * Math.PI) / 180);
};
