/** The structure block of a flattened device tree: a walk over its tokens with a stack of open nodes. */
import { type Result, success } from "@rubus/units";
import { latinText, viewOf } from "../bytes.js";
import { type EepCode, refuse } from "../refuse.js";
import { align4, type FlatNode, type FlatProperty, fdt, isNodeName, isPropertyName } from "./flat-tree.js";

/** A node that has begun and not ended. */
type OpenNode = {
  readonly name: string;
  readonly properties: Map<string, FlatProperty>;
  readonly children: Map<string, FlatNode>;
};

/** What a step over one token found wrong. */
type Fault = { readonly code: EepCode; readonly why: string };

/**
 * The root node of a structure block, whose properties have their names in the strings block. What fills the
 * gaps ahead of the next token may be anything: libfdt leaves there what stood there before.
 */
export const readStructure = (structure: Uint8Array, strings: Uint8Array): Result<FlatNode> => {
  const view = viewOf(structure);
  const open: OpenNode[] = [];
  let root: FlatNode | undefined;
  let at = 0;
  const failed = ({ code, why }: Fault): Result<never> =>
    refuse(code, `The structure of the device tree ${why}, ${at} bytes in.`, { offset: at });
  while (at < structure.length) {
    const token = view.getUint32(at);
    if (token === fdt.token.end) {
      if (root === undefined) return failed(broken("ends before its root does"));
      return at + 4 === structure.length ? success(root) : failed(broken("goes on after its end"));
    }
    at += 4;
    if (token === fdt.token.nop) continue;
    if (root !== undefined) return failed(broken("goes on after its root"));
    const node = open.at(-1);
    if (token === fdt.token.beginNode) {
      const begun = beginNode(structure, at, open);
      if ("why" in begun) return failed(begun);
      open.push(begun.node);
      at = begun.next;
    } else if (node === undefined) {
      return failed(broken("begins with something else than a node"));
    } else if (token === fdt.token.property) {
      const found = readProperty(structure, strings, at, node);
      if ("why" in found) return failed(found);
      node.properties.set(found.property.name, found.property);
      at = found.next;
    } else if (token === fdt.token.endNode) {
      open.pop();
      const parent = open.at(-1);
      if (parent === undefined) root = closed(node);
      else parent.children.set(node.name, closed(node));
    } else {
      return failed(broken(`holds the token ${token}`));
    }
  }
  return failed(broken("doesn't end"));
};

const closed = ({ name, properties, children }: OpenNode): FlatNode => ({
  name,
  properties: [...properties.values()],
  children: [...children.values()],
});

const broken = (why: string): Fault => ({ code: "RUB-EEP-204", why });

/** Takes the name after the token; `open` are the nodes around it. */
const beginNode = (
  structure: Uint8Array,
  at: number,
  open: readonly OpenNode[],
): { readonly node: OpenNode; readonly next: number } | Fault => {
  if (open.length === fdt.maxDepth)
    return { code: "RUB-EEP-206", why: `is deeper than ${fdt.maxDepth} nodes` };
  const name = textAt(structure, at);
  const parent = open.at(-1);
  if (name === undefined) return { code: "RUB-EEP-205", why: "has a node whose name doesn't end" };
  if (parent === undefined ? name !== "" : !isNodeName(name)) {
    return { code: "RUB-EEP-205", why: "has a node with a name that no node may have" };
  }
  if (parent?.children.has(name)) return { code: "RUB-EEP-207", why: `has the node ${name} twice` };
  return { node: { name, properties: new Map(), children: new Map() }, next: align4(at + name.length + 1) };
};

/** Takes length, name and value after the token. */
const readProperty = (
  structure: Uint8Array,
  strings: Uint8Array,
  at: number,
  node: OpenNode,
): { readonly property: FlatProperty; readonly next: number } | Fault => {
  if (at + 8 > structure.length) return broken("ends within a property");
  if (node.children.size > 0) return broken("has a property after a node within the same node");
  const view = viewOf(structure);
  const end = at + 8 + view.getUint32(at);
  if (end > structure.length) return broken("has a property that ends outside it");
  const name = textAt(strings, view.getUint32(at + 4));
  if (name === undefined || !isPropertyName(name)) {
    return { code: "RUB-EEP-205", why: "has a property whose name is not among the strings" };
  }
  if (node.properties.has(name))
    return { code: "RUB-EEP-207", why: `has the property ${name} twice in a node` };
  return { property: { name, value: new Uint8Array(structure.subarray(at + 8, end)) }, next: align4(end) };
};

/** The text that begins there and ends with a zero; nothing when no zero follows. */
const textAt = (bytes: Uint8Array, at: number): string | undefined => {
  const end = at < bytes.length ? bytes.indexOf(0, at) : -1;
  return end < 0 ? undefined : latinText(bytes.subarray(at, end));
};
