/** A realistic picture of a board, drawn from the files that go to the board house. */
import {
  type Colour,
  group,
  type Item,
  type PathCommand,
  type Point,
  path,
  polygonPath,
  type Scene,
} from "@rubus/drawing";
import { boundingBox, type Polygon, type Vec2 } from "@rubus/units";
import type { LayerImages } from "../checks/layer-images.js";
import type { Side, Stackup } from "../model/design.js";
import { type BoardAreas, boardAreas, type Raised } from "./board-areas.js";
import type { Body } from "./bodies.js";
import { bodyItems } from "./body-items.js";
import { finishColours, laminate, maskColours, type Tones } from "./palette.js";

export type PictureLook = Pick<Stackup, "maskColour" | "finish"> & {
  /** Title of the document. */
  readonly title: string;
  /** Parts to set on the board, from `bodiesOf`; none shows the bare board. */
  readonly bodies?: readonly Body[];
};

/** Room around the board, in millimetres; bodies may reach over the edge. */
const marginMm = 1.5;

const pathOf = (rings: readonly Polygon[], place: (point: Vec2) => Point): readonly PathCommand[] =>
  rings.flatMap((ring) => polygonPath(ring.map(place)));

const fill = (
  rings: readonly Polygon[],
  place: (point: Vec2) => Point,
  colour: Colour,
  opacity?: number,
): Item =>
  path(pathOf(rings, place), {
    fill: colour,
    fillRule: "nonzero",
    ...(opacity === undefined ? {} : { opacity }),
  });

const layered = (areas: BoardAreas, look: PictureLook, place: (point: Vec2) => Point): readonly Item[] => {
  const colours = maskColours[look.maskColour];
  const finish = finishColours[look.finish];
  const relief = (area: Raised, tones: Tones, id: string): Item =>
    group(
      [
        fill([areas.outline], place, tones.face),
        fill(area.dark, place, tones.dark),
        fill(area.light, place, tones.light),
      ],
      { id, clip: pathOf(area.face, place), clipRule: "nonzero" },
    );
  return [
    group([fill(areas.board, place, laminate.face)], { id: "laminate" }),
    group([fill(areas.mask, place, colours.mask)], { id: "mask" }),
    relief(areas.coveredCopper, colours.overCopper, "covered-copper"),
    group([fill(areas.tented, place, colours.overCopper.dark, 0.7)], { id: "covered-holes" }),
    relief(areas.bareCopper, finish, "bare-copper"),
    group([fill(areas.barrels, place, finish.dark)], { id: "hole-walls" }),
    group([fill(areas.legend, place, colours.legend)], { id: "legend" }),
  ];
};

/**
 * The board as seen from one side (the bottom as if turned about its vertical axis), true to scale, with holes
 * one can see through. Everything but colours and bodies comes from the Gerber and drill files.
 */
export const boardPicture = (images: LayerImages, side: Side, look: PictureLook): Scene => {
  const { clipper } = images;
  const areas = boardAreas(images, side);
  const { min, max } = boundingBox(areas.outline);
  const place = ({ x, y }: Vec2): Point => ({
    x: (side === "top" ? x - min.x : max.x - x) + marginMm,
    y: max.y - y + marginMm,
  });
  const edge = polygonPath(areas.outline.map(place));
  const bodies = (look.bodies ?? []).filter((body) => body.side === side);
  return {
    title: look.title,
    widthMm: max.x - min.x + 2 * marginMm,
    heightMm: max.y - min.y + 2 * marginMm,
    items: [
      ...layered(areas, look, place),
      ...bodies.map((body) => group(bodyItems(clipper, body, place, edge), { title: body.ref })),
    ],
  };
};
