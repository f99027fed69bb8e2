/** A tree half way between its source and its flat form: values are bytes, handles still stand open. */
import { asciiBytes, concatBytes, u32be } from "../bytes.js";
import type { TreeNode, ValuePart } from "./device-tree.js";
import { fdt } from "./flat-tree.js";

/** A node on its way to a flat one. */
export type Draft = {
  readonly path: string;
  readonly node: TreeNode;
  readonly properties: readonly DraftProperty[];
  readonly children: readonly Draft[];
};

export type DraftProperty = {
  readonly name: string;
  readonly value: Uint8Array;
  readonly references: readonly HandlePlace[];
};

/** Where in a value the handle of a label stands. */
export type HandlePlace = { readonly label: string; readonly offset: number };

/** A node and all below it, each ahead of its children. */
export function* walk(draft: Draft): Generator<Draft> {
  yield draft;
  for (const child of draft.children) yield* walk(child);
}

export const draftOf = (node: TreeNode, path: string): Draft => ({
  path,
  node,
  properties: node.properties.map(({ name, parts }) => ({
    name,
    value: concatBytes(parts.map(bytesOf)),
    references: handlePlaces(parts),
  })),
  children: node.children.map((child) => draftOf(child, `${path === "/" ? "" : path}/${child.name}`)),
});

/** Handles stand open, as in an overlay that waits for its base tree. */
const bytesOf = (part: ValuePart): Uint8Array => {
  if (part.kind === "bytes") return part.bytes;
  if (part.kind === "strings") return asciiBytes(part.strings.map((each) => `${each}\0`).join(""));
  return concatBytes(part.cells.map((cell) => u32be(typeof cell === "number" ? cell : fdt.unresolved)));
};

const handlePlaces = (parts: readonly ValuePart[]): readonly HandlePlace[] => {
  const places: HandlePlace[] = [];
  let offset = 0;
  for (const part of parts) {
    if (part.kind === "cells") {
      for (const [i, cell] of part.cells.entries()) {
        if (typeof cell !== "number") places.push({ label: cell.label, offset: offset + 4 * i });
      }
    }
    offset += bytesOf(part).length;
  }
  return places;
};
