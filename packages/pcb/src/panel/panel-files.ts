/** Fabrication files of a panel: those of a board, and the score lines as a layer of their own. */
import { vec2 } from "@rubus/units";
import { pen } from "../fabrication/aperture.js";
import { drillFiles } from "../fabrication/excellon.js";
import type { FabFile, FabOptions } from "../fabrication/fab-file.js";
import { fileAttributes, gerberFiles } from "../fabrication/gerber-files.js";
import { gerberText, type PlotItem } from "../fabrication/gerber-writer.js";
import { jobFile } from "../fabrication/job-file.js";
import { strokeText, strokeTextWidth } from "../legend/stroke-font.js";
import type { Panel, ScoreLine } from "./panel.js";

const lineMm = 0.2;
const wordHeightMm = 1.5;
/** From the panel's edge to the word beside a line. */
const gapMm = 1.5;

const material = ["Material"];
const line = (from: ScoreLine["from"], to: ScoreLine["to"], widthMm: number): PlotItem => ({
  kind: "draw",
  aperture: pen(widthMm, material),
  from,
  to,
  attributes: {},
});

/** The word `V-CUT` where a line ends, outside the panel: houses ask for it in writing beside each line. */
const wordAt = ({ from, to }: ScoreLine): readonly PlotItem[] => {
  const upright = from.x === to.x;
  const reach = gapMm + strokeTextWidth("V-CUT", wordHeightMm) / 2;
  const at = upright ? vec2(to.x, to.y + reach) : vec2(to.x + reach, to.y);
  return strokeText("V-CUT", at, wordHeightMm, upright ? 90 : 0, false).flatMap((stroke) =>
    stroke.slice(1).flatMap((end, index) => {
      const start = stroke[index];
      return start ? [line(start, end, 0.15)] : [];
    }),
  );
};

/** `<panel>-V_Cut.gbr`, file function `Vcut`: the same on both sides (Gerber layer format specification §5.6.3). */
const scoreFile = ({ board, scoreLines }: Panel, options: FabOptions): FabFile => {
  const items = scoreLines.flatMap((score) => [line(score.from, score.to, lineMm), ...wordAt(score)]);
  const attributes = fileAttributes(board, { fileFunction: ["Vcut"], polarity: "Positive" }, options);
  return { name: `${board.name}-V_Cut.gbr`, text: gerberText(attributes, items), fileFunction: "Vcut" };
};

/** Gerbers, job file and drills of a panel, the layer of its score lines among them. */
export const panelFiles = (panel: Panel, options: FabOptions): readonly FabFile[] => {
  const array = { ...options, part: "Array" } as const;
  const layers = [...gerberFiles(panel.board, array), scoreFile(panel, array)];
  return [...layers, jobFile(panel.board, layers, array), ...drillFiles(panel.board, array)];
};
