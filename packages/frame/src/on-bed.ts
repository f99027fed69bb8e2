/** Turns that lay a part on the bed by one of its sides, whatever corner that leaves at the bed's origin. */
import type { Placement } from "@rubus/cad";

/** The part's underside stays down. */
export const bottomDown: Placement = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
/** y up: x runs along the bed's x, backwards. */
export const frontDown: Placement = [-1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0];
/** y down. */
export const rearDown: Placement = [1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0];
/** x up. */
export const leftDown: Placement = [0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0];
