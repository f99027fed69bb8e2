/** Comma-separated values by RFC 4180, with line feeds alone. */

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as text: a header row, then the rows. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;
