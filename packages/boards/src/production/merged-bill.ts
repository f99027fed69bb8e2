/** One bill for all boards of a cluster: what each article comes to in all. */
import { type Board, bomLines, type Purchase, secondSourceText } from "@rubus/pcb";
import { byCodeUnit, csvText } from "@rubus/units";

/** A fitted article of one board. */
export type BillLine = {
  readonly refs: readonly string[];
  readonly value: string;
  readonly mounting: string;
  readonly mountedBy: "factory" | "hand";
  readonly purchase: Purchase;
};

/** The fitted lines of a board's bill. */
export const billOf = (board: Board): readonly BillLine[] =>
  bomLines(board)
    .filter(({ fitted }) => fitted)
    .map(({ refs, value, mounting, mountedBy, purchase }) => ({
      refs,
      value,
      mounting,
      mountedBy,
      purchase,
    }));

export type BilledBoard = {
  readonly name: string;
  readonly quantity: number;
  readonly bill: readonly BillLine[];
};

export type MergedLine = Omit<BillLine, "refs" | "value"> & {
  readonly total: number;
  /** `led 10 × 3; power 10 × 2`. */
  readonly used: string;
};

/** By maker and part number; an article's own line stands once, its total over all boards needed. */
export const mergedBill = (boards: readonly BilledBoard[]): readonly MergedLine[] => {
  const merged = new Map<string, MergedLine>();
  for (const { name, quantity, bill } of boards) {
    const ofBoard = new Map<string, { readonly line: BillLine; readonly count: number }>();
    for (const line of bill) {
      const key = `${line.purchase.maker}\n${line.purchase.partNumber}`;
      const count = (ofBoard.get(key)?.count ?? 0) + line.refs.length;
      ofBoard.set(key, { line, count });
    }
    for (const [key, { line, count }] of ofBoard) {
      const { refs: _, value: __, ...article } = line;
      const before = merged.get(key);
      const used = `${name} ${quantity} × ${count}`;
      merged.set(key, {
        ...(before ?? article),
        total: (before?.total ?? 0) + quantity * count,
        used: before ? `${before.used}; ${used}` : used,
      });
    }
  }
  return [...merged].sort(([a], [b]) => byCodeUnit(a, b)).map(([, line]) => line);
};

export const mergedBillColumns = [
  "maker",
  "part number",
  "description",
  "total",
  "used",
  "mounting",
  "mounted by",
  "LCSC",
  "second source",
  "source",
  "confidence",
] as const;

/** The table of `boards/bom.csv`. */
export const mergedBillCsv = (boards: readonly BilledBoard[]): string =>
  csvText(
    mergedBillColumns,
    mergedBill(boards).map(({ purchase, total, used, mounting, mountedBy }) => [
      purchase.maker,
      purchase.partNumber,
      purchase.description,
      String(total),
      used,
      mounting,
      mountedBy,
      purchase.lcsc?.number ?? "",
      secondSourceText(purchase),
      purchase.source,
      purchase.confidence,
    ]),
  );
