/**
 * The bay a tray slides into: where rails, beams, the pocket of the latch and the back-plane stand. Fixed within a
 * hardware generation: every tray fits every cell. Millimetres from the bay's own origin: x right from the left wall,
 * y to the rear from the outer face of a seated tray, z up from the lower beam.
 */
import { backPlanePlaces, boardThicknessMm, fingerPlaces, powerBoardPlaces } from "@rubus/boards";
import type { Placement } from "@rubus/cad";
import { cardSlots, connectors, rowOf } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";

/** One bay to the next; two bays are a cell. */
const pitchMm = 42;
/** Between two bays: inside a cell one wall, between cells two of half of it. */
const wallMm = 2.4;
/** Beams above and below, which the rods run in: 88.11 mm in all, two rack units less the standard's 0.79. */
const beamMm = 8.05;
const heightMm = 72;

/** Front of walls and beams; the heads of the trays stand before it, so that their faces may be as high as the frame. */
const frontMm = 9;

const backPlaneMm = 150;
const socketRow = rowOf(connectors, "card-edge-2x10-3-96");

/** The middle of the card-edge socket: one line of the back-plane lies in the middle of a cell. */
const socketMiddle = vec2((pitchMm - wallMm) / 2, heightMm / 2);

export const bay = {
  pitchMm,
  wallMm,
  widthMm: pitchMm - wallMm,
  heightMm,
  beamMm,
  frontMm,
  /**
   * Rails: a pad of the left wall and a rib guide the edge of the tray's wall between them; ribs begin behind the
   * front, and both taper there. The upper rib begins behind the latch's hook, which is wider than the slot.
   */
  rail: { padMm: 0.3, slotMm: 2.4, ribMm: 2, ribHeightMm: 2.5, fromMm: 12, upperFromMm: 22, toMm: 134 },
  /** Pocket in the upper beam that the latch springs into: its width lies between the rail's pad and here. */
  latch: { fromMm: 13.8, toMm: 21, depthMm: 2.2, toXMm: 3.8 },
  /** Front of the back-plane, and the mouth of its socket. */
  backPlaneMm,
  socketMouthMm: backPlaneMm - socketRow.height.value,
  socketMiddle,
  socketCapture: rowOf(cardSlots, "card-edge-2x10-3-96").capture,
} as const;

/** Lower front left corner of the power board in the middle of its float: component side to the right. */
export const powerBoardAt = vec3(
  socketMiddle.x - boardThicknessMm / 2,
  bay.socketMouthMm + fingerPlaces.insertionMm - powerBoardPlaces.widthMm,
  socketMiddle.y - powerBoardPlaces.heightMm / 2,
);

/** Lower left corner of the back-plane in the first bay of a cell. */
export const backPlaneAt = vec3(
  socketMiddle.x - backPlanePlaces.sockets[0].x,
  backPlaneMm,
  socketMiddle.y - backPlanePlaces.heightMm / 2,
);

/** The back-plane in the first bay of a cell: its component side looks to the front. */
export const backPlanePlacement: Placement = [
  ...([1, 0, 0, backPlaneAt.x] as const),
  ...([0, 0, -1, backPlaneAt.y + backPlanePlaces.thicknessMm] as const),
  ...([0, 1, 0, backPlaneAt.z] as const),
];
