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
import { toSheet } from "./placement.js";
import {
  flagHangs,
  type PortShape,
  powerFlagShape,
  powerPortShape,
  powerPortTypes,
} from "./power-symbols.js";
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

type Port = {
  readonly at: Vec2;
  readonly hangs: boolean;
  readonly shape: PortShape;
  readonly words: string;
  readonly sizeMm: number;
  readonly colour: typeof ink.power | typeof ink.faint;
};

const portItem = ({ at, hangs, shape, words, sizeMm, colour }: Port): Item => {
  const placed = { at, rotation: hangs ? 180 : 0, mirrored: false } as const;
  return group([
    ...graphicItems(placed, shape.graphics, colour),
    text(toSheet(placed, shape.valueAt), words, sizeMm, { anchor: "middle", baseline: "middle", colour }),
  ]);
};

const portItems = (sheet: SchematicSheet): readonly Item[] => {
  const upright = powerPortTypes(sheet);
  return [
    ...sheet.powerPorts.map(({ net, at, points }) => {
      const first = upright.get(net) ?? points;
      const shape = powerPortShape(first);
      return portItem({
        at,
        hangs: points !== first,
        shape,
        words: net,
        sizeMm: letters.port,
        colour: ink.power,
      });
    }),
    ...sheet.powerFlags.map(({ at }) =>
      portItem({
        at,
        hangs: flagHangs(sheet, at),
        shape: powerFlagShape,
        words: "PWR_FLAG",
        sizeMm: letters.flag,
        colour: ink.faint,
      }),
    ),
  ];
};

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
