/**
 * The blank face: stands in for a cell that a narrow frame does not have. A panel as wide as a cell and as high as the
 * frame, and behind it two rims a side with a cell's own joints: screws and captive nuts of the first row, pins, rods.
 * Printed on its front, without supports.
 */
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { jointTools } from "../cell/beams.js";
import {
  betweenDepths,
  type CellHeight,
  type CellMeasures,
  cellBasics,
  cellMeasures,
} from "../cell/measures.js";
import { frontDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { anyStack } from "../stack.js";
import { measuresOf } from "../tray/measures.js";
import { acrossX, acrossZ } from "../tray/shapes.js";
import { bandAbout } from "../volume-band.js";

const { face } = measuresOf(anyStack());

export const blankMeasures = {
  thickMm: face.thickMm,
  /** Between its panel and a tray's face or another blank, either side. */
  sideMm: 0.3,
  lowMm: face.low,
  /** Below the frame's upper edge. */
  underTopMm: bay.heightMm + bay.beamMm - face.high,
  /** Behind the rods. */
  rearMm: cellBasics.rod.y + 8,
  /** More than a cell leaves behind its nuts: the bridges over their slots need two walls to stand on. */
  behindNutMm: 2.2,
  /** Where the skins end in the middle. */
  middleMm: 14,
} as const;

/** Rims with a cell's joints, tied to the panel by skins that reach back at the sides and little in the middle. */
const beamSolids = (shop: Workshop, m: CellMeasures): readonly Solid[] =>
  [m.beams.lower, m.beams.upper].flatMap((beam) => {
    const { skinMm, rim } = cellBasics;
    const [skin, all] = [betweenDepths(beam, 0, skinMm), betweenDepths(beam, 0, bay.beamMm)];
    const { thickMm, rearMm, middleMm, behindNutMm } = blankMeasures;
    const front = thickMm - 0.3;
    const [left, right] = [m.leftMm + rim.leftMm + behindNutMm, m.rightMm - rim.rightMm];
    const along = (from: number, to: number) =>
      shop.box(vec3(from, front, all.from), vec3(to, rearMm, all.to));
    const web = acrossZ(
      shop,
      [
        vec2(left - 1, front),
        vec2(right + 1, front),
        vec2(right + 1, rearMm),
        vec2(right, rearMm),
        vec2((left + right) / 2, middleMm),
        vec2(left, rearMm),
        vec2(left - 1, rearMm),
      ],
      skin,
    );
    return [web, along(m.leftMm, left), along(right, m.rightMm)];
  });

/** The blank's solid, in the coordinates of the cell it stands in for. */
export const blankSolid = (shop: Workshop, height: CellHeight, { clearanceMm }: PrintOptions): Solid => {
  const m = cellMeasures(height);
  const { thickMm, sideMm, lowMm, underTopMm } = blankMeasures;
  const panel = shop.box(
    vec3(m.leftMm + sideMm, 0, lowMm),
    vec3(m.rightMm - sideMm, thickMm, m.highMm - underTopMm),
  );
  // Beside the panel's edge a rim may reach the neighbour, in front of it must not. Rims are wider and higher than the
  // panel, and lean out behind it.
  const before = [m.leftMm, m.rightMm].map((edge) => {
    const way = edge < 0 ? 1 : -1;
    return acrossZ(
      shop,
      [
        vec2(edge - way, -1),
        vec2(edge + way * sideMm, -1),
        vec2(edge + way * sideMm, bay.frontMm - 1),
        vec2(edge, bay.frontMm),
        vec2(edge - way, bay.frontMm),
      ],
      { from: m.lowMm - 1, to: m.highMm + 1 },
    );
  });
  const around = [
    { edge: m.lowMm, panelAt: lowMm },
    { edge: m.highMm, panelAt: m.highMm - underTopMm },
  ].map(({ edge, panelAt }) => {
    const beyond = edge + Math.sign(edge - panelAt);
    return acrossX(
      shop,
      {
        outline: polygonContour([
          vec2(-1, beyond),
          vec2(-1, panelAt),
          vec2(thickMm, panelAt),
          vec2(thickMm + 1, edge),
          vec2(thickMm + 1, beyond),
        ]),
      },
      { from: m.leftMm - 1, to: m.rightMm + 1 },
    );
  });
  return shop.cut(shop.fuse(panel, ...beamSolids(shop, m)), [
    ...before,
    ...around,
    ...[m.beams.lower, m.beams.upper].flatMap((beam) => jointTools(shop, m, beam, clearanceMm)),
  ]);
};

const mm3: Readonly<Record<CellHeight, number>> = { 2: 45808, 3: 54705 };

/** One for each cell that a frame is short of its rack's. */
export const blankFace = (height: CellHeight): PrintedPart => ({
  key: `blank-${height}u`,
  title: `Blank face, ${height}U`,
  volumeMm3: bandAbout(mm3[height], 0.004),
  onBed: frontDown,
  flameRetardant: false,
  model: (shop, options) => blankSolid(shop, height, options),
});
