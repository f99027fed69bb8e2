/**
 * Measures of a cell that no row and no board gives. Cell coordinates: as its first bay's, millimetres. Printed on its
 * rear, so that whatever looks to the rear must lie on the bed or lean.
 */
import { backPlanePlaces } from "@rubus/boards";
import { inserts, nuts, racks, rowOf, screws, threads, washers } from "@rubus/catalogue";
import { type Vec2, vec2 } from "@rubus/units";
import { backPlaneAt, bay } from "../bay.js";

/** Rack units. */
export type CellHeight = 2 | 3;

/** Steepest lean from the printer's vertical, as rise for each millimetre of reach. */
export const risePerReach = 1 / Math.tan((50 * Math.PI) / 180);

const rack = rowOf(racks, "eia-310-19");
const screw = rowOf(screws, "iso-4762-m3");
const nut = rowOf(nuts, "iso-4032-m3");
const insert = rowOf(inserts, "heat-set-m3");

/** The rims along both sides of a beam, which all joints are in; the left one holds the nuts. */
const rim = { leftMm: 6.8, rightMm: 6, middleMm: 10.2 } as const;

/** Between the outer face of a cell and the nut that a neighbour's screw ends in. */
const beforeNutMm = 2.8;

export const cellBasics = {
  skinMm: 1.6,
  rim,
  /** The middle rim, full only where something is in it, and a rib between. */
  ribMm: 1.6,
  /** Beams across, along y: in front the stop of the trays; in the middle the rods; at the rear inserts. */
  frontBeamMm: 8,
  rodBeam: { from: 70, to: 79.5 },
  rearBeamMm: 8,
  middleRim: { frontMm: 16, rearMm: 14 },
  /** Depths below the inner side of a beam, towards its outer side. */
  axisMm: bay.beamMm / 2,
  joint: {
    ys: [28, 104],
    depthMm: 4.6,
    beforeNutMm,
    gripMm: rim.rightMm + beforeNutMm,
    screw,
    nut,
    holeMm: rowOf(threads, "m3").clearanceHole.value,
    /** Plastic left between the nut's slot and the bay. */
    leftMm: 1.25,
    /** A bump in the slot, behind the nut, that narrows it to less than the narrowest nut: it snaps past. */
    bump: { fromMm: 6.6, toMm: 7.9, openMm: nut.acrossFlats.value - 0.3 },
  },
  pin: { y: 52, diameterMm: 4, deepMm: 4.6 },
  /** The greatest thread whose nut and washer, off the axis by all their play, stay within the rack unit. */
  rod: {
    y: 75,
    thread: rowOf(threads, "m4"),
    nut: rowOf(nuts, "iso-4032-m4"),
    washer: rowOf(washers, "iso-7092-m4"),
    /** At either end: the second is tightened against the first, not against plastic. */
    nuts: 2,
  },
  /**
   * Grooves for the keys, which are dovetails on both sides: from the rear to here. Half widths at the cells' faces and
   * at the bottom.
   */
  key: { from: 112, mouthMm: 1.2, endMm: 2.2, deepMm: 2 },
  insert,
  insertDeepMm: insert.length.value + 0.5,
} as const;

/** Where a boss of the back-plane stands, as (x, z) of the cell. */
export const bossPlaces: readonly Vec2[] = backPlanePlaces.bosses.map(({ at }) =>
  vec2(backPlaneAt.x + at.x, backPlaneAt.z + at.y),
);

/** One of the two outer beams: the z of its side towards the inside, and which way its outer side is. */
export type Beam = { readonly innerMm: number; readonly way: 1 | -1 };

/** The measures of a cell of two or three rack units. */
export const cellMeasures = (height: CellHeight) => {
  const leftMm = -bay.wallMm / 2;
  const widthMm = 2 * bay.pitchMm;
  const lowMm = -bay.beamMm;
  // A taller cell has the same bay, and above it a chamber as high as the units it is taller by.
  const highMm = bay.heightMm + bay.beamMm + (height - 2) * rack.unitHeight.value;
  const lower: Beam = { innerMm: 0, way: -1 };
  const upper: Beam = { innerMm: highMm - bay.beamMm, way: 1 };
  return {
    height,
    leftMm,
    rightMm: leftMm + widthMm,
    widthMm,
    lowMm,
    highMm,
    heightMm: highMm - lowMm,
    frontMm: bay.frontMm,
    /** Front of the back-plane too: walls, bosses and beams end level, on the bed. */
    rearMm: bay.backPlaneMm,
    /** x of each bay's left wall. */
    bays: [0, bay.pitchMm] as const,
    beams: { lower, upper },
    /** Inside of the chamber above the bays of a taller cell. */
    ...(height === 3 ? { chamber: { lowMm: bay.heightMm + bay.beamMm, highMm: highMm - bay.beamMm } } : {}),
  } as const;
};

export type CellMeasures = ReturnType<typeof cellMeasures>;

/** The z at a depth of a beam, measured from its inner side outwards. */
export const atDepth = ({ innerMm, way }: Beam, depthMm: number): number => innerMm + way * depthMm;

/** Between two depths of a beam, low to high. */
export const betweenDepths = (beam: Beam, from: number, to: number) => {
  const [a, b] = [atDepth(beam, from), atDepth(beam, to)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
};
