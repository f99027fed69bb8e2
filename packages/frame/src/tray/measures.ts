/**
 * Measures of the tray and its face that no row and no board gives. Bay coordinates: x right, y to the rear, z up; the
 * tray is printed on its wall, so that x is up there; the face on its outer side, so that y is up.
 */
import { powerBoardPlaces } from "@rubus/boards";
import { inserts, rowOf, wideWashers } from "@rubus/catalogue";
import { vec2 } from "@rubus/units";
import { bay, powerBoardAt } from "../bay.js";
import type { Stack } from "../stack.js";

/** Steepest overhang that prints without support, from the vertical, and the widest bridge. */
export const printLimits = { overhangDegrees: 50, bridgeMm: 10, wallMm: 1.2 } as const;

const large = rowOf(inserts, "heat-set-m3");

export const insertHole = {
  small: rowOf(inserts, "heat-set-m2-5"),
  large,
  /** Room below an insert for the plastic it pushes ahead. */
  belowMm: 0.5,
  /** The holes in the necks of the power board's seat: room for the tip of a screw too. */
  neckDepthMm: large.length.value + 2.5,
} as const;

const { notch, float } = powerBoardPlaces;

/** Neck and shoulder of the power board's seat. */
const neckRadius = notch.neckMm / 2;
const neckHeights = [
  notch.depthMm - float.heightMm - neckRadius,
  powerBoardPlaces.heightMm - notch.depthMm + float.heightMm + neckRadius,
] as const;

/** The measures of a tray whose stack is known. */
export const measuresOf = (stack: Stack) => {
  const rightMm = bay.widthMm - stack.leftMm;
  return {
    face: { thickMm: 2.4, low: -7.5, high: 79.7, rightMm: 41.1 },
    wall: {
      from: stack.leftMm,
      to: stack.insideMm,
      front: 2.4,
      rear: 135.5,
      /** Slide edges, with 0.3 mm of play in the rails; the rear corners lead in. */
      low: 0.3,
      high: bay.heightMm - 0.3,
      leadInMm: 4,
    },
    /** Where floor, ceiling and closing wall end: the cell's wall is 0.5 mm away. */
    rightMm,
    floor: { low: 2.8, high: 4.2 },
    ceiling: { low: 66.6, high: 68, front: 20 },
    /** Floor and ceiling behind the closing wall: low flanges that keep the wall straight. */
    flangeMm: 10,
    /** Beam across the foot: meets the cell's lower beam, which sets the depth, and holds the face's screws. */
    foot: { front: 2.4, rear: bay.frontMm, low: -7.5 },
    /** Closes the intake side behind the HAT. */
    closing: { front: stack.rear + 0.5, rear: stack.rear + 2.1 },
    /** From the ceiling down to the HAT's upper edge. */
    ceilingLip: { low: stack.high + 0.4, front: stack.hatFront + 1.2 },
    standoff: { radius: 3.6, topRadius: 3.1, taperMm: 0.6 },
    seat: {
      /** To the rear of the notch's middle: a neck that pushes its board into the socket leaves it 0.1 mm short. */
      y: powerBoardAt.y + notch.middleMm + (notch.widthMm - notch.neckMm) / 2 - 0.1,
      zs: neckHeights.map((z) => powerBoardAt.z + z) as [number, number],
      postRadius: 5.5,
      neckRadius,
      /** The board moves between shoulder and washer. */
      shoulderMm: powerBoardAt.x - float.acrossMm,
      topMm: powerBoardAt.x + powerBoardPlaces.thicknessMm + float.acrossMm,
      washer: rowOf(wideWashers, "iso-7093-1-m3"),
      /** Forks over the board's front edge; z of each. */
      forks: [
        { low: 11.5, high: 15 },
        { low: 50, high: 53.5 },
      ],
      forkRear: powerBoardAt.y + 1.2,
    },
    /** Window to the SD card: two fingers take it by its edges. */
    card: { front: stack.rear - 2.6, rear: stack.rear + 19.4, low: 15.4, high: 49.6 },
    /** Pocket for a coin cell of 20 mm, which comes with an adhesive pad. */
    cell: { at: vec2(122.8, 36), radius: 10.3, wallMm: 1.4, heightMm: 5 },
    pull: {
      front: -22,
      rear: 16,
      low: 24,
      high: 52,
      thickMm: 3,
      hole: { front: -17.5, rear: -3, low: 30, high: 46 },
    },
    latch: {
      /** Arm: thickness in its bending direction (z), width along x. */
      low: 63,
      thickMm: 3,
      widthMm: 5,
      root: 72,
      tip: -9,
      padMm: 9,
      gapBelowMm: 1.9,
      /** In front of the Pi's stand-offs, where the lever goes down further. */
      front: { to: 21, gapBelowMm: 3.2 },
      gapAboveMm: 0.8,
      /** A line on the lever and one on the face beside it: level when the hook is in its pocket. */
      mark: { from: 10.3, to: 13.6, highMm: 0.8, deepMm: 0.4 },
      /**
       * Front side where it passes the beam's inner side, leaning to the rear by its share of the height: the hook turns
       * forwards as the lever goes down. Behind it the wall and the lip on the ceiling are its shoulder.
       */
      hook: {
        widthMm: 3,
        front: bay.latch.fromMm + 0.45,
        leanShare: 0.19,
        rear: 19.6,
        flatMm: 2.2,
        overMm: 1.6,
      },
    },
    /**
     * Ways of the cables through the closing wall: widths along z, each from just below the HAT's surface up. The lugs
     * of the two wires lie in theirs, and rise there with the HAT until its socket is off the Pi's pins.
     */
    ways: [
      { name: "5 V", at: stack.high - 43.5, widthMm: 4.8, heightMm: 13 },
      { name: "signals", at: stack.high - 28, widthMm: 3.6, heightMm: 10 },
      { name: "GND", at: stack.high - 14, widthMm: 4.8, heightMm: 13 },
    ],
    /** Screws that hold the face, and the tongues that hold its top: x of each. */
    faceScrews: { xs: [5.5, 36], z: -3.9 },
    tongues: {
      spans: [
        { from: 6.2, to: 11.8 },
        { from: 27.5, to: 34 },
      ],
      low: 64.8,
      high: 66.3,
      rear: 31,
      bump: { from: 25.8, to: 28.2, highMm: 0.8 },
    },
  } as const;
};

export type TrayMeasures = ReturnType<typeof measuresOf>;
