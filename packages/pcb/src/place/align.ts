/** Lining up and mirroring parts that stand already. */
import { type Vec2, vec2 } from "@rubus/units";
import { type Placed, roomOf } from "./footing.js";

export type Edge = "left" | "right" | "low" | "high";

const shifted = (placed: Placed, by: Vec2): Placed => ({
  ...placed,
  at: vec2(placed.at.x + by.x, placed.at.y + by.y),
});

const edgeOf = (placed: Placed, edge: Edge): number => {
  const { min, max } = roomOf(placed);
  return { left: min.x, right: max.x, low: min.y, high: max.y }[edge];
};

/** Every part moved across so that an edge of its courtyard lies at `mm`; at the first part's where absent. */
export const align = (
  parts: readonly Placed[],
  edge: Edge,
  mm = parts[0] === undefined ? 0 : edgeOf(parts[0], edge),
): readonly Placed[] =>
  parts.map((part) => {
    const by = mm - edgeOf(part, edge);
    return shifted(part, edge === "left" || edge === "right" ? vec2(by, 0) : vec2(0, by));
  });

/** All moved by the same step. */
export const moved = (parts: readonly Placed[], by: Vec2): readonly Placed[] =>
  parts.map((part) => shifted(part, by));

const upright = (degrees: number): number => ((degrees % 360) + 360) % 360;

/**
 * Other parts where the mirror image of these would stand, on the same side of the board: `x` is an axis parallel to
 * the y axis. A part itself can't be mirrored; it is turned so that pads 1 and 2 of a chip come to the image's.
 * @param refs the other parts, one for each
 */
export const mirror = (
  parts: readonly Placed[],
  axis: { readonly x: number } | { readonly y: number },
  refs: readonly string[],
): readonly Placed[] =>
  parts.map((part, index) => ({
    ...part,
    ref: refs[index] ?? part.ref,
    ...("x" in axis
      ? { at: vec2(2 * axis.x - part.at.x, part.at.y), rotation: upright(180 - part.rotation) }
      : { at: vec2(part.at.x, 2 * axis.y - part.at.y), rotation: upright(-part.rotation) }),
  }));
