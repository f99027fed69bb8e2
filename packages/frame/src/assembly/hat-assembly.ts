/** The HAT with its fan, where it carries one, and the lugs of its wires, put together on the bench. From its own lower side. */
import { hatPlaces } from "@rubus/boards";
import { addVec3, composed, movedBy } from "@rubus/cad";
import type { Fan } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { hatNets } from "../cables/hat-wire-way.js";
import type { ScrewPlace } from "../screw-place.js";
import { isPlain, type Stack } from "../stack.js";
import { boardPart, fanPart } from "./bought-parts.js";
import { fastened } from "./fasten.js";
import { type AssembledChild, screwJoint, seatJoint } from "./joints.js";
import { hatLugJoint } from "./node-wires.js";
import type { Child, SubAssembly, TreeJoint } from "./tree.js";

const right = (mm: number) => vec3(mm, 0, 0);

/** As the tray calls it. */
export const hatName = ({ layout }: Pick<Stack, "layout">): string =>
  isPlain(layout) ? "hat with its lugs" : "hat with its fan";

/** A fan on its HAT, held by screws as long as the fan is deep. */
const fanOnHat = (stack: Stack, fan: Fan) => {
  const topMm = stack.hatTopMm + fan.frameDepth.value;
  const screws = (hatPlaces(stack.layout).fan?.holes ?? []).map(({ at }, index) => {
    const { x: y, y: z } = stack.onBoard(at);
    const place: ScrewPlace = {
      name: `fan ${index + 1}`,
      screw: "iso-7045-m3",
      seat: vec3(topMm, y, z),
      direction: right(-1),
      gripMm: topMm - stack.hatMm,
      end: { kind: "nut", nut: "iso-4032-m3" },
    };
    return fastened(place, 55, 13);
  });
  const part = fanPart(fan, stack.layout);
  const child: Child = { name: "fan", part: part.key, placement: stack.place.fan, out: right(30) };
  return {
    parts: [part, ...screws.flatMap(({ parts }) => parts)],
    children: [child, ...screws.flatMap(({ children }) => children)],
    joint: screwJoint("fan", ["fan"], ["hat"], screws),
  };
};

/** @param fan null where the HAT carries none */
export const hatAssembly = (stack: Stack, fan: Fan | null): AssembledChild => {
  const { layout } = stack;
  const board = boardPart(layout);
  const cooling = fan === null ? [] : [fanOnHat(stack, fan)];
  const lugs = hatNets.map((net) => hatLugJoint(stack, net));
  const lugScrews = lugs.map((joint) => joint.fastened);
  const children: readonly Child[] = [
    { name: "hat", part: board.key, placement: stack.place.hat, out: right(0) },
    ...cooling.flatMap((each) => each.children),
    ...lugs.map(({ lug }) => lug.child),
    ...lugScrews.flatMap((each) => each.children),
  ];
  // From its own lower side: a Pi of another thickness has it elsewhere.
  const lower = right(-stack.hatMm);
  const loweredJoint = (joint: TreeJoint): TreeJoint => ({
    ...joint,
    fasteners: joint.fasteners.map((each) => ({ ...each, head: addVec3(each.head, lower) })),
  });
  const key = `hat-${layout}-${fan?.key ?? "no-fan"}`;
  const assembly: SubAssembly = {
    key,
    title: `HAT with its ${fan === null ? "lugs" : "fan"}`,
    children: children.map((child) => ({ ...child, placement: composed(movedBy(lower), child.placement) })),
    joints: [
      seatJoint("HAT", ["hat"]),
      ...cooling.map(({ joint }) => joint),
      screwJoint(
        "lugs of the wires",
        lugs.map(({ lug }) => lug.child.name),
        ["hat"],
        lugScrews,
      ),
    ].map(loweredJoint),
    fits: [],
  };
  return {
    parts: [
      board,
      ...cooling.flatMap(({ parts }) => parts),
      ...lugs.map(({ lug }) => lug.part),
      ...lugScrews.flatMap(({ parts }) => parts),
    ],
    assemblies: [assembly],
    child: {
      name: hatName(stack),
      assembly: key,
      placement: movedBy(vec3(stack.hatMm, 0, 0)),
      out: right(75),
    },
  };
};
