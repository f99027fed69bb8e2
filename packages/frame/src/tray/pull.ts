/** The pull in the plane of a wall: a ring for one finger. */
import { rectangleContour, roundedContour, type Solid, type Workshop } from "@rubus/cad";
import { vec2 } from "@rubus/units";
import type { TrayMeasures } from "./measures.js";
import { acrossX } from "./shapes.js";

/** The pull of trays and fillers, rounded where the hand is. */
export const pullSolid = (shop: Workshop, { wall, pull }: Pick<TrayMeasures, "wall" | "pull">): Solid =>
  acrossX(
    shop,
    {
      outline: roundedContour(
        [
          vec2(pull.front, pull.low),
          vec2(pull.rear, pull.low),
          vec2(pull.rear, pull.high),
          vec2(pull.front, pull.high),
        ].map((corner) => ({ ...corner, radiusMm: corner.x === pull.front ? 6 : 2 })),
      ),
      holes: [
        rectangleContour(vec2(pull.hole.front, pull.hole.low), vec2(pull.hole.rear, pull.hole.high), 4),
      ],
    },
    { from: wall.from, to: wall.from + pull.thickMm },
  );
