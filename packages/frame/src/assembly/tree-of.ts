/** A tree from sub-assemblies and the parts they place. */
import { byCodeUnit } from "@rubus/units";
import type { Assembled } from "./joints.js";
import type { AssemblyTree, Child } from "./tree.js";

const byKey = <T extends { readonly key: string }>(all: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries([...new Map(all.map((each) => [each.key, each]))].sort(([a], [b]) => byCodeUnit(a, b)));

/** Parts and sub-assemblies of the same key are the same, and stand in the tree once. */
export const treeOf = (all: readonly Assembled[], roots: readonly Child[]): AssemblyTree => ({
  parts: byKey(all.flatMap(({ parts }) => parts)),
  assemblies: byKey(all.flatMap(({ assemblies }) => assemblies)),
  roots,
});
