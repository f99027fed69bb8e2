/** Power ports and the power flag: how they are drawn, and which way each net's port points. */
import { type Vec2, vec2 } from "@rubus/units";
import type { SymbolGraphic } from "../model/parts.js";
import type { SchematicSheet } from "../model/schematic.js";

/** Symbol coordinates about the point that joins the wire, y up. */
export type PortShape = { readonly graphics: readonly SymbolGraphic[]; readonly valueAt: Vec2 };

const line = (...points: readonly (readonly [number, number])[]): SymbolGraphic => ({
  kind: "polyline",
  points: points.map(([x, y]) => vec2(x, y)),
});

const supply: PortShape = {
  graphics: [line([0, 0], [0, 2.54]), line([-0.762, 1.27], [0, 2.54], [0.762, 1.27])],
  valueAt: vec2(0, 3.556),
};

const ground: PortShape = {
  graphics: [
    line([0, 0], [0, -1.27]),
    line([-1.27, -1.27], [1.27, -1.27]),
    line([-0.762, -1.778], [0.762, -1.778]),
    line([-0.254, -2.286], [0.254, -2.286]),
  ],
  valueAt: vec2(0, -3.556),
};

export const powerPortShape = (points: "up" | "down"): PortShape => (points === "up" ? supply : ground);

export const powerFlagShape: PortShape = {
  graphics: [line([0, 0], [0, 1.27], [-1.016, 1.905], [0, 2.54], [1.016, 1.905], [0, 1.27])],
  valueAt: vec2(0, 3.556),
};

/** The way a net's port symbol points unrotated: that of its first port. The others are turned by half. */
export const powerPortTypes = (sheet: SchematicSheet): ReadonlyMap<string, "up" | "down"> =>
  new Map(sheet.powerPorts.toReversed().map(({ net, points }) => [net, points]));

/** A flag stands upright, or hangs where a wire goes up from its point. */
export const flagHangs = (sheet: SchematicSheet, at: Vec2): boolean =>
  sheet.wires.some((wire) =>
    wire.some((point, index) => {
      if (point.x !== at.x || point.y !== at.y) return false;
      return [wire[index - 1], wire[index + 1]].some(
        (next) => next !== undefined && next.x === at.x && next.y < at.y,
      );
    }),
  );
