/**
 * Label plates: a node's name in raised letters, stuck between the corners on its tray's face. Another colour from
 * 1.2 mm up makes them readable from afar. Printed on the back, without supports.
 */
import { planeAt, type Solid, topPlane, type Workshop } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { bottomDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import { type LabelText, labelText, labelMeasures as m } from "./label-text.js";

/** Baselines of the lines, from the lower edge of the plate: what stands above and below them is centred. */
const baselines = ({ lines, sizeMm }: LabelText): readonly number[] => {
  const pitch = 1.12 * sizeMm;
  const capital = 0.73 * sizeMm;
  const foot = /[gjpqy,;]/.test(lines.at(-1) ?? "") ? 0.2 * sizeMm : 0;
  const tall = capital + (lines.length - 1) * pitch + foot;
  const lowest = (m.heightMm - tall) / 2 + foot;
  return lines.map((_, index) => lowest + (lines.length - 1 - index) * pitch);
};

/** Lower left corner of its back at the origin; letters look up. */
export const labelSolid = (shop: Workshop, text: LabelText): Solid => {
  const plate = shop.roundedBox(vec3(0, 0, 0), vec3(m.widthMm, m.heightMm, m.plateMm), m.cornerMm);
  const heights = baselines(text);
  const letters = text.lines.flatMap((line, index) =>
    shop.letters(
      {
        text: line,
        plane: planeAt(topPlane(), vec3(m.widthMm / 2, heights[index] ?? 0, m.plateMm - 0.2)),
        sizeMm: text.sizeMm,
        font: m.font,
        anchor: "middle",
      },
      m.raisedMm + 0.2,
    ),
  );
  return shop.fuse(plate, ...letters);
};

/** The plate alone, and what letters add at the least and at the most: a quarter of the field they stand in. */
const plateMm3 = (m.widthMm * m.heightMm - (4 - Math.PI) * m.cornerMm ** 2) * m.plateMm;
const lettersMm3 = m.widthMm * m.heightMm * m.raisedMm;

/** The label of a node; nodes of one name have one label. */
export const labelPart = (name: string, place: string): PrintedPart => {
  const text = labelText(name, place);
  const said = text.lines.join("");
  return {
    key: `label-${said.replaceAll(/[^a-z0-9-]+/g, "-")}`,
    title: `Label ${said}`,
    volumeMm3: { min: plateMm3 + 0.2, max: plateMm3 + 0.45 * lettersMm3 },
    onBed: bottomDown,
    flameRetardant: false,
    model: (shop) => labelSolid(shop, text),
  };
};
