/** The YAML tree as plain data with the place of every entry; finds what cluster.yaml does without. */
import { type Position, printable } from "@rubus/units";
import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { Path, Place } from "./places.js";
import type { Problem } from "./problem.js";

export type YamlData = {
  readonly data: unknown;
  readonly entries: readonly (readonly [Path, Place])[];
  readonly problems: readonly { readonly offset: number; readonly problem: Problem }[];
};

/** A mapping has no prototype, so that no key can reach one. */
type Mapping = Record<string, unknown>;

const unused = (says: string, remedy: string): Problem => ({ code: "RUB-CFG-004", says, remedy });

const startOf = (node: unknown, otherwise: number): number => (node as Node | null)?.range?.[0] ?? otherwise;

/**
 * Turn a composed tree into plain data.
 * @param positionAt line and column of an offset in the text
 */
export const yamlData = (root: unknown, positionAt: (offset: number) => Position): YamlData => {
  const entries: (readonly [Path, Place])[] = [];
  const problems: { offset: number; problem: Problem }[] = [];
  const refuse = (offset: number, problem: Problem): void => {
    problems.push({ offset, problem });
  };

  const checkProperties = (node: unknown, offset: number): void => {
    const { anchor, tag } = (node ?? {}) as { readonly anchor?: string; readonly tag?: string };
    if (anchor !== undefined)
      refuse(offset, unused("this value has an anchor (&)", "Write the value out where it is needed."));
    if (tag !== undefined)
      refuse(offset, unused("this value has a tag (!)", "Remove the tag; the key says what the value is."));
  };

  /** The text of a key as written, for the keys that YAML reads as numbers or truth values. */
  const keyText = (key: unknown): string | undefined => {
    if (!isScalar(key) || key.value === null) return undefined;
    return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
  };

  const readMap = (node: YAMLMap, path: Path): Mapping => {
    const result: Mapping = Object.create(null);
    for (const { key, value } of node.items) {
      const offset = startOf(key, startOf(node, 0));
      const name = keyText(key);
      checkProperties(key, offset);
      if (name === undefined)
        refuse(offset, unused("this key is not a word", "Write keys as words: `name: value`."));
      else if (name === "<<")
        refuse(offset, unused("merge keys (<<) are not read", "Write the merged keys out."));
      else if (name in result)
        refuse(offset, {
          code: "RUB-CFG-005",
          says: `the key "${printable(name)}" stands twice in this mapping`,
          remedy: "Keep one of the two.",
        });
      else result[name] = readNode(value, [...path, name], offset);
    }
    return result;
  };

  const readNode = (node: unknown, path: Path, keyOffset?: number): unknown => {
    const offset = startOf(node, keyOffset ?? 0);
    const value = positionAt(offset);
    const key = keyOffset === undefined ? undefined : positionAt(keyOffset);
    const isEmpty = isScalar(node) && node.value === null && (node.source ?? "") === "";
    const entry = key && (isMap(node) || isEmpty) ? key : value;
    entries.push([path, { ...(key ? { key } : {}), value, entry }]);
    if (isAlias(node)) {
      refuse(offset, unused("this is an alias (*)", "Write the value out."));
      return null;
    }
    checkProperties(node, offset);
    if (isMap(node)) return readMap(node, path);
    if (isSeq(node)) return node.items.map((item, index) => readNode(item, [...path, index]));
    return isScalar(node) ? node.value : null;
  };

  return { data: readNode(root, []), entries, problems };
};
