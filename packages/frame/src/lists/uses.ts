/** How often each part of a tree is used, and in which step of which assembly. */
import type { AssemblyTree, Child, SubAssembly } from "../assembly/tree.js";
import { treeAssembly } from "../assembly/walk.js";

/** A name without the numbers of cells and pieces: `joint after cell-2` and `joint after cell-3` are the same step. */
export const general = (name: string): string =>
  name
    .replaceAll(/,? (?:of |after |at )?(?:the )?cell[- ]\d+/g, "")
    .replaceAll(/[- ]\d+\b/g, "")
    .trim();

/** How often an assembly is made, by key, those that go into others counted with them. */
export const timesMade = (tree: AssemblyTree): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  const count = (children: readonly Child[]): void => {
    for (const child of children) {
      if ("part" in child) continue;
      times.set(child.assembly, (times.get(child.assembly) ?? 0) + 1);
      count(treeAssembly(tree, child.assembly).children);
    }
  };
  count(tree.roots);
  return times;
};

/** Title of the assembly and name of the step that bring a child. */
const stepOf = ({ title, joints }: SubAssembly, child: Child): string => {
  const joint = joints.find(({ brings }) => brings.includes(child.name));
  return joint === undefined || general(joint.name) === general(child.name)
    ? title
    : `${title}: ${general(joint.name)}`;
};

/** For each part's key: where it goes, and how many there, over the whole tree. */
export const usesOf = (tree: AssemblyTree): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const uses = new Map<string, Map<string, number>>();
  const add = (part: string, where: string, times: number): void => {
    const own = uses.get(part) ?? new Map<string, number>();
    own.set(where, (own.get(where) ?? 0) + times);
    uses.set(part, own);
  };
  for (const [key, times] of timesMade(tree)) {
    const assembly = treeAssembly(tree, key);
    for (const child of assembly.children)
      if ("part" in child) add(child.part, stepOf(assembly, child), times);
  }
  for (const root of tree.roots) if ("part" in root) add(root.part, root.name, 1);
  return uses;
};
