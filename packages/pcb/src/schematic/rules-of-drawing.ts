/** Rules of the drawing: what hangs on wires, labels and crosses. */
import type { Vec2 } from "@rubus/units";
import { type Finding, finding } from "./finding.js";
import { samePlace as same } from "./placement.js";
import type { ReadSchematic } from "./read-schematic.js";
import { liesOn } from "./wiring.js";

/** Ends of wires at a point, a wire that passes through a junction there, pins and labels. */
const conductorsAt = (sheet: ReadSchematic, point: Vec2): number => {
  const ends = sheet.wires.flatMap(({ from, to }) => [from, to]).filter((end) => same(end, point)).length;
  const joined = sheet.junctions.some((junction) => same(junction, point))
    ? sheet.wires.filter((wire) => liesOn(wire, point) && !same(wire.from, point) && !same(wire.to, point))
        .length
    : 0;
  const pins = sheet.symbols.flatMap((symbol) => symbol.pins).filter(({ at }) => same(at, point)).length;
  return ends + joined + pins;
};

const looseWires = (sheet: ReadSchematic): readonly Finding[] =>
  sheet.wires.flatMap(({ from, to }) =>
    [from, to]
      .filter((end) => conductorsAt(sheet, end) < 2 && !sheet.labels.some((label) => same(label.at, end)))
      .map((end) =>
        finding("RUB-PCB-205", "a wire ends nowhere", "Lead it to a pin or a wire, or take it away.", end),
      ),
  );

const looseLabels = (sheet: ReadSchematic): readonly Finding[] =>
  sheet.labels
    .filter(({ at }) => conductorsAt(sheet, at) === 0 && !sheet.wires.some((wire) => liesOn(wire, at)))
    .map(({ text, at }) =>
      finding("RUB-PCB-206", `the label ${text} stands on nothing`, "Move it onto its wire.", at),
    );

/** A cross belongs on one pin that nothing else touches. */
const strayCrosses = (sheet: ReadSchematic): readonly Finding[] =>
  sheet.noConnects.flatMap((cross) => {
    const pins = sheet.symbols.flatMap((symbol) =>
      symbol.pins.filter(({ at }) => same(at, cross)).map(({ number }) => `${symbol.ref}-${number}`),
    );
    const wired = conductorsAt(sheet, cross) > pins.length || sheet.labels.some(({ at }) => same(at, cross));
    if (pins.length === 1 && !wired) return [];
    const what = pins.length === 0 ? "on no pin" : `on ${pins.join(" and ")}, which is joined`;
    return [finding("RUB-PCB-212", `a no-connect cross stands ${what}`, "Take it away or move it.", cross)];
  });

export const drawingFindings = (sheet: ReadSchematic): readonly Finding[] => [
  ...looseWires(sheet),
  ...looseLabels(sheet),
  ...strayCrosses(sheet),
];
