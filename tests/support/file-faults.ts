// Faults of the written files: the design is right, and a file says something else.
import type { TextFile } from "@rubus/pcb";
import { type BoardFiles, type Draw, type Fault, type FaultKind, pick, type Subject } from "./fault.js";

const replaced = (files: readonly TextFile[], name: string, text: string): readonly TextFile[] =>
  files.map((file) => (file.name === name ? { ...file, text } : file));

const fileNamed = (files: readonly TextFile[], ending: string): TextFile => {
  const file = files.find(({ name }) => name.endsWith(ending));
  if (!file) throw new RangeError(`no file ${ending}`);
  return file;
};

/** One of a text's lines that match is changed; undefined takes it out. */
const changedLine = (
  text: string,
  wanted: RegExp,
  draw: Draw,
  change: (line: string) => string | undefined,
): { readonly text: string; readonly line: string } => {
  const lines = text.split("\n");
  const places = lines.flatMap((line, index) => (wanted.test(line) ? [index] : []));
  const place = pick(places, draw);
  const line = lines[place] ?? "";
  const put = change(line);
  return { text: lines.toSpliced(place, 1, ...(put === undefined ? [] : [put])).join("\n"), line };
};

type Change = (line: string, draw: Draw) => string | undefined;

const ofFabrication = (
  name: string,
  count: number,
  endings: readonly string[],
  wanted: RegExp,
  change: Change,
): FaultKind => ({
  name,
  count,
  plant: ({ files }: Subject, draw: Draw): Fault => {
    const withLine = endings.filter((ending) =>
      fileNamed(files.fabrication, ending)
        .text.split("\n")
        .some((line) => wanted.test(line)),
    );
    const file = fileNamed(files.fabrication, pick(withLine, draw));
    const { text, line } = changedLine(file.text, wanted, draw, (each) => change(each, draw));
    return {
      what: `${file.name}: ${name} at ${line}`,
      files: { ...files, fabrication: replaced(files.fabrication, file.name, text) },
    };
  },
});

const lost: Change = () => undefined;

/** Coordinates of a Gerber line moved by half a millimetre, which are nanometres there. */
const movedFlash: Change = (line, draw) =>
  line.replace(/X(-?\d+)/, (_, x: string) => `X${Number(x) + pick([-500_000, 500_000], draw)}`);
const movedHit: Change = (line, draw) =>
  line.replace(/X(-?[\d.]+)/, (_, x: string) => `X${(Number(x) + pick([-0.5, 0.5], draw)).toFixed(4)}`);
const scaledAperture: Change = (line, draw) =>
  line.replace(/,([\d.]+)/, (_, size: string) => `,${(Number(size) * pick([0.3, 0.5, 2], draw)).toFixed(6)}`);
const scaledTool: Change = (line, draw) =>
  line.replace(/C([\d.]+)/, (_, size: string) => `C${(Number(size) * pick([0.5, 1.6, 2], draw)).toFixed(3)}`);

const copper = ["F_Cu.gbr", "B_Cu.gbr"];
const mask = ["F_Mask.gbr", "B_Mask.gbr"];
const flash = /D03\*$/;

const ofTable = (
  name: string,
  count: number,
  which: "bill" | "positions",
  change: (cells: readonly string[], draw: Draw) => readonly string[] | undefined,
): FaultKind => ({
  name,
  count,
  plant: ({ files }, draw): Fault => {
    const { text, line } = changedLine(files[which], /^[A-Z]+\d/, draw, (row) =>
      change(cellsOf(row), draw)?.map(cellText).join(","),
    );
    return { what: `${name}: ${line.slice(0, 60)}`, files: { ...files, [which]: text } satisfies BoardFiles };
  },
});

const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
const cellText = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const withCell = (cells: readonly string[], index: number, change: (cell: string) => string) =>
  cells.map((cell, at) => (at === index ? change(cell) : cell));

const ofSchematic = (
  name: string,
  count: number,
  wanted: RegExp,
  change: (found: string) => string,
): FaultKind => ({
  name,
  count,
  plant: ({ files }, draw): Fault => {
    const sheet = fileNamed(files.project, ".kicad_sch");
    const drawn = sheet.text.slice(sheet.text.lastIndexOf("(lib_symbols"));
    const found = [...sheet.text.matchAll(wanted)].filter(
      ({ index }) => index > sheet.text.length - drawn.length,
    );
    const { 0: piece, index } = pick(found, draw);
    const text = sheet.text.slice(0, index) + change(piece) + sheet.text.slice(index + piece.length);
    return {
      what: `${name}: ${piece.replaceAll(/\s+/g, " ").slice(0, 70)}`,
      files: { ...files, project: replaced(files.project, sheet.name, text) },
    };
  },
});

export const fileFaults: readonly FaultKind[] = [
  ofFabrication("pad lost", 4, copper, flash, lost),
  ofFabrication("pad moved", 3, copper, flash, movedFlash),
  ofFabrication("aperture of another size", 4, copper, /^%ADD\d+[CR],/, scaledAperture),
  ofFabrication("mask opening lost", 3, mask, flash, lost),
  ofFabrication("mask opening moved", 2, mask, flash, movedFlash),
  ofFabrication("hole lost", 3, ["-PTH.drl"], /^X.*\d$/, lost),
  ofFabrication("hole moved", 3, ["-PTH.drl"], /^X.*\d$/, movedHit),
  ofFabrication("tool of another size", 3, ["-PTH.drl"], /^T\d+C/, scaledTool),
  ofFabrication("edge open", 1, ["Edge_Cuts.gbr"], /D01\*$/, lost),
  ofFabrication("stencil moved", 2, ["F_Paste.gbr"], flash, movedFlash),
  ofTable("bill with another article", 2, "bill", (cells) => withCell(cells, 4, (text) => `${text}X`)),
  ofTable("bill with another quantity", 1, "bill", (cells) =>
    withCell(cells, 1, (text) => `${Number(text) + 1}`),
  ),
  ofTable("bill without a line", 2, "bill", () => undefined),
  ofTable("part turned for the placer", 2, "positions", (cells) =>
    withCell(cells, 5, (text) => `${(Number(text) + 90) % 360}`),
  ),
  ofTable("part moved for the placer", 2, "positions", (cells) =>
    withCell(cells, 3, (text) => (Number(text) + 2.54).toFixed(4)),
  ),
  ofSchematic("label of another name", 3, /\(label "[^"]+"/g, (piece) => piece.replace(/"$/, 'X"')),
  ofSchematic("wire lost", 3, /\(wire[\s\S]*?\(uuid "[^"]+"\)\s*\)/g, () => ""),
  ofSchematic("another value on the sheet", 2, /\(property "Value" "\d[^"]*"/g, (piece) =>
    piece.replace(/"(\d)/, '"7$1'),
  ),
];
