/** The bare board in three dimensions: outline, cut-outs and drilled holes. */
import {
  circleContour,
  joinedMeshes,
  type Mesh,
  polygonContour,
  type Solid,
  slotContour,
  topPlane,
  type Workshop,
} from "@rubus/cad";
import type { DrilledHole } from "@rubus/pcb";
import { arcPoints, area, circlePolygon, type Diagnostic, type Polygon } from "@rubus/units";
import type { BareContacts, BoardModel } from "./board-model.js";

const isRound = ({ from, to }: DrilledHole): boolean => from.x === to.x && from.y === to.y;

/** What a drill takes off a board, in mm². */
const holeMm2 = ({ from, to, diameterMm }: DrilledHole): number =>
  (Math.PI * diameterMm ** 2) / 4 + diameterMm * Math.hypot(to.x - from.x, to.y - from.y);

/** Volume of the bare board in mm³, from its outline, its cut-outs and its drills. */
export const bareBoardMm3 = (board: BoardModel): number => {
  const cut = board.cutouts.reduce((sum, cutout) => sum + Math.abs(area(cutout)), 0);
  const drilled = board.holes.reduce((sum, hole) => sum + holeMm2(hole), 0);
  return (Math.abs(area(board.outline)) - cut - drilled) * board.thicknessMm;
};

/** Solder side at z = 0; gold fingers without their bevel, which is a note to the board house. */
export const bareBoardSolid = (shop: Workshop, board: BoardModel): Solid =>
  shop.extrude(
    {
      outline: polygonContour(board.outline),
      holes: [
        ...board.cutouts.map(polygonContour),
        ...board.holes.map((hole) =>
          isRound(hole)
            ? circleContour(hole.from, hole.diameterMm / 2)
            : slotContour(hole.from, hole.to, hole.diameterMm),
        ),
      ],
    },
    topPlane(0),
    board.thicknessMm,
  );

/** How far the corners of a drawn hole leave its circle. */
const roundnessMm = 0.01;

const holePolygon = (hole: DrilledHole): Polygon => {
  const { from, to, diameterMm } = hole;
  const radius = diameterMm / 2;
  if (isRound(hole)) return circlePolygon(from, radius, roundnessMm);
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return [
    ...arcPoints(to, radius, degrees - 90, 180, roundnessMm),
    ...arcPoints(from, radius, degrees + 90, 180, roundnessMm),
  ];
};

/** The same as triangles, for viewers. */
export const bareBoardMesh = (shop: Workshop, board: BoardModel): Mesh =>
  shop.plateMesh({
    outline: board.outline,
    holes: [...board.cutouts, ...board.holes.map(holePolygon)],
    fromMm: 0,
    toMm: board.thicknessMm,
  });

/** Contacts of the board's own copper as triangles, as thick as its copper, on both sides. */
export const contactMesh = (shop: Workshop, board: BoardModel, { faces }: BareContacts): Mesh =>
  joinedMeshes(
    faces.map(({ side, outline, holes }) =>
      shop.plateMesh({
        outline,
        holes,
        fromMm: side === "top" ? board.thicknessMm : -board.copperMm,
        toMm: side === "top" ? board.thicknessMm + board.copperMm : 0,
      }),
    ),
  );

/** Share of its volume that a bare board's solid may be off. */
const boardShare = 1e-5;

/** RUB-CAD-007 when a bare board's solid doesn't hold what its outline and drills say. */
export const bareBoardFaults = (shop: Workshop, board: BoardModel, solid: Solid): readonly Diagnostic[] => {
  const [volumeMm3, wantedMm3] = [shop.volume(solid), bareBoardMm3(board)];
  if (Math.abs(volumeMm3 / wantedMm3 - 1) <= boardShare) return [];
  return [
    {
      code: "RUB-CAD-007",
      severity: "error",
      message: `The bare ${board.title} has ${volumeMm3.toFixed(2)} mm³, its outline and drills leave ${wantedMm3.toFixed(2)} mm³.`,
      remedy: "Change the outline or the hole that was changed last.",
      figures: { volumeMm3, wantedMm3 },
    },
  ];
};
