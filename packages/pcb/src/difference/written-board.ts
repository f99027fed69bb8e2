/** A board as its written files tell of it, for comparison with another. */
import { byCodeUnit, csvRows, type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import { strFromU8, unzipSync } from "fflate";
import { type Fabrication, readFabrication, type TextFile } from "../readers/fabrication.js";
import { testedNets } from "../readers/ipc-d-356.js";
import { UnreadableFile } from "../readers/unreadable.js";

/** A file by the name that diagnostics give it. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The files of a board that say what it is, as they stand in a package. */
export type BoardFiles = Readonly<Record<"bill" | "positions" | "netlist" | "archive", NamedFile>>;

/** What bill and placer's table say of a part: columns by their names; one that the tables lack is absent. */
export type WrittenPart = { readonly [field in PartField]?: string };
export const partFields = [
  "value",
  "maker",
  "part number",
  "description",
  "footprint",
  "fitted",
  "mounted by",
  "LCSC",
  "second source",
  "place",
  "rotation",
  "side",
] as const;
export type PartField = (typeof partFields)[number];

export type WrittenBoard = {
  readonly parts: ReadonlyMap<string, WrittenPart>;
  /** Sorted pins of each net. */
  readonly nets: ReadonlyMap<string, readonly string[]>;
  readonly fabrication: Fabrication;
};

const wrongFile = (file: string, message: string, line = 1): Diagnostic => ({
  code: "RUB-OUT-009",
  severity: "error",
  message: `the file cannot be read: ${printable(message, 120)}`,
  file,
  position: { line, column: 1 },
  remedy: "Build the package again with the version of Rubus that made it.",
});

type Table = readonly ReadonlyMap<string, string>[];

/** The rows of a table that has the columns wanted, else a diagnostic. */
const tableOf = ({ name, bytes }: NamedFile, wanted: readonly string[]): Result<Table> => {
  const text = strFromU8(bytes);
  const rows = csvRows(text);
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  const lacking = wanted.filter((column) => !header.split(",").includes(column));
  if (lacking.length > 0) return failure([wrongFile(name, `it has no column ${lacking.join(", ")}`)]);
  return success(rows);
};

/** `12.3, 4` of the table's `12.3000` and `4.0000`. */
const placeText = (x: string | undefined, y: string | undefined): string =>
  [x, y].map((mm) => String(Number(mm))).join(", ");

const partsOf = (bill: Table, positions: Table): ReadonlyMap<string, WrittenPart> => {
  const places = new Map(positions.map((row) => [row.get("reference") ?? "", row]));
  return new Map(
    bill.flatMap((row) => {
      const article = Object.fromEntries(
        partFields.flatMap((field) => (row.has(field) ? [[field, row.get(field) ?? ""]] : [])),
      );
      return (row.get("references") ?? "")
        .split(" ")
        .filter((ref) => ref !== "")
        .map((ref): [string, WrittenPart] => {
          const place = places.get(ref);
          return [
            ref,
            {
              ...article,
              place: place ? placeText(place.get("x mm"), place.get("y mm")) : "",
              rotation: place?.get("rotation deg") ?? "",
              side: place?.get("side") ?? "",
            },
          ];
        });
    }),
  );
};

const netsOf = (pins: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, readonly string[]> => {
  const nets = new Map<string, string[]>();
  for (const [pin, net] of pins) if (net !== undefined) nets.set(net, [...(nets.get(net) ?? []), pin]);
  for (const listed of nets.values()) listed.sort(byCodeUnit);
  return nets;
};

const unpacked = ({ name, bytes }: NamedFile): Result<readonly TextFile[]> => {
  try {
    const files = Object.entries(unzipSync(bytes));
    return success(files.map(([inner, content]) => ({ name: inner, text: strFromU8(content) })));
  } catch {
    return failure([wrongFile(name, "it is no archive, or a damaged one")]);
  }
};

const tested = ({ name, bytes }: NamedFile): Result<ReadonlyMap<string, readonly string[]>> => {
  try {
    return success(netsOf(testedNets(strFromU8(bytes))));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return failure([wrongFile(name, error.message, error.line)]);
  }
};

/** Read the files of a board. Diagnostics: RUB-OUT-009 for each that is not understood, RUB-PCB-101 and 102. */
export const readBoardFiles = (files: BoardFiles): Result<WrittenBoard> => {
  const bill = tableOf(files.bill, ["references", "value", "fitted"]);
  const positions = tableOf(files.positions, ["reference", "x mm", "y mm", "rotation deg", "side"]);
  const nets = tested(files.netlist);
  const texts = unpacked(files.archive);
  const fabrication = texts.ok ? readFabrication(texts.value) : texts;
  if (bill.ok && positions.ok && nets.ok && fabrication.ok)
    return success({
      parts: partsOf(bill.value, positions.value),
      nets: nets.value,
      fabrication: fabrication.value,
    });
  return failure([bill, positions, nets, fabrication].flatMap(({ diagnostics }) => diagnostics));
};
