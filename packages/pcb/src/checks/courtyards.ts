/** The ground each part claims; Gerber files don't hold it. */
import { boundingBox, boxesMeet, type Polygon } from "@rubus/units";
import { featurePlacement, toBoard } from "../geometry.js";
import type { Board } from "../model/board.js";
import type { BoardDesign, Side } from "../model/design.js";
import { areaOf, type Clipper } from "../pour/clipper.js";
import type { Finding } from "./finding.js";
import { ringsOf } from "./plane.js";

export type Courtyard = { readonly ref: string; readonly side: Side; readonly outline: Polygon };

/** Courtyards of parts and features in board coordinates. */
export const courtyardsOf = (board: BoardDesign | Board): readonly Courtyard[] => [
  ...board.parts.map((part) => ({
    ref: part.ref,
    side: part.side,
    outline: part.type.land.courtyard.map((point) => toBoard(part, point)),
  })),
  ...board.features.map((feature) => ({
    ref: feature.ref,
    side: feature.side,
    outline: feature.land.courtyard.map((point) => toBoard(featurePlacement(feature), point)),
  })),
];

/** Courtyards that merely touch share no more than this, in square millimetres. */
const touchingMm2 = 1e-6;

/** Pairs of parts on one side whose courtyards overlap. */
export const checkCourtyards = (clipper: Clipper, courtyards: readonly Courtyard[]): readonly Finding[] => {
  const sections = courtyards.map(({ outline }) => areaOf(clipper, [outline]));
  const boxes = courtyards.map(({ outline }) => (outline.length > 0 ? boundingBox(outline) : undefined));
  const findings = courtyards.flatMap((a, i) =>
    courtyards.slice(i + 1).flatMap((b, offset): readonly Finding[] => {
      const j = i + 1 + offset;
      const [first, second, boxA, boxB] = [sections[i], sections[j], boxes[i], boxes[j]];
      if (a.side !== b.side || !first || !second || !boxA || !boxB || !boxesMeet(boxA, boxB)) return [];
      const common = first.intersect(second);
      const measured = common.area();
      const at = ringsOf(common)[0]?.[0];
      common.delete();
      return at && measured > touchingMm2
        ? [{ kind: "courtyard", layer: a.side, at, measured, wanted: 0, about: [a.ref, b.ref] }]
        : [];
    }),
  );
  for (const section of sections) section.delete();
  return findings;
};
