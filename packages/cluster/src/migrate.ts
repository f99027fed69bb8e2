/**
 * Older formats of cluster.yaml to the present one, by edits of the text: all that an edit does not touch
 * stays as it was written, comments and alignment too.
 */
import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";

/** Replaces the characters from `start` to before `end`. */
type Edit = { readonly start: number; readonly end: number; readonly text: string };

type Step = {
  /** The format that the step reads; it gives the next one. */
  readonly from: number;
  readonly edits: (root: YAMLMap) => readonly Edit[];
};

export type Migration = {
  readonly from: number;
  readonly text: string;
  /** Where in the older text an offset of the migrated one was. */
  readonly offsetBefore: (offset: number) => number;
};

/** The format that this Rubus reads. */
export const presentFormat = 1;

const pairOf = (map: unknown, key: string): Pair | undefined =>
  isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;

const entryOf = (map: unknown, key: string): unknown => pairOf(map, key)?.value;

const mapsIn = (map: unknown): readonly unknown[] => (isMap(map) ? map.items.map(({ value }) => value) : []);

/** Start and end of a node's own characters. */
const rangeOf = (node: unknown): readonly [number, number] | undefined => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
};

const replaced = (node: unknown, text: string): readonly Edit[] => {
  const range = rangeOf(node);
  return range ? [{ start: range[0], end: range[1], text }] : [];
};

/** The file itself and every frame in it: both may have the sections `node`, `power` and `frame`. */
const levelsOf = (root: YAMLMap): readonly unknown[] => [
  root,
  ...mapsIn(entryOf(root, "sites")).flatMap((site) => mapsIn(entryOf(site, "frames"))),
];

/** Format 0, the draft: `psu` for `supply`, and a frame's height as a bare number of `units`. */
const fromDraft: Step = {
  from: 0,
  edits: (root) =>
    levelsOf(root).flatMap((level) => {
      const units = pairOf(entryOf(level, "frame"), "units");
      const height = isScalar(units?.value) ? rangeOf(units.value)?.[1] : undefined;
      return [
        ...replaced(pairOf(entryOf(level, "power"), "psu")?.key, "supply"),
        ...replaced(units?.key, "height"),
        ...(height === undefined ? [] : [{ start: height, end: height, text: "U" }]),
      ];
    }),
};

const steps: readonly Step[] = [fromDraft];

const inOrder = (edits: readonly Edit[]): readonly Edit[] => [...edits].sort((a, b) => a.start - b.start);

const applied = (text: string, edits: readonly Edit[]): string => {
  let end = 0;
  const parts = edits.map((edit) => {
    const part = text.slice(end, edit.start) + edit.text;
    end = edit.end;
    return part;
  });
  return parts.join("") + text.slice(end);
};

/** What is within a replacement was where the replacement begins. */
const offsetBefore =
  (edits: readonly Edit[]) =>
  (offset: number): number => {
    let shift = 0;
    for (const { start, end, text } of edits) {
      const begins = start + shift;
      if (offset < begins) break;
      if (offset < begins + text.length) return start;
      shift += text.length - (end - start);
    }
    return offset - shift;
  };

const steppedOnce = (text: string): Migration | undefined => {
  // Most files name no format: they need no second look.
  if (!text.includes("rubus")) return undefined;
  const root = parseDocument(text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    logLevel: "error",
  }).contents;
  const version = entryOf(root, "rubus");
  const step = isScalar(version) ? steps.find(({ from }) => from === version.value) : undefined;
  if (!step || !isMap(root)) return undefined;
  const edits = inOrder([...replaced(version, String(step.from + 1)), ...step.edits(root)]);
  return { from: step.from, text: applied(text, edits), offsetBefore: offsetBefore(edits) };
};

/** The text in the present format; undefined where it is in it already, or in none that is known. */
export const migrated = (text: string): Migration | undefined => {
  let whole: Migration | undefined;
  for (let step = steppedOnce(text); step; step = steppedOnce(step.text)) {
    const [before, after] = [whole, step];
    whole = before
      ? {
          from: before.from,
          text: after.text,
          offsetBefore: (offset) => before.offsetBefore(after.offsetBefore(offset)),
        }
      : after;
  }
  return whole;
};
