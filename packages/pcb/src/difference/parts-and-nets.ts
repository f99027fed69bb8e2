/** Which parts and nets two boards have otherwise. */
import { byCodeUnit } from "@rubus/units";
import { byReference } from "../fabrication/references.js";
import { type PartField, partFields, type WrittenBoard } from "./written-board.js";

export type PartDifference =
  | { readonly kind: "added" | "removed"; readonly ref: string; readonly value: string }
  | {
      readonly kind: "changed";
      readonly ref: string;
      readonly changes: readonly { readonly field: PartField; readonly from: string; readonly to: string }[];
    };

export type NetDifference =
  | { readonly kind: "added" | "removed"; readonly net: string; readonly pins: readonly string[] }
  | { readonly kind: "renamed"; readonly net: string; readonly to: string }
  | {
      /** A net of both, by its later name, that has other pins. */
      readonly kind: "pins";
      readonly net: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    };

/** Parts that only one has or that are not the same in both, in the order of their references. */
export const partDifferences = (
  { parts: before }: Pick<WrittenBoard, "parts">,
  { parts: after }: Pick<WrittenBoard, "parts">,
): readonly PartDifference[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .sort(byReference)
    .flatMap((ref): readonly PartDifference[] => {
      const [old, now] = [before.get(ref), after.get(ref)];
      if (!old) return [{ kind: "added", ref, value: now?.value ?? "" }];
      if (!now) return [{ kind: "removed", ref, value: old.value ?? "" }];
      // A column that only one version of Rubus writes says nothing of the board.
      const changes = partFields.flatMap((field) => {
        const [from, to] = [old[field], now[field]];
        return from === undefined || to === undefined || from === to ? [] : [{ field, from, to }];
      });
      return changes.length > 0 ? [{ kind: "changed", ref, changes }] : [];
    });

/** Share of pins that two nets have in common. */
const alike = (a: readonly string[], b: readonly string[]): number => {
  const shared = a.filter((pin) => b.includes(pin)).length;
  return shared / (a.length + b.length - shared);
};

/** Below this share of common pins a net of another name is another net. */
const sameNet = 0.5;

/** New names by old ones: nets whose name only one board knows, paired by their pins, the most alike first. */
const renames = (before: WrittenBoard["nets"], after: WrittenBoard["nets"]): ReadonlyMap<string, string> => {
  const gone = [...before].filter(([name]) => !after.has(name));
  const come = [...after].filter(([name]) => !before.has(name));
  const pairs = gone
    .flatMap(([net, pins]) => come.map(([to, others]) => ({ net, to, alike: alike(pins, others) })))
    .filter((pair) => pair.alike > sameNet)
    .sort((a, b) => b.alike - a.alike || byCodeUnit(a.net, b.net) || byCodeUnit(a.to, b.to));
  const found = new Map<string, string>();
  for (const { net, to } of pairs)
    if (!found.has(net) && ![...found.values()].includes(to)) found.set(net, to);
  return found;
};

/** Nets added, removed and renamed, and those whose pins are others, by name. */
export const netDifferences = (
  { nets: before }: Pick<WrittenBoard, "nets">,
  { nets: after }: Pick<WrittenBoard, "nets">,
): readonly NetDifference[] => {
  const renamed = renames(before, after);
  const taken = new Set(renamed.values());
  const ofOld = [...before].flatMap(([net, pins]): readonly NetDifference[] => {
    const to = renamed.get(net) ?? net;
    const now = after.get(to);
    if (!now) return [{ kind: "removed", net, pins }];
    const gained = now.filter((pin) => !pins.includes(pin));
    const lost = pins.filter((pin) => !now.includes(pin));
    return [
      ...(to === net ? [] : [{ kind: "renamed", net, to } as const]),
      ...(gained.length + lost.length > 0 ? [{ kind: "pins", net: to, gained, lost } as const] : []),
    ];
  });
  const added = [...after]
    .filter(([net]) => !before.has(net) && !taken.has(net))
    .map(([net, pins]): NetDifference => ({ kind: "added", net, pins }));
  return [...ofOld, ...added].sort((a, b) => byCodeUnit(a.net, b.net));
};
