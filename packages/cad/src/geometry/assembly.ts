/** Assemblies: parts once, and a tree of where they stand. */
import type { Colour } from "@rubus/drawing";
import { composed, inPlace, type Placement } from "./placement.js";

/** A place in an assembly: one part, or a group with a place of its own. */
export type AssemblyNode =
  | {
      readonly kind: "part";
      readonly name: string;
      /** Key of the part. */
      readonly part: string;
      readonly placement: Placement;
    }
  | {
      readonly kind: "group";
      readonly name: string;
      readonly placement: Placement;
      readonly children: readonly AssemblyNode[];
    };

/** One of a part's forms in its colour: a solid for STEP, a mesh for GLB. */
export type Tinted<Form> = { readonly colour: Colour; readonly form: Form };

/** A part of one colour, or of several pieces that each have their own. */
export type AssemblyPart<Form> = { readonly name: string } & (
  | Tinted<Form>
  | { readonly pieces: readonly Tinted<Form>[] }
);

/** The pieces of a part; a part of one colour is its own only piece. */
export const piecesOf = <Form>(part: AssemblyPart<Form>): readonly Tinted<Form>[] =>
  "pieces" in part ? part.pieces : [part];

/** Parts by key, and where they stand. */
export type Assembly<Form> = {
  readonly name: string;
  readonly parts: Readonly<Record<string, AssemblyPart<Form>>>;
  readonly nodes: readonly AssemblyNode[];
};

/** Every part of an assembly where it stands in the end, with the names on the way to it. */
export const flatInstances = (
  nodes: readonly AssemblyNode[],
  within: Placement = inPlace,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly part: string; readonly placement: Placement }[] =>
  nodes.flatMap((node) => {
    const placement = composed(within, node.placement);
    const names = [...path, node.name];
    return node.kind === "part"
      ? [{ path: names, part: node.part, placement }]
      : flatInstances(node.children, placement, names);
  });

/** The part of a key; a RangeError when the assembly has none. */
export const partOf = <Form>(assembly: Assembly<Form>, key: string): AssemblyPart<Form> => {
  const part = assembly.parts[key];
  if (part === undefined) throw new RangeError(`the assembly ${assembly.name} has no part ${key}`);
  return part;
};
