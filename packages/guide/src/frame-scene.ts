/** The front of one frame, to scale: ears, cells, bays with their nodes, fillers, blank faces; below it the feeds. */
import { findRow, type Rack } from "@rubus/catalogue";
import {
  type Bay,
  type Catalogue,
  type Cell,
  cellWidthMm,
  type Frame,
  standardCatalogue,
} from "@rubus/cluster";
import {
  type Colour,
  group,
  type Item,
  linePath,
  path,
  rectanglePath,
  roundedRectanglePath,
  type Scene,
  text,
  textWidth,
} from "@rubus/drawing";
import { formatQuantity } from "@rubus/units";
import { modelName } from "./nodes-section.js";

const ink: Colour = "#2b2d30";
const soft: Colour = "#8b8780";
const metal: Colour = "#3a3f45";
const face: Colour = "#f4f1ea";
const hollow: Colour = "#dcd7cd";
const accent: Colour = "#a8124a";

const marginMm = 4;
/** The ears' slots, which take up the cells' print tolerance. */
const slotMm = { width: 12, height: 7 } as const;
const feedsMm = 36;

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Text turned to read upwards, made small enough for its place. */
const upright = (
  words: string,
  x: number,
  y: number,
  wishMm: number,
  roomMm: number,
  colour: Colour,
): Item => {
  const width = textWidth(words, wishMm);
  const sizeMm = width > roomMm ? (wishMm * roomMm) / width : wishMm;
  return text({ x, y }, words, sizeMm, { rotateDegrees: 90, anchor: "middle", baseline: "middle", colour });
};

const inset = ({ x, y, width, height }: Place, by: number): Place => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

const plate = ({ x, y, width, height }: Place, fill: Colour, dash = false): Item =>
  path(roundedRectanglePath({ x, y }, width, height, 1.5), {
    fill,
    stroke: { colour: dash ? soft : metal, widthMm: 0.4, ...(dash ? { dash: [2, 1.5] } : {}) },
  });

const bayItem = (bay: Bay, place: Place): Item => {
  const inner = inset(place, 1.5);
  const [middleX, middleY] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  const room = inner.height - 6;
  const { node } = bay;
  if (node === null)
    return group([plate(inner, hollow, true), upright("filler", middleX, middleY, 5, room, soft)], {
      title: `${bay.path}: empty, closed by a filler`,
    });
  return group(
    [
      plate(inner, face),
      upright(node.host, middleX - 9, middleY, 7.4, room, ink),
      upright(modelName(node.model), middleX + 2.5, middleY, 5.6, room, soft),
      upright(node.address, middleX + 11.5, middleY, 5.6, room, soft),
    ],
    { title: `${bay.path}: ${node.host}, ${modelName(node.model)}, ${node.address}` },
  );
};

const cellItem = (cell: Cell, place: Place): Item => {
  const half = place.width / 2;
  const [left, right] = cell.bays;
  return group(
    [
      path(rectanglePath(place, place.width, place.height), {
        fill: "#e9e5dc",
        stroke: { colour: metal, widthMm: 0.5 },
      }),
      bayItem(left, { ...place, width: half }),
      bayItem(right, { ...place, x: place.x + half, width: half }),
    ],
    { title: `cell ${cell.path}` },
  );
};

const earItems = (rack: Rack, units: number, place: Place, left: boolean): readonly Item[] => {
  const holeX = (rack.panelWidth.value - rack.holeSpacing.value) / 2;
  const x = left ? place.x + holeX : place.x + place.width - holeX;
  const base = place.y + place.height + rack.panelShortfall.value / 2;
  const [lowest, , highest] = rack.holes;
  const heights = [lowest.value, (units - 1) * rack.unitHeight.value + highest.value];
  return [
    path(rectanglePath(place, place.width, place.height), { fill: metal }),
    ...heights.map((height) =>
      path(
        roundedRectanglePath(
          { x: x - slotMm.width / 2, y: base - height - slotMm.height / 2 },
          slotMm.width,
          slotMm.height,
          slotMm.height / 2,
        ),
        { fill: "#fcfbf9" },
      ),
    ),
  ];
};

const feedItems = (
  frame: Frame,
  supply: string,
  cells: readonly Place[],
  bottom: number,
  across: Place,
): readonly Item[] => {
  const box = { x: across.x, y: bottom + 22, width: across.width, height: 12 };
  const words = `${supply}, set to ${formatQuantity(frame.supply.setpoint, "voltage")}`;
  const fed = new Set(frame.feeds.map(({ cell }) => cell));
  return [
    ...cells.flatMap((place, index): readonly Item[] => {
      const [x, number] = [place.x + place.width / 2, index + 1];
      const label = text({ x: x + (fed.has(number) ? 2.5 : 0), y: bottom + 4 }, `cell ${number}`, 6, {
        anchor: fed.has(number) ? "start" : "middle",
        baseline: "top",
        colour: soft,
      });
      if (!fed.has(number)) return [label];
      const feed = text({ x: x + 2.5, y: bottom + 11 }, "feed", 6, { baseline: "top", colour: accent });
      const wire = path(linePath({ x, y: bottom + 1 }, { x, y: box.y }), {
        stroke: { colour: accent, widthMm: 1.2 },
      });
      return [wire, label, feed];
    }),
    path(roundedRectanglePath(box, box.width, box.height, 2), { stroke: { colour: accent, widthMm: 0.6 } }),
    text({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, words, 6.5, {
      anchor: "middle",
      baseline: "middle",
      colour: ink,
    }),
  ];
};

/** Scene of a frame, one millimetre to the unit; the rack's figures come from the cluster's catalogue. */
export const frameScene = (frame: Frame, { racks, supplies }: Catalogue = standardCatalogue): Scene => {
  const rack = findRow(racks, frame.rack);
  if (!rack) throw new RangeError(`the rack ${frame.rack} is not in the catalogue`);
  const width = rack.panelWidth.value;
  const height = frame.height * rack.unitHeight.value - rack.panelShortfall.value;
  const slots = frame.cells.length + frame.blanks;
  const placeOf = (index: number): Place => ({
    x: marginMm + frame.earMm + index * cellWidthMm,
    y: marginMm,
    width: cellWidthMm,
    height,
  });
  const cells = frame.cells.map((_, index) => placeOf(index));
  const blanks = Array.from({ length: frame.blanks }, (_, index) => placeOf(frame.cells.length + index));
  const leftEar = { x: marginMm, y: marginMm, width: frame.earMm, height };
  const rightEar = { ...leftEar, x: marginMm + width - frame.earMm };
  return {
    title: `Frame ${frame.path} from the front`,
    widthMm: width + 2 * marginMm,
    heightMm: height + 2 * marginMm + feedsMm,
    items: [
      ...earItems(rack, frame.height, leftEar, true),
      ...earItems(rack, frame.height, rightEar, false),
      ...frame.cells.map((cell, index) => cellItem(cell, placeOf(index))),
      ...blanks.map((place) =>
        group(
          [
            plate(place, hollow, true),
            upright("blank", place.x + place.width / 2, place.y + height / 2, 5, height - 6, soft),
          ],
          {
            title: "blank face",
          },
        ),
      ),
      ...feedItems(
        frame,
        findRow(supplies, frame.supply.key)?.name ?? frame.supply.key,
        cells,
        marginMm + height,
        {
          x: marginMm + frame.earMm,
          y: 0,
          width: slots * cellWidthMm,
          height,
        },
      ),
    ],
  };
};
