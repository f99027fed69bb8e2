/** The spring latch: a beam in the plane of the tray's wall, its hook in a pocket of the upper beam. */
import { planeAt, polygonContour, rightPlane, type Solid, type Workshop } from "@rubus/cad";
import { type Vec2, vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import type { TrayMeasures } from "./measures.js";

type LatchMeasures = Pick<TrayMeasures, "latch" | "wall" | "ceiling">;

/**
 * The open corner of a wall that the arm moves in, as (y, z) from the shoulder behind the hook to the wall's front edge:
 * lower in front of the Pi's stand-offs, where the lever goes down further.
 * @param frontMm the wall's front edge
 */
export const latchOpening = (
  { latch, wall, ceiling }: LatchMeasures,
  frontMm: number = wall.front,
): readonly Vec2[] => {
  const { low, thickMm, root, gapAboveMm, gapBelowMm, front } = latch;
  const high = low + thickMm + gapAboveMm;
  return [
    vec2(ceiling.front, wall.high),
    vec2(ceiling.front, high),
    vec2(root, high),
    vec2(root, low - gapBelowMm),
    vec2(front.to + front.gapBelowMm - gapBelowMm, low - gapBelowMm),
    vec2(front.to, low - front.gapBelowMm),
    vec2(frontMm, low - front.gapBelowMm),
  ];
};

/** The hook's outline as (y, z): its front side leans to the rear, its rear lets it slide under the beam. */
const hookOutline = ({ latch, wall }: LatchMeasures): readonly Vec2[] => {
  const { low, thickMm, hook } = latch;
  const foot = low + thickMm - 0.5;
  const top = wall.high + hook.overMm;
  const frontAt = (z: number): number => hook.front + hook.leanShare * (z - bay.heightMm);
  return [
    vec2(frontAt(foot), foot),
    vec2(hook.rear, foot),
    vec2(hook.rear, wall.high),
    vec2(frontAt(top) + hook.flatMm, top),
    vec2(frontAt(top), top),
  ];
};

/** Arm with its lever, hook and pad. */
export const latchSolids = (shop: Workshop, measures: LatchMeasures): readonly Solid[] => {
  const { latch, wall } = measures;
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
  const catching = shop.extrude({ outline: polygonContour(hookOutline(measures)) }, plane, hook.widthMm);
  const pad = shop.box(vec3(wall.from, tip, low), vec3(wall.from + latch.padMm, tip + 3, high));
  return [arm, catching, pad];
};

/** Bending stress of a tray's pull, its bar a beam held at both ends with the pull in its middle: F·L / 8·W. */
export const pullStressMPa = ({ pull }: TrayMeasures, pullN: number): number => {
  const spanMm = pull.hole.high - pull.hole.low;
  const section = (pull.thickMm * (pull.hole.front - pull.front) ** 2) / 6;
  return (pullN * spanMm) / 8 / section;
};
