/**
 * A tree with labels to a flat tree: hands out handles, and writes down for whoever applies an overlay
 * where handles stand. Numbers and order are those of `dtc -@`.
 */
import { type Result, success } from "@rubus/units";
import { asciiBytes, isWhole, u32be, viewOf } from "../bytes.js";
import { refuse } from "../refuse.js";
import type { DeviceTree } from "./device-tree.js";
import { type Draft, draftOf, walk } from "./draft.js";
import { fixupNodes } from "./fixup-nodes.js";
import { type FlatNode, type FlatProperty, type FlatTree, isNodeName } from "./flat-tree.js";

export type LinkOptions = {
  /** An overlay: labels that it lacks are its base tree's, and its own handles may be renumbered. */
  readonly isOverlay: boolean;
  /** Whether labels are kept, in `__symbols__`, for overlays that are applied later. */
  readonly keepLabels: boolean;
};

/**
 * The flat tree. Refuses (RUB-EEP-209) a label on two nodes, a reference to a label that nothing has, a
 * number that no cell holds, text that isn't ASCII, and handles given by hand.
 */
export const linkTree = ({ root }: DeviceTree, options: LinkOptions): Result<FlatTree> => {
  const draft = draftOf(root, "/");
  const all = [...walk(draft)];
  const fault = valueFault(all) ?? labelFault(all, options);
  if (fault !== undefined) return refuse("RUB-EEP-209", `The device tree can't be written: ${fault}.`);
  const labels = new Map(all.flatMap((each) => each.node.labels.map((label) => [label, each] as const)));
  const handles = handlesOf(all, labels, options.keepLabels);
  const flat = flatten(draft, labels, handles);
  const symbols = options.keepLabels ? [...labels].map(([label, { path }]) => text(label, path)) : [];
  const extra = [
    ...(symbols.length > 0 ? [{ name: "__symbols__", properties: symbols, children: [] }] : []),
    ...(options.isOverlay ? fixupNodes(draft, labels) : []),
  ];
  return success({
    reservations: [],
    bootCpu: 0,
    root: { ...flat, children: [...flat.children, ...extra] },
  });
};

const text = (name: string, value: string): FlatProperty => ({ name, value: asciiBytes(`${value}\0`) });

/** Handles from 1, in the order in which nodes are first referred to, then, if kept, of their labels. */
const handlesOf = (
  all: readonly Draft[],
  labels: ReadonlyMap<string, Draft>,
  keepLabels: boolean,
): ReadonlyMap<Draft, number> => {
  const handles = new Map<Draft, number>();
  const give = (draft: Draft | undefined): void => {
    if (draft !== undefined && !handles.has(draft)) handles.set(draft, handles.size + 1);
  };
  for (const { properties } of all) {
    for (const { references } of properties) for (const { label } of references) give(labels.get(label));
  }
  if (keepLabels) for (const draft of labels.values()) give(draft);
  return handles;
};

const flatten = (
  draft: Draft,
  labels: ReadonlyMap<string, Draft>,
  handles: ReadonlyMap<Draft, number>,
): FlatNode => {
  const handle = handles.get(draft);
  return {
    name: draft.node.name,
    properties: [
      ...draft.properties.map(({ name, value, references }) => {
        const filled = value.slice();
        for (const { label, offset } of references) {
          const target = labels.get(label);
          const number = target && handles.get(target);
          if (number !== undefined) viewOf(filled).setUint32(offset, number);
        }
        return { name, value: filled };
      }),
      ...(handle === undefined ? [] : [{ name: "phandle", value: u32be(handle) }]),
    ],
    children: draft.children.map((child) => flatten(child, labels, handles)),
  };
};

const valueFault = (all: readonly Draft[]): string | undefined => {
  for (const { path, node } of all) {
    if (path !== "/" && !isNodeName(node.name)) return `a node is named ${JSON.stringify(node.name)}`;
    for (const { name, parts } of node.properties) {
      if (name === "phandle") return `${path} gives itself a handle`;
      const isWrong = parts.some(
        (part) =>
          (part.kind === "cells" &&
            part.cells.some((cell) => typeof cell === "number" && !isWhole(cell, 0xffffffff))) ||
          (part.kind === "strings" && part.strings.some((each) => !/^[\x01-\x7f]*$/.test(each))),
      );
      if (isWrong) return `${name} of ${path} holds what is neither 32 bits nor ASCII`;
    }
  }
  return undefined;
};

const labelFault = (all: readonly Draft[], { isOverlay }: LinkOptions): string | undefined => {
  const known = new Set<string>();
  for (const label of all.flatMap(({ node }) => node.labels)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(label)) return `${JSON.stringify(label)} is no label`;
    if (known.has(label)) return `the label ${label} is on two nodes`;
    known.add(label);
  }
  const wanted = all.flatMap(({ properties }) => properties.flatMap(({ references }) => references));
  const missing = isOverlay ? undefined : wanted.find(({ label }) => !known.has(label));
  return missing === undefined ? undefined : `nothing has the label ${missing.label}`;
};
