/** How the tray's parts lie on a printer's bed: the tray on its wall, the face on its outer side. */
import { type Box3, composed, movedBy, type Placement, scaleVec3 } from "@rubus/cad";

/** x up: y runs along the bed's x. */
const onWall: Placement = [0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0];
/** y up: z runs along the bed's x. */
const onFace: Placement = [0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0];

export type PrintedPart = "tray" | "face";

/** Turned as it is printed, its box's corner at the bed's origin. */
export const onBed = (part: PrintedPart, box: Box3): Placement =>
  composed(part === "tray" ? onWall : onFace, movedBy(scaleVec3(box.min, -1)));
