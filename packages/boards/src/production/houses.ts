/** Assembly houses: the columns each reads in a bill and in a table of positions. */
import type { Fab } from "@rubus/catalogue";
import type { BomLine, Mounting, PlacedPart } from "@rubus/pcb";

/** A part as a placement machine takes it: millimetres from the lower left, degrees counter-clockwise as KiCad counts them. */
export type HousePlace = {
  readonly ref: string;
  readonly value: string;
  readonly footprint: string;
  readonly partNumber: string;
  readonly xMm: string;
  readonly yMm: string;
  readonly rotation: string;
  readonly side: PlacedPart["side"];
  readonly mounting: Mounting;
};

export type AssemblyHouse = {
  /** First word of its rows among the board houses, and what its files are called after. */
  readonly key: string;
  readonly name: string;
  /** Where its columns were read. */
  readonly source: string;
  /** Most references on one line of its bill. */
  readonly refsPerLine: number;
  readonly billColumns: readonly string[];
  readonly billRow: (line: BomLine) => readonly string[];
  readonly positionColumns: readonly string[];
  readonly positionRow: (place: HousePlace) => readonly string[];
  /** How the files are handed in. */
  readonly upload: readonly string[];
  /** What a line of its bill is ordered by; undefined where the line has no such number. */
  readonly orderNumber: (line: Pick<BomLine, "purchase">) => string | undefined;
  /** What becomes of a line without one. */
  readonly withoutNumber: string;
  /** What its form asks of an order with assembly besides the board itself. */
  readonly formRows: readonly (readonly [what: string, choose: string])[];
  /** How its placing counts degrees on the bottom, where a table can't say it. */
  readonly onBottom: string;
};

/** What the forms call the rails. */
export const railsRow = "edge rails";

const lcscOf = ({ lcsc }: BomLine["purchase"]): string | undefined => lcsc?.number;

const jlcpcb: AssemblyHouse = {
  key: "jlcpcb",
  name: "JLCPCB",
  source:
    "JLCPCB help: bill of materials and component placement list for PCB assembly, 2023-07-25; at most 200 references a line: advice for BOM and CPL files, 2026-01-19; rails and fiducials: help on edge rails and fiducials for PCB assembly, 2023-07-25",
  refsPerLine: 200,
  billColumns: ["Comment", "Designator", "Footprint", "JLCPCB Part #"],
  billRow: ({ refs, value, purchase, footprint }) => [
    value === purchase.partNumber ? value : `${purchase.partNumber}, ${value}`,
    refs.join(","),
    footprint,
    lcscOf(purchase) ?? "",
  ],
  positionColumns: ["Designator", "Mid X", "Mid Y", "Layer", "Rotation"],
  positionRow: ({ ref, xMm, yMm, side, rotation }) => [
    ref,
    xMm,
    yMm,
    side === "top" ? "Top" : "Bottom",
    rotation,
  ],
  upload: [
    "Upload the archive, tick PCB assembly, then upload the two files named after JLCPCB: first the bill, then the positions.",
    "LCSC numbers come from published parts lists, none from LCSC itself: in the list of parts hold the maker's number beside each against the bill.",
  ],
  orderNumber: ({ purchase }) => lcscOf(purchase),
  withoutNumber:
    "No LCSC number of these was read, so their rows come up unmatched. For each: take what the house finds by the maker's number, if it is the same; or order it beforehand through the house's parts sourcing, or send it in; or take the second source of the bill, if the bill names one; or leave it unticked, buy it and solder it by hand. A row left unmatched isn't fitted.",
  formRows: [
    [
      "assembly type",
      "economic where the form offers it for these choices, else standard, which asks for edge rails and fiducials",
    ],
    [
      railsRow,
      "added by JLCPCB, 5 mm on two opposite sides, with their fiducials and tooling holes; have them removed after assembly, for they come with the boards otherwise",
    ],
    ["mark on the board", "removed"],
    ["confirm production file", "yes"],
    ["confirm parts placement", "yes"],
  ],
  onBottom:
    "The list counts degrees as KiCad does, from above. JLCPCB counts those of the bottom from below, as the plug-in kicad-jlcpcb-tools turns them: such a part may lie half a turn round in the preview.",
};

const mountType = (mounting: Mounting): string => (mounting === "surface" ? "smt" : "tht");

const aisler: AssemblyHouse = {
  key: "aisler",
  name: "AISLER",
  source:
    "AISLER Push for KiCad, the house's own plug-in: the list of components that it uploads (src/push_thread.py)",
  refsPerLine: Number.POSITIVE_INFINITY,
  billColumns: ["designator", "quantity", "mpn", "manufacturer", "value", "pack", "mount_type"],
  billRow: ({ refs, value, purchase, footprint, mounting }) => [
    refs.join(","),
    String(refs.length),
    purchase.partNumber,
    purchase.maker,
    value,
    footprint,
    mountType(mounting),
  ],
  positionColumns: ["designator", "pos_x", "pos_y", "rotation", "side", "mpn", "value", "pack", "mount_type"],
  positionRow: ({ ref, xMm, yMm, rotation, side, partNumber, value, footprint, mounting }) => [
    ref,
    xMm,
    yMm,
    rotation,
    side,
    partNumber,
    value,
    footprint,
    mountType(mounting),
  ],
  upload: [
    "Open the KiCad project of this folder and push it with the plug-in AISLER Push for KiCad: parts bear their makers' numbers in the field MPN, which it reads. Then hold the list it makes against the two files named after AISLER, which have the same columns.",
  ],
  orderNumber: ({ purchase }) => purchase.partNumber,
  withoutNumber: "Leave them out, buy them and solder them by hand.",
  formRows: [
    [
      railsRow,
      "none to choose that is known of: ask the house whether it frames single boards itself, 5 mm on two opposite sides with fiducials [memory]",
    ],
  ],
  onBottom: "Degrees on the bottom are those of the KiCad project, from above.",
};

export const assemblyHouses: readonly AssemblyHouse[] = [jlcpcb, aisler];

/** The assembly house of a board house's row, whose key begins with the maker's name; undefined for one that isn't known. */
export const houseOf = ({ key }: Pick<Fab, "key">): AssemblyHouse | undefined =>
  assemblyHouses.find((house) => key === house.key || key.startsWith(`${house.key}-`));
