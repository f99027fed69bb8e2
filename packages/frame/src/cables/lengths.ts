/**
 * How long the cables are, from the frame's layout. A supply stands on its own shelf in the rack unit below the
 * frame, its terminals in the middle of the rack and of that unit, to the rear. Millimetres.
 */
import { backPlanePlaces, hatPlaces, powerBoardPlaces } from "@rubus/boards";
import { feeds, fuseHolders, piBoards, rowOf } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import type { Pole } from "../bars/link-bar.js";
import { backPlaneAt, bay } from "../bay.js";
import { stackOf } from "../stack.js";
import type { FrameWiring } from "./wiring.js";

/** Added to the way along x, y and z. */
export const allowance = {
  /** How far ahead of or behind the bars the terminals may stand. */
  depthMm: 50,
  /** Two bends and the strain relief within 50 mm of each lug. */
  bendsMm: 40,
  /** A node's wires: a bow that lets the power board float. */
  bowMm: 30,
  /** A cable between back-planes: room to plug it in. */
  plugMm: 50,
} as const;

/** The longest that a wire to the HAT may be: the budget's resistance is reckoned with it. */
export const hatWireMostMm = 80;

/** Two crimped lugs of 10 mm² and a wire between them that still bends: nothing shorter can be made. */
export const shortestMm = 80;

export const lengthRule =
  `A feed: the way along x, y and z from the middle of the rack unit below the frame to the land, ` +
  `${allowance.depthMm} mm for terminals that stand further front or rear and ${allowance.bendsMm} mm for bends, ` +
  `rounded up to 10 mm, no leg shorter than ${shortestMm} mm. A wire to a HAT: straight from lug to lug and ${allowance.bowMm} mm, rounded up to 5 mm, ` +
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

/** Both ends of a node's wire in its bay. */
const hatWireEnds = (net: "5 V" | "GND", stack: "a" | "b"): readonly [Vec3, Vec3] => {
  const layout = stack === "a" ? "hat-fan40" : "hat-plain";
  const { place, hatTopMm, rear, high } = stackOf({ model: anyPi, layout });
  const hat = hatPlaces(layout);
  const lug = net === "5 V" ? hat.lugs.fiveVolt : hat.lugs.ground;
  const onPower = powerBoardPlaces.holes.find(({ name }) => name === `${net} lug`);
  if (onPower === undefined) throw new RangeError(`the power board has no land for ${net}`);
  const [, , , x, , , , y, , , , z] = place.power;
  return [
    vec3(x + powerBoardPlaces.thicknessMm, y + onPower.at.x, z + onPower.at.y),
    vec3(hatTopMm, rear - lug.at.x, high - lug.at.y),
  ];
};

/** A node's wire between power board and HAT. */
export const hatWireMm = (net: "5 V" | "GND", stack: "a" | "b"): number => {
  const [power, hat] = hatWireEnds(net, stack);
  return upTo(5, Math.hypot(hat.x - power.x, hat.y - power.y, hat.z - power.z) + allowance.bowMm);
};

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
