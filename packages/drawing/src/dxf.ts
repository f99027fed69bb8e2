/** Scene to DXF of release 12 (AC1009): lines, true arcs and circles, polylines and text, for machines that cut. */
import { type DxfPlace, type Pair, pathPairs, real, textPairs } from "./dxf-entities.js";
import type { Item, Scene } from "./scene.js";
import { compose, identity } from "./transform.js";

/** A layer: the groups whose id is its name stand on it. */
export type DxfLayer = {
  /** Capitals, digits, `-` and `_`: `CUT`. */
  readonly name: string;
  /** Number of the colour: 1 red, 2 yellow, 3 green, 4 cyan, 5 blue, 6 magenta, 7 black or white. */
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6 | 7;
};

const section = (name: string, pairs: readonly Pair[]): readonly Pair[] => [
  [0, "SECTION"],
  [2, name],
  ...pairs,
  [0, "ENDSEC"],
];

const table = (name: string, entries: readonly (readonly Pair[])[]): readonly Pair[] => [
  [0, "TABLE"],
  [2, name],
  [70, entries.length],
  ...entries.flatMap((entry): readonly Pair[] => [[0, name], ...entry]),
  [0, "ENDTAB"],
];

/** Millimetres by the two variables that readers look for; release 12 itself knows no unit. */
const header = ({ widthMm, heightMm }: Scene): readonly Pair[] => [
  [9, "$ACADVER"],
  [1, "AC1009"],
  [9, "$DWGCODEPAGE"],
  [3, "ANSI_1252"],
  [9, "$INSUNITS"],
  [70, 4],
  [9, "$MEASUREMENT"],
  [70, 1],
  [9, "$EXTMIN"],
  [10, "0.0"],
  [20, "0.0"],
  [9, "$EXTMAX"],
  [10, real(widthMm)],
  [20, real(heightMm)],
];

const tables = (layers: readonly DxfLayer[]): readonly Pair[] => [
  ...table("LTYPE", [
    [
      [2, "CONTINUOUS"],
      [70, 0],
      [3, "Solid line"],
      [72, 65],
      [73, 0],
      [40, "0.0"],
    ],
  ]),
  ...table(
    "LAYER",
    [{ name: "0", colour: 7 }, ...layers].map(({ name, colour }) => [
      [2, name],
      [70, 0],
      [62, colour],
      [6, "CONTINUOUS"],
    ]),
  ),
  ...table("STYLE", [
    [
      [2, "STANDARD"],
      [70, 0],
      [40, "0.0"],
      [41, "1.0"],
      [50, "0.0"],
      [71, 0],
      [42, "2.5"],
      [3, "txt"],
      [4, ""],
    ],
  ]),
];

const itemPairs = (item: Item, place: DxfPlace, names: ReadonlySet<string>): readonly Pair[] => {
  if (item.kind === "path") return pathPairs(item, place);
  if (item.kind === "text") return textPairs(item, place);
  if (item.clip !== undefined) throw new TypeError("a DXF file has no clips: cut the items themselves");
  const layer = item.id !== undefined && names.has(item.id) ? item.id : place.layer;
  const transform = item.transform ? compose(place.transform, item.transform) : place.transform;
  return item.items.flatMap((each) => itemPairs(each, { ...place, layer, transform }, names));
};

/**
 * A scene as a DXF file in ASCII: millimetres, origin at the scene's lower left, y up, six decimals. An item stands
 * on the layer that the innermost group about it names by its id, on `0` where none does. Circles and arcs of
 * `circlePath` and `arcPath` come out as such, other cubics as chords within 0.005 mm; fills and strokes are left
 * out. Throws a TypeError on clips and on mirrored or skewed text, a RangeError on a layer's name that release 12
 * lacks and on numbers that aren't finite.
 */
export const toDxf = (scene: Scene, layers: readonly DxfLayer[]): string => {
  const wrong = layers.find(({ name }) => !/^[A-Z0-9_-]{1,31}$/.test(name));
  if (wrong) throw new RangeError(`a layer is named by capitals, digits, - and _, not ${wrong.name}`);
  const names = new Set(layers.map(({ name }) => name));
  const place = { layer: "0", transform: identity, heightMm: scene.heightMm };
  const pairs: readonly Pair[] = [
    ...section("HEADER", header(scene)),
    ...section("TABLES", tables(layers)),
    ...section("BLOCKS", []),
    ...section(
      "ENTITIES",
      scene.items.flatMap((item) => itemPairs(item, place, names)),
    ),
    [0, "EOF"],
  ];
  return pairs.map(([code, value]) => `${String(code).padStart(3)}\n${value}\n`).join("");
};
