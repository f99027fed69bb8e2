/** Parts in a row, courtyard to courtyard. */
import { boundingBox, rotatePolygon, type Vec2, vec2 } from "@rubus/units";
import { type Footing, type Placed, standing } from "./footing.js";

export type Direction = "left" | "right" | "up" | "down";

export type RowSpec = {
  /** On the line of the parts' origins: where the first courtyard begins, or the middle of the row. */
  readonly from: Vec2;
  readonly towards: Direction;
  readonly begins?: "edge" | "middle";
  /** Between neighbouring courtyards. */
  readonly gapMm?: number;
  /** Least distance of neighbouring origins. */
  readonly pitchMm?: number;
};

const ways: Readonly<Record<Direction, Vec2>> = {
  left: vec2(-1, 0),
  right: vec2(1, 0),
  up: vec2(0, 1),
  down: vec2(0, -1),
};

/** How far a courtyard reaches from the part's origin: against the row, and along it. */
const reachOf = ({ land, rotation = 0 }: Footing, way: Vec2): readonly [before: number, after: number] => {
  const { min, max } = boundingBox(rotatePolygon(land.courtyard, rotation));
  const [low, high] = way.x === 0 ? [min.y, max.y] : [min.x, max.x];
  return way.x + way.y > 0 ? [-low, high] : [high, -low];
};

/** Footings one after the other, their origins on one line; no two courtyards meet. */
export const row = (footings: readonly Footing[], spec: RowSpec): readonly Placed[] => {
  const { from, towards, begins = "edge", gapMm = 0, pitchMm = 0 } = spec;
  const way = ways[towards];
  const along: number[] = [];
  let end = 0;
  for (const [index, footing] of footings.entries()) {
    const [before, after] = reachOf(footing, way);
    const touching = end + (index === 0 ? 0 : gapMm) + before;
    const origin = Math.max(touching, (along[index - 1] ?? Number.NEGATIVE_INFINITY) + pitchMm);
    along.push(origin);
    end = origin + after;
  }
  const start = begins === "edge" ? 0 : -end / 2;
  return footings.map((footing, index) => {
    const step = start + (along[index] ?? 0);
    return standing(footing, vec2(from.x + way.x * step, from.y + way.y * step));
  });
};
