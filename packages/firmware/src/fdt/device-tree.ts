/** A device tree as its source has it: labels and references, no handles yet. */

export type DeviceTree = { readonly root: TreeNode };

export type TreeNode = {
  /** With its unit address; the root's is empty. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly properties: readonly TreeProperty[];
  readonly children: readonly TreeNode[];
};

export type TreeProperty = {
  readonly name: string;
  /** One after the other, without gaps; none is a property that says yes by being there. */
  readonly parts: readonly ValuePart[];
};

export type ValuePart =
  | { readonly kind: "cells"; readonly cells: readonly (number | Reference)[] }
  | { readonly kind: "strings"; readonly strings: readonly string[] }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** The handle of the node with this label, as `&gpio` in a source. */
export type Reference = { readonly label: string };

export const ref = (label: string): Reference => ({ label });

/** `<1 2 &label>` */
export const cells = (...values: readonly (number | Reference)[]): ValuePart => ({
  kind: "cells",
  cells: values,
});

/** `"one", "two"` */
export const strings = (...values: readonly string[]): ValuePart => ({ kind: "strings", strings: values });

export const property = (name: string, ...parts: readonly ValuePart[]): TreeProperty => ({ name, parts });

export type NodeContent = {
  readonly label?: string;
  readonly properties?: readonly TreeProperty[];
  readonly children?: readonly TreeNode[];
};

export const node = (name: string, content: NodeContent = {}): TreeNode => ({
  name,
  labels: content.label === undefined ? [] : [content.label],
  properties: content.properties ?? [],
  children: content.children ?? [],
});

/** A piece of an overlay: what it adds, and to which node of the base tree, by label or by path. */
export type Fragment = {
  readonly target: Reference | { readonly path: string };
  readonly content: Pick<TreeNode, "properties" | "children">;
};

/** An overlay's tree: its fragments numbered from 0, then other nodes of its root, as `__overrides__`. */
export const overlayTree = (
  compatible: string,
  fragments: readonly Fragment[],
  others: readonly TreeNode[] = [],
): DeviceTree => ({
  root: node("", {
    properties: [property("compatible", strings(compatible))],
    children: [
      ...fragments.map(({ target, content }, i) =>
        node(`fragment@${i}`, {
          properties: [
            "label" in target
              ? property("target", cells(target))
              : property("target-path", strings(target.path)),
          ],
          children: [node("__overlay__", content)],
        }),
      ),
      ...others,
    ],
  }),
});
