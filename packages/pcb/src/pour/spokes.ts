/** Thermal spokes: how a pour joins a pad that must still be soldered. */
import { add, type Polygon, rectangle, rotate, type Vec2, vec2 } from "@rubus/units";
import type { BoardPad } from "../geometry.js";
import type { ZoneSpec } from "../model/design.js";

/** Whether spokes join a pad to a zone, rather than copper all round. */
export const joinsThermally = (zone: ZoneSpec, item: BoardPad): boolean =>
  item.net === zone.net && (item.pad.connection ?? zone.connection) === "thermal";

/** A bar from a pad's centre through its thermal gap, its point on the pad's edge and the one where it must meet the pour. */
export type Spoke = { readonly bar: Polygon; readonly edge: Vec2; readonly end: Vec2 };

/** A round pad's spokes stand aslant: a row of such pads then shares no edge of its reliefs. */
const spokeTurns = { circle: [45, 135, 225, 315], other: [0, 90, 180, 270] } as const;

/** The four spokes a pad may have, none wider than the pad. */
export const spokes = (zone: ZoneSpec, item: BoardPad): readonly Spoke[] => {
  const { shape } = item.pad;
  const [width, height] =
    shape.kind === "circle" ? [shape.diameterMm, shape.diameterMm] : [shape.widthMm, shape.heightMm];
  const beyond = zone.thermalGapMm + zone.minWidthMm;
  const across = Math.min(zone.thermalSpokeMm, width, height);
  return spokeTurns[shape.kind === "circle" ? "circle" : "other"].map((turn) => {
    const half = (turn % 180 === 0 ? width : height) / 2;
    const reach = half + beyond;
    const placed = (point: Vec2): Vec2 => add(item.at, rotate(point, turn + item.rotation));
    return {
      // It starts a little behind the centre, so that the centre lies inside the joined copper.
      bar: rectangle(vec2((reach - 0.1) / 2, 0), reach + 0.1, across).map(placed),
      edge: placed(vec2(half, 0)),
      end: placed(vec2(reach - zone.minWidthMm / 2, 0)),
    };
  });
};
