/** The two wires of a node and their lugs: as parts, and screwed to HAT and power board. In the coordinates of the bay. */
import { hatPlaces } from "@rubus/boards";
import { composed, inPlace, type Placement, turnedAbout } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { type HatNet, hatLugHole, hatWireBends, powerLugAt } from "../cables/hat-wire-way.js";
import { hatWireLug } from "../cables/wire-choice.js";
import { isPlain, type Stack } from "../stack.js";
import { bentLugPart, hatWirePart } from "./bought-parts.js";
import { type Fastened, fastened } from "./fasten.js";
import type { TreePart } from "./part.js";
import type { Child } from "./tree.js";

/** What a wire is screwed to at either end. */
export type LuggedBoard = "HAT" | "power board";

type Placed = { readonly part: TreePart; readonly child: Child };

/** Which of the two stacks a tray is for: that decides how its lugs are bent. */
const kindOf = ({ layout }: Stack): "a" | "b" => (layout === "hat-plain" ? "b" : "a");

/** Where a HAT's lug lies, on its component side. */
const hatLugAt = (stack: Stack, net: HatNet): Vec3 => {
  const { x: y, y: z } = stack.onBoard(hatLugHole(hatPlaces(stack.layout), net).at);
  return vec3(stack.hatTopMm, y, z);
};

export const hatWireName = (net: HatNet): string => `wire ${net}`;
export const lugName = (net: HatNet, board: LuggedBoard): string => `lug ${net} of the ${board}`;

/** A lug flat on its board, which stands upright: the barrels of both look at each other. */
const lying = ({ x, y, z }: Vec3, board: LuggedBoard): Placement => {
  const turn = board === "HAT" ? 1 : -1;
  return [0, 0, 1, x, 0, -turn, 0, y, turn, 0, 0, z];
};

/** How far off their boards nuts and lugs are clear of the screws they go over. */
const offMm = 15;

const lugOn = (net: HatNet, board: LuggedBoard, at: Vec3, degrees: number): Placed => {
  const part = bentLugPart(hatWireLug(net).key, degrees);
  return {
    part,
    child: {
      name: lugName(net, board),
      part: part.key,
      placement: lying(at, board),
      out: vec3(offMm, 0, 0),
    },
  };
};

/**
 * The screw of a lug, put through from the solder side: its head is there, its nut lies on the lug. Between the HAT and
 * a cooler there is room for the lower head of ISO 7380 alone.
 */
const screwOf = (
  net: HatNet,
  board: LuggedBoard,
  at: Vec3,
  boardMm: number,
  standard: "iso-7045" | "iso-7380-1" = "iso-7045",
): Fastened => {
  const thread = net === "5 V" ? "m3" : "m4";
  const made = fastened(
    {
      name: lugName(net, board),
      screw: `${standard}-${thread}`,
      seat: vec3(at.x - boardMm, at.y, at.z),
      direction: vec3(1, 0, 0),
      gripMm: boardMm + hatWireLug(net).thickness.value,
      end: { kind: "nut", nut: `iso-4032-${thread}` },
    },
    20,
    offMm,
  );
  // A flat of the nut looks at the barrel, which leans back towards it.
  const flat = turnedAbout(vec3(0, 0, 1), 30);
  return {
    ...made,
    children: made.children.map((child) =>
      child.name.startsWith("nut") ? { ...child, placement: composed(child.placement, flat) } : child,
    ),
  };
};

/** A lug with its screw and nut. */
export type LugJoint = { readonly lug: Placed; readonly fastened: Fastened };

/** On the HAT, where the stack has it. */
export const hatLugJoint = (stack: Stack, net: HatNet): LugJoint => {
  const at = hatLugAt(stack, net);
  return {
    lug: lugOn(net, "HAT", at, hatWireBends[kindOf(stack)].hat),
    fastened: screwOf(
      net,
      "HAT",
      at,
      stack.hatTopMm - stack.hatMm,
      isPlain(stack.layout) ? "iso-7380-1" : "iso-7045",
    ),
  };
};

/** On the power board. */
export const powerLugJoint = (stack: Stack, net: HatNet): LugJoint => {
  const at = powerLugAt(net);
  const [, , , boardAt] = stack.place.power;
  return {
    lug: lugOn(net, "power board", at, hatWireBends[kindOf(stack)].power),
    fastened: screwOf(net, "power board", at, at.x - boardAt),
  };
};

/** The wire between both lugs, where it bows when the power board hangs in the middle of its float. */
export const nodeWire = (stack: Stack, net: HatNet): Placed => {
  const part = hatWirePart(net, kindOf(stack), hatLugAt(stack, net));
  return {
    part,
    child: {
      name: hatWireName(net),
      part: part.key,
      placement: inPlace,
      out: vec3(75, 0, 0),
      loose: "bends",
    },
  };
};
