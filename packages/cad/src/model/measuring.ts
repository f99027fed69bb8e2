/** Questions about solids. */
import type { Box3 } from "../geometry/box3.js";
import type { Kernel } from "../kernel/kernel.js";
import { heapBytesOf } from "../kernel/memory.js";
import { boxOfShape, isValidShape, solidCount, volumeOfShape } from "../kernel/shapes.js";
import { type Solid, shapeOf } from "../kernel/solid.js";

/** The measuring operations of a workshop. */
export const measuring = ({ oc }: Kernel) => ({
  /** Volume in mm³ by exact surfaces. */
  volume: (solid: Solid): number => volumeOfShape(oc, shapeOf(solid)),
  /** Box by exact surfaces, to about a micrometre. */
  bounds: (solid: Solid): Box3 => boxOfShape(oc, shapeOf(solid)),
  /** How many separate pieces the handle holds. */
  pieces: (solid: Solid): number => solidCount(oc, shapeOf(solid)),
  /** Whether the kernel's own check finds nothing. */
  isValid: (solid: Solid): boolean => isValidShape(oc, shapeOf(solid)),
  /** Bytes of memory the kernel holds by now; they never become fewer. */
  heapBytes: (): number => heapBytesOf(oc),
});
