/**
 * The way of a node's wires from power board to HAT: both lugs are bent up behind their nuts, and the wire bows between
 * them, away from the boards. So it is no sharper than it may be, and gives way when the power board floats.
 */
import { type BoardPlaces, powerBoardPlaces } from "@rubus/boards";
import type { Solid, Workshop } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { powerBoardAt } from "../bay.js";
import { barrelOf, bentEnd } from "../bodies/copper.js";
import { hatWire, hatWireLug } from "./wire-choice.js";

export type HatNet = "5 V" | "GND";

export const hatNets: readonly HatNet[] = ["5 V", "GND"];

/** How far each lug is bent up, in degrees. The HAT of stack (b) stands higher, and its lug leans less. */
export const hatWireBends = {
  a: { hat: 26, power: 36 },
  b: { hat: 8, power: 36 },
} as const;

/** Between a barrel's mouth and the drawn wire, which may leave it a little askew. */
const mouthMm = 0.4;

/** The hole that a lug of the power board is screwed to, on its component side, in the coordinates of the bay. */
export const powerLugAt = (net: HatNet): Vec3 => {
  const hole = powerBoardPlaces.holes.find(({ name }) => name === `${net} lug`);
  if (hole === undefined) throw new RangeError(`the power board has no land for ${net}`);
  const { x, y, z } = powerBoardAt;
  return vec3(x + powerBoardPlaces.thicknessMm, y + hole.at.x, z + hole.at.y);
};

/**
 * Points of a wire's middle from the mouth of the HAT's lug to that of the power board's, with the corner that its bow
 * rounds, in the coordinates of the bay.
 * @param hatLug middle of the HAT's hole, on the side that the lug lies on
 */
export const hatWireWay = (
  net: HatNet,
  stack: "a" | "b",
  hatLug: Vec3,
): readonly [from: Vec3, corner: Vec3, to: Vec3] => {
  const powerLug = powerLugAt(net);
  const { hat, power } = hatWireBends[stack];
  const lug = hatWireLug(net);
  const [a, b] = [bentEnd(lug, hat, mouthMm), bentEnd(lug, power, mouthMm)];
  const from = vec3(hatLug.x + a.upMm, hatLug.y + a.outMm, hatLug.z);
  const to = vec3(powerLug.x + b.upMm, powerLug.y - b.outMm, powerLug.z);
  // Both go straight on from their barrels until they meet.
  const [atHat, atPower] = [Math.tan((hat * Math.PI) / 180), Math.tan((power * Math.PI) / 180)];
  const along = (to.x - from.x + (to.y - from.y) * atPower) / (atHat + atPower);
  return [from, vec3(from.x + along * atHat, from.y + along, (from.z + to.z) / 2), to];
};

const distance = (a: Vec3, b: Vec3): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

/** The turn at a way's corner in radians, and the longest radius that its shorter leg leaves room for. */
export const bowOf = ([from, corner, to]: readonly [Vec3, Vec3, Vec3]) => {
  const [before, after, across] = [distance(from, corner), distance(corner, to), distance(from, to)];
  const inside = Math.acos((before ** 2 + after ** 2 - across ** 2) / (2 * before * after));
  const turn = Math.PI - inside;
  return { turn, mostRadiusMm: Math.min(before, after) / Math.tan(turn / 2), legsMm: before + after };
};

/** From hole to hole of a wire's lugs, its bow at a radius. */
export const hatWireLengthMm = (net: HatNet, way: readonly [Vec3, Vec3, Vec3], radiusMm: number): number => {
  const { turn, legsMm } = bowOf(way);
  const { holeToEnd } = barrelOf(hatWireLug(net));
  return 2 * (holeToEnd.value + mouthMm) + legsMm - radiusMm * (2 * Math.tan(turn / 2) - turn);
};

/** The drawn wire of a node between its lugs, in the coordinates of the bay. */
export const hatWireBody = (shop: Workshop, net: HatNet, stack: "a" | "b", hatLug: Vec3): Solid =>
  shop.pipe(hatWireWay(net, stack, hatLug), hatWire.outerDiameter.value / 2, hatWire.bendRadius.value);

/** The hole of a HAT's lug in the drawing of its board. */
export const hatLugHole = ({ holes }: Pick<BoardPlaces, "holes">, net: HatNet) => {
  const hole = holes.find(({ name }) => name === `${net} lug`);
  if (hole === undefined) throw new RangeError(`the HAT has no land for ${net}`);
  return hole;
};
