/** The spring latch: a beam in the plane of the tray's wall, its hook in a pocket of the upper beam, and what it costs. */
import { planeAt, polygonContour, rightPlane, type Solid, type Workshop } from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import type { TrayMeasures } from "./measures.js";

/** Arm with its lever, hook and pad. */
export const latchSolids = (shop: Workshop, { latch, wall }: TrayMeasures): readonly Solid[] => {
  const { low, thickMm, widthMm, root, tip, hook } = latch;
  const high = low + thickMm;
  const plane = planeAt(rightPlane(), vec3(wall.from, 0, 0));
  const arm = shop.extrude(
    {
      outline: polygonContour([
        vec2(tip, low),
        vec2(root - 2, low),
        // A gusset of 1.2 mm takes the peak off the stress at the root.
        vec2(root + 0.5, low - 1.2),
        vec2(root + 0.5, high),
        vec2(tip, high),
      ]),
    },
    plane,
    widthMm,
  );
  const top = wall.high + hook.overMm;
  const catching = shop.extrude(
    {
      outline: polygonContour([
        vec2(hook.front, high - 0.5),
        vec2(hook.rear, high - 0.5),
        vec2(hook.rear, wall.high),
        vec2(hook.front + hook.flatMm, top),
        vec2(hook.front, top),
      ]),
    },
    plane,
    wall.to - wall.from,
  );
  const pad = shop.box(vec3(wall.from, tip, low), vec3(wall.from + latch.padMm, tip + 3, high));
  return [arm, catching, pad];
};

/** What the latch does, by the formula of a cantilever with its load at the hook. */
export type LatchFigures = {
  /** How far the hook goes down to leave the pocket. */
  readonly deflectionMm: number;
  /** Greatest strain of the arm, at its root. */
  readonly strain: number;
  /** At the hook, and at the lever's end where the thumb pushes. */
  readonly hookN: number;
  readonly thumbN: number;
  /** How far the lever's end stands off its seated place while the hook is not in the pocket. */
  readonly leverShowsMm: number;
  /** Bearing stress of the hook at a pull. */
  readonly bearingMPa: number;
};

/**
 * Figures of the latch: strain 3·t·δ / 2·L², force 3·E·I·δ / L³ (any handbook of strength, cantilever).
 * @param modulusMPa of the filament
 * @param pullN at the tray, as by a cable
 */
export const latchFigures = (measures: TrayMeasures, modulusMPa: number, pullN: number): LatchFigures => {
  const { latch, wall } = measures;
  const { hook, thickMm, widthMm, root, tip } = latch;
  const deflectionMm = wall.high + hook.overMm - bay.heightMm;
  const lengthMm = root - (hook.front + hook.rear) / 2;
  const inertia = (widthMm * thickMm ** 3) / 12;
  const hookN = (3 * modulusMPa * inertia * deflectionMm) / lengthMm ** 3;
  const leverMm = root - tip;
  // Beyond the hook the arm runs on straight at the slope 3δ / 2L.
  const leverShowsMm = deflectionMm * (1 + (1.5 * (leverMm - lengthMm)) / lengthMm);
  return {
    deflectionMm,
    strain: (3 * thickMm * deflectionMm) / (2 * lengthMm ** 2),
    hookN,
    thumbN: (hookN * lengthMm) / leverMm,
    leverShowsMm,
    bearingMPa: pullN / (deflectionMm * (wall.to - wall.from)),
  };
};

/** Bending stress of a tray's pull, its bar a beam held at both ends with the pull in its middle: F·L / 8·W. */
export const pullStressMPa = ({ pull }: TrayMeasures, pullN: number): number => {
  const spanMm = pull.hole.high - pull.hole.low;
  const section = (pull.thickMm * (pull.hole.front - pull.front) ** 2) / 6;
  return (pullN * spanMm) / 8 / section;
};
