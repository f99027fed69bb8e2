/** The labels of a tree's nodes: which there are, and how often each is printed. */

import { byCodeUnit } from "@rubus/units";
import type { AssemblyTree } from "../assembly/tree.js";
import { type LabelText, labelText } from "./label-text.js";

/** A label as often as it is printed: nodes of one name have one label. */
export type NodeLabel = {
  /** File stem: `label-node-1`. */
  readonly key: string;
  readonly title: string;
  readonly text: LabelText;
  readonly count: number;
};

/** Sorted by key. */
export const labelsOf = ({ labels = [] }: Pick<AssemblyTree, "labels">): readonly NodeLabel[] => {
  const found = new Map<string, NodeLabel>();
  for (const { name, place } of labels) {
    const text = labelText(name, place);
    const said = text.lines.join("");
    const key = `label-${said.replaceAll(/[^a-z0-9-]+/g, "-")}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { key, title: `Label ${said}`, text, count });
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.key, b.key));
};
