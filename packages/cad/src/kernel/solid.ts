/** Solids as other rooms hold them: handles that say nothing of the kernel behind. */
import type { TopoDS_Shape } from "replicad-opencascadejs";

const shape = Symbol("shape");

/**
 * A solid (or several that belong together) in the memory of the workshop that made it. No operation changes or
 * uses up a solid: each gives a new one. It can't leave its worker; `toBrep` and `fromBrep` carry it as bytes.
 */
export type Solid = { readonly [shape]: TopoDS_Shape };

/** A handle of a kernel shape. */
export const solidOf = (kernelShape: TopoDS_Shape): Solid => ({ [shape]: kernelShape });

/** The kernel shape of a handle. */
export const shapeOf = (solid: Solid): TopoDS_Shape => solid[shape];
