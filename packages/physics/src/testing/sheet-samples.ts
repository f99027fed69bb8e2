/** Sheets for tests: one layer of 1 Ω a square, currents of 1 A, so that answers are squares. */
import { ampere, type Polygon, type Vec2, vec2 } from "@rubus/units";
import { meshSheet } from "../sheet/mesh-sheet.js";
import type { Barrel, SheetCopper, SheetSolution, SheetTerminal } from "../sheet/sheet.js";
import { solveSheet } from "../sheet/solve-sheet.js";

export const squareSheet = (...rings: readonly Polygon[]): SheetCopper["layers"][number] => ({
  rings,
  thicknessMm: 1,
  resistivity: 1,
});

/** A terminal of one area on one layer. */
export const contact = (name: string, outline: Polygon, layer = 0): SheetTerminal => ({
  name,
  patches: [[{ layer, outline }]],
  share: "joined",
});

/** Solve for 1 A in at the first terminal and out at the second. Throws with the refusal. */
export const solveSample = (
  layers: SheetCopper["layers"],
  terminals: readonly SheetTerminal[],
  barrels: readonly Barrel[] = [],
  cellMm = 0.25,
): SheetSolution => {
  const mesh = meshSheet({ layers, barrels, terminals }, { cellMm });
  if (!mesh.ok) throw new Error(JSON.stringify(mesh.error));
  const [from, to] = terminals.map(({ name }) => name);
  const solution = solveSheet(mesh, [
    { terminal: from ?? "", current: ampere(1) },
    { terminal: to ?? "", current: ampere(-1) },
  ]);
  if (!solution.ok) throw new Error(JSON.stringify(solution.error));
  return solution;
};

/** Ω between the first two terminals. */
export const resistanceOf = (...sample: Parameters<typeof solveSample>): number => {
  const { terminalVoltages } = solveSample(...sample);
  const [from, to] = sample[1].map(({ name }) => terminalVoltages.get(name) ?? Number.NaN);
  return (from ?? Number.NaN) - (to ?? Number.NaN);
};

export const circle = (centre: Vec2, radius: number, points = 720): Polygon =>
  Array.from({ length: points }, (_, index) => {
    const angle = (2 * Math.PI * index) / points;
    return vec2(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
  });

/** The ring between two circles as one outline, there and back across its width. */
export const ring = (centre: Vec2, inner: number, outer: number): Polygon => {
  const [near, far] = [circle(centre, inner), circle(centre, outer)];
  return [...far, ...far.slice(0, 1), ...near.slice(0, 1), ...near.toReversed()];
};

/** Half of a ring about the origin, above y = 0, with straight feet of 1 mm below. */
export const halfRing = (inner: number, outer: number): Polygon => {
  const arc = (radius: number): Polygon =>
    circle(vec2(0, 0), radius, 1440)
      .slice(0, 720)
      .concat([vec2(-radius, 0)]);
  return [
    vec2(outer, -1),
    ...arc(outer),
    vec2(-outer, -1),
    vec2(-inner, -1),
    ...arc(inner).toReversed(),
    vec2(inner, -1),
  ];
};
