/** Bodies of semiconductor packages: gull-wing leads on two sides, and leadless ones. */
import { boundingBox, type Polygon, vec2 } from "@rubus/units";
import type { Pad } from "../model/pads.js";
import {
  type BodyPiece,
  type BodySolid,
  boxPiece,
  corners,
  extrudedPiece,
  mirroredInX,
  roundPiece,
} from "./body-solid.js";
import type { BodyMaterial } from "./materials.js";

/** Print on a case stands out by this; the height over all counts it. */
const printMm = 0.01;

export type GullWingSolidInput = {
  /** Nominal, toe to toe, and one foot from heel to toe. */
  readonly spanMm: number;
  readonly footMm: number;
  readonly leadWidthMm: number;
  /** Along the rows of leads, and across them. */
  readonly bodyLengthMm: number;
  readonly bodyWidthMm: number;
  readonly heightMm: number;
  readonly leads: readonly { readonly side: "left" | "right"; readonly atMm: number }[];
  /** Packages of three leads need no dot: only one way round fits. */
  readonly dot: boolean;
  readonly source: string;
};

/** Strips of lead frames; thicker ones for wide leads. */
const stripOf = (leadWidthMm: number): number => (leadWidthMm > 0.38 ? 0.2 : 0.15);

/** A lead to the right in (x, z): out of the case at half height, down, and its foot on the board. */
const leadOutline = (input: GullWingSolidInput, stripMm: number): Polygon => {
  const { spanMm, footMm, bodyWidthMm, heightMm } = input;
  const [wall, toe, middle] = [bodyWidthMm / 2, spanMm / 2, heightMm / 2];
  const heel = Math.max(toe - footMm, wall + 0.02);
  return [
    vec2(wall, middle - stripMm / 2),
    vec2(heel, middle - stripMm / 2),
    vec2(heel, 0),
    vec2(toe, 0),
    vec2(toe, stripMm),
    vec2(heel + stripMm, stripMm),
    vec2(heel + stripMm, middle + stripMm / 2),
    vec2(wall, middle + stripMm / 2),
  ];
};

/** The moulded case: its ends upright, its long sides drawn in above and below the leads; 0.1 mm off the board. */
const caseOf = (input: GullWingSolidInput, stripMm: number, top: number): BodyPiece => {
  const { bodyWidthMm, bodyLengthMm, heightMm } = input;
  const [wall, middle, half, off] = [bodyWidthMm / 2, heightMm / 2, bodyLengthMm / 2, 0.1];
  const drawnIn = 0.12 * (heightMm / 2);
  return extrudedPiece(
    "epoxy",
    "y",
    [
      vec2(-wall + drawnIn, off),
      vec2(wall - drawnIn, off),
      vec2(wall, middle - stripMm / 2),
      vec2(wall, middle + stripMm / 2),
      vec2(wall - drawnIn, top),
      vec2(-wall + drawnIn, top),
      vec2(-wall, middle + stripMm / 2),
      vec2(-wall, middle - stripMm / 2),
    ],
    [-half, half],
  );
};

/** SOT-23, SO, TSSOP, VSSOP; lead 1 at the upper left. */
export const gullWingSolid = (input: GullWingSolidInput): BodySolid => {
  const { leadWidthMm, bodyWidthMm, bodyLengthMm, heightMm } = input;
  const stripMm = stripOf(leadWidthMm);
  const outline = leadOutline(input, stripMm);
  const top = input.dot ? heightMm - printMm : heightMm;
  const dotMm = Math.min(bodyWidthMm, bodyLengthMm) * 0.1;
  const dotAt = vec2(-bodyWidthMm / 2 + 3 * dotMm, bodyLengthMm / 2 - 2.5 * dotMm);
  return {
    side: "near",
    source: input.source,
    pieces: [
      caseOf(input, stripMm, top),
      ...input.leads.map(({ side, atMm }) => {
        const lead = extrudedPiece("tin", "y", outline, [atMm - leadWidthMm / 2, atMm + leadWidthMm / 2]);
        return side === "right" ? lead : mirroredInX(lead);
      }),
      ...(input.dot ? [roundPiece("print", dotAt, dotMm, [top, heightMm])] : []),
    ],
  };
};

/**
 * A package without leads: terminals flush with its underside where the pads lie under the case, and a dot at pad 1.
 * @param pads of the land pattern, pad 1 at the upper left
 */
export const leadlessSolid = (
  outline: Polygon,
  heightMm: number,
  pads: readonly Pad[],
  material: BodyMaterial,
  source: string,
): BodySolid => {
  const { min, max } = boundingBox(outline);
  const terminalMm = 0.03;
  const top = heightMm - printMm;
  const terminals = pads.flatMap((pad): readonly BodyPiece[] => {
    if (pad.shape.kind === "circle") return [];
    const [halfWidth, halfHeight] = [pad.shape.widthMm / 2, pad.shape.heightMm / 2];
    const low = vec2(Math.max(min.x, pad.at.x - halfWidth), Math.max(min.y, pad.at.y - halfHeight));
    const high = vec2(Math.min(max.x, pad.at.x + halfWidth), Math.min(max.y, pad.at.y + halfHeight));
    return high.x - low.x > 0.02 && high.y - low.y > 0.02
      ? [boxPiece("tin", [low.x, high.x], [low.y, high.y], [0, terminalMm])]
      : [];
  });
  const dotMm = Math.min(max.x - min.x, max.y - min.y) * 0.07;
  return {
    side: "near",
    source,
    pieces: [
      extrudedPiece(material, "z", corners([min.x, max.x], [min.y, max.y]), [terminalMm, top]),
      ...terminals,
      roundPiece("print", vec2(min.x + 3 * dotMm, max.y - 3 * dotMm), dotMm, [top, heightMm]),
    ],
  };
};
