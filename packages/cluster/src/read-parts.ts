/** The files of one's own rows that a cluster names, put together. */
import type { Row } from "@rubus/catalogue";
import { type Diagnostic, printable } from "@rubus/units";
import { type OwnFamily, type OwnRows, ownFamilies } from "./catalogue-of.js";
import { partsFileField } from "./fields.js";
import { readOwnRows } from "./own-rows.js";
import type { Places } from "./places.js";
import { diagnosticsOf } from "./problem-diagnostics.js";
import { readYaml } from "./read-yaml.js";

/** A file of one's own rows that a cluster names under `catalogue`. */
export type PartsFile = {
  /** As the cluster names it. */
  readonly name: string;
  /** As the diagnostics name it. */
  readonly file: string;
} & ({ readonly text: string } | { readonly unreadable: string });

type Parts = { readonly rows: OwnRows; readonly diagnostics: readonly Diagnostic[] };

/** The names under `catalogue` that are names of files beside the cluster file; the schema refuses the others. */
export const namedPartsFiles = (data: unknown): readonly string[] => {
  const list = (data as { readonly catalogue?: unknown }).catalogue;
  if (!Array.isArray(list)) return [];
  const field = partsFileField({ description: "" });
  return list.slice(0, 8).flatMap((name: unknown) => (field.safeParse(name).success ? [String(name)] : []));
};

const error = (code: Diagnostic["code"], message: string, remedy: string, file: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  remedy,
  file,
});

/** Read every file that the cluster names; what is missing or stands twice is said where it is named. */
export const readParts = (
  names: readonly string[],
  parts: readonly PartsFile[],
  clusterFile: string,
  places: Places,
): Parts => {
  const diagnostics: Diagnostic[] = [];
  const rows = new Map<OwnFamily, Row[]>();
  const seen = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const position = places.nearest(["catalogue", index]);
    const refuse = (code: Diagnostic["code"], message: string, remedy: string): void => {
      diagnostics.push({ ...error(code, message, remedy, clusterFile), position });
    };
    const part = parts.find((each) => each.name === name);
    if (name === clusterFile.split(/[\\/]/).at(-1))
      refuse(
        "RUB-CAT-002",
        `${name} is the cluster file itself`,
        "Write rows of your own into a file of theirs.",
      );
    else if (names.indexOf(name) < index)
      refuse("RUB-CAT-003", `${name} is named twice`, "Name each file once.");
    else if (!part || !("text" in part))
      refuse(
        "RUB-FILE-001",
        `cannot read ${printable(name, 200)}: ${part?.unreadable ?? "it was not given"}`,
        "Put the file beside the cluster file, or take its name off the list.",
      );
    else {
      const read = readOne(part);
      diagnostics.push(...read.diagnostics);
      for (const family of ownFamilies)
        for (const row of read.rows[family] ?? []) {
          const known = `${family}.${row.key}`;
          const other = seen.get(known);
          if (other !== undefined)
            refuse("RUB-CAT-003", `${known} stands in ${other} and in ${name}`, "Keep one of the two.");
          seen.set(known, name);
          rows.set(family, [...(rows.get(family) ?? []), row]);
        }
    }
  }
  // Every row was read against the columns of its family.
  return { rows: Object.fromEntries(rows) as OwnRows, diagnostics };
};

const readOne = ({ text, file }: { readonly text: string; readonly file: string }): Parts => {
  const yaml = readYaml(text, file, "Write rows by family and key: `fans: { my-fan: { … } }`.");
  if (!yaml.ok) return { rows: {}, diagnostics: yaml.diagnostics };
  const { rows, problems } = readOwnRows(yaml.value.data as Readonly<Record<string, unknown>>);
  return problems.length > 0
    ? { rows: {}, diagnostics: diagnosticsOf(problems, yaml.value.places, file) }
    : { rows, diagnostics: [] };
};
