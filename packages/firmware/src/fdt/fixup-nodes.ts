/** What an overlay says of the handles in it, for whoever applies it. */
import { asciiBytes, concatBytes, u32be } from "../bytes.js";
import { type Draft, walk } from "./draft.js";
import type { FlatNode } from "./flat-tree.js";

/**
 * `__fixups__`: by label of the base tree, the places `path:property:offset` that take its handle; and
 * `__local_fixups__`: a tree as the overlay's, whose values are the offsets of handles of its own nodes.
 * Either only where there is such a handle.
 */
export const fixupNodes = (root: Draft, labels: ReadonlyMap<string, Draft>): readonly FlatNode[] => {
  const outer = outerPlaces(root, labels);
  const local = localOffsets(root, "__local_fixups__", labels);
  const properties = [...outer].map(([name, places]) => ({
    name,
    value: asciiBytes(places.map((place) => `${place}\0`).join("")),
  }));
  return [
    ...(properties.length > 0 ? [{ name: "__fixups__", properties, children: [] }] : []),
    ...(local === undefined ? [] : [local]),
  ];
};

const outerPlaces = (
  root: Draft,
  labels: ReadonlyMap<string, Draft>,
): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>();
  for (const { path, properties } of walk(root)) {
    for (const { name, references } of properties) {
      for (const { label, offset } of references) {
        if (labels.has(label)) continue;
        places.set(label, [...(places.get(label) ?? []), `${path}:${name}:${offset}`]);
      }
    }
  }
  return places;
};

const localOffsets = (
  draft: Draft,
  name: string,
  labels: ReadonlyMap<string, Draft>,
): FlatNode | undefined => {
  const properties = draft.properties.flatMap((property) => {
    const own = property.references.filter(({ label }) => labels.has(label));
    return own.length === 0
      ? []
      : [{ name: property.name, value: concatBytes(own.map(({ offset }) => u32be(offset))) }];
  });
  const children = draft.children.flatMap((child) => localOffsets(child, child.node.name, labels) ?? []);
  return properties.length + children.length === 0 ? undefined : { name, properties, children };
};
