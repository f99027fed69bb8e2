/**
 * Whether everything can be put in, and taken out again, in the order of the joints: each child is drawn out along its
 * way past all that was there before it.
 */
import type { Box3, Fitting } from "@rubus/cad";
import type { AssemblyTree, Child, SubAssembly } from "../assembly/tree.js";
import { placedParts } from "../assembly/walk.js";
import { type BoxedPart, boxer, type MeshOf } from "./measured-parts.js";
import { declaredFor } from "./overlaps.js";
import { type Sweeper, sweeper } from "./sweeps.js";

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

export type WayFigures = { readonly ways: number; readonly blocked: readonly BlockedWay[] };

const waysIn = (
  tree: AssemblyTree,
  assembly: SubAssembly,
  boxed: ReturnType<typeof boxer>,
  { metOnWay }: Sweeper,
): WayFigures => {
  const children = new Map(assembly.children.map((child) => [child.name, child]));
  const partsOf = (child: Child) => placedParts(tree, [child]).map(boxed);
  const present: BoxedPart[] = [];
  const fitOf = (part: BoxedPart, other: BoxedPart) => declaredFor(assembly, part.path, other.path);
  const yieldsOf = (part: BoxedPart, other: BoxedPart): readonly Box3[] => fitOf(part, other)?.yields ?? [];
  /** Those that are declared to share room share it all along. */
  const others = (part: BoxedPart): readonly BoxedPart[] =>
    present.filter((other) => {
      const fit = fitOf(part, other);
      return fit === undefined || fit.yields !== undefined;
    });
  const blocked: BlockedWay[] = [];
  let ways = 0;
  for (const joint of assembly.joints)
    for (const name of joint.brings) {
      const child = children.get(name);
      if (child === undefined) continue;
      const parts = partsOf(child);
      const { out } = child;
      if (out.x !== 0 || out.y !== 0 || out.z !== 0) {
        ways += 1;
        for (const part of parts)
          for (const met of metOnWay(part, out, others(part), (other) => yieldsOf(part, other)))
            blocked.push({
              assembly: assembly.key,
              joint: joint.name,
              part: part.path,
              by: met.with.path,
              mm3: met.mm3,
              box: met.box,
            });
      }
      present.push(...parts);
    }
  return { ways, blocked };
};

/** Draws every child of every sub-assembly out, the last first. */
export const measureWays = (tree: AssemblyTree, meshOf: MeshOf, fitting: Fitting): WayFigures => {
  const [boxed, sweeping] = [boxer(meshOf), sweeper(fitting, meshOf)];
  const all = Object.values(tree.assemblies).map((assembly) => waysIn(tree, assembly, boxed, sweeping));
  return {
    ways: all.reduce((sum, { ways }) => sum + ways, 0),
    blocked: all.flatMap(({ blocked }) => blocked),
  };
};
