// Readers of the tests' own for tables and drill files, so that no writer of ours is judged by its own reader.

/** The rows of comma-separated text below its header, by column; quoted cells may hold commas, quotes and line ends. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const table: string[][] = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? "";
    const row = table[table.length - 1] ?? [];
    const append = (more: string) => row.push((row.pop() ?? "") + more);
    if (quoted && sign === '"' && text[i + 1] === '"') {
      append('"');
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) append(sign);
    else if (sign === ",") row.push("");
    else if (sign === "\n") table.push([""]);
    else if (sign !== "\r") append(sign);
  }
  const [header = [], ...rows] = table.filter((row) => row.length > 1 || row[0] !== "");
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** Holes of a decimal metric Excellon file, sorted: `0.300 at 12.3000 4.5000`, slots with both ends. */
export function readDrills(text: string): readonly string[] {
  const tools = new Map<string, string>();
  const holes: string[] = [];
  let tool = "";
  const figure = (value: string | undefined, digits: number) =>
    (Math.round(Number(value) * 10 ** digits) / 10 ** digits || 0).toFixed(digits);
  for (const line of text.split(/\r?\n/)) {
    const defined = /^T(\d+)C([\d.]+)/.exec(line);
    if (defined) tools.set(defined[1] ?? "", figure(defined[2], 3));
    else if (/^T\d+$/.test(line)) tool = line.slice(1);
    const ends = [...line.matchAll(/X(-?[\d.]+)Y(-?[\d.]+)/g)].map(
      ([, x, y]) => `${figure(x, 3)} ${figure(y, 3)}`,
    );
    if (ends.length > 0) holes.push(`${tools.get(tool)} at ${ends.sort().join(" to ")}`);
  }
  return holes.sort();
}
