/** What to choose on a board house's order form. */
import { type Board, isPlaced } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";

export type OrderRow = readonly [what: string, choose: string];

/** 1 oz of copper a square foot, in micrometres. */
const ounceMicrometres = 35;

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

const sizeOf = ({ outline }: Pick<Board, "outline">): string => {
  const { min, max } = boundingBox(outline);
  return `${figure(max.x - min.x)} × ${figure(max.y - min.y)} mm`;
};

const assemblySides = (board: Board): string => {
  const sides = new Set(board.parts.filter(isPlaced).map(({ side }) => side));
  if (sides.size === 0) return "none";
  if (sides.size === 2) return "both sides";
  return sides.has("top") ? "top side" : "bottom side";
};

/** The rows for a single board or, with the panel's board, for a panel of one design. */
export const orderForm = (board: Board, bevelDegrees?: number): readonly OrderRow[] => {
  const { thicknessMm, copperOz, finish, maskColour, edgeConnector } = board.stackup;
  return [
    ["material", "FR-4"],
    ["layers", "2"],
    ["size", sizeOf(board)],
    ["thickness", `${figure(thicknessMm)} mm`],
    ["outer copper", `${copperOz} oz (${copperOz * ounceMicrometres} µm finished)`],
    ["finish", finish],
    ["mask", maskColour],
    ["legend", maskColour === "white" ? "black" : "white"],
    ["vias", "tented"],
    ["gold fingers", edgeConnector ? `yes, bevelled ${bevelDegrees ?? 30}°` : "no"],
    ["electrical test", "yes, against the .ipc netlist"],
    ["designs in the files", "1"],
    ["assembly", assemblySides(board)],
    ["confirm parts placement", "yes"],
    ["quantity", "as the package's index page says"],
  ];
};
