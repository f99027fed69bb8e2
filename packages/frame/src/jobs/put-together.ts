/** The job that puts a tree together: STEP and GLB of the whole, and what its fit measures. */
import {
  type Assembly,
  type AssemblyNode,
  type AssemblyPart,
  type GlbForm,
  jobOf,
  type Mesh,
  type OpenShop,
  openFitting,
  pictureFineness,
  type Solid,
  toGlb,
} from "@rubus/cad";
import { bodyOf } from "../assembly/bodies.js";
import { colourOf } from "../assembly/colours.js";
import { type AssemblyTree, type Child, pathStep } from "../assembly/tree.js";
import { treeAssembly, treePart } from "../assembly/walk.js";
import { type FitFigures, measureFit } from "../fit/measure-fit.js";
import { apartPictures } from "../lists/apart.js";
import type { PrintOptions } from "../printed-part.js";

export type PutTogetherInput = {
  readonly name: string;
  readonly tree: AssemblyTree;
  readonly options: PrintOptions;
  /** Printed parts by key, as the jobs that made them gave them. */
  readonly breps: Readonly<Record<string, Uint8Array>>;
};

export type PutTogether = {
  readonly step: Uint8Array;
  readonly glb: Uint8Array;
  readonly fit: FitFigures;
  /** A PNG of each sub-assembly of the guide taken apart, by its key. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
};

/** The tree as nested groups for the writers. */
const nodesOf = (tree: AssemblyTree, children: readonly Child[]): readonly AssemblyNode[] =>
  children.map(
    (child): AssemblyNode =>
      "part" in child
        ? { kind: "part", name: pathStep(child.name), part: child.part, placement: child.placement }
        : {
            kind: "group",
            name: pathStep(child.name),
            placement: child.placement,
            children: nodesOf(tree, treeAssembly(tree, child.assembly).children),
          },
  );

/** Puts a tree together. */
export const putTogether = async (
  { name, tree, options, breps }: PutTogetherInput,
  openShop: OpenShop,
): Promise<PutTogether> => {
  const [shop, fitting] = await Promise.all([openShop(), openFitting()]);
  const known = new Map(Object.entries(breps).map(([key, bytes]) => [key, shop.fromBrep(bytes)]));
  const solidOf = bodyOf(shop, options, known);
  const parts = Object.values(tree.parts);
  const nodes = nodesOf(tree, tree.roots);
  const assembled = <Form>(formOf: (solid: Solid) => Form): Assembly<Form> => ({
    name,
    parts: Object.fromEntries(
      parts.map((part): [string, AssemblyPart<Form>] => [
        part.key,
        { name: part.title, colour: colourOf(part), form: formOf(solidOf(part)) },
      ]),
    ),
    nodes,
  });
  const fine = new Map<string, Mesh>(parts.map((part) => [part.key, shop.mesh(solidOf(part))]));
  const meshOf = (key: string): Mesh => {
    const mesh = fine.get(key);
    if (mesh === undefined) throw new RangeError(`no part is called ${key}`);
    return mesh;
  };
  const coarse = new Map<string, Mesh>();
  const pictureMesh = (key: string): Mesh => {
    const made = coarse.get(key) ?? shop.mesh(solidOf(treePart(tree, key)), pictureFineness);
    coarse.set(key, made);
    return made;
  };
  return {
    step: shop.toStep(
      assembled((solid) => solid),
      { plainEdges: true },
    ),
    glb: toGlb(assembled((solid): GlbForm => ({ mesh: shop.mesh(solid, pictureFineness) }))),
    pictures: apartPictures(tree, pictureMesh),
    fit: measureFit(tree, meshOf, fitting),
  };
};

/** `putTogether` in a worker. */
export const putTogetherJob = jobOf<typeof putTogether>(
  new URL("./put-together.js", import.meta.url),
  "putTogether",
);
