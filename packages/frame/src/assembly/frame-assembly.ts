/**
 * A frame: cells and blank faces in a row, joined by screws, pins, keys and two rods, ears at both ends, guards and
 * strain reliefs behind. Its origin is the lower left corner of its panel, y = 0 the trays' faces.
 */
import { hashOf, type Vec3, vec3 } from "@rubus/units";
import { cellMeasures } from "../cell/measures.js";
import { earPlaces } from "../ears/measures.js";
import { printedPart } from "./bought-parts.js";
import { cellAssembly } from "./cell-assembly.js";
import { copperSteps } from "./copper-steps.js";
import { at, type FrameContent, type Step } from "./frame-step.js";
import type { Assembled } from "./joints.js";
import { guardSteps, reliefSteps } from "./rear-steps.js";
import { rodStep } from "./rod-step.js";
import { rowSteps } from "./row-steps.js";
import type { Child, SubAssembly } from "./tree.js";

/** Content of an assembly as a short word for its key. */
const shortHash = (content: unknown): string => hashOf(content).slice(0, 8);

/** A frame; the same content gives the same key. */
export const frameAssembly = (
  content: FrameContent,
): Assembled & { readonly key: string; readonly panelAt: Vec3 } => {
  const { rack, height, cells, feeds, blanks } = content;
  const m = cellMeasures(height);
  const made = cells.map((bays) => cellAssembly(height, bays, cells.length));
  const blank = printedPart(`blank-${height}u`, `Blank face, ${height}U`);
  const cellChildren = made.map(
    ({ key }, index): Child => ({
      name: `cell-${index + 1}`,
      assembly: key,
      placement: at(index * m.widthMm),
      out: vec3(index === 0 ? 0 : 30, 0, 0),
    }),
  );
  const blankChildren = Array.from(
    { length: blanks },
    (_, index): Child => ({
      name: `blank ${index + 1}`,
      part: blank.key,
      placement: at((cells.length + index) * m.widthMm),
      out: vec3(30, 0, 0),
    }),
  );
  const units = [...cellChildren, ...blankChildren];
  const steps: readonly Step[] = [
    ...rowSteps(content, units),
    rodStep(content, units.length),
    ...reliefSteps(content),
    ...copperSteps(
      cellChildren.map(({ name }) => name),
      feeds,
      m.widthMm,
    ),
    ...guardSteps(content),
  ];
  const key = `frame-${height}u-${shortHash({ rack, cells, feeds, blanks })}`;
  const assembly: SubAssembly = {
    key,
    title: "Frame",
    children: steps.flatMap(({ children }) => children),
    joints: steps.map(({ joint }) => joint),
    fits: [],
  };
  const places = earPlaces({ rack, height });
  return {
    key,
    // From the panel's lower left corner to the first cell's origin.
    panelAt: vec3(places.widthMm - m.leftMm, 0, -places.lowMm),
    parts: [
      ...(blanks > 0 ? [blank] : []),
      ...made.flatMap(({ parts }) => parts),
      ...steps.flatMap(({ parts }) => parts),
    ],
    assemblies: [
      ...made.flatMap(({ assemblies }) => assemblies),
      ...steps.flatMap((step) => step.assemblies ?? []),
      assembly,
    ],
  };
};
