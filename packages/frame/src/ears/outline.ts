/** Outlines of an ear: what is swept along z, and the windows of its flange. */
import { vec2 } from "@rubus/units";
import { cellMeasures, risePerReach } from "../cell/measures.js";
import { type EarOptions, earMeasures, earPlaces } from "./measures.js";

/** Outline as (u, y). */
export const earProfile = (options: Pick<EarOptions, "rack" | "height">) => {
  const { widthMm, gussetMm } = earPlaces(options);
  const { flangeMm, flangeRearMm, panelMm, faceGapMm, gusset } = earMeasures;
  const { frontMm } = cellMeasures(options.height);
  return [
    vec2(faceGapMm, 0),
    vec2(widthMm, 0),
    vec2(widthMm, panelMm),
    vec2(gussetMm, panelMm),
    vec2(flangeMm, panelMm + gusset.alongMm),
    vec2(flangeMm, flangeRearMm),
    vec2(0, flangeRearMm),
    vec2(0, frontMm),
    vec2(faceGapMm, frontMm),
  ];
};

/** Windows of the flange as (y, z), their tops leaning together up to a bridge. */
export const earWindows = (options: Pick<EarOptions, "rack" | "height">) => {
  const { lowMm, highMm } = earPlaces(options);
  const { spans, fromEndMm, bridgeMm } = earMeasures.window;
  return spans.map(({ from, to }) => {
    const [low, high] = [lowMm + fromEndMm, highMm - fromEndMm];
    const lean = (to - from - bridgeMm) / 2;
    const eaves = high - lean * risePerReach;
    return [
      vec2(from, low),
      vec2(to, low),
      vec2(to, eaves),
      vec2(to - lean, high),
      vec2(from + lean, high),
      vec2(from, eaves),
    ];
  });
};
