/** Comma-separated values by RFC 4180, with line feeds alone. */

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as text: a header row, then the rows. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;

/** Cells of a text by RFC 4180, row by row. */
const cellsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((row) => row !== "")
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );

/** The rows below a header, each cell by the header's name for it. */
export const csvRows = (text: string): readonly ReadonlyMap<string, string>[] => {
  const [header = [], ...rows] = cellsOf(text);
  return rows.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ""])));
};
