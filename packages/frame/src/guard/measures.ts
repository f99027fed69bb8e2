/**
 * Measures of the touch guard: a hood over bars, bolts and lugs. Its walls stand within the height of the back-plane, so
 * that the ways of the air above and below it stay open; what it leaves open lets no finger of 12 mm in.
 */
import { backPlanePlaces, mostMm } from "@rubus/boards";
import { rowOf, screws, sleeves, washers } from "@rubus/catalogue";
import { jointOf } from "../bars/bolt.js";
import { linkBar, type Pole, poles } from "../bars/link-bar.js";
import { backPlaneAt, bay } from "../bay.js";
import { barrelOf } from "../bodies/copper.js";
import { cellMiddleMm } from "./rear-inserts.js";

/** IP2X (IEC 60529): a jointed finger of 12 mm and 80 mm length. */
export const fingerMm = 12;

const boardRearMm = bay.backPlaneMm + backPlanePlaces.thicknessMm;
const boardLowMm = backPlaneAt.z;

/** From a guard to its neighbour's, half of it. */
const sideGapMm = 0.1;
const halfMm = bay.pitchMm - sideGapMm;
const wallMm = 1.6;

const screw = rowOf(screws, "iso-4762-m3");
const headOverMm = screw.headHeight.value + rowOf(washers, "iso-7089-m3").thickness.value;

/** Over a bar: its sleeve. */
const sleeveMm = mostMm(rowOf(sleeves, "heat-shrink-12-7").wall);

/** Underside of lower bars, and upper side of upper bars in their sleeves; a side is passed by one of either pole. */
const barsFromMm = boardRearMm + backPlanePlaces.lands.bushMm;
const barsToMm = barsFromMm + 2 * mostMm(linkBar.material.thickness) + sleeveMm;

/** A pole's z in the cell. */
export const poleHeightMm = (pole: Pole): number => boardLowMm + pole.at.y;

/** Where a bolt of a full joint ends: two bars and a lug. Its head's washer lies on the front of the board. */
const boltEndMm = (pole: Pole): number => {
  const { washer, boltLengthMm } = jointOf(pole, 2, 1);
  return bay.backPlaneMm - washer.thickness.value + boltLengthMm;
};

/** Air between the longest bolt's end and the plate, whose slots a wire may be pushed through. */
const airMm = 3;

const plateFromMm = Math.max(...poles.map(boltEndMm)) + airMm;
const plateMm = 1.8;

/** Of what a post leaves about the pocket of its screw's head. */
const postWallMm = 1.2;
const pocketMm = screw.headDiameter.value + 0.4;

/**
 * How far both lugs are turned from hanging straight: GND to the right past the bolt of 5 V, 5 V to the left past the
 * guard's lower post.
 */
export const lugTurnDegrees = 30;

const barrelMm = mostMm(barrelOf(jointOf(poles[0], 2, 1).lug).outerDiameter);

export const guardMeasures = {
  left: cellMiddleMm - halfMm,
  right: cellMiddleMm + halfMm,
  wallMm,
  /** The hood's upper and lower wall, outside. */
  low: boardLowMm + 0.6,
  high: boardLowMm + backPlanePlaces.heightMm - 0.6,
  /** Front edge of the walls: clear of the heads of the back-plane's screws. */
  frontMm: boardRearMm + headOverMm + 0.7,
  /** The end of the longest bolt. */
  boltEndMm: plateFromMm - airMm,
  plateFromMm,
  rearMm: plateFromMm + plateMm,
  boardRearMm,
  barsFromMm,
  barsToMm,
  sleeveMm,
  /** Ways of the bars through both sides: half their width with the play of the bolts. */
  barWay: { halfMm: linkBar.widthMm / 2 + 1, rearMm: barsToMm + 0.4 },
  /** Ways of the cables through the lower wall. */
  cable: { widthMm: 10.4, rearMm: barsToMm + barrelMm + 0.8 },
  slots: { widthMm: 3.2, pitchMm: 6.4, lengthMm: 15, clearOfBoltMm: 8, edgeMm: 6 },
  post: {
    halfMm: 4.5,
    /** From the screw's axis to the post's lower and upper side. */
    reachMm: pocketMm / 2 + postWallMm,
    holeMm: 3.4,
    pocketMm,
    /** Under the screw's head. */
    gripMm: 6,
  },
  /** Legs without a screw at the corners, which keep the hood from turning about its posts. */
  leg: { atMm: halfMm - 2.4, halfMm: 2.4 },
  ribMm: 1.6,
} as const;

/** Which way a pole's lug is turned along x. */
export const lugWay = (pole: Pole): 1 | -1 => (pole.key === "5v" ? -1 : 1);

const turned = Math.tan((lugTurnDegrees * Math.PI) / 180);

/** Where the cable of a pole is along x while it leaves its turned lug, at a height. */
export const cableWayMm = (pole: Pole, heightMm: number): number =>
  cellMiddleMm + lugWay(pole) * (poleHeightMm(pole) - heightMm) * turned;
