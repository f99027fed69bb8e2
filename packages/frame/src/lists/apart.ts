/** Pictures of sub-assemblies taken apart: every piece at the end of the way it is put in by. */
import { type Camera, cameras, composed, type Mesh, movedBy, shadedPicture } from "@rubus/cad";
import { pixelsToPng } from "@rubus/drawing";
import { colourOf } from "../assembly/colours.js";
import type { AssemblyTree } from "../assembly/tree.js";
import { placedParts, treeAssembly } from "../assembly/walk.js";
import { assemblyCamera } from "../tray/drawing.js";
import { assemblyGuide, isLast } from "./steps.js";

const sides = { width: 1100, height: 760 } as const;

/** Frames and back-planes are put together from the rear. */
const cameraOf = (key: string): Camera =>
  key.startsWith("frame") || key.startsWith("back-plane") ? cameras.isometricRearRight : assemblyCamera;

/**
 * A PNG for each sub-assembly of the guide, by its key.
 * @param meshOf the mesh of a part, by its key
 */
export const apartPictures = (
  tree: AssemblyTree,
  meshOf: (part: string) => Mesh,
): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    assemblyGuide(tree).flatMap(({ key }) => {
      const assembly = tree.assemblies[key];
      if (assembly === undefined) return [];
      const waiting = assembly.joints
        .filter((joint) => isLast(assembly, joint))
        .flatMap(({ brings }) => brings);
      const shown = treeAssembly(tree, key).children.filter(({ name }) => !waiting.includes(name));
      const bodies = shown.flatMap((child) =>
        placedParts(tree, [child]).map(({ part, placement }) => ({
          mesh: meshOf(part.key),
          placement: composed(movedBy(child.out), placement),
          colour: colourOf(part),
        })),
      );
      return [[key, pixelsToPng(shadedPicture(bodies, { camera: cameraOf(key), ...sides }))] as const];
    }),
  );
