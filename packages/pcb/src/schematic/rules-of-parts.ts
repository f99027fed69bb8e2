/** Rules of single symbols: references, values, part numbers, grid. */
import { type Finding, finding } from "./finding.js";
import type { ReadSchematic, ReadSymbol } from "./read-schematic.js";

const gridMm = 1.27;
/** A thousandth of a millimetre: what is left of rounding, never a step of the hand. */
const gridToleranceMm = 1e-3;

const onGrid = (value: number): boolean =>
  Math.abs(value / gridMm - Math.round(value / gridMm)) * gridMm < gridToleranceMm;

const duplicates = (symbols: readonly ReadSymbol[]): readonly Finding[] =>
  symbols.flatMap((symbol, index) =>
    symbols.findIndex(({ ref }) => ref === symbol.ref) < index
      ? [
          finding(
            "RUB-PCB-208",
            `${symbol.ref} stands twice`,
            "Give each part a reference of its own.",
            symbol.at,
          ),
        ]
      : [],
  );

const missingFields = (symbol: ReadSymbol): readonly Finding[] =>
  ["Value", "Maker", "MPN"]
    .filter((name) => (symbol.fields.get(name) ?? "") === "")
    .map((name) =>
      finding("RUB-PCB-209", `${symbol.ref} has no ${name}`, `Give ${symbol.ref} its ${name}.`, symbol.at),
    );

const offGrid = (symbol: ReadSymbol): readonly Finding[] =>
  symbol.pins
    .filter(({ at }) => !onGrid(at.x) || !onGrid(at.y))
    .map(({ number, at }) =>
      finding(
        "RUB-PCB-210",
        `pin ${number} of ${symbol.ref} is off the grid`,
        `Move ${symbol.ref} onto the ${gridMm} mm grid.`,
        at,
      ),
    );

export const partFindings = ({ symbols }: ReadSchematic): readonly Finding[] => [
  ...duplicates(symbols),
  ...symbols.filter(({ power }) => !power).flatMap(missingFields),
  ...symbols.flatMap(offGrid),
];
