/** The workshop: everything that is done with solids, over one loaded kernel. */
import { lineDrawings } from "./drawing/line-drawing.js";
import { gateOf } from "./gate/gate.js";
import { loadKernel } from "./kernel/kernel.js";
import { booleans } from "./model/booleans.js";
import { lettering } from "./model/lettering.js";
import { measuring } from "./model/measuring.js";
import { meshing } from "./model/meshing.js";
import { pipes } from "./model/pipe.js";
import { placing } from "./model/placing.js";
import { plates } from "./model/plate-mesh.js";
import { primitives } from "./model/primitives.js";
import { rounding } from "./model/rounding.js";
import { brepFiles } from "./writers/brep.js";
import { stepFiles } from "./writers/step.js";

/**
 * Loads the kernel and opens a workshop: a fifth of a second. Its solids stay in the kernel's memory until the worker
 * that opened it ends, so models are built in jobs. Steps that can't be done throw a CadError with its diagnostic.
 */
export const openWorkshop = async () => {
  const kernel = await loadKernel();
  const made = primitives(kernel);
  const joined = booleans(kernel);
  return {
    ...made,
    ...joined,
    ...lettering(kernel, made, joined),
    ...pipes(kernel),
    ...rounding(kernel),
    ...placing(kernel),
    ...measuring(kernel),
    ...meshing(kernel),
    ...plates(kernel),
    ...gateOf(kernel),
    ...brepFiles(kernel),
    ...stepFiles(kernel),
    ...lineDrawings(kernel),
  };
};

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;
