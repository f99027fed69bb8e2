/**
 * Label plates: a node's name in raised letters, stuck between the corners on its tray's face. Another colour from
 * 1.2 mm up makes them readable from afar. Printed on the back, without supports. In the tree all nodes have the one
 * plate; what is printed has its node's letters, as a mesh alone: two hundred solids of letters take minutes.
 */
import type { Fitting, Placement, WeldedMesh } from "@rubus/cad";
import { roundedRectangle, vec2, vec3 } from "@rubus/units";
import { bottomDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import { type LabelText, labelMeasures as m } from "./label-text.js";

/** Baselines of the lines, from the lower edge of the plate: what stands above and below them is centred. */
const baselines = ({ lines, sizeMm }: LabelText): readonly number[] => {
  const pitch = 1.12 * sizeMm;
  const capital = 0.73 * sizeMm;
  const foot = /[gjpqy,;]/.test(lines.at(-1) ?? "") ? 0.2 * sizeMm : 0;
  const tall = capital + (lines.length - 1) * pitch + foot;
  const lowest = (m.heightMm - tall) / 2 + foot;
  return lines.map((_, index) => lowest + (lines.length - 1 - index) * pitch);
};

/** The plate with a text; lower left corner of its back at the origin, letters look up: as it is printed. */
export const labelMesh = ({ letteredPlate }: Pick<Fitting, "letteredPlate">, text: LabelText): WeldedMesh => {
  const heights = baselines(text);
  return letteredPlate({
    outline: roundedRectangle(vec2(m.widthMm / 2, m.heightMm / 2), m.widthMm, m.heightMm, m.cornerMm),
    thickMm: m.plateMm,
    raisedMm: m.raisedMm,
    font: m.font,
    lines: text.lines.map((line, index) => ({
      text: line,
      at: vec2(m.widthMm / 2, heights[index] ?? 0),
      sizeMm: text.sizeMm,
    })),
  });
};

const plateMm3 = (m.widthMm * m.heightMm - (4 - Math.PI) * m.cornerMm ** 2) * m.plateMm;

/** The plate before it has its letters: what stands on every face of the tree. */
export const labelPlate: PrintedPart = {
  key: "label",
  title: "Label plate",
  volumeMm3: { min: plateMm3 * 0.999, max: plateMm3 * 1.001 },
  onBed: bottomDown,
  flameRetardant: false,
  model: (shop) => shop.roundedBox(vec3(0, 0, 0), vec3(m.widthMm, m.heightMm, m.plateMm), m.cornerMm),
};

/** On the outer side of a face, in the coordinates of the bay. */
export const labelPlacement: Placement = [1, 0, 0, m.at.x, 0, 0, -1, 0, 0, 1, 0, m.at.z];
