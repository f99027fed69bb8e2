/**
 * How long the cables are, from the frame's layout. A supply stands on its own shelf in the rack unit below the
 * frame, its terminals in the middle of the rack and of that unit. Millimetres.
 */
import { backPlanePlaces, hatPlaces } from "@rubus/boards";
import { feeds, fuseHolders, piBoards, rowOf } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import type { Pole } from "../bars/link-bar.js";
import { backPlaneAt, bay } from "../bay.js";
import { stackOf } from "../stack.js";
import { type HatNet, hatLugHole, hatWireLengthMm, hatWireWay } from "./hat-wire-way.js";
import { hatWire } from "./wire-choice.js";
import type { FrameWiring } from "./wiring.js";

/** Added to the way along x, y and z. */
export const allowance = {
  /** How far ahead of the bars or behind them the terminals stand. */
  depthMm: 75,
  /** For fitting: a way with corners is longer by 10 mm than each bend that rounds one. */
  bendsMm: 15,
  /** A cable between back-planes: room to plug it in. */
  plugMm: 50,
} as const;

/** The longest that a wire to the HAT may be: the budget's resistance is reckoned with it. */
export const hatWireMostMm = 80;

/** Two crimped lugs of 10 mm² and a wire between them that still bends: nothing shorter can be made. */
export const shortestMm = 80;

export const lengthRule =
  `A feed: the way along x, y and z from the middle of the rack unit below the frame to the land, ` +
  `${allowance.depthMm} mm for terminals that stand further front or rear and ${allowance.bendsMm} mm for fitting, ` +
  `rounded up to 10 mm, no leg shorter than ${shortestMm} mm. A wire to a HAT: its bow between bent lugs, rounded up to 1 mm, ` +
  `at most ${hatWireMostMm} mm. Lengths are from hole to hole of the lugs.`;

const upTo = (stepMm: number, length: number): number => Math.ceil(length / stepMm - 1e-9) * stepMm;

/** Where a land stands as seen from the front: x from the left edge of the panel, z from the lower edge of the frame. */
export const landAt = (
  pole: Pole,
  cell: number,
  frame: Pick<FrameWiring, "earMm">,
): { x: number; z: number } => ({
  x: frame.earMm + 2 * (cell - 1) * bay.pitchMm + bay.wallMm / 2 + backPlaneAt.x + pole.at.x,
  z: bay.beamMm + backPlaneAt.z + pole.at.y,
});

/** A feed's leg from the supply's terminal to the land, its fuse included. */
export const feedLengthMm = (pole: Pole, cell: number, frame: FrameWiring): number => {
  const { x, z } = landAt(pole, cell, frame);
  const across = Math.abs(x - frame.panelWidthMm / 2);
  return upTo(10, across + z + frame.rackUnitMm / 2 + allowance.depthMm + allowance.bendsMm);
};

/** From the terminal to the fuse: within what needs no protection of its own. */
export const aheadOfFuseMm = Math.min(100, rowOf(feeds, "feed-10mm2").fuseDistance.value);

/** From the fuse to the land: the rest, less the fuse itself. */
export const behindFuseMm = (pole: Pole, cell: number, frame: FrameWiring): number =>
  Math.max(
    shortestMm,
    upTo(
      10,
      feedLengthMm(pole, cell, frame) - aheadOfFuseMm - rowOf(fuseHolders, "midi-holder-m5").boltPitch.value,
    ),
  );

/** The Pi in question changes nothing here: all boards have one thickness but for a tenth. */
const anyPi = piBoards[0].key;

/** The way of a node's wire in its bay. */
const nodeWireWay = (net: HatNet, stack: "a" | "b") => {
  const layout = stack === "a" ? "hat-fan40" : "hat-plain";
  const { hatTopMm, rear, high } = stackOf({ model: anyPi, layout });
  const { at } = hatLugHole(hatPlaces(layout), net);
  return hatWireWay(net, stack, vec3(hatTopMm, rear - at.x, high - at.y));
};

/** A node's wire between power board and HAT. */
export const hatWireMm = (net: HatNet, stack: "a" | "b"): number =>
  upTo(1, hatWireLengthMm(net, nodeWireWay(net, stack), hatWire.bendRadius.value));

/** From a back-plane's connector to that of its right neighbour. */
export const managementMm = (): number => {
  const at = (name: string): number => {
    const body = backPlanePlaces.bodies.find((each) => each.name === name);
    if (body === undefined) throw new RangeError(`the back-plane has no ${name}`);
    return body.at.x;
  };
  const gap = 2 * bay.pitchMm - (at("management to the right") - at("management from the left"));
  return upTo(10, gap + allowance.plugMm);
};
