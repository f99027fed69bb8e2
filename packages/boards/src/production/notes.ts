/** `<board>-notes.txt`: all that an order form and an assembler have to be told, from the board itself. */
import type { Fab } from "@rubus/catalogue";
import {
  type Board,
  bomLines,
  byReference,
  isBought,
  isPlaced,
  jointsOf,
  mountingOf,
  type PlacedPart,
  secondSourceText,
} from "@rubus/pcb";
import { fingerPlaces } from "../places/index.js";
import { type AssemblyHouse, houseOf } from "./houses.js";
import { type OrderRow, orderForm } from "./order-form.js";
import type { ScoredPanel } from "./panel.js";
import { polarityOf } from "./polarity.js";
import { type HouseRemark, houseRemarks } from "./remarks.js";

type Section = readonly [heading: string, lines: readonly string[]];

const refsOf = (parts: readonly PlacedPart[]): string =>
  parts
    .map(({ ref }) => ref)
    .sort(byReference)
    .join(", ");

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const table = (rows: readonly OrderRow[]): readonly string[] => {
  const width = Math.max(...rows.map(([what]) => what.length)) + 2;
  return rows.map(([what, choose]) => `${what.padEnd(width)}${choose}`);
};

/**
 * Parts through the board by height, the lowest first: the next one then never lies below the one held. Those that hang
 * below the board come last.
 */
const byHeight = (parts: readonly PlacedPart[]): readonly string[] =>
  (["top", "bottom"] as const).flatMap((side) => heightsOf(parts.filter((part) => part.side === side)));

const heightsOf = (parts: readonly PlacedPart[]): readonly string[] => {
  const heights = [...new Set(parts.map(({ type }) => type.land.body.heightMm))].sort((a, b) => a - b);
  return heights.map((heightMm) => {
    const same = parts.filter(({ type }) => type.land.body.heightMm === heightMm);
    return `${refsOf(same)}: ${heightMm} mm high, ${counted(jointsOf(same).throughHole, "joint")}`;
  });
};

const assembly = (board: Board): readonly string[] => {
  const bought = board.parts.filter((part) => isBought(part) && part.fitted);
  const placed = bought.filter(isPlaced);
  const through = placed.filter(({ type }) => mountingOf(type.land) === "through-hole");
  const surface = placed.filter(({ type }) => mountingOf(type.land) === "surface");
  const bolted = bought.filter((part) => !isPlaced(part));
  const left = board.parts.filter((part) => isBought(part) && !part.fitted);
  const joints = jointsOf(board.parts);
  return [
    `Joints: ${joints.surface} on the surface, ${joints.throughHole} through the board.`,
    `First, reflowed: ${counted(surface.length, "part")} on the surface.`,
    ...(through.length === 0
      ? ["No part has pins through the board."]
      : [
          "Then the parts with pins through the board, lowest first. They stand in the house's files, so that its service may solder them; leave them out of the order to solder them by hand.",
          ...byHeight(through).map((line) => `  ${line}`),
        ]),
    ...(bolted.length === 0
      ? []
      : [`By hand, under screws, in no file of the house: ${refsOf(bolted)}. Free of solder.`]),
    ...(left.length === 0 ? [] : [`Left off in this assembly, in no file of the house: ${refsOf(left)}.`]),
  ];
};

const polarity = (board: Board): readonly string[] => [
  "Where the first pin, cathode or plus of each part stands, from its middle, as seen from its own side:",
  ...polarityOf(board.parts).map(
    ({ ref, mark, towards, side }) =>
      `  ${ref}: ${mark} ${towards}${side === "bottom" ? ", seen from below" : ""}`,
  ),
];

/** The lines of its bill that the house can't order by what is known of them. */
const unnumbered = (board: Board, house: AssemblyHouse): readonly string[] =>
  bomLines({ ...board, parts: board.parts.filter(isPlaced) })
    .filter((line) => house.orderNumber(line) === undefined)
    .map(({ refs, purchase }) => {
      const second = secondSourceText(purchase);
      return `  ${refs.join(", ")}: ${purchase.maker} ${purchase.partNumber}${second === "" ? "" : `, or ${second}`}`;
    });

const supplies = (board: Board, house: AssemblyHouse | undefined): readonly Section[] => {
  const lines = house ? unnumbered(board, house) : [];
  return house && lines.length > 0
    ? [[`Rows of the bill without a number of ${house.name}`, [house.withoutNumber, ...lines]]]
    : [];
};

const preview = (board: Board, house: AssemblyHouse | undefined): readonly string[] => {
  const oriented = polarityOf(board.parts);
  return [
    ...(house?.upload ?? []),
    ...(house && oriented.some(({ side }) => side === "bottom") ? [house.onBottom] : []),
    "Rotations are those of the KiCad project. Houses' libraries differ in what they call 0°, and none is corrected for here: hold each of these against the list above, and turn it in the preview where it differs:",
    `  ${oriented.map(({ ref }) => ref).join(", ")}`,
    "Then see that every part lies on its own lands, and that nothing is placed that the list of parts left off names.",
  ];
};

const panelLines = ({ panel, spec, scored }: ScoredPanel): readonly string[] => [
  `${spec.name}-fab.zip holds ${panel.places.length} boards, ${spec.columns} × ${spec.rows}, in a panel of ${scored.widthMm} × ${scored.heightMm} mm with rails of ${spec.railMm} mm, three fiducials and four tooling holes. Order it as a panel made by the customer, V-cut, with no rails besides its own: assembled boards of this size come in panels; the lines stand in the file ${spec.name}-V_Cut.gbr, and each runs over the whole panel. Name that file in the order's remark.`,
  `Copper and holes keep ${scored.copperToScoreMm} mm from the middle of every line.`,
  "Its files of parts and positions name the parts of board n with _n: D1_3 is D1 of the third, counted from the lower left along the rows.",
  "Corners of the boards come out square.",
];

const remarkLines = (remarks: readonly HouseRemark[]): readonly string[] =>
  remarks.map(({ what, remedy }) => `${what} ${remedy}`);

/**
 * The notes of a board for the house it is drawn for.
 * @param panel the panel it is also offered in, if it is
 */
export const notesText = (board: Board, fab: Fab, panel: ScoredPanel | undefined): string => {
  const { title, hardware, id, notes } = board;
  const house = houseOf(fab);
  const remarks = houseRemarks(board, fab);
  const sections: readonly Section[] = [
    [
      `Order form${house ? `, ${house.name}` : ""}`,
      table(orderForm(board, house, fingerPlaces.bevel.degrees, panel !== undefined)),
    ],
    ...(remarks.length > 0 ? [["Settle before ordering", remarkLines(remarks)] as const] : []),
    ["Assembly", assembly(board)],
    ...supplies(board, house),
    ["Polarity", polarity(board)],
    [`Preview${house ? ` at ${house.name}` : ""}`, preview(board, house)],
    ...(panel ? [["Panel", panelLines(panel)] as const] : []),
    ["This board", notes],
  ];
  return [
    `Rubus ${title}, hardware generation ${hardware}, id ${id}`,
    ...sections.flatMap(([heading, lines]) => [
      "",
      heading,
      ...lines.map((line) => (line.startsWith("  ") ? `  ${line.trimStart()}` : `- ${line}`)),
    ]),
    "",
  ].join("\n");
};
