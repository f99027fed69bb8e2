/**
 * Whether everything that is put in stops where it is meant to: pushed on by a little, against the way it comes out
 * by, each child must meet something. What meets nothing stands off its seat, but where the tree says why it is loose.
 */
import { boxesMeet, composed, type Fitting, lengthVec3, movedBy, scaleVec3 } from "@rubus/cad";
import type { AssemblyTree, Child, Looseness, SubAssembly } from "../assembly/tree.js";
import { placedParts } from "../assembly/walk.js";
import { boxer, type MeshOf } from "./measured-parts.js";

/** A child that nothing stops, and why, where the tree says so. */
export type LooseChild = {
  readonly assembly: string;
  readonly child: string;
  readonly declared?: Looseness;
};

/** How many children are put in, and which of them nothing stops. */
export type SeatFigures = { readonly children: number; readonly loose: readonly LooseChild[] };

/** How far a child is pushed on: less than a gap anyone would notice. */
export const pushMm = 0.3;

/** What a push takes of another part where that stops it: a millimetre square and more. */
const stoppedMm3 = 0.2;

/** Children that are put in along a way; what is pressed in stops by friction. */
const putIn = ({ children, joints }: SubAssembly): readonly Child[] => {
  const pressed = new Set(joints.filter(({ kind }) => kind === "press").flatMap(({ brings }) => brings));
  return children.filter(({ name, out }) => lengthVec3(out) > 0 && !pressed.has(name));
};

/**
 * Pushes the children of every assembly.
 * @param isAsked which of them, by the assembly's key and the child's name; all where absent
 */
export const measureSeats = (
  tree: AssemblyTree,
  meshOf: MeshOf,
  fitting: Fitting,
  isAsked: (assembly: string, child: string) => boolean = () => true,
): SeatFigures => {
  const boxed = boxer(meshOf);
  const asked = Object.values(tree.assemblies).flatMap((assembly) => {
    const children = putIn(assembly).filter(({ name }) => isAsked(assembly.key, name));
    if (children.length === 0) return [];
    const all = assembly.children.map((child) => ({ child, parts: placedParts(tree, [child]).map(boxed) }));
    return children.map((child) => {
      const push = movedBy(scaleVec3(child.out, -pushMm / lengthVec3(child.out)));
      const own = all.find((each) => each.child === child)?.parts ?? [];
      const others = all.filter((each) => each.child !== child).flatMap(({ parts }) => parts);
      const pairs = own.flatMap((part) =>
        others
          .filter(({ box }) => boxesMeet(part.box, box, 2 * pushMm))
          .flatMap((other) => {
            const b = { name: other.path, mesh: meshOf(other.part.key), placement: other.placement };
            const a = { name: part.path, mesh: meshOf(part.part.key), placement: part.placement };
            return [
              [a, b],
              [{ ...a, placement: composed(push, part.placement) }, b],
            ] as const;
          }),
      );
      return { assembly: assembly.key, child, pairs };
    });
  });
  const rooms = fitting.sharedRoom(asked.flatMap(({ pairs }) => pairs));
  let at = 0;
  const loose = asked.flatMap(({ assembly, child, pairs }): readonly LooseChild[] => {
    const found = rooms.slice(at, at + pairs.length);
    at += pairs.length;
    const taken = found.reduce(
      (sum, { volumeMm3 }, index) => sum + (index % 2 === 0 ? -1 : 1) * volumeMm3,
      0,
    );
    const { name, loose: declared } = child;
    return taken < stoppedMm3
      ? [{ assembly, child: name, ...(declared === undefined ? {} : { declared }) }]
      : [];
  });
  return { children: asked.length, loose };
};
