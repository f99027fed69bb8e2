/** How high a frame stands in its rack: the lowest and the highest of all its parts and bought bodies. */
import { boxOfMesh } from "@rubus/cad";
import type { AssemblyTree } from "../assembly/tree.js";
import { frameRoots, placedParts, treeAssembly } from "../assembly/walk.js";
import { strainRelief } from "../relief/relief.js";
import { type BoxedPart, boxer, type MeshOf } from "./measured-parts.js";

/** An end of a frame's height: where it is above the panel's lower edge, and the path in the frame of what stands there. */
export type HeightEnd = { readonly mm: number; readonly path: string };

export type FrameHeight = {
  /** Key of the frame's sub-assembly, which alike frames share. */
  readonly assembly: string;
  /** Of all but what hangs. */
  readonly lowest: HeightEnd;
  readonly highest: HeightEnd;
  /** How far strain reliefs hang below the panel's lower edge; 0 where there is none. */
  readonly hangsMm: number;
};

/** What leaves the frame's units on purpose: reliefs, and the cables they lead to the supply below. */
const hangs = ({ part: { key } }: BoxedPart): boolean =>
  key === strainRelief.key || key.startsWith("feed-cable-");

/** The heights of every frame at the top of a tree, from boxes about its parts. A frame without an ear has none. */
export const measureHeights = (tree: AssemblyTree, meshOf: MeshOf): readonly FrameHeight[] => {
  const boxed = boxer(meshOf);
  return frameRoots(tree).flatMap((root): readonly FrameHeight[] => {
    if ("part" in root) return [];
    const all = placedParts(tree, treeAssembly(tree, root.assembly).children).map(boxed);
    const ear = all.find(({ part }) => part.key.startsWith("ear-"));
    if (ear === undefined) return [];
    const panelMm = ear.box.min.z;
    // A box about a turned body's own box is larger than the body: what it lets out is measured on the mesh.
    const own = all
      .filter((part) => !hangs(part))
      .map((part) =>
        part.box.min.z < ear.box.min.z || part.box.max.z > ear.box.max.z
          ? { ...part, box: boxOfMesh(meshOf(part.part.key), part.placement) }
          : part,
      );
    const lowest = own.reduce((most, each) => (each.box.min.z < most.box.min.z ? each : most), ear);
    const highest = own.reduce((most, each) => (each.box.max.z > most.box.max.z ? each : most), ear);
    const reliefs = all.filter(({ part }) => part.key === strainRelief.key);
    return [
      {
        assembly: root.assembly,
        lowest: { mm: lowest.box.min.z - panelMm, path: lowest.path },
        highest: { mm: highest.box.max.z - panelMm, path: highest.path },
        hangsMm: Math.max(0, ...reliefs.map(({ box }) => panelMm - box.min.z)),
      },
    ];
  });
};
