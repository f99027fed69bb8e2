/** Walls of a cell, their windows at the rear, and the chamber above the bays of a taller cell. */
import { backPlanePlaces, ledBoardPlaces } from "@rubus/boards";
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { nuts, rowOf, screws, washers } from "@rubus/catalogue";
import { type Vec2, vec2, vec3 } from "@rubus/units";
import { backPlaneAt, bay } from "../bay.js";
import { onFace } from "../stack.js";
import { acrossX } from "../tray/shapes.js";
import { type CellMeasures, cellBasics, risePerReach } from "./measures.js";

/** A window that is open to the rear, its sides leaning together towards the front up to a bridge. */
export type RearWindow = {
  readonly low: number;
  readonly high: number;
  /** Full height from the rear to here, then leaning, and a slot from there on to `slotMm` where it is longer. */
  readonly frontMm: number;
  readonly slotMm?: number;
  readonly slotHighMm?: number;
};

const bridgeMm = 5;

/** Outline of a window as (y, z). */
export const windowProfile = ({ low, high, frontMm, slotMm, slotHighMm = bridgeMm }: RearWindow) => {
  const middle = (low + high) / 2;
  const half = slotHighMm / 2;
  const lean = ((high - low) / 2 - half) * risePerReach;
  const end = Math.min(frontMm - lean, slotMm ?? frontMm);
  return [
    vec2(bay.backPlaneMm + 1, low),
    vec2(bay.backPlaneMm + 1, high),
    vec2(frontMm, high),
    vec2(frontMm - lean, middle + half),
    ...(slotMm === undefined ? [] : [vec2(end, middle + half), vec2(end, middle - half)]),
    vec2(frontMm - lean, middle - half),
    vec2(frontMm, low),
  ];
};

const { lands } = backPlanePlaces;

/** What a bolt's head and washer need before the back-plane: how deep, and how wide with the bolt's play in its hole. */
const headRoom = (screw: "iso-7380-1-m5" | "iso-7380-1-m6", washer: "iso-7089-m5" | "iso-7089-m6") => ({
  deepMm: rowOf(screws, screw).headHeight.value + rowOf(washers, washer).thickness.value + 0.8,
  wideMm: rowOf(washers, washer).outerDiameter.value + 1.6,
});

/** Windows between the bays: heads of the bolts, and before each a slot in which a key comes from the bay's front. */
export const boltWindows = (): readonly RearWindow[] =>
  [
    { at: lands.fiveVolt.at, room: headRoom("iso-7380-1-m5", "iso-7089-m5") },
    { at: lands.ground.at, room: headRoom("iso-7380-1-m6", "iso-7089-m6") },
  ].map(({ at, room: { deepMm, wideMm } }) => {
    const z = backPlaneAt.z + at.y;
    return {
      low: z - wideMm / 2,
      high: z + wideMm / 2,
      frontMm: bay.backPlaneMm - deepMm,
      slotMm: 122,
      slotHighMm: 6,
    };
  });

/** Window beside the connectors of the management chain, which goes from cell to cell. */
export const cableWindow = (): RearWindow => {
  const z = backPlaneAt.z + backPlanePlaces.buses[0].y;
  return { low: z - 2.8, high: z + 11, frontMm: 134 };
};

const windowTool = (shop: Workshop, points: readonly Vec2[], from: number, to: number): Solid =>
  acrossX(shop, { outline: polygonContour(points) }, { from, to });

/** Both outer walls and the wall between the bays. */
export const wallSolids = (shop: Workshop, m: CellMeasures): readonly Solid[] => {
  const half = bay.wallMm / 2;
  const upright = (from: number, to: number, low: number, high: number) =>
    shop.box(vec3(from, m.frontMm, low), vec3(to, m.rearMm, high));
  const between = bay.pitchMm;
  return [
    upright(m.leftMm, m.leftMm + half, m.lowMm, m.highMm),
    upright(m.rightMm - half, m.rightMm, m.lowMm, m.highMm),
    upright(between - bay.wallMm, between, -0.5, m.beams.upper.innerMm + 0.5),
  ];
};

const ledNut = rowOf(nuts, "iso-4032-m2-5");

/**
 * Room about a nut of the LED board, which ends a tenth of its board's thickness from the cell: how far to the rear, and
 * how much on each side.
 */
export const nutRoom = { deepMm: 1.5, sideMm: 0.4 } as const;

/** Notches in the front of walls and upper beam, where a nut of the bay's LED board stands before them. */
const ledNutTools = (shop: Workshop, m: CellMeasures): readonly Solid[] => {
  const half = ledNut.acrossFlats.value / Math.sqrt(3) + nutRoom.sideMm;
  return m.bays.flatMap((bayX) =>
    ledBoardPlaces.holes.map((hole) => {
      const { x, y: z } = onFace(hole);
      const to = x + half > bay.widthMm ? bay.widthMm + bay.wallMm / 2 : x + half;
      return shop.box(
        vec3(bayX + x - half, m.frontMm - 1, z - half),
        vec3(bayX + to, m.frontMm + nutRoom.deepMm, z + half),
      );
    }),
  );
};

/** Windows of the walls, and notches for what stands before them. */
export const wallTools = (shop: Workshop, m: CellMeasures): readonly Solid[] => {
  const outer = windowProfile(cableWindow());
  const half = bay.wallMm / 2;
  return [
    ...ledNutTools(shop, m),
    ...boltWindows().map((window) =>
      windowTool(shop, windowProfile(window), bay.pitchMm - bay.wallMm - 2, bay.pitchMm + 2),
    ),
    windowTool(shop, outer, m.leftMm - 1, m.leftMm + half + 0.4),
    windowTool(shop, outer, m.rightMm - half - 0.4, m.rightMm + 1),
  ];
};

/** Grille at the rear of the chamber: bars and openings that no finger passes. */
export const grille = { thickMm: 2.4, openMm: 6, barMm: 2.4, rimMm: 3 } as const;

/** Ceiling of the bays where a chamber stands above them, and the chamber's grille. */
export const chamberSolids = (shop: Workshop, m: CellMeasures): readonly Solid[] => {
  const { chamber } = m;
  if (chamber === undefined) return [];
  const { skinMm, frontBeamMm, rearBeamMm, rim, middleRim } = cellBasics;
  const [skin, low, root] = [bay.heightMm + skinMm, chamber.lowMm, bay.heightMm + skinMm - 0.6];
  const middle = bay.pitchMm - bay.wallMm / 2;
  /** A beam whose rear leans, over the skin. */
  const block = (left: number, right: number, to: number, high: number) =>
    acrossX(
      shop,
      {
        outline: polygonContour([
          vec2(m.frontMm, root),
          vec2(to + (high - skin) * risePerReach, root),
          vec2(to + (high - skin) * risePerReach, skin),
          vec2(to, high),
          vec2(m.frontMm, high),
        ]),
      },
      { from: left, to: right },
    );
  const latchTop = bay.heightMm + bay.latch.depthMm + 1.4;
  const latchTo = m.frontMm + middleRim.frontMm;
  return [
    shop.box(vec3(m.leftMm, m.frontMm, bay.heightMm), vec3(m.rightMm, m.rearMm, skin)),
    block(m.leftMm, m.rightMm, m.frontMm + frontBeamMm, low),
    block(m.leftMm, m.leftMm + rim.leftMm, latchTo, latchTop),
    block(middle - 4, middle - 4 + rim.middleMm, latchTo, latchTop),
    shop.box(vec3(m.leftMm, m.rearMm - rearBeamMm, root), vec3(m.rightMm, m.rearMm, low)),
    shop.box(
      vec3(m.leftMm, m.rearMm - grille.thickMm, root),
      vec3(m.rightMm, m.rearMm, chamber.highMm + 0.5),
    ),
  ];
};

/** Openings of the chamber's grille, as rectangles in x and z. */
export const grilleOpenings = (m: CellMeasures) => {
  const { chamber } = m;
  if (chamber === undefined) return [];
  const { openMm, barMm, rimMm } = grille;
  const [low, high] = [chamber.lowMm + rimMm / 2, chamber.highMm - rimMm];
  const count = Math.floor((bay.widthMm - 2 * rimMm + barMm) / (openMm + barMm));
  const margin = (bay.widthMm - count * openMm - (count - 1) * barMm) / 2;
  return m.bays.flatMap((x) =>
    Array.from({ length: count }, (_, index) => {
      const from = x + margin + index * (openMm + barMm);
      return { from, to: from + openMm, low, high };
    }),
  );
};

/** What is cut from the grille. */
export const chamberTools = (shop: Workshop, m: CellMeasures): readonly Solid[] =>
  grilleOpenings(m).map(({ from, to, low, high }) =>
    shop.box(vec3(from, m.rearMm - grille.thickMm - 1, low), vec3(to, m.rearMm + 1, high)),
  );
