/** Wires, dots, labels, power ports, crosses and notes of the drawn schematic. */
import {
  circlePath,
  group,
  type Item,
  linePath,
  path,
  polygonPath,
  rotation,
  text,
  textWidth,
} from "@rubus/drawing";
import { type Vec2, vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { SchematicLabel, SchematicSheet } from "../model/schematic.js";
import { flagHangs, powerFlagShape, powerPortShape } from "./power-symbols.js";
import { graphicItems } from "./scene-symbols.js";
import { emOf, ink, letters, widths } from "./sheet-style.js";
import { wiringOf } from "./wiring.js";

const dotRadiusMm = 0.5;

const wireItems = (board: Board): readonly Item[] => {
  const { pieces, junctions } = wiringOf(board);
  const stroke = { colour: ink.wire, widthMm: widths.wire, cap: "round", join: "round" } as const;
  return [
    path(
      pieces.flatMap(({ from, to }) => linePath(from, to)),
      { stroke },
    ),
    ...junctions.map((at) => path(circlePath(at, dotRadiusMm), { fill: ink.wire })),
  ];
};

const aboveWireMm = 0.4;
const flagHalfMm = 1.15;
const flagPointMm = 1.15;

/** Letters stay readable: a label to the left or downwards ends at its point instead of standing on its head. */
const localLabel = ({ net, at, direction }: SchematicLabel): Item => {
  const upright = direction === 90 || direction === 270;
  const place = upright ? vec2(at.x - aboveWireMm, at.y) : vec2(at.x, at.y - aboveWireMm);
  return text(place, net, letters.label, {
    anchor: direction === 0 || direction === 90 ? "start" : "end",
    colour: ink.label,
    rotateDegrees: upright ? 90 : 0,
  });
};

const globalLabel = ({ net, at, direction }: SchematicLabel): Item => {
  const lengthMm = textWidth(net, letters.label) + flagPointMm + 1;
  const outline = [
    at,
    vec2(at.x + flagPointMm, at.y - flagHalfMm),
    vec2(at.x + lengthMm, at.y - flagHalfMm),
    vec2(at.x + lengthMm, at.y + flagHalfMm),
    vec2(at.x + flagPointMm, at.y + flagHalfMm),
  ];
  const upsideDown = direction === 180 || direction === 270;
  const middle = vec2(at.x + flagPointMm + (lengthMm - flagPointMm) / 2 - 0.25, at.y);
  return group(
    [
      path(polygonPath(outline), {
        stroke: { colour: ink.label, widthMm: widths.frame, join: "round" },
        fill: ink.paper,
      }),
      text(middle, net, letters.label, {
        anchor: "middle",
        baseline: "middle",
        colour: ink.label,
        rotateDegrees: upsideDown ? 180 : 0,
      }),
    ],
    { transform: rotation(direction, at) },
  );
};

const labelItems = (board: Board): readonly Item[] =>
  board.schematic.labels.map((label) =>
    board.nets.find(({ name }) => name === label.net)?.label === "local"
      ? localLabel(label)
      : globalLabel(label),
  );

const portItems = (sheet: SchematicSheet): readonly Item[] => [
  ...sheet.powerPorts.map(({ net, at, points }) => {
    const { graphics, valueAt } = powerPortShape(points);
    return group([
      ...graphicItems({ at, rotation: 0, mirrored: false }, graphics, ink.power),
      text(vec2(at.x, at.y - valueAt.y), net, letters.port, {
        anchor: "middle",
        baseline: "middle",
        colour: ink.power,
      }),
    ]);
  }),
  ...sheet.powerFlags.map(({ at }) => {
    const away = flagHangs(sheet, at) ? -1 : 1;
    const placed = { at, rotation: away === 1 ? 0 : 180, mirrored: false } as const;
    return group([
      ...graphicItems(placed, powerFlagShape.graphics, ink.faint),
      text(vec2(at.x, at.y - away * powerFlagShape.valueAt.y), "PWR_FLAG", letters.flag, {
        anchor: "middle",
        baseline: "middle",
        colour: ink.faint,
      }),
    ]);
  }),
];

const crossMm = 0.65;

const crossItem = ({ x, y }: Vec2): Item =>
  path(
    [
      ...linePath(vec2(x - crossMm, y - crossMm), vec2(x + crossMm, y + crossMm)),
      ...linePath(vec2(x - crossMm, y + crossMm), vec2(x + crossMm, y - crossMm)),
    ],
    { stroke: { colour: ink.label, widthMm: widths.wire, cap: "round" } },
  );

const lineSpacing = 1.5;

const noteItems = (sheet: SchematicSheet): readonly Item[] =>
  sheet.notes.flatMap(({ at, text: words, sizeMm }) =>
    words.split("\n").map((line, index) =>
      text(vec2(at.x, at.y + sizeMm + index * sizeMm * lineSpacing), line, emOf(sizeMm) * 0.9, {
        colour: ink.note,
      }),
    ),
  );

/** What joins the symbols, in the order of drawing: wires below, words above. */
export const wiringItems = (board: Board): Item =>
  group(
    [
      ...wireItems(board),
      ...portItems(board.schematic),
      ...board.schematic.noConnects.map(crossItem),
      ...labelItems(board),
      ...noteItems(board.schematic),
    ],
    { id: "wiring" },
  );
