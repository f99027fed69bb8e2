// Bills, positions and drills of every board and house, read back by the test's own readers beside what KiCad says of
// the board and schematic files: the same parts, places, rotations and holes.
import { type AssemblyHouse, houseOf, type ProductionFile, productionFiles } from "@rubus/boards";
import { drillFiles, kicadProject } from "@rubus/pcb";
import { expect, it } from "vitest";
import { boardOrders, type OrderedBoard, orderedBoard } from "./support/every-board.js";
import { describeJudged } from "./support/judges.js";
import { kicadJob } from "./support/kicad.js";
import { readCsv, readDrills } from "./support/read-tables.js";

type Row = Readonly<Record<string, string>>;

const minute = 60_000;

/** As KiCad writes its own variables: `${NAME}`. */
const kicadVariable = (name: string): string => `$\{${name}}`;

/** What KiCad exports of a board's files: positions, bill and drills. */
async function exported({ board }: OrderedBoard) {
  const { name } = board;
  const files = Object.fromEntries(kicadProject(board).map((file) => [file.name, file.text]));
  const job = await kicadJob(files, [
    {
      run: "kicad-cli",
      args: [
        ...["pcb", "export", "pos", "--format", "csv", "--units", "mm", "--use-drill-file-origin"],
        ...["--exclude-dnp", "-o", "pos.csv", `${name}.kicad_pcb`],
      ],
    },
    {
      run: "kicad-cli",
      args: [
        ...[
          "sch",
          "export",
          "bom",
          "--fields",
          `Reference,Value,MPN,${kicadVariable("DNP")}`,
          "--labels",
          "Ref,Value,MPN,DNP",
        ],
        ...["-o", "bom.csv", `${name}.kicad_sch`],
      ],
    },
    {
      run: "kicad-cli",
      args: [
        ...["pcb", "export", "drill", "-o", "plot/", "--excellon-separate-th", "--drill-origin", "plot"],
        `${name}.kicad_pcb`,
      ],
    },
  ]);
  if (job.steps.some(({ code }) => code !== 0))
    throw new Error(job.steps.map(({ stdout, stderr }) => stdout + stderr).join("\n"));
  const text = (path: string) => job.files.get(path)?.toString() ?? "";
  return {
    positions: readCsv(text("pos.csv")),
    bill: readCsv(text("bom.csv")),
    drills: [text(`plot/${name}-PTH.drl`), text(`plot/${name}-NPTH.drl`)],
  };
}

const turned = (degrees: string): number => (((Math.round(Number(degrees) * 100) / 100) % 360) + 360) % 360;

const place = (ref = "", x = "", y = "", rotation = "", side = ""): string =>
  `${ref} at ${Number(x).toFixed(3)} ${Number(y).toFixed(3)}, ${turned(rotation)}°, ${side.toLowerCase()}`;

const columns: Readonly<Record<string, (row: Row) => string>> = {
  jlcpcb: (row) => place(row.Designator, row["Mid X"], row["Mid Y"], row.Rotation, row.Layer),
  aisler: (row) => place(row.designator, row.pos_x, row.pos_y, row.rotation, row.side),
};

const billRefs: Readonly<Record<string, (row: Row) => readonly string[]>> = {
  jlcpcb: (row) => (row.Designator ?? "").split(","),
  aisler: (row) => (row.designator ?? "").split(","),
};

const placed: Readonly<Record<string, (row: Row) => string>> = {
  jlcpcb: ({ Comment = "" }) => Comment.split(", ")[0] ?? "",
  aisler: ({ mpn = "" }) => mpn,
};

const neutralPlace = (row: Row): string =>
  place(row.reference, row["x mm"], row["y mm"], row["rotation deg"], row.side);

function tableOf(files: readonly ProductionFile[], ending: string): readonly Row[] {
  const found = files.find(([name]) => name.endsWith(ending));
  if (!found) throw new Error(`no file ends with ${ending}`);
  return readCsv(found[1]);
}

const readers = ({ key }: AssemblyHouse) => ({
  position: columns[key] ?? (() => `no reader for ${key}`),
  refs: billRefs[key] ?? (() => []),
  partNumber: placed[key] ?? (() => ""),
});

describeJudged("kicad", "the production files of a board beside KiCad's", () => {
  it.each(boardOrders)(
    "place, order and drill the same: $key for $fab",
    async ({ key, fab }) => {
      const ordered = await orderedBoard(key, fab);
      const { board } = ordered;
      const house = houseOf(ordered.fab);
      if (!house) throw new Error(`${fab} has no assembly house`);
      const kicad = await exported(ordered);
      const files = productionFiles(board, ordered.fab, undefined);
      const read = readers(house);

      const positions = tableOf(files, `-positions-${house.key}.csv`);
      const theirs = kicad.positions.map((row) => place(row.Ref, row.PosX, row.PosY, row.Rot, row.Side));
      expect(positions.map(read.position).sort()).toEqual(theirs.sort());
      expect(positions.length).toBeGreaterThan(10);
      const neutral = tableOf(files, "-positions.csv");
      const byMachine = neutral.filter((row) => row.fitted === "yes" && row["mounted by"] === "factory");
      expect(byMachine.map(neutralPlace).sort()).toEqual(theirs);

      const bill = tableOf(files, `-bom-${house.key}.csv`);
      const articleOf = new Map(
        bill.flatMap((row) => read.refs(row).map((ref) => [ref, read.partNumber(row)])),
      );
      const fitted = kicad.bill.filter(
        ({ DNP, MPN, Ref = "" }) =>
          DNP === "" && MPN !== "" && kicad.positions.some((row) => row.Ref === Ref),
      );
      expect([...articleOf].map((pair) => pair.join(" ")).sort()).toEqual(
        fitted.map(({ Ref, MPN }) => `${Ref} ${MPN}`).sort(),
      );
      expect([...articleOf.keys()].sort()).toEqual(kicad.positions.map(({ Ref = "" }) => Ref).sort());

      const drilled = drillFiles(board, { softwareVersion: "0.0.0" }).map(({ text }) => readDrills(text));
      expect(drilled).toEqual(kicad.drills.map(readDrills));
      expect(drilled.flat().length).toBeGreaterThan(3);
    },
    5 * minute,
  );
});
