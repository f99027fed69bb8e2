/** The `.kicad_dru`: the board house's limits that the project file has no place for. */
import type { Board } from "../model/board.js";
import { numberText } from "./s-expression.js";

const rule = (name: string, constraint: string, condition?: string): string => {
  const when = condition === undefined ? "" : `\n\t(condition "${condition}")`;
  return `(rule "${name}"\n\t(severity error)\n\t(constraint ${constraint})${when})`;
};

/** Gold fingers reach the edge zone: they alone are free of the distance to the edge. */
export const rulesFile = (board: Board): string => {
  const hasFingers = board.parts.some(({ type }) =>
    type.land.pads.some(({ technology }) => technology === "edge-contact"),
  );
  const least = (kind: string, value: number): string => `${kind} (min ${numberText(value)}mm)`;
  const rules = [
    rule("annular ring", least("annular_width", board.rules.minAnnularRingMm)),
    rule("drill", least("hole_size", board.rules.minDrillMm)),
    ...(hasFingers
      ? [rule("gold fingers at the edge", least("edge_clearance", 0), "A.Pad_Type == 'Edge connector'")]
      : []),
  ];
  return `${["(version 1)", ...rules].join("\n")}\n`;
};
