/** A layer's copper coloured by the heat that the current leaves in it, with its scale and its hottest place. */
import {
  type Colour,
  circlePath,
  type Item,
  type PathCommand,
  path,
  polygonPath,
  rectanglePath,
  type Scene,
  text,
} from "@rubus/drawing";
import type { SheetField } from "@rubus/physics";
import { boundingBox } from "@rubus/units";
import type { CopperFields } from "./copper-heat.js";

/** mW/mm² from which a colour begins; a factor of about three a step, as eyes tell loss apart. */
const steps: readonly { readonly from: number; readonly colour: Colour }[] = [
  { from: 0, colour: "#23345c" },
  { from: 0.001, colour: "#29568a" },
  { from: 0.003, colour: "#2a7f9e" },
  { from: 0.01, colour: "#3ba391" },
  { from: 0.03, colour: "#7cc26a" },
  { from: 0.1, colour: "#cfd552" },
  { from: 0.3, colour: "#f2b23e" },
  { from: 1, colour: "#e76f2e" },
  { from: 3, colour: "#c2201f" },
];
/** Copper below contacts and beside vias, where a cell's own density means nothing. */
const contactColour: Colour = "#8a8f98";
const ink: Colour = "#2b2d30";
const soft: Colour = "#6a645d";
const margin = 3;
const scaleMm = 27;

/** Index into `steps`, `steps.length` for contacts, −1 where there is no copper. */
const bandsOf = ({ layers }: SheetField, layer: number, squareOhm: number): Int8Array => {
  const { voltage, density } = layers[layer] ?? { voltage: new Float64Array(), density: new Float64Array() };
  return Int8Array.from(voltage, (volts, cell) => {
    const amperePerMm = density[cell] ?? Number.NaN;
    if (Number.isNaN(volts)) return -1;
    if (Number.isNaN(amperePerMm)) return steps.length;
    const loss = amperePerMm ** 2 * squareOhm * 1000;
    return steps.findLastIndex(({ from }) => loss >= from);
  });
};

type Box = { readonly column: number; readonly row: number; readonly width: number; height: number };

/** Cells of one band as few rectangles: runs of a row, joined with the same run of the row below. */
const boxesOf = (bands: Int8Array, columns: number, band: number): readonly Box[] => {
  const boxes: Box[] = [];
  let before = new Map<string, Box>();
  for (let row = 0; row * columns < bands.length; row++) {
    const here = new Map<string, Box>();
    for (let column = 0; column < columns; ) {
      const start = column;
      while (column < columns && bands[row * columns + column] === band) column++;
      if (column === start) {
        column++;
        continue;
      }
      const key = `${start} ${column}`;
      const above = before.get(key);
      const box = above ?? { column: start, row, width: column - start, height: 0 };
      box.height += 1;
      if (!above) boxes.push(box);
      here.set(key, box);
    }
    before = here;
  }
  return boxes;
};

const legend = (left: number): readonly Item[] => [
  text({ x: left, y: margin + 2.4 }, "mW/mm²", 2.6, { colour: soft }),
  ...steps.toReversed().flatMap(({ from, colour }, index): readonly Item[] => {
    const y = margin + 4.5 + index * 4;
    return [
      path(rectanglePath({ x: left, y }, 4, 4), { fill: colour }),
      text({ x: left + 5.2, y: y + 2 }, from === 0 ? "less" : `from ${from}`, 2.6, {
        baseline: "middle",
        colour: ink,
      }),
    ];
  }),
];

/**
 * One layer as a scene in millimetres, seen from the component side.
 * @param layer 0 top, 1 bottom
 */
export const heatScene = (title: string, heat: CopperFields, layer: number): Scene => {
  const { min, max } = boundingBox(heat.outline);
  const [width, height] = [max.x - min.x, max.y - min.y];
  const place = (x: number, y: number) => ({ x: x - min.x + margin, y: max.y - y + margin });
  const items: Item[] = [];
  for (let band = 0; band <= steps.length; band++) {
    const commands = heat.fields.flatMap((field): readonly PathCommand[] => {
      const { origin, cellMm, columns } = field;
      return boxesOf(bandsOf(field, layer, heat.squareOhm), columns, band).flatMap((box) =>
        rectanglePath(
          place(origin.x + box.column * cellMm, origin.y + (box.row + box.height) * cellMm),
          box.width * cellMm,
          box.height * cellMm,
        ),
      );
    });
    const fill = steps[band]?.colour ?? contactColour;
    if (commands.length > 0) items.push(path(commands, { fill }));
  }
  const hottest = heat.layers[layer]?.hottest;
  if (hottest && hottest.amperePerMm > 0)
    items.push(
      path(circlePath(place(hottest.at.x, hottest.at.y), 1.6), { stroke: { colour: ink, widthMm: 0.35 } }),
    );
  const outline = path(polygonPath(heat.outline.map(({ x, y }) => place(x, y))), {
    stroke: { colour: soft, widthMm: 0.2 },
  });
  return {
    title,
    widthMm: width + 2 * margin + scaleMm,
    heightMm: Math.max(height, 4.5 + 4 * steps.length) + 2 * margin,
    background: "#fcfbf9",
    items: [outline, ...items, ...legend(width + 2 * margin + 2)],
  };
};
