/** Two boards drawn over each other: what came, what went, what stayed. */
import { type Colour, type Item, type Point, path, polygonPath, type Scene, text } from "@rubus/drawing";
import { boundingBox, type Polygon, type Vec2 } from "@rubus/units";
import { holeArea } from "../checks/conductors.js";
import type { Side } from "../model/design.js";
import type { LayerAreas } from "./layers.js";
import type { WrittenBoard } from "./written-board.js";

/** Blue and orange keep apart for colour-blind eyes; the legend is darker than copper of its kind. */
const colours = {
  board: "#f4f2ed",
  edge: "#57534d",
  copper: { same: "#d3cfc6", added: "#3d8bdb", removed: "#ee8a3c" },
  legend: { same: "#8f8a81", added: "#0b3f8a", removed: "#a23c00" },
} as const satisfies Record<string, Colour | Record<string, Colour>>;

const marginMm = 3;
/** Room for the words below. */
const wordsMm = 5;
const textMm = 2.2;

type Words = { readonly title: string };

const edgeRings = ({ fabrication }: WrittenBoard): readonly Polygon[] => {
  const { outline, cutouts } = fabrication.profile;
  return [outline, ...cutouts];
};

const holeRings = ({ fabrication }: WrittenBoard): readonly Polygon[] =>
  fabrication.drills.flatMap(({ holes }) => holes.flatMap((hole) => holeArea(hole).rings));

const keyOf = (ring: Polygon): string => JSON.stringify(ring);

/** The words below a picture, each in its colour, side by side. */
const explained = (y: number): readonly Item[] => {
  const words = [
    ["added", colours.copper.added],
    ["removed", colours.copper.removed],
    ["unchanged", colours.legend.same],
  ] as const;
  return words.map(([word, colour], index) =>
    text({ x: marginMm + index * 13, y }, word, textMm, { colour, font: "sans-bold", baseline: "middle" }),
  );
};

/**
 * The picture of one side, true to scale, the bottom as if turned about its upright axis.
 * @param areas copper and legend of that side
 */
export const differencePicture = (
  before: WrittenBoard,
  after: WrittenBoard,
  side: Side,
  areas: Readonly<Record<"copper" | "legend", LayerAreas>>,
  { title }: Words,
): Scene => {
  const { min, max } = boundingBox([...edgeRings(before), ...edgeRings(after)].flat());
  const place = ({ x, y }: Vec2): Point => ({
    x: (side === "top" ? x - min.x : max.x - x) + marginMm,
    y: max.y - y + marginMm,
  });
  const ringsPath = (rings: readonly Polygon[]) => rings.flatMap((ring) => polygonPath(ring.map(place)));
  const fill = (rings: readonly Polygon[], colour: Colour): readonly Item[] =>
    rings.length === 0 ? [] : [path(ringsPath(rings), { fill: colour, fillRule: "nonzero" })];
  const line = (rings: readonly Polygon[], colour: Colour, widthMm: number): readonly Item[] =>
    rings.length === 0 ? [] : [path(ringsPath(rings), { stroke: { colour, widthMm } })];
  const apart = (old: readonly Polygon[], now: readonly Polygon[]) => {
    const [inOld, inNew] = [new Set(old.map(keyOf)), new Set(now.map(keyOf))];
    return {
      same: now.filter((ring) => inOld.has(keyOf(ring))),
      added: now.filter((ring) => !inOld.has(keyOf(ring))),
      removed: old.filter((ring) => !inNew.has(keyOf(ring))),
    };
  };
  const holes = apart(holeRings(before), holeRings(after));
  const edges = apart(edgeRings(before), edgeRings(after));
  const height = max.y - min.y + 2 * marginMm;
  return {
    title,
    widthMm: Math.max(max.x - min.x + 2 * marginMm, 3 * 13 + 2 * marginMm),
    heightMm: height + wordsMm,
    background: "#ffffff",
    items: [
      path(ringsPath(edgeRings(after)), { fill: colours.board, fillRule: "evenodd" }),
      ...fill(areas.copper.same, colours.copper.same),
      ...fill(areas.copper.removed, colours.copper.removed),
      ...fill(areas.copper.added, colours.copper.added),
      ...fill(holes.same, "#ffffff"),
      ...fill(areas.legend.same, colours.legend.same),
      ...fill(areas.legend.removed, colours.legend.removed),
      ...fill(areas.legend.added, colours.legend.added),
      ...line(holes.removed, colours.legend.removed, 0.12),
      ...line(holes.added, colours.legend.added, 0.12),
      ...line(edges.same, colours.edge, 0.15),
      ...line(edges.removed, colours.copper.removed, 0.3),
      ...line(edges.added, colours.copper.added, 0.3),
      ...explained(height + wordsMm / 2 - marginMm / 2),
    ],
  };
};
