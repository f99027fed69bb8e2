/** The list of what is printed: how many of each part, of what, and how heavy. */
import type { OutputFile } from "@rubus/boards";
import { filaments, findRow, piBoards } from "@rubus/catalogue";
import { byCodeUnit, csvText } from "@rubus/units";
import type { AssemblyTree } from "./assembly/tree.js";
import { partCounts } from "./assembly/walk.js";
import type { PartFacts, PartSummary, TraySummary } from "./output.js";

/** Where parts must pass V-0, the same polymer with flame retardant, or polycarbonate where the catalogue has none. */
export const filamentFor = (
  { flameRetardant }: Pick<PartFacts, "flameRetardant">,
  filament: string,
): string => {
  const row = findRow(filaments, filament);
  if (!flameRetardant || row?.flameRetardant === true) return filament;
  return findRow(filaments, `${filament}-v0`)?.key ?? "pc-v0";
};

const densityOf = (filament: string): number => findRow(filaments, filament)?.density.value ?? 1.27;

/** Every printed part of a tree with its count and weight, sorted by key. */
export const partSummaries = (
  tree: AssemblyTree,
  facts: readonly PartFacts[],
  filament: string,
): readonly PartSummary[] => {
  const counts = partCounts(tree);
  return facts
    .map((each): PartSummary => {
      const own = filamentFor(each, filament);
      return {
        ...each,
        count: counts.get(each.key) ?? 0,
        filament: own,
        grams: Math.round((each.volumeMm3 / 1000) * densityOf(own)),
      };
    })
    .sort((a, b) => byCodeUnit(a.key, b.key));
};

/** `frame/parts/parts.csv`. */
export const partsFile = (parts: readonly PartSummary[]): OutputFile => ({
  path: "frame/parts/parts.csv",
  bytes: new TextEncoder().encode(
    csvText(
      [
        "part",
        "title",
        "count",
        "filament",
        "grams each, solid",
        "bed x mm",
        "bed y mm",
        "height mm",
        "supports",
      ],
      parts.map(({ key, title, count, filament, grams, bedMm, supports }) => [
        key,
        title,
        String(count),
        filament,
        String(grams),
        ...bedMm.map((mm) => mm.toFixed(1)),
        supports === "" ? "none" : supports,
      ]),
    ),
  ),
  what: "Every printed part: how many, of what filament, how heavy",
});

/** Trays with their faces, as the pages show them. */
export const traySummaries = (parts: readonly PartSummary[]): readonly TraySummary[] =>
  piBoards.flatMap(({ key: model, name: title }): readonly TraySummary[] => {
    const [tray, face] = [`tray-${model}`, `face-${model}`].map((key) =>
      parts.find((part) => part.key === key),
    );
    if (tray === undefined || face === undefined) return [];
    return [
      {
        model,
        title,
        quantity: tray.count,
        grams: tray.grams + face.grams,
        picture: `frame/parts/tray-${model}.svg`,
      },
    ];
  });
