/** The sheets of link bar and spacer. */
import { group, type Item, path, rectanglePath, type Scene } from "@rubus/drawing";
import { formatQuantity, ohm } from "@rubus/units";
import { acrossDimension, leader, uprightDimension } from "../sheet/dimensions.js";
import { line, lines, words } from "../sheet/lines.js";
import { notes, sheet } from "../sheet/sheet.js";
import { jointOf } from "./bolt.js";
import { chainView } from "./chain-view.js";
import { partPaths } from "./cut-file.js";
import { barResistance, massOf } from "./figures.js";
import { jointDetail } from "./joint-detail.js";
import { type FlatPart, linkBar, type Opening, spacersOf } from "./link-bar.js";
import { rearView } from "./rear-view.js";

const short = (value: number, decimals = 1): string => String(Number(value.toFixed(decimals)));

const material = linkBar.material.name.replace("Copper bar ", "");

/** A part's plan with centre lines, its lower left corner at a point of the paper, to a scale. */
const plan = (part: FlatPart, x: number, y: number, scale: number): Item => {
  const centre = { ...lines.centre, widthMm: lines.centre.widthMm / scale, dash: [4, 0.8, 0.6, 0.8] };
  const cross = ({ at, diameterMm, playMm }: Opening): readonly Item[] => {
    const middle = { x: at.x, y: part.widthMm - at.y };
    const reach = diameterMm / 2 + playMm + 1.6;
    return [
      line({ x: middle.x - reach, y: middle.y }, { x: middle.x + reach, y: middle.y }, centre),
      line({ x: middle.x, y: middle.y - reach }, { x: middle.x, y: middle.y + reach }, centre),
    ];
  };
  return group(
    [
      ...partPaths(part).map((outline) => path(outline, { stroke: { ...lines.edge, widthMm: 0.5 / scale } })),
      ...part.openings.flatMap(cross),
    ],
    { id: "plan", transform: [scale, 0, 0, scale, x, y - part.widthMm * scale] },
  );
};

const openingText = ({ diameterMm, playMm }: Opening, bolt: string): string =>
  playMm === 0
    ? `⌀ ${short(diameterMm)}`
    : `2 × slot ${short(diameterMm + 2 * playMm)} × ${short(diameterMm)}, for ${bolt} ± ${short(playMm)}`;

const madeNotes = [
  `${material} (EN 13601). Cut one to one from the DXF file, layer CUT: by water jet, or by a laser\nthat cuts copper; or saw the bar and drill or mill the openings.`,
  `Deburr and break all edges 0.2 to 0.5; no burr above ${short(linkBar.burrMm)}; flat within 0.2.`,
  `Tin all over, ${linkBar.tinMicrometre} µm, or wipe thinly with solder: the faces around\nthe openings flat, without lacquer.`,
] as const;

/** Sheet of a link bar. */
export const linkBarSheet = (part: FlatPart, pieces: number, cells: number): Scene => {
  const [x, y] = [40, 68];
  const top = y - part.widthMm;
  const right = x + part.lengthMm;
  const [first, second] = part.openings.map(({ at }) => x + at.x) as [number, number];
  const [slot] = part.openings as readonly [Opening];
  const { pole } = part;
  const joint = jointOf(pole, 2, 1);
  const bar = barResistance();
  const [from, to] = [first + linkBar.bareMm, second - linkBar.bareMm];
  const side = y + 34;
  const quoted = (value: number): string => formatQuantity(ohm(value), "resistance", 2);
  return sheet(
    {
      title: part.title,
      part: part.key,
      material,
      quantity: String(pieces),
      mass: `${short(massOf(part), 0)} g`,
      scale: "1:1",
    },
    [
      words({ x: 14, y: 17 }, "Link bar", { font: "sans-bold" }, 4),
      path(rectanglePath({ x: from, y: top - 1.2 }, to - from, part.widthMm + 2.4), {
        fill: "#f3f3f3",
        stroke: lines.phantom,
      }),
      plan(part, x, y, 1),
      words({ x: (from + to) / 2, y: y - part.widthMm / 2 }, "sleeve", {
        anchor: "middle",
        baseline: "middle",
      }),
      ...acrossDimension(x, right, top - 22, [top, top], short(part.lengthMm)),
      ...acrossDimension(first, second, top - 13, [top, top], `${short(linkBar.pitchMm)} ± 0.1`),
      ...acrossDimension(second, right, top - 13, [top, top], short(linkBar.endMm)),
      ...uprightDimension(y, top, x - 9, [x, x], short(part.widthMm)),
      ...acrossDimension(from, to, y + 8, [y, y], short(linkBar.sleeve.lengthMm)),
      ...acrossDimension(to, second, y + 8, [y, y], short(linkBar.bareMm)),
      ...leader(
        { x: first - 1, y: y - part.widthMm / 2 + slot.diameterMm / 2 },
        { x: first + 12, y: y + 21 },
        openingText(slot, pole.bolt),
      ),
      ...leader({ x: right - 0.6, y: y - 0.6 }, { x: right + 5, y: y + 9 }, `4 × R${short(part.cornerMm)}`),
      path(rectanglePath({ x, y: side }, part.lengthMm, part.thicknessMm), { stroke: lines.edge }),
      ...uprightDimension(side + part.thicknessMm, side, right + 8, [right, right], short(part.thicknessMm)),
      words({ x: 168, y: 17 }, "Joint on a land, 2:1", { font: "sans-bold" }, 4),
      jointDetail(pole, { x: 208, y: 92 }, 244),
      words({ x: 168, y: 107 }, "Rear of two back-planes, 1:2", { font: "sans-bold" }, 4),
      rearView({ x: 170, y: 112 }, part),
      words({ x: 14, y: 117 }, `Row of ${cells} cells from above, rear upwards`, { font: "sans-bold" }, 4),
      chainView(cells, { x: 16, y: 139 }, 118),
      ...notes(14, 151, [
        ...madeNotes,
        `Sleeve: ${linkBar.sleeve.row.name.replace("Heat-shrink sleeve ", "heat-shrink ")}, ${short(linkBar.sleeve.lengthMm)} long, in the middle.`,
        `The first bar lies on the bushes, the next above its end, in turn.${spacersOf(cells) > 0 ? " A spacer under the last end." : ""}`,
        `Bolt ${pole.bolt} × ${joint.boltLengthMm}, head on the front. Torque ${short(joint.torque)} N·m (${short(joint.torqueLeast)} to ${short(joint.torqueMost)}); tighten again after 24 h.`,
        `Bolt to bolt ${quoted(bar.value)}, at most ${quoted(bar.max ?? bar.value)}, without joints.`,
        `Never power a row with bare bars in reach: 300 W at 5 V welds a ring.`,
      ]),
    ],
  );
};

/** Sheet of a spacer, twice its size. */
export const spacerSheet = (part: FlatPart, pieces: number): Scene => {
  const [x, y, scale] = [60, 95, 2];
  const [width, height] = [part.lengthMm * scale, part.widthMm * scale];
  const [hole] = part.openings as readonly [Opening];
  const centre = { x: x + hole.at.x * scale, y: y - hole.at.y * scale };
  return sheet(
    {
      title: part.title,
      part: part.key,
      material,
      quantity: String(pieces),
      mass: `${short(massOf(part))} g`,
      scale: "2:1",
    },
    [
      plan(part, x, y, scale),
      ...acrossDimension(x, x + width, y - height - 12, [y - height, y - height], short(part.lengthMm)),
      ...uprightDimension(y, y - height, x - 12, [x, x], short(part.widthMm)),
      ...acrossDimension(x, centre.x, y + 10, [y, centre.y + hole.diameterMm], short(hole.at.x)),
      ...leader(
        { x: centre.x + hole.diameterMm * 0.7, y: centre.y - hole.diameterMm * 0.7 },
        { x: x + width + 10, y: y - height - 4 },
        openingText(hole, part.pole.bolt),
      ),
      ...leader(
        { x: x + width - 1.2, y: y - 1.2 },
        { x: x + width + 10, y: y + 8 },
        `4 × R${short(part.cornerMm)}`,
      ),
      path(rectanglePath({ x: x + width + 70, y: y - height }, part.thicknessMm * scale, height), {
        stroke: lines.edge,
      }),
      ...acrossDimension(
        x + width + 70,
        x + width + 70 + part.thicknessMm * scale,
        y - height - 12,
        [y - height, y - height],
        short(part.thicknessMm),
      ),
      ...notes(14, 150, [
        ...madeNotes,
        `Lies on the last bush of a row with an even number of bars, under the end of the upper bar.`,
      ]),
    ],
  );
};
