/** Solids as bytes, to carry them between workers and keep them; the kernel's own binary form. */
import { attempt, cadError } from "../kernel/cad-error.js";
import type { Kernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { type Solid, shapeOf, solidOf } from "../kernel/solid.js";

const file = "/solid.brep";

/** The byte form of solids in a workshop. */
export const brepFiles = ({ oc }: Kernel) => {
  /** A solid as bytes, exact. */
  const toBrep = (solid: Solid): Uint8Array =>
    attempt(oc, "writing a solid", () =>
      scoped((own) => {
        oc.BinTools.Write(shapeOf(solid), file, own(new oc.Message_ProgressRange()));
        const bytes = oc.FS.readFile(file).slice();
        oc.FS.unlink(file);
        return bytes;
      }),
    );

  /** A solid from its bytes; RUB-CAD-001 when they are none. */
  const fromBrep = (bytes: Uint8Array): Solid =>
    attempt(oc, "reading a solid", () =>
      scoped((own) => {
        oc.FS.writeFile(file, bytes);
        const shape = new oc.TopoDS_Shape();
        const read = oc.BinTools.Read(shape, file, own(new oc.Message_ProgressRange()));
        oc.FS.unlink(file);
        if (!read || shape.IsNull())
          throw cadError("RUB-CAD-001", "These bytes are no solid.", "Build the solid again.");
        return solidOf(shape);
      }),
    );

  return { toBrep, fromBrep };
};
