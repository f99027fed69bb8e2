/** From the board's coordinates (lower left, y up) to KiCad's page (upper left, y down). */
import { type Polygon, type Vec2, vec2 } from "@rubus/units";
import type { Side } from "../model/design.js";
import { list, type SList } from "./s-expression.js";

/** Where the lower left of the board stands on the page. */
export const pageOrigin: Vec2 = vec2(100, 100);

export const toPage = ({ x, y }: Vec2): Vec2 => vec2(pageOrigin.x + x, pageOrigin.y - y);

/** Local coordinates of a footprint: y down; seen through the board when the part is on the bottom. */
export const toFootprint = ({ x, y }: Vec2, side: Side): Vec2 => vec2(x, side === "bottom" ? y : -y);

export const xy = (keyword: string, point: Vec2): SList => list(keyword, point.x, point.y);

export const points = (polygon: Polygon): SList => list("pts", ...polygon.map((point) => xy("xy", point)));

export const layerOf = (side: Side, layer: "Cu" | "Mask" | "Paste" | "SilkS" | "CrtYd" | "Fab"): string =>
  `${side === "top" ? "F" : "B"}.${layer}`;
