import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kicadProject, type TextFile } from "../kicad/project.js";
import { isList, printSExpression, readSExpression, type SItem, type SList } from "../kicad/s-expression.js";
import { drawnBoard } from "../testing/drawn-board.js";
import { sampleBoard } from "../testing/sample-board.js";
import { electricalRuleCheck } from "./rule-check.js";

const boards = [
  drawnBoard(sampleBoard),
  drawnBoard(sampleBoard, { firstOrientation: 6, unlabelled: "OUT_WITH_A_LONG_NAME,1" }),
].map(kicadProject);

const codes = (files: readonly TextFile[]): readonly string[] => [
  ...new Set(electricalRuleCheck(files).map(({ code }) => code)),
];

/** The project with its schematic's text changed. */
const withSchematic = (files: readonly TextFile[], change: (text: string) => string): readonly TextFile[] =>
  files.map((file) => (file.name.endsWith(".kicad_sch") ? { ...file, text: change(file.text) } : file));

/** The project with the nth item of a kind in its schematic changed or, by undefined, taken away. */
const withItem = (
  files: readonly TextFile[],
  keyword: string,
  pick: number,
  change: (item: SList) => SList | undefined,
): readonly TextFile[] =>
  withSchematic(files, (text) => {
    const root = readSExpression(text);
    const places = root.items.flatMap((item, index) =>
      isList(item) && item.keyword === keyword ? [index] : [],
    );
    const place = places[pick % places.length];
    expect(place, `the schematic has a ${keyword}`).toBeDefined();
    const items = root.items.flatMap((item, index): readonly SItem[] => {
      if (index !== place || !isList(item)) return [item];
      const changed = change(item);
      return changed ? [changed] : [];
    });
    return printSExpression({ ...root, items });
  });

const moved = (item: SList): SList => ({
  ...item,
  items: item.items.map((child) => {
    const [x] = isList(child) && child.keyword === "at" ? child.items : [];
    return isList(child) && typeof x === "number"
      ? { ...child, items: [x + 1.27, ...child.items.slice(1)] }
      : child;
  }),
});

const faults = {
  "a wire is missing": ["wire", () => undefined],
  "a cross is missing": ["no_connect", () => undefined],
  "a cross stands beside its pin": ["no_connect", moved],
  "a label is missing": ["label", () => undefined],
  "a label is misspelt": ["label", (item: SList) => ({ ...item, items: ["WRONG", ...item.items.slice(1)] })],
  "a symbol is missing": ["symbol", () => undefined],
  "a symbol stands one step aside": ["symbol", moved],
} as const satisfies Record<string, readonly [string, (item: SList) => SList | undefined]>;

const board = (index: number): readonly TextFile[] => boards[index] ?? [];

describe("the electrical rule check", () => {
  it("finds nothing in sound schematics", () => {
    for (const files of boards) expect(electricalRuleCheck(files)).toEqual([]);
  });

  it.each(Object.entries(faults))("finds that %s, whichever", (_, [keyword, change]) => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), (pick) => {
        expect(codes(withItem(board(0), keyword, pick, change))).not.toEqual([]);
      }),
      { seed: 2, numRuns: 25 },
    );
  });

  it("finds that two pins of a part have changed places", () => {
    const swapped = withSchematic(board(0), (text) =>
      text
        .replaceAll('(number "1"', '(number "?"')
        .replaceAll('(number "2"', '(number "1"')
        .replaceAll('(number "?"', '(number "2"'),
    );
    expect(codes(swapped)).toContain("RUB-PCB-211");
  });

  it("finds two names on one wire", () => {
    const named = withSchematic(board(0), (text) =>
      text.replace(/\(label "[^"]*"\s*(\(at [^)]*\))/, '(global_label "OTHER" $1)\n$&'),
    );
    expect(codes(named)).toContain("RUB-PCB-213");
  });

  it.each([
    ["an input that nothing drives", /\(pin passive/g, "(pin input", "RUB-PCB-201"],
    ["outputs that drive one net", /\(pin passive/g, "(pin output", "RUB-PCB-202"],
    ["a supply without a source", /\(pin power_out/g, "(pin passive", "RUB-PCB-203"],
    ["a reference that stands twice", '"Reference" "R2"', '"Reference" "R1"', "RUB-PCB-208"],
    ["a part without a value", '"Value" "10 kΩ"', '"Value" ""', "RUB-PCB-209"],
    ["a part without a part number", '"MPN" "NONE"', '"MPN" ""', "RUB-PCB-209"],
  ])("finds %s", (_, from, to, code) => {
    // Pin types stand in the embedded library, fields of parts behind it.
    const changed = withSchematic(board(0), (text) => {
      const split = text.indexOf("(junction");
      return from instanceof RegExp
        ? text.slice(0, split).replace(from, to) + text.slice(split)
        : text.slice(0, split) + text.slice(split).replace(from, to);
    });
    expect(codes(changed)).toContain(code);
  });

  it("finds a symbol off the grid", () => {
    const shifted = withItem(board(0), "symbol", 0, (item) => ({
      ...item,
      items: item.items.map((child) =>
        isList(child) && child.keyword === "at" ? { ...child, items: [50, 50, 0] } : child,
      ),
    }));
    expect(codes(shifted)).toContain("RUB-PCB-210");
  });

  it("names the file, the place and what to do", () => {
    const [found] = electricalRuleCheck(withItem(board(0), "no_connect", 0, () => undefined));
    expect(found).toMatchObject({
      code: "RUB-PCB-204",
      file: "sample.kicad_sch",
      message: expect.stringContaining("P1-B1 is neither wired nor marked as open"),
      figures: { xMm: expect.any(Number), yMm: expect.any(Number) },
    });
  });

  it("says so when a file is missing or can't be read", () => {
    expect(codes(board(0).filter(({ name }) => !name.endsWith(".kicad_sch")))).toEqual(["RUB-PCB-214"]);
    expect(codes(withSchematic(board(0), (text) => text.slice(0, -10)))).toEqual(["RUB-PCB-214"]);
  });
});
