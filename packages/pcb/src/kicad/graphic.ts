/** Lines and filled shapes of boards and footprints. */
import type { Vec2 } from "@rubus/units";
import type { Graphic } from "../model/pads.js";
import type { StablePath } from "../stable-uuid.js";
import { points, xy } from "./page.js";
import { list, type SList, word } from "./s-expression.js";
import { uuid } from "./uuid.js";

const stroke = (widthMm: number): SList =>
  list("stroke", list("width", widthMm), list("type", word("solid")));

/** A graphic in a footprint (`fp`) or on the board (`gr`), its points mapped by `place`. */
export const graphicItem = (
  owner: "fp" | "gr",
  graphic: Graphic,
  place: (at: Vec2) => Vec2,
  layer: string,
  path: StablePath,
): SList =>
  graphic.kind === "line"
    ? list(
        `${owner}_line`,
        xy("start", place(graphic.from)),
        xy("end", place(graphic.to)),
        stroke(graphic.widthMm),
        list("layer", layer),
        uuid(...path),
      )
    : list(
        `${owner}_poly`,
        points(graphic.outline.map(place)),
        stroke(0),
        list("fill", word("yes")),
        list("layer", layer),
        uuid(...path),
      );
