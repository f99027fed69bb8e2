/**
 * The power board with the lugs of its wires, whose screws come from its solder side: joined while it stands out of its
 * seat, the wires through the wall behind the HAT. In the coordinates of the bay.
 */

import { inPlace } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { hatNets } from "../cables/hat-wire-way.js";
import type { Stack } from "../stack.js";
import { boardPart } from "./bought-parts.js";
import { type AssembledChild, screwJoint, seatJoint } from "./joints.js";
import { powerLugJoint } from "./node-wires.js";
import type { SubAssembly } from "./tree.js";

/** As the tray calls it. */
export const powerName = "power board with its lugs";

export const powerAssembly = (stack: Stack): AssembledChild => {
  const board = boardPart("power");
  const lugs = hatNets.map((net) => powerLugJoint(stack, net));
  const screws = lugs.map((joint) => joint.fastened);
  const key = `power-board-${stack.layout === "hat-plain" ? "b" : "a"}`;
  const assembly: SubAssembly = {
    key,
    title: "Power board with its lugs",
    children: [
      { name: "power board", part: board.key, placement: stack.place.power, out: vec3(0, 0, 0) },
      ...lugs.map(({ lug }) => lug.child),
      ...screws.flatMap(({ children }) => children),
    ],
    joints: [
      seatJoint("power board", ["power board"]),
      screwJoint(
        "lugs of the wires",
        lugs.map(({ lug }) => lug.child.name),
        ["power board"],
        screws,
      ),
    ],
    fits: [],
  };
  return {
    parts: [board, ...lugs.map(({ lug }) => lug.part), ...screws.flatMap(({ parts }) => parts)],
    assemblies: [assembly],
    child: { name: powerName, assembly: key, placement: inPlace, out: vec3(45, 0, 0), loose: "floats" },
  };
};
