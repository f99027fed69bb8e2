/**
 * Whether everything can be put in, and taken out again, in the order of the joints: each child is drawn out along its
 * way past all that was there before it.
 */
import type { Box3, Fitting } from "@rubus/cad";
import type { AssemblyTree, SubAssembly } from "../assembly/tree.js";
import { placedParts } from "../assembly/walk.js";
import { type BoxedPart, boxer, type MeshOf } from "./measured-parts.js";
import { declaredFor } from "./overlaps.js";
import { metOnWays, type Way } from "./sweeps.js";

/** A part that is in another's way. */
export type BlockedWay = {
  readonly assembly: string;
  /** The joint that brings it. */
  readonly joint: string;
  /** Paths in the assembly. */
  readonly part: string;
  readonly by: string;
  readonly mm3: number;
  /** Where, in the assembly. */
  readonly box: Box3;
};

/** How many children were drawn out, and what stood in their way. */
export type WayFigures = { readonly ways: number; readonly blocked: readonly BlockedWay[] };

type AskedWay = Way & { readonly assembly: string; readonly joint: string };

/** The others that a part may not meet, or only in the boxes where the two yield. */
const othersFor = (assembly: SubAssembly, part: BoxedPart, present: readonly BoxedPart[]) =>
  present.flatMap((other) => {
    const fit = declaredFor(assembly, part.path, other.path);
    // Those that share room in the end share it all along.
    if (fit !== undefined && fit.yields === undefined) return [];
    return [{ other, except: fit?.yields ?? [] }];
  });

const waysIn = (
  tree: AssemblyTree,
  assembly: SubAssembly,
  boxed: ReturnType<typeof boxer>,
): readonly AskedWay[] => {
  const children = new Map(assembly.children.map((child) => [child.name, child]));
  const present: BoxedPart[] = [];
  return assembly.joints.flatMap((joint) =>
    joint.brings.flatMap((name): readonly AskedWay[] => {
      const child = children.get(name);
      if (child === undefined) return [];
      const parts = placedParts(tree, [child]).map(boxed);
      const { out: by } = child;
      const before = [...present];
      present.push(...parts);
      if (by.x === 0 && by.y === 0 && by.z === 0) return [];
      return parts.map((part) => ({
        assembly: assembly.key,
        joint: joint.name,
        part,
        by,
        others: othersFor(assembly, part, before),
      }));
    }),
  );
};

/** Draws every child of every sub-assembly out, the last first. */
export const measureWays = (tree: AssemblyTree, meshOf: MeshOf, fitting: Fitting): WayFigures => {
  const boxed = boxer(meshOf);
  const asked = Object.values(tree.assemblies).flatMap((assembly) => waysIn(tree, assembly, boxed));
  const met = metOnWays(asked, meshOf, fitting);
  return {
    ways: asked.length,
    blocked: asked.flatMap(({ assembly, joint, part }, index) =>
      (met[index] ?? []).map(({ other, mm3, box }) => ({
        assembly,
        joint,
        part: part.path,
        by: other.path,
        mm3,
        box,
      })),
    ),
  };
};
