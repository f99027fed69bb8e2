/** Fillets and chamfers, each compared with what its radius can take away: the kernel gives wrong ones silently. */
import type { BRepFilletAPI_LocalOperation, TopoDS_Edge, TopoDS_Shape } from "replicad-opencascadejs";
import { attempt, cadError } from "../kernel/cad-error.js";
import type { Kernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { edgesOfShape, isValidShape, solidCount, unwrapped, volumeOfShape } from "../kernel/shapes.js";
import { type Solid, shapeOf, solidOf } from "../kernel/solid.js";
import { type EdgeFacts, type EdgeTest, factsOf } from "./edges.js";

type Maker = BRepFilletAPI_LocalOperation & {
  Add(sizeMm: number, edge: TopoDS_Edge): void;
  IsDone(): boolean;
};

/** The rounding operations of a workshop. */
export const rounding = ({ oc }: Kernel) => {
  /** The edges of a solid that pass a test, in the kernel's order. */
  const edges = (solid: Solid, test: EdgeTest = () => true): readonly EdgeFacts[] =>
    edgesOfShape(oc, shapeOf(solid))
      .map((edge) => factsOf(oc, edge))
      .filter(test);

  const worked = (
    what: "fillet" | "chamfer",
    makerOf: (shape: TopoDS_Shape) => Maker,
    solid: Solid,
    sizeMm: number,
    test: EdgeTest,
    count: number | undefined,
  ): Solid => {
    const body = shapeOf(solid);
    const all = edgesOfShape(oc, body).map((edge) => ({ edge, facts: factsOf(oc, edge) }));
    const chosen = all.filter(({ facts }) => test(facts)).map(({ edge }) => edge);
    const name = `a ${what} of ${sizeMm} mm on ${chosen.length} edges`;
    const wrong = (why: string) =>
      cadError("RUB-CAD-004", `${name} ${why}.`, "Choose a smaller size, or other edges.", {
        sizeMm,
        edges: chosen.length,
      });
    if (chosen.length === 0 || (count !== undefined && chosen.length !== count))
      throw wrong(count === undefined ? "finds no edge" : `was meant for ${count}`);
    if (!(sizeMm > 0)) throw wrong("takes nothing away");
    return attempt(oc, name, () =>
      scoped((own) => {
        const maker = own(makerOf(body));
        for (const edge of chosen) maker.Add(sizeMm, edge);
        maker.Build(own(new oc.Message_ProgressRange()));
        if (!maker.IsDone()) throw wrong("can't be made");
        const result = unwrapped(oc, maker.Shape());
        if (!isValidShape(oc, result)) throw wrong("gives an invalid solid");
        if (solidCount(oc, result) !== solidCount(oc, body)) throw wrong("tears the solid apart");
        // Square to an edge it takes or adds at most a square of its size; edges it runs on along smoothly count too.
        const reach = all.reduce((sum, { facts }) => sum + facts.lengthMm, 0);
        const change = Math.abs(volumeOfShape(oc, result) - volumeOfShape(oc, body));
        if (change === 0 || change > sizeMm * sizeMm * reach)
          throw wrong(`changes the volume by ${change} mm³`);
        return solidOf(result);
      }),
    );
  };

  /**
   * Edges rounded by a radius. Throws RUB-CAD-004 when no edge passes the test, when not `count` of them do, or when
   * the kernel's result isn't sound.
   */
  const fillet = (solid: Solid, radiusMm: number, test: EdgeTest, count?: number): Solid =>
    worked("fillet", (shape) => new oc.BRepFilletAPI_MakeFillet(shape), solid, radiusMm, test, count);

  /** Edges cut at 45 degrees, `setbackMm` off each face; throws as `fillet` does. */
  const chamfer = (solid: Solid, setbackMm: number, test: EdgeTest, count?: number): Solid =>
    worked("chamfer", (shape) => new oc.BRepFilletAPI_MakeChamfer(shape), solid, setbackMm, test, count);

  return { edges, fillet, chamfer };
};
