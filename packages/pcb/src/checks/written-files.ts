/**
 * The files of one board against each other: Gerbers and drills against the `.kicad_pcb`, the bill against the
 * `.kicad_sch`, the placer's table against the `.kicad_pcb`. They are written apart, so what one of them lost or
 * moved shows in another.
 */
import { boundingBox, byCodeUnit, csvRows, type Vec2 } from "@rubus/units";
import { readSExpression } from "../kicad/s-expression.js";
import type { Fabrication, TextFile } from "../readers/fabrication.js";
import type { GerberObject } from "../readers/gerber-image.js";
import { readSchematic } from "../schematic/read-schematic.js";
import { type BoardFileContent, contentOfBoardFile } from "./board-file-content.js";

export type WrittenFiles = {
  /** Gerbers and drills as read back. */
  readonly fabrication: Fabrication;
  readonly project: readonly TextFile[];
  /** Bill of materials, comma-separated. */
  readonly bill: string;
  /** The placer's table, comma-separated. */
  readonly positions: string;
};

/** No coordinate of a board lies this far off a step, so that none is rounded up in one file and down in another. */
const offStepMm = 0.000137;

/** Whole micrometres. */
const micrometres = (mm: number): number => Math.round((mm + offStepMm) * 1000) || 0;

/** Sizes to ten micrometres: the chords of round apertures take a few. */
const size = (mm: number): number => Math.round((mm + offStepMm) * 100) * 10;

const placed = (x: number, y: number): string => `${micrometres(x)} ${micrometres(y)}`;

/** Keys that only one of two lists has, as often as it has them more. */
const onlyIn = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const key of b) left.set(key, (left.get(key) ?? 0) + 1);
  return a.filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
};

const compared = (
  [nameA, a]: readonly [string, readonly string[]],
  [nameB, b]: readonly [string, readonly string[]],
): readonly string[] => [
  ...onlyIn(a, b).map((key) => `${nameA} alone has ${key}`),
  ...onlyIn(b, a).map((key) => `${nameB} alone has ${key}`),
];

const copperKeys = (side: string, object: GerberObject): readonly string[] => {
  if (object.kind === "flash") {
    const { min, max } = boundingBox(object.shapes.flatMap(({ outline }) => outline));
    return [
      `pad ${side} at ${placed(object.at.x, object.at.y)}, ${size(max.x - min.x)} × ${size(max.y - min.y)} µm`,
    ];
  }
  if (object.kind === "region") return [];
  return object.path.slice(1).map((to, index) => {
    const from = object.path[index] ?? to;
    const ends = [placed(from.x, from.y), placed(to.x, to.y)].toSorted(byCodeUnit);
    return `track ${side} from ${ends.join(" to ")}, ${micrometres(object.widthMm)} µm`;
  });
};

const copperOfBoardFile = ({ pads, vias, tracks }: BoardFileContent): readonly string[] => [
  ...pads.flatMap(({ at, widthMm, heightMm, sides }) =>
    sides.map((side) => `pad ${side} at ${placed(at.x, at.y)}, ${size(widthMm)} × ${size(heightMm)} µm`),
  ),
  ...vias.flatMap(({ at, diameterMm }) =>
    ["top", "bottom"].map(
      (side) => `pad ${side} at ${placed(at.x, at.y)}, ${size(diameterMm)} × ${size(diameterMm)} µm`,
    ),
  ),
  ...tracks.map(({ side, from, to, widthMm }) => {
    const ends = [placed(from.x, from.y), placed(to.x, to.y)].toSorted(byCodeUnit);
    return `track ${side} from ${ends.join(" to ")}, ${micrometres(widthMm)} µm`;
  }),
];

const holeKey = (at: { readonly x: number; readonly y: number }, mm: number, plated: boolean): string =>
  `${plated ? "plated" : "bare"} hole at ${placed(at.x, at.y)}, ${micrometres(mm)} µm`;

const billDifferences = (bill: string, sheetText: string, board: BoardFileContent): readonly string[] => {
  const bought = new Set(board.footprints.filter(({ inBill }) => inBill).map(({ ref }) => ref));
  const ofSheet = readSchematic(sheetText)
    .symbols.filter(({ power, ref }) => !power && bought.has(ref))
    .map(({ ref, value, fields }) => `${ref}: ${value}, ${fields.get("MPN") ?? ""}`);
  const lines = csvRows(bill);
  const ofBill = lines.flatMap((line) =>
    (line.get("references") ?? "")
      .split(" ")
      .map((ref) => `${ref}: ${line.get("value") ?? ""}, ${line.get("part number") ?? ""}`),
  );
  const miscounted = lines
    .filter((line) => Number(line.get("quantity")) !== (line.get("references") ?? "").split(" ").length)
    .map((line) => `the bill counts ${line.get("quantity")} of ${line.get("references")}`);
  return [...compared(["the bill", ofBill], ["the schematic", ofSheet]), ...miscounted];
};

const positionDifferences = (positions: string, board: BoardFileContent): readonly string[] => {
  const key = (ref: string, x: number, y: number, turned: number, side: string): string =>
    `${ref} at ${placed(x, y)}, turned ${((Math.round(turned) % 360) + 360) % 360}°, ${side}`;
  const table = csvRows(positions).map((line) =>
    key(
      line.get("reference") ?? "",
      Number(line.get("x mm")),
      Number(line.get("y mm")),
      Number(line.get("rotation deg")),
      line.get("side") ?? "",
    ),
  );
  const drawn = board.footprints
    .filter(({ inBill }) => inBill)
    .map(({ ref, at, rotation, side }) => key(ref, at.x, at.y, rotation, side));
  return compared(["the placer's table", table], ["the board file", drawn]);
};

/**
 * What two files of a board say differently, in sentences with places in micrometres; none for a good set.
 * Throws an SExpressionError where a KiCad file can't be read.
 */
export const fileDifferences = (files: WrittenFiles): readonly string[] => {
  const { sides, drills } = files.fabrication;
  const textOf = (ending: string): string =>
    files.project.find(({ name }) => name.endsWith(ending))?.text ?? "";
  const board = contentOfBoardFile(readSExpression(textOf(".kicad_pcb")));
  const copper = (["top", "bottom"] as const).flatMap((side) =>
    sides[side].copper.flatMap((object) => copperKeys(side, object)),
  );
  const holes = drills.flatMap(({ plated, holes: drilled }) =>
    drilled.map(({ from, to, diameterMm }) =>
      holeKey({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, diameterMm, plated),
    ),
  );
  const drawnHoles = [
    ...board.holes.map(({ at, diameterMm, plated }) => holeKey(at, diameterMm, plated)),
    ...board.vias.map(({ at, drillMm }) => holeKey(at, drillMm, true)),
  ];
  const openings = (["top", "bottom"] as const).flatMap((side) =>
    (["mask", "paste"] as const).flatMap((layer) =>
      sides[side][layer].flatMap((object) =>
        object.kind === "flash" ? [`opening of ${layer} ${side} at ${placed(object.at.x, object.at.y)}`] : [],
      ),
    ),
  );
  const drawnOpenings = board.openings.map(
    ({ at, side, layer }) => `opening of ${layer.toLowerCase()} ${side} at ${placed(at.x, at.y)}`,
  );
  const { outline, cutouts } = files.fabrication.profile;
  const corners = (rings: readonly (readonly Vec2[])[]): readonly string[] =>
    rings.flat().map(({ x, y }) => `corner of the edge at ${placed(x, y)}`);
  return [
    ...compared(
      ["the Gerber files", corners([outline, ...cutouts])],
      ["the board file", corners(board.edges)],
    ),
    ...compared(["the Gerber files", copper], ["the board file", copperOfBoardFile(board)]),
    ...compared(["the Gerber files", openings], ["the board file", drawnOpenings]),
    ...compared(["the drill files", holes], ["the board file", drawnHoles]),
    ...billDifferences(files.bill, textOf(".kicad_sch"), board),
    ...positionDifferences(files.positions, board),
  ];
};
