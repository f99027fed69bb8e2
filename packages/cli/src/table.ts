/** Text in columns. */

/** Width on a terminal, near enough for what the tables hold: one column a character, combining marks none. */
const widthOf = (text: string): number => [...text.replace(/\p{Mn}/gu, "")].length;

/** Rows with every column but the last padded to its widest cell; two blanks between columns. */
export const tableText = (rows: readonly (readonly string[])[]): readonly string[] => {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join("  ")
      .trimEnd(),
  );
};
