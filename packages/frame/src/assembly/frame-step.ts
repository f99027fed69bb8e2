/** One step of putting a frame together: what it brings, and the joint that holds it. */
import { composed, movedBy, turnedAbout } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import type { CellHeight } from "../cell/measures.js";
import type { RackKey } from "../ears/measures.js";
import type { ScrewPlace } from "../screw-place.js";
import type { BayContent } from "./cell-assembly.js";
import type { Fastened } from "./fasten.js";
import { screwJoint } from "./joints.js";
import type { TreePart } from "./part.js";
import type { Child, SubAssembly, TreeJoint } from "./tree.js";

/** What a frame is made of. */
export type FrameContent = {
  readonly rack: RackKey;
  readonly height: CellHeight;
  /** Left to right. */
  readonly cells: readonly (readonly [BayContent, BayContent])[];
  /** Numbers of the cells that a feed is bolted to, 1 the leftmost. */
  readonly feeds: readonly number[];
  /** Blank faces at the right. */
  readonly blanks: number;
};

export type Step = {
  readonly parts: readonly TreePart[];
  readonly children: readonly Child[];
  readonly joint: TreeJoint;
  readonly assemblies?: readonly SubAssembly[];
};

/** Along the row of a frame. */
export const at = (x: number, y = 0, z = 0) => movedBy(vec3(x, y, z));

/** A screw place of a cell, moved along the row and named after where it is. */
export const shifted = (place: ScrewPlace, x: number, name: string): ScrewPlace => ({
  ...place,
  name,
  seat: vec3(place.seat.x + x, place.seat.y, place.seat.z),
});

/** The pockets of captive nuts hold them by two flats along z. */
const flatsUpright = (children: readonly Child[]): readonly Child[] =>
  children.map((child) =>
    child.name.startsWith("nut of")
      ? { ...child, placement: composed(child.placement, turnedAbout(vec3(0, 0, 1), 30)) }
      : child,
  );

export const stepOf = (
  name: string,
  brings: readonly { readonly part?: TreePart; readonly child: Child }[],
  to: readonly string[],
  screws: readonly Fastened[],
): Step => ({
  parts: [...brings.flatMap(({ part }) => part ?? []), ...screws.flatMap(({ parts }) => parts)],
  children: [
    ...brings.map(({ child }) => child),
    ...screws.flatMap(({ children }) => flatsUpright(children)),
  ],
  joint: screwJoint(
    name,
    brings.map(({ child }) => child.name),
    to,
    screws,
  ),
});
