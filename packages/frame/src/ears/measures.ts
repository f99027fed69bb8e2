/**
 * Measures of the ears that hold a row of cells in a rack. Outward from the cell's side: u, which is x at the right ear
 * and −x at the left one; y and z as in the cell. An ear is printed standing, so that its layers run through the corner.
 */
import { racks, rowOf } from "@rubus/catalogue";
import { bay } from "../bay.js";
import { type CellHeight, cellBasics, cellMeasures } from "../cell/measures.js";

export type RackKey = (typeof racks)[number]["key"];
export type EarSide = "left" | "right";

/** What an ear is made for. */
export type EarOptions = {
  readonly rack: RackKey;
  readonly side: EarSide;
  readonly height: CellHeight;
};

export const earMeasures = {
  /** Beside the cell: as thick as the rim that a neighbour's screw would pass. */
  flangeMm: cellBasics.rim.rightMm,
  flangeRearMm: 112,
  /** The panel before the posts; its front is level with the trays' faces. */
  panelMm: 6,
  /** Faces of the last bay stand 0.3 mm over the cell's side. */
  faceGapMm: 0.7,
  cornerMm: 2,
  slot: { lengthMm: 12, widthMm: 7 },
  /** From the rear of the panel along the flange, and along the panel as far as the post leaves room. */
  gusset: { alongMm: 16, clearOfPostMm: 1 },
  /** Windows of the flange, along y; heights from the ends of the flange. */
  window: {
    spans: [
      { from: 34, to: 63 },
      { from: 69, to: 98 },
    ],
    fromEndMm: 18,
    bridgeMm: 8,
  },
} as const;

/** What follows from the rack: widths outward from the cell's side, heights in the cell's z. */
export const earPlaces = ({ rack, height }: Pick<EarOptions, "rack" | "height">) => {
  const row = rowOf(racks, rack);
  const cell = cellMeasures(height);
  const cells = Math.floor(row.opening.value / cell.widthMm);
  const half = (cells * cell.widthMm) / 2;
  const panelHeight = height * row.unitHeight.value - row.panelShortfall.value;
  const middle = (cell.lowMm + cell.highMm) / 2;
  const unitsLow = middle - (height * row.unitHeight.value) / 2;
  const room = (row.opening.min ?? row.opening.value) / 2 - half;
  const { flangeMm, gusset, panelMm } = earMeasures;
  return {
    cells,
    widthMm: row.panelWidth.value / 2 - half,
    lowMm: middle - panelHeight / 2,
    highMm: middle + panelHeight / 2,
    /** Middle of the slots, and their heights: the lowest and the highest hole, and one between in three units. */
    slotAtMm: row.holeSpacing.value / 2 - half,
    slotZs: Array.from({ length: height }, (_, unit) => {
      const hole = row.holes[unit === 0 ? 0 : unit === height - 1 ? 2 : 1];
      return unitsLow + unit * row.unitHeight.value + hole.value;
    }),
    /** Between the cell's side and the post. */
    roomMm: room,
    /** Where the gusset ends on the panel. */
    gussetMm: Math.min(room - gusset.clearOfPostMm, flangeMm + gusset.alongMm),
    /** The posts' front. */
    postMm: panelMm,
    wallMm: bay.wallMm / 2,
  } as const;
};
