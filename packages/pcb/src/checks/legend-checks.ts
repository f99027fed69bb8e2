/** Checks of the legend. */
import type { CrossSection } from "manifold-3d";
import type { FabRules, Side } from "../model/design.js";
import type { Fabrication } from "../readers/fabrication.js";
import { placeOf } from "./conductors.js";
import { boardArea } from "./edge-checks.js";
import type { Area } from "./edges.js";
import { type Finding, least } from "./finding.js";
import { gapsWithin } from "./gaps.js";
import { measuredArea } from "./measured-area.js";
import { piecesOf } from "./plane.js";

/** Legend near bare copper, off the board, or in lines too thin. */
export const checkLegend = (
  fabrication: Fabrication,
  side: Side,
  mask: CrossSection,
  rules: FabRules,
): readonly Finding[] => {
  const { legend } = fabrication.sides[side];
  const openings = piecesOf(mask);
  const areas = legend.map(({ shapes }): Area => ({ rings: shapes.map(({ outline }) => outline) }));
  const wanted = rules.minSilkToMaskMm;
  const near = new Map<number, Finding>();
  for (const { a, distanceMm, at } of gapsWithin(openings, areas, least(wanted), () => true)) {
    const known = near.get(a);
    if (known?.measured === undefined || distanceMm < known.measured)
      near.set(a, { kind: "legend-on-opening", layer: side, at, measured: distanceMm, wanted, about: [] });
  }
  const board = measuredArea(boardArea(fabrication.profile));
  const own = legend.flatMap((object): readonly Finding[] => {
    const off = object.shapes.flatMap(({ outline }) => outline).find((point) => !board.contains(point));
    const thin = object.kind === "draw" && object.widthMm < least(rules.minSilkLineMm);
    const at = placeOf(object) ?? { x: 0, y: 0 };
    return [
      ...(off ? [{ kind: "legend-off-board", layer: side, at: off, about: [] } as const] : []),
      ...(thin
        ? [
            {
              kind: "legend-line",
              layer: side,
              at,
              measured: object.widthMm,
              wanted: rules.minSilkLineMm,
              about: [],
            } as const,
          ]
        : []),
    ];
  });
  return [...near.values(), ...own];
};
