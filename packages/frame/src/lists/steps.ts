/** The order of assembly in words: what each step brings, what holds it, with which tool and how tight. */
import { inserts, nuts, rowOf, type Screw, screws, studSpacers, threads } from "@rubus/catalogue";
import type { AssemblyTree, Child, Fastener, SubAssembly, ToolKey, TreeJoint } from "../assembly/tree.js";
import { treeAssembly, treePart } from "../assembly/walk.js";
import { general, timesMade } from "./uses.js";

/** A kind of thing with how many of it. */
export type Counted = { readonly what: string; readonly count: number };

export type AssemblyStep = {
  /** `Pi`, `joint`: the joint's name without the numbers of cells. */
  readonly title: string;
  readonly kind: TreeJoint["kind"];
  /** How often it is done in one assembly. */
  readonly times: number;
  /** What one such step brings, screws and washers and nuts included. */
  readonly brings: readonly Counted[];
  readonly tool: string;
  /** Newton metres, of each screw's thread or of a rod's nuts; empty where nothing is tightened. */
  readonly torques: readonly { readonly screw: string; readonly torque: number }[];
  /** Sentences that say how, where it is more than to put in and to tighten. */
  readonly how?: string;
};

export type AssemblyGuide = {
  /** Key of the sub-assembly. */
  readonly key: string;
  readonly title: string;
  /** How often it is made in the whole cluster. */
  readonly times: number;
  /** Package path of its picture, taken apart; none for what comes last. */
  readonly picture?: string;
  readonly steps: readonly AssemblyStep[];
};

/** Package path of an assembly's picture. */
export const stepPicture = (key: string): string => `frame/steps/${key}.png`;

const toolNames: Readonly<Record<ToolKey, string>> = {
  "by-hand": "by hand",
  "soldering-iron": "soldering iron with a tip for inserts",
  "cross-recess-1": "screwdriver PH1",
  "cross-recess-2": "screwdriver PH2",
  "cross-recess-3": "screwdriver PH3",
  "hexagon-1-5": "hexagon driver 1.5 mm",
  "hexagon-2": "hexagon driver 2 mm",
  "hexagon-2-5": "hexagon driver 2.5 mm",
  "hexagon-3": "hexagon driver 3 mm",
  "hexagon-4": "hexagon driver 4 mm",
  "hexagon-5": "hexagon driver 5 mm",
  "hexagon-key-2-5": "L key 2.5 mm, its short arm in the screw",
  spanner: "spanner",
};

const countsOf = (words: readonly string[]): readonly Counted[] => {
  const counts = new Map<string, number>();
  for (const what of words) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count }));
};

/** What a child is called in a list: a part by its title, an assembly by its own. */
const titleOf = (tree: AssemblyTree, child: Child): string =>
  "part" in child ? treePart(tree, child.part).title : treeAssembly(tree, child.assembly).title;

/** The thread that is tightened decides: that of what the screw ends in. */
const torqueOf = ({ screw, end }: Fastener): { readonly screw: string; readonly torque: number } => {
  const row = rowOf<Screw>(screws, screw);
  const thread =
    end.kind === "insert"
      ? rowOf(inserts, end.insert).thread
      : end.kind === "nut"
        ? rowOf(nuts, end.nut).thread
        : rowOf(studSpacers, end.spacer).thread;
  return { screw: row.name, torque: rowOf(threads, thread).torque.value };
};

const stepOf = (tree: AssemblyTree, { children }: SubAssembly, joint: TreeJoint): AssemblyStep => {
  const brought = joint.brings.flatMap((name) => children.find((child) => child.name === name) ?? []);
  const torques = new Map(joint.fasteners.map((fastener) => [fastener.screw, torqueOf(fastener)]));
  return {
    title: general(joint.name),
    kind: joint.kind,
    times: 1,
    brings: countsOf(brought.map((child) => titleOf(tree, child))),
    tool: toolNames[joint.tool],
    torques: [
      ...torques.values(),
      ...(joint.nuts ?? []).map(({ what, torque }) => ({ screw: what, torque })),
    ],
    ...(joint.how === undefined ? {} : { how: joint.how }),
  };
};

const sameStep = (a: AssemblyStep, b: AssemblyStep): boolean =>
  JSON.stringify([a.title, a.brings, a.tool, a.how]) === JSON.stringify([b.title, b.brings, b.tool, b.how]);

/** Steps that are the same but for the cell they are done at, as one with its number, where the first of them stands. */
const gathered = (steps: readonly AssemblyStep[]): readonly AssemblyStep[] => {
  const kinds: AssemblyStep[] = [];
  for (const step of steps) {
    const known = kinds.findIndex((other) => sameStep(other, step));
    const like = kinds[known];
    if (like === undefined) kinds.push(step);
    else kinds[known] = { ...like, times: like.times + 1 };
  }
  return kinds;
};

/** Assemblies that are made alike, as cells are whatever trays they get: once, with the sum of their numbers. */
const merged = (guides: readonly AssemblyGuide[]): readonly AssemblyGuide[] => {
  const kinds = new Map<string, AssemblyGuide>();
  for (const guide of guides) {
    const alike = JSON.stringify([guide.title, guide.steps]);
    const known = kinds.get(alike);
    kinds.set(alike, known ? { ...known, times: known.times + guide.times } : guide);
  }
  return [...kinds.values()];
};

/** A step that only slides assemblies in, as trays into a cell: it waits until all else stands. */
export const isLast = (assembly: SubAssembly, { kind, brings }: TreeJoint): boolean =>
  kind === "slide" &&
  brings.every((name) => assembly.children.some((child) => child.name === name && "assembly" in child));

/** Every sub-assembly once, what it is made of before itself, with its steps; those of one step alone are left out; what waits comes at the end. */
export const assemblyGuide = (tree: AssemblyTree): readonly AssemblyGuide[] => {
  const times = timesMade(tree);
  const order: string[] = [];
  const visit = (children: readonly Child[]): void => {
    for (const child of children) {
      if ("part" in child) continue;
      visit(treeAssembly(tree, child.assembly).children);
      if (!order.includes(child.assembly)) order.push(child.assembly);
    }
  };
  visit(tree.roots);
  const guides = order.flatMap((key): readonly AssemblyGuide[] => {
    const assembly = treeAssembly(tree, key);
    const joints = assembly.joints.filter((joint) => !isLast(assembly, joint));
    if (joints.length < 2) return [];
    const steps = gathered(joints.map((joint) => stepOf(tree, assembly, joint)));
    return [{ key, title: assembly.title, times: times.get(key) ?? 0, picture: stepPicture(key), steps }];
  });
  const last = order.flatMap((key): readonly AssemblyGuide[] => {
    const assembly = treeAssembly(tree, key);
    const steps = assembly.joints
      .filter((joint) => isLast(assembly, joint))
      .map((joint) => stepOf(tree, assembly, joint));
    return steps.length === 0
      ? []
      : [{ key: `${key}-last`, title: `${assembly.title}, last of all`, times: times.get(key) ?? 0, steps }];
  });
  return [...merged(guides), ...merged(last)];
};
