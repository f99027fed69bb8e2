/** STEP (AP214) with names, colours and shared instances. */
import type { Colour } from "@rubus/drawing";
import { byCodeUnit } from "@rubus/units";
import type { TDF_Label, TopoDS_Shape, XCAFDoc_ColorTool, XCAFDoc_ShapeTool } from "replicad-opencascadejs";
import {
  type Assembly,
  type AssemblyNode,
  type AssemblyPart,
  partOf,
  piecesOf,
} from "../geometry/assembly.js";
import { linearColour } from "../geometry/colour.js";
import { inPlace } from "../geometry/placement.js";
import { attempt, cadError } from "../kernel/cad-error.js";
import { locationIn } from "../kernel/convert.js";
import type { Kernel } from "../kernel/kernel.js";
import { type Own, scoped } from "../kernel/scoped.js";
import { type Solid, shapeOf } from "../kernel/solid.js";

const file = "/assembly.step";

export type StepOptions = {
  /**
   * Leaves out each edge's second description within its faces' surfaces: half the size. Readers find it anew without
   * loss where faces are flat or round.
   */
  readonly plainEdges?: boolean;
};

/**
 * The file without what differs from one writing to the next: the moment and the folder in its header, and the numbers
 * of its placed parts, which the kernel counts on from file to file.
 */
const normalised = (text: string, name: string): string => {
  let usage = 0;
  return text
    .replace(
      /FILE_NAME\([^;]*\);/,
      `FILE_NAME('${name.replace(/[^\w .-]/g, "_")}','1970-01-01T00:00:00',(''),(''),'','rubus','');`,
    )
    .replace(/NEXT_ASSEMBLY_USAGE_OCCURRENCE\('\d+'/g, () => {
      usage += 1;
      return `NEXT_ASSEMBLY_USAGE_OCCURRENCE('${usage}'`;
    });
};

/** The STEP writer of a workshop. */
export const stepFiles = ({ oc }: Kernel) => {
  const text = (own: Own, words: string) => own(new oc.TCollection_ExtendedString(words, true));

  const compoundOf = (own: Own, shapes: readonly TopoDS_Shape[]): TopoDS_Shape => {
    const compound = own(new oc.TopoDS_Compound());
    const builder = own(new oc.TopoDS_Builder());
    builder.MakeCompound(compound);
    for (const shape of shapes) builder.Add(compound, shape);
    return compound;
  };

  /** A part's shape on its label; pieces are one product together, each in its own colour. */
  const addPart = (
    own: Own,
    tool: XCAFDoc_ShapeTool,
    colours: XCAFDoc_ColorTool,
    part: AssemblyPart<Solid>,
  ): TDF_Label => {
    const label = own(tool.NewShape());
    const pieces = piecesOf(part);
    const [only, ...others] = pieces;
    const tint = (of: TDF_Label, colour: Colour) =>
      colours.SetColor(
        of,
        own(new oc.Quantity_ColorRGBA(...linearColour(colour), 1)),
        oc.XCAFDoc_ColorType.XCAFDoc_ColorSurf,
      );
    if (only !== undefined && others.length === 0) {
      tool.SetShape(label, shapeOf(only.form));
      tint(label, only.colour);
    } else {
      tool.SetShape(
        label,
        compoundOf(
          own,
          pieces.map(({ form }) => shapeOf(form)),
        ),
      );
      for (const { form, colour } of pieces) tint(own(tool.AddSubShape(label, shapeOf(form))), colour);
    }
    oc.TDataStd_Name.Set(label, text(own, part.name));
    return label;
  };

  const addNodes = (
    own: Own,
    tool: XCAFDoc_ShapeTool,
    parent: TDF_Label,
    nodes: readonly AssemblyNode[],
    labelOf: (key: string) => TDF_Label,
  ): void => {
    for (const node of nodes) {
      const child = node.kind === "part" ? labelOf(node.part) : own(tool.NewShape());
      if (node.kind === "group") {
        oc.TDataStd_Name.Set(child, text(own, node.name));
        addNodes(own, tool, child, node.children, labelOf);
      }
      const component = own(tool.AddComponent(parent, child, own(locationIn(oc, node.placement))));
      oc.TDataStd_Name.Set(component, text(own, node.name));
    }
  };

  /**
   * An assembly as STEP: each part once, placed wherever it is used; names and sRGB colours kept, a part of several
   * pieces being one product of several solids. The file bears no
   * date, so the same assembly gives the same bytes.
   */
  const toStep = (assembly: Assembly<Solid>, { plainEdges = false }: StepOptions = {}): Uint8Array =>
    attempt(oc, "writing STEP", () =>
      scoped((own) => {
        const document = own(new oc.TDocStd_Document(text(own, "XmlOcaf")));
        const main = own(document.Main());
        const tool = own(oc.XCAFDoc_DocumentTool.ShapeTool(main));
        const colours = own(oc.XCAFDoc_DocumentTool.ColorTool(main));
        const keys = Object.keys(assembly.parts).sort(byCodeUnit);
        const labels = new Map(
          keys.map((key) => [key, addPart(own, tool, colours, partOf(assembly, key))] as const),
        );
        const [only] = assembly.nodes;
        // A single part where it was modelled is the file's one product, without an assembly about it.
        if (assembly.nodes.length > 1 || only?.kind !== "part" || only.placement !== inPlace) {
          const root = own(tool.NewShape());
          oc.TDataStd_Name.Set(root, text(own, assembly.name));
          addNodes(own, tool, root, assembly.nodes, (key) => {
            const label = labels.get(key);
            if (label === undefined) throw new RangeError(`the assembly ${assembly.name} has no part ${key}`);
            return label;
          });
        }
        tool.UpdateAssemblies();
        const writer = own(new oc.STEPCAFControl_Writer());
        // The first writer sets all such choices to the kernel's own, which is 1 here.
        oc.Interface_Static.SetIVal("write.surfacecurve.mode", plainEdges ? 0 : 1);
        if (!writer.Perform(document, file, own(new oc.Message_ProgressRange())))
          throw cadError("RUB-CAD-001", `STEP of ${assembly.name} could not be written.`, "Build it again.");
        const written = oc.FS.readFile(file, { encoding: "utf8" });
        oc.FS.unlink(file);
        return new TextEncoder().encode(normalised(written, assembly.name));
      }),
    );

  /** One part as STEP, its own name and colour. */
  const partToStep = (name: string, solid: Solid, colour: Colour): Uint8Array =>
    toStep({
      name,
      parts: { part: { name, colour, form: solid } },
      nodes: [{ kind: "part", name, part: "part", placement: inPlace }],
    });

  return { toStep, partToStep };
};
