/** What is wrong with a tree itself: parts no joint brings, joints that name what isn't there, screws without a length. */
import type { Diagnostic } from "@rubus/units";
import { lengthFault } from "./grip.js";
import type { AssemblyTree, SubAssembly } from "./tree.js";

const fault = (message: string): Diagnostic => ({
  code: "RUB-FIT-002",
  severity: "error",
  message,
  remedy: "Correct the joint that is named.",
});

const faultsIn = (assembly: SubAssembly): readonly Diagnostic[] => {
  const { title, children, joints } = assembly;
  const names = children.map(({ name }) => name);
  const brought = joints.flatMap(({ brings }) => brings);
  const count = (all: readonly string[], name: string): number => all.filter((each) => each === name).length;
  const found: Diagnostic[] = [];
  for (const name of new Set(names)) {
    if (count(names, name) > 1) found.push(fault(`${title} has two children called ${name}.`));
    if (count(brought, name) !== 1)
      found.push(fault(`${title}: ${name} is brought by ${count(brought, name)} joints, not by one.`));
  }
  for (const name of new Set(brought))
    if (!names.includes(name)) found.push(fault(`${title}: a joint brings ${name}, which is not there.`));
  const present = new Set<string>();
  for (const { name, brings, to, fasteners } of joints) {
    for (const before of to)
      if (!present.has(before))
        found.push(fault(`${title}: the joint ${name} joins to ${before} before that is there.`));
    for (const each of brings) present.add(each);
    for (const fastener of fasteners) {
      if (!brings.includes(fastener.name))
        found.push(fault(`${title}: the joint ${name} does not bring its ${fastener.name}.`));
      const length = lengthFault(fastener.name, fastener.screw, fastener.gripMm, fastener.end);
      if (length !== undefined) found.push(length);
    }
  }
  const screws = joints.flatMap(({ fasteners }) => fasteners.map(({ name }) => name));
  for (const name of names.filter((each) => each.startsWith("screw of")))
    if (count(screws, name) !== 1) found.push(fault(`${title}: ${name} is the fastener of no joint.`));
  return found;
};

/** RUB-FIT-001 and 002: nothing where every part has its joint, in an order that works, and every screw its length. */
export const treeFaults = (tree: AssemblyTree): readonly Diagnostic[] =>
  Object.values(tree.assemblies).flatMap(faultsIn);
