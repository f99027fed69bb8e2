/** Words of the legend in the project's own weights. */
import type { SilkText } from "@rubus/pcb";
import { vec2 } from "@rubus/units";

/** Words whose middle is there; strokes are thicker where letters are larger than usual. */
export const legendText = (
  words: string,
  x: number,
  y: number,
  heightMm = 1,
  rotation = 0,
  side: SilkText["side"] = "top",
): SilkText => ({
  text: words,
  at: vec2(x, y),
  heightMm,
  lineMm: heightMm > 1.2 ? 0.2 : 0.15,
  rotation,
  side,
});
