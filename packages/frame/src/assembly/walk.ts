/** Walks over an assembly tree: every placed part with its path, and how often each part is needed. */
import { addVec3, composed, inPlace, type Placement, placeDirection } from "@rubus/cad";
import { byCodeUnit, type Vec3, vec3 } from "@rubus/units";
import type { TreePart } from "./part.js";
import {
  type AssemblyTree,
  type Child,
  pathStep,
  type SubAssembly,
  supplyName,
  supplyPrefix,
} from "./tree.js";

/** A part where it stands. */
export type PlacedPart = {
  /** `cell-2/bay-1/tray/pi`, from the assembly asked about. */
  readonly path: string;
  /** As its own assembly calls it. */
  readonly name: string;
  readonly part: TreePart;
  readonly placement: Placement;
  /** The sum of the ways out of the assemblies it stands in, and its own. */
  readonly out: Vec3;
};

/** The part of a key; a RangeError when the tree has none. */
export const treePart = ({ parts }: Pick<AssemblyTree, "parts">, key: string): TreePart => {
  const part = parts[key];
  if (part === undefined) throw new RangeError(`the tree has no part ${key}`);
  return part;
};

/** The sub-assembly of a key; a RangeError when the tree has none. */
export const treeAssembly = ({ assemblies }: Pick<AssemblyTree, "assemblies">, key: string): SubAssembly => {
  const assembly = assemblies[key];
  if (assembly === undefined) throw new RangeError(`the tree has no assembly ${key}`);
  return assembly;
};

/** The frames among what stands at the top of a tree. */
export const frameRoots = ({ roots }: Pick<AssemblyTree, "roots">): readonly Child[] =>
  roots.filter((root) => "part" in root || !root.assembly.startsWith(supplyPrefix));

/** The supply of a frame at the top of a tree: one, or none where no row tells of it. */
export const suppliesOf = ({ roots }: Pick<AssemblyTree, "roots">, frame: Child): readonly Child[] =>
  roots.filter(({ name }) => name === supplyName(frame.name));

/** Every part of some children where it stands in the end. */
export const placedParts = (
  tree: AssemblyTree,
  children: readonly Child[] = tree.roots,
  within: Placement = inPlace,
  path = "",
  outOf: Vec3 = vec3(0, 0, 0),
): readonly PlacedPart[] =>
  children.flatMap((child): readonly PlacedPart[] => {
    const placement = composed(within, child.placement);
    const here = path === "" ? pathStep(child.name) : `${path}/${pathStep(child.name)}`;
    const out = addVec3(outOf, placeDirection(within, child.out));
    return "part" in child
      ? [{ path: here, name: child.name, part: treePart(tree, child.part), placement, out }]
      : placedParts(tree, treeAssembly(tree, child.assembly).children, placement, here, out);
  });

/** How often each part is needed, sorted by key. */
export const partCounts = (tree: AssemblyTree): ReadonlyMap<string, number> => {
  const inAssembly = new Map<string, ReadonlyMap<string, number>>();
  const countIn = (children: readonly Child[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
    for (const child of children)
      if ("part" in child) add(child.part, 1);
      else {
        const known = inAssembly.get(child.assembly) ?? countIn(treeAssembly(tree, child.assembly).children);
        inAssembly.set(child.assembly, known);
        for (const [key, count] of known) add(key, count);
      }
    return counts;
  };
  return new Map([...countIn(tree.roots)].sort(([a], [b]) => byCodeUnit(a, b)));
};
