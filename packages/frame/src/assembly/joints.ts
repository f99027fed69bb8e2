/** Joints, inserts and sub-assemblies in the forms that all of the frame's assemblies share. */
import { scaleVec3 } from "@rubus/cad";
import type { inserts } from "@rubus/catalogue";
import type { Vec3 } from "@rubus/units";
import type { KeyIn } from "../screw-place.js";
import { insertPart } from "./bought-parts.js";
import { type Fastened, insertPressMm3, standing } from "./fasten.js";
import type { TreePart } from "./part.js";
import { type Child, type DeclaredFit, pathStep, type SubAssembly, type TreeJoint } from "./tree.js";

/** Sub-assemblies with the parts they place. */
export type Assembled = {
  readonly parts: readonly TreePart[];
  /** Those it is made of first, itself last. */
  readonly assemblies: readonly SubAssembly[];
};

/** A sub-assembly where it stands in the one that is built on it. */
export type AssembledChild = Assembled & { readonly child: Child };

/** The names of all that some screws consist of. */
export const namesOf = (all: readonly Fastened[]): readonly string[] =>
  all.flatMap(({ children }) => children.map(({ name }) => name));

/** What is screwed, then what screws it. */
export const screwJoint = (
  name: string,
  brings: readonly string[],
  to: readonly string[],
  all: readonly Fastened[],
): TreeJoint => ({
  name,
  kind: "screw",
  brings: [...brings, ...namesOf(all)],
  to,
  fasteners: all.map(({ fastener }) => fastener),
  tool: all[0]?.fastener.tool ?? "by-hand",
});

/** What is put in by hand and stays by its shape. */
export const seatJoint = (
  name: string,
  brings: readonly string[],
  to: readonly string[] = [],
  kind: "seat" | "slide" = "seat",
): TreeJoint => ({ name, kind, brings, to, fasteners: [], tool: "by-hand" });

/** Inserts that are pressed in hot. */
export const pressJoint = (name: string, brings: readonly string[], to: readonly string[]): TreeJoint => ({
  name,
  kind: "press",
  brings,
  to,
  fasteners: [],
  tool: "soldering-iron",
});

/** Where an insert's mouth is, and the unit vector in which a screw goes in. */
export type InsertPlace = { readonly name: string; readonly at: Vec3; readonly direction: Vec3 };

/** An insert with the press fit it makes in the part that holds it. */
export const insertIn = (
  { name, at, direction }: InsertPlace,
  insert: KeyIn<typeof inserts>,
  holder: string,
  outMm = 14,
): { readonly part: TreePart; readonly child: Child; readonly fit: DeclaredFit } => {
  const part = insertPart(insert);
  const towardsHand = scaleVec3(direction, -1);
  const child: Child = {
    name: `insert of the ${name}`,
    part: part.key,
    placement: standing(at, towardsHand),
    out: scaleVec3(towardsHand, outMm),
  };
  return { part, child, fit: { a: holder, b: pathStep(child.name), mm3: insertPressMm3(insert) } };
};
