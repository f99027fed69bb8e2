/** A small part beside the pin it serves: a capacitor at its supply pin, a resistor at its output. */
import { boundingBox, type Diagnostic, rotatePolygon, vec2 } from "@rubus/units";
import type { Footing, Laid, Placed } from "./footing.js";
import { padAt, roomOf, standing } from "./footing.js";
import type { Direction } from "./row.js";

export type BesideSpec = {
  /** Number of the anchor's pad that it serves. */
  readonly pad: string;
  /** Number of its own pad that faces it; 1 where absent. */
  readonly own?: string;
  readonly side: Direction;
  /** Between the two courtyards. */
  readonly gapMm?: number;
  /** Along the anchor's side, from where both pads are level. */
  readonly shiftMm?: number;
};

const noPad = (ref: string, pad: string): Diagnostic => ({
  code: "RUB-PCB-002",
  severity: "error",
  message: `placement: ${ref} has no pad ${pad}`,
  remedy: "Mend the design of the board.",
});

/**
 * A footing as near to a pad of the anchor as their courtyards let it, its own pad level with that pad. Where either
 * pad isn't there it stands beside the anchor's middle and a diagnostic says so.
 */
export const beside = (anchor: Placed, footing: Footing, spec: BesideSpec): Laid => {
  const { pad, own = "1", side, gapMm = 0, shiftMm = 0 } = spec;
  const { rotation = 0 } = footing;
  const target = padAt(anchor, pad);
  const facing = padAt(standing(footing, vec2(0, 0)), own);
  const diagnostics = [
    ...(target ? [] : [noPad(anchor.ref, pad)]),
    ...(facing ? [] : [noPad(footing.ref, own)]),
  ];
  const room = roomOf(anchor);
  const { min, max } = boundingBox(rotatePolygon(footing.land.courtyard, rotation));
  const level = {
    x: (target ?? anchor.at).x - (facing?.x ?? 0) + shiftMm,
    y: (target ?? anchor.at).y - (facing?.y ?? 0) + shiftMm,
  };
  const at = {
    left: vec2(room.min.x - gapMm - max.x, level.y),
    right: vec2(room.max.x + gapMm - min.x, level.y),
    down: vec2(level.x, room.min.y - gapMm - max.y),
    up: vec2(level.x, room.max.y + gapMm - min.y),
  }[side];
  return { placed: [standing(footing, at)], diagnostics };
};
