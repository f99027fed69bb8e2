/** What to buy for one board. */

import { csvText } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { PlacedPart } from "../model/design.js";
import { groupBy } from "./group-by.js";
import { isBought, type Mounting, mountedBy, mountingOf } from "./mounting.js";
import { byReference } from "./references.js";

/** Parts that are one line of an order: the same article on the same land, all fitted or none. */
export type BomLine = {
  readonly refs: readonly string[];
  readonly value: string;
  readonly purchase: PlacedPart["purchase"];
  /** Name of the land pattern. */
  readonly footprint: string;
  readonly fitted: boolean;
  readonly mounting: Mounting;
  readonly mountedBy: "factory" | "hand";
};

const keyOf = ({ value, purchase, type, fitted }: PlacedPart): string =>
  [fitted, purchase.maker, purchase.partNumber, value, type.land.name].join("\n");

/** Lines in the order of their first reference; parts left off come as lines of their own. */
export const bomLines = (board: Board): readonly BomLine[] =>
  [...groupBy(board.parts.filter(isBought), keyOf).values()]
    .flatMap((parts): readonly BomLine[] => {
      const [first] = parts;
      if (!first) return [];
      return [
        {
          refs: parts.map(({ ref }) => ref).sort(byReference),
          value: first.value,
          purchase: first.purchase,
          footprint: first.type.land.name,
          fitted: first.fitted,
          mounting: mountingOf(first.type.land),
          mountedBy: mountedBy(first.type.land),
        },
      ];
    })
    .sort((a, b) => byReference(a.refs[0] ?? "", b.refs[0] ?? ""));

export const bomColumns = [
  "references",
  "quantity",
  "value",
  "maker",
  "part number",
  "description",
  "footprint",
  "fitted",
  "mounting",
  "mounted by",
  "LCSC",
  "second source",
  "source",
  "confidence",
  "data sheet",
] as const;

/** `maker number`, marked where it is from memory; empty where none is known. */
export const secondSourceText = ({ secondSource }: Pick<PlacedPart["purchase"], "secondSource">): string => {
  if (!secondSource) return "";
  const { maker, partNumber, confidence } = secondSource;
  return `${maker} ${partNumber}${confidence === "memory" ? " [memory]" : ""}`;
};

/** The bill of materials, one line an article (UTF-8); the quantity is per board. */
export const bomCsv = (board: Board): string =>
  csvText(
    bomColumns,
    bomLines(board).map(({ refs, value, purchase, footprint, fitted, mounting, mountedBy: by }) => [
      refs.join(" "),
      String(refs.length),
      value,
      purchase.maker,
      purchase.partNumber,
      purchase.description,
      footprint,
      fitted ? "yes" : "no",
      mounting,
      by,
      purchase.lcsc?.number ?? "",
      secondSourceText(purchase),
      purchase.source,
      purchase.confidence,
      purchase.datasheet ?? "",
    ]),
  );
