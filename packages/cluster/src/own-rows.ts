/** A file of the user's own catalogue rows: families, keys, columns, as the catalogue's pages name them. */
import { type Columns, columnsOf, findRow, type Row } from "@rubus/catalogue";
import { nearest, printable } from "@rubus/units";
import { type OwnFamily, type OwnRows, ownFamilies, standardCatalogue } from "./catalogue-of.js";
import { readLabel, readText } from "./fields.js";
import { type Refuse, readColumns, readSource } from "./own-columns.js";
import type { Path } from "./places.js";
import { anyOf, describe } from "./problem.js";
import type { PathProblem } from "./shape-problems.js";

export type OwnRowsFile = { readonly rows: OwnRows; readonly problems: readonly PathProblem[] };

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrongMapping = (refuse: Refuse, path: Path, value: unknown, example: string): void =>
  refuse(path, {
    code: "RUB-CFG-008",
    says: `is ${describe(value)}; a mapping of keys to values is wanted`,
    remedy: `Write a mapping, like \`${example}\`.`,
  });

/** One row: every column of a new one, any of them for a row that the catalogue has. */
const readRow = (
  columns: Columns,
  base: Row | undefined,
  key: string,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  refuse: Refuse,
): unknown => {
  const { name, source, confidence, ...given } = value;
  const from = readSource(source, confidence, path, refuse);
  const figures = readColumns(columns, given, base, { path, row: path, refuse, from });
  const text = name === undefined ? undefined : readText(name, "Maker and type");
  if (text && !text.ok) refuse([...path, "name"], text.problem);
  return { ...figures, key, name: text?.ok ? text.value : (base?.name ?? key) };
};

const readFamily = (family: OwnFamily, value: unknown, refuse: Refuse): readonly unknown[] => {
  if (!isMapping(value)) {
    wrongMapping(refuse, [family], value, `${family}: { my-part: { … } }`);
    return [];
  }
  const standard: readonly Row[] = standardCatalogue[family];
  const columns = columnsOf(standard);
  return Object.entries(value).flatMap(([key, row]) => {
    const path = [family, key];
    const label = readLabel(key);
    if (!label.ok) refuse(path, label.problem, true);
    else if (!isMapping(row)) wrongMapping(refuse, path, row, `${key}: { name: …, source: … }`);
    else return [readRow(columns, findRow(standard, key), key, row, path, refuse)];
    return [];
  });
};

/** Read the rows of one file. With problems the rows are incomplete and must not be used. */
export const readOwnRows = (data: Readonly<Record<string, unknown>>): OwnRowsFile => {
  const problems = new Map<string, PathProblem>();
  const refuse: Refuse = (path, problem, key = false) => {
    const once = JSON.stringify([path, problem.code]);
    if (!problems.has(once)) problems.set(once, { path, key, problem });
  };
  const rows: Partial<Record<OwnFamily, readonly unknown[]>> = {};
  for (const [name, value] of Object.entries(data)) {
    const family = ownFamilies.find((each) => each === name);
    if (family) rows[family] = readFamily(family, value, refuse);
    else {
      const near = nearest(name, ownFamilies);
      refuse(
        [name],
        {
          code: "RUB-CFG-006",
          says: `has no key "${printable(name)}"`,
          remedy: near ? `Did you mean \`${near}\`?` : `Rows of one's own are of ${anyOf(ownFamilies)}.`,
        },
        true,
      );
    }
  }
  // Every column was read against the rows of its family, which are typed.
  return { rows: rows as OwnRows, problems: [...problems.values()] };
};
