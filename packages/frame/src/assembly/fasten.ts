/** Screws, washers, nuts and inserts as children of an assembly, placed by what they hold. */
import { addVec3, crossVec3, type Placement, scaleVec3, unitVec3 } from "@rubus/cad";
import { inserts, nuts, rowOf, type Screw, screws } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import type { ScrewPlace } from "../screw-place.js";
import { nutPart, screwPart, washerPart, washerRow } from "./bought-parts.js";
import { gripLength } from "./grip.js";
import type { TreePart } from "./part.js";
import type { Child, Fastener, ToolKey } from "./tree.js";

/** A body whose own z points along `axis`, its origin at a point; which way round it stands does not matter. */
export const standing = (at: Vec3, axis: Vec3): Placement => {
  const z = unitVec3(axis);
  // Any direction across: the one of x, y, z that the axis leans to least.
  const across = Math.abs(z.x) < 0.9 ? vec3(1, 0, 0) : vec3(0, 1, 0);
  const y = unitVec3(crossVec3(z, across));
  const x = crossVec3(y, z);
  return [
    ...([x.x, y.x, z.x, at.x] as const),
    ...([x.y, y.y, z.y, at.y] as const),
    ...([x.z, y.z, z.z, at.z] as const),
  ];
};

/** What turns a screw of the catalogue. */
export const toolOf = (key: ScrewPlace["screw"]): ToolKey => {
  const { drive, driveSize } = rowOf<Screw>(screws, key);
  const size = String(driveSize.value).replace(".", "-");
  // Rows name sizes 1 to 3 of the cross recess and 1.5 to 5 mm of the hexagon.
  return `${drive === "cross-recess" ? "cross-recess" : "hexagon"}-${size}` as ToolKey;
};

export type Fastened = {
  readonly parts: readonly TreePart[];
  readonly children: readonly Child[];
  readonly fastener: Fastener;
};

/**
 * A screw with its washer and nut; an insert comes on its own, since it is pressed in long before.
 * @param outMm how far the screw is drawn out to be clear
 * @param nutOutMm how far its nut is
 */
export const fastened = (place: ScrewPlace, outMm: number, nutOutMm = 0): Fastened => {
  const { name, screw, seat, direction, washer, end } = place;
  const towardsHand = scaleVec3(unitVec3(direction), -1);
  const washerMm = washer === undefined ? 0 : washerRow(washer).thickness.value;
  const gripMm = place.gripMm + washerMm;
  const lengthMm = gripLength(screw, gripMm, end);
  const under = addVec3(seat, scaleVec3(towardsHand, washerMm));
  const row = rowOf<Screw>(screws, screw);
  const headMm = row.head === "countersunk" ? 0 : row.headHeight.value;
  const out = scaleVec3(towardsHand, outMm);
  const parts: TreePart[] = [screwPart(screw, lengthMm)];
  const children: Child[] = [];
  const add = (what: string, part: TreePart, placement: Placement, way: Vec3): void => {
    parts.push(part);
    children.push({ name: `${what} of the ${name}`, part: part.key, placement, out: way });
  };
  if (washer !== undefined)
    add("washer", washerPart(washer), standing(seat, towardsHand), scaleVec3(towardsHand, outMm * 0.75));
  add("screw", screwPart(screw, lengthMm), standing(under, towardsHand), out);
  if (end.kind === "nut") {
    const { height } = rowOf(nuts, end.nut);
    const at = addVec3(seat, scaleVec3(towardsHand, -place.gripMm - height.value));
    add("nut", nutPart(end.nut), standing(at, towardsHand), scaleVec3(towardsHand, -nutOutMm));
  }
  return {
    parts,
    children,
    fastener: {
      name: `screw of the ${name}`,
      screw,
      lengthMm,
      gripMm,
      ...(washer === undefined ? {} : { washer }),
      end,
      head: addVec3(under, scaleVec3(towardsHand, headMm)),
      towardsHand,
      tool: toolOf(screw),
    },
  };
};

/** What an insert pushes aside in its narrower hole. */
export const insertPressMm3 = (key: (typeof inserts)[number]["key"]): number => {
  const { outerDiameter, hole, length } = rowOf(inserts, key);
  return (Math.PI / 4) * (outerDiameter.value ** 2 - hole.value ** 2) * length.value;
};
