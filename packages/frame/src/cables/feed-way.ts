/** The way of a feed's cable at the rear of a cell: out of its turned lug, through the guard, down past its relief. */
import type { Solid, Workshop } from "@rubus/cad";
import { rowOf, wires } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import { jointOf } from "../bars/bolt.js";
import { jointStack } from "../bars/joint-stack.js";
import type { Pole } from "../bars/link-bar.js";
import { bay } from "../bay.js";
import { barrelOf } from "../bodies/copper.js";
import { guardMeasures, lugTurnDegrees, lugWay, poleHeightMm } from "../guard/measures.js";
import { cellMiddleMm } from "../guard/rear-inserts.js";
import { feedBendMm, reliefMeasures, reliefXMm } from "../relief/relief.js";

const radiusMm = rowOf(wires, "wire-10").outerDiameter.value / 2;
const turn = (lugTurnDegrees * Math.PI) / 180;

/** Before the barrel, so that a wire that leaves it askew does not meet its rim. */
const mouthMm = 1.2;

/** How far below the relief the drawn piece of a cable ends. */
const belowMm = 15;

/**
 * Points of the cable's middle in the coordinates of its cell, from the mouth of the lug's barrel down.
 * @param layers bars and spacers below the lug
 */
export const feedWay = (pole: Pole, layers: number): readonly Vec3[] => {
  const barrel = barrelOf(jointOf(pole, layers, 1).lug);
  const lug = jointStack(pole, layers, 1).find(({ name }) => name === "lug");
  // Beside its barrel it lies on the sleeves of the bars that end under the lug.
  const rear =
    bay.backPlaneMm +
    (lug?.fromMm ?? 0) +
    Math.max(barrel.outerDiameter.value / 2, guardMeasures.sleeveMm + 0.1 + radiusMm);
  const reach = barrel.holeToEnd.value + mouthMm;
  const height = poleHeightMm(pole);
  const x = reliefXMm(pole);
  return [
    vec3(cellMiddleMm + lugWay(pole) * reach * Math.sin(turn), rear, height - reach * Math.cos(turn)),
    vec3(x, reliefMeasures.cableYMm, height - Math.abs(x - cellMiddleMm) / Math.tan(turn)),
    vec3(x, reliefMeasures.cableYMm, reliefMeasures.low - belowMm),
  ];
};

/** The last piece of a feed's cable of 10 mm², in the coordinates of its cell. */
export const feedCableBody = (shop: Workshop, pole: Pole, layers: number): Solid =>
  shop.pipe(feedWay(pole, layers), radiusMm, feedBendMm);
