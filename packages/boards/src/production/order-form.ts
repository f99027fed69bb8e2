/** What to choose on a board house's order form. */
import { type Board, byReference, isPlaced, mountingOf, ounceMm } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";
import { type AssemblyHouse, railsRow } from "./houses.js";

export type OrderRow = readonly [what: string, choose: string];

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

const sizeOf = ({ outline }: Pick<Board, "outline">): string => {
  const { min, max } = boundingBox(outline);
  return `${figure(max.x - min.x)} × ${figure(max.y - min.y)} mm`;
};

/** Sides that the oven sees; what has pins and stands on the other one is named, for it is soldered apart. */
const assemblySides = ({ parts }: Board): string => {
  const placed = parts.filter(isPlaced);
  const flat = new Set(
    placed.filter(({ type }) => mountingOf(type.land) === "surface").map(({ side }) => side),
  );
  const sides = flat.size > 0 ? flat : new Set(placed.map(({ side }) => side));
  if (sides.size === 0) return "none";
  if (sides.size === 2) return "both sides";
  const [side = "top"] = sides;
  const apart = placed
    .filter((part) => part.side !== side)
    .map(({ ref }) => ref)
    .sort(byReference);
  return apart.length === 0
    ? `${side} side`
    : `${side} side, and ${apart.join(", ")} on the other side by hand; both sides if the house is to solder ${apart.length === 1 ? "it" : "them"} too`;
};

const fiducialsOf = ({ features }: Pick<Board, "features">): string => {
  const own = features.filter(({ kind }) => kind === "fiducial").map(({ ref }) => ref);
  return own.length === 0
    ? "none on the board: on the rails"
    : `${own.join(", ")} on the board; more on the rails`;
};

/**
 * The rows for a single board.
 * @param house whose form it is, for what it asks of an assembly
 * @param panelled it is also offered in a panel
 */
export const orderForm = (
  board: Board,
  house?: AssemblyHouse,
  bevelDegrees = 30,
  panelled = false,
): readonly OrderRow[] => {
  const { thicknessMm, copperOz, finish, maskColour, edgeConnector } = board.stackup;
  return [
    ["material", "FR-4"],
    ["layers", "2"],
    ["size", sizeOf(board)],
    ["delivered as", panelled ? "single boards bare; for assembly the panel below" : "single boards"],
    ["thickness", `${figure(thicknessMm)} mm`],
    ["outer copper", `${copperOz} oz (${figure(copperOz * ounceMm * 1000)} µm finished)`],
    ["finish", finish],
    ["mask", maskColour],
    ["legend", maskColour === "white" ? "black" : "white"],
    ["vias", "tented"],
    ["gold fingers", edgeConnector ? `yes, bevelled ${bevelDegrees}°` : "no"],
    ["castellated holes", "no"],
    ["edge plating", "no"],
    ["impedance control", "no"],
    ["electrical test", "yes; the .ipc netlist goes along where the house takes one"],
    ["designs in the files", "1"],
    ["assembly", assemblySides(board)],
    ["fiducials", fiducialsOf(board)],
    ...(house?.formRows ?? []).map(
      (row): OrderRow => (panelled && row[0] === railsRow ? [railsRow, "the panel has its own"] : row),
    ),
    ["quantity", "as the package's index page says"],
  ];
};
