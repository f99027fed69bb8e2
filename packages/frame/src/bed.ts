/** How a printed part lies on the bed. */
import { type Box3, composed, movedBy, type Placement, placedBox, scaleVec3 } from "@rubus/cad";
import type { PrintedPart } from "./printed-part.js";

/** Turned as it is printed, its box's corner at the bed's origin. */
export const bedPlacement = ({ onBed }: Pick<PrintedPart, "onBed">, box: Box3): Placement =>
  composed(movedBy(scaleVec3(placedBox(box, onBed).min, -1)), onBed);
