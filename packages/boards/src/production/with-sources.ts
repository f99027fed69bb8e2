/** Second sources and order numbers, joined to the parts of a board by their makers' numbers. */
import { sourcesOf } from "@rubus/catalogue";
import type { Board, PlacedPart, Purchase } from "@rubus/pcb";

const joined = (purchase: Purchase): Purchase => {
  const { lcsc, second } = sourcesOf(purchase.partNumber);
  return {
    ...purchase,
    ...(lcsc === undefined ? {} : { lcsc }),
    ...(second === undefined ? {} : { secondSource: second }),
  };
};

/** A compiled board whose purchases name what else the catalogue knows of them; its id stays. */
export const withSources = (board: Board): Board => ({
  ...board,
  parts: board.parts.map((part): PlacedPart => ({ ...part, purchase: joined(part.purchase) })),
});
