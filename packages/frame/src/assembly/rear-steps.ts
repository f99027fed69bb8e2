/** What stands behind a row of cells beside its copper: strain reliefs where feeds are, and touch guards. */
import { vec3 } from "@rubus/units";
import { cellMeasures } from "../cell/measures.js";
import { guardScrews } from "../guard/guard.js";
import { reliefScrews } from "../relief/relief.js";
import type { ScrewPlace } from "../screw-place.js";
import { printedPart } from "./bought-parts.js";
import { fastened } from "./fasten.js";
import { at, type FrameContent, type Step, shifted, stepOf } from "./frame-step.js";
import type { TreePart } from "./part.js";
import type { Child } from "./tree.js";

/** A printed part behind a cell, screwed to it. */
const behind = (
  what: string,
  part: TreePart,
  screws: readonly ScrewPlace[],
  number: number,
  widthMm: number,
): Step => {
  const x = (number - 1) * widthMm;
  const child: Child = {
    name: `${what} of cell ${number}`,
    part: part.key,
    placement: at(x),
    out: vec3(0, 45, 0),
  };
  return stepOf(
    child.name,
    [{ part, child }],
    [`cell-${number}`],
    screws.map((place) => fastened(shifted(place, x, `${place.name}, cell ${number}`), 60)),
  );
};

/** Before the cables, which lie on them. */
export const reliefSteps = ({ height, feeds }: FrameContent): readonly Step[] => {
  const relief = printedPart("strain-relief", "Strain relief");
  const { widthMm } = cellMeasures(height);
  return feeds.map((number) => behind("strain relief", relief, reliefScrews, number, widthMm));
};

/** Last: they go over bars and cables. */
export const guardSteps = ({ height, cells }: FrameContent): readonly Step[] => {
  const guard = printedPart(`touch-guard-${height}u`, "Touch guard");
  const { widthMm } = cellMeasures(height);
  return cells.map((_, index) => behind("guard", guard, guardScrews(height), index + 1, widthMm));
};
