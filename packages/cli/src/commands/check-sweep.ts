/** `rubus check --sweep`: what the proofs would say with other values, as a table and a plot. */
import { readVariations } from "@rubus/cluster";
import { percentText } from "@rubus/guide";
import { sweepCluster, writeSweepPlot } from "@rubus/pipeline";
import type { Sweep, SweepPoint } from "@rubus/proof";
import { printable } from "@rubus/units";
import { type ExitCode, printReport, printUsage } from "../report.js";
import { tableText } from "../table.js";
import { painter, type Style, type Terminal } from "../terminal.js";
import { verdictStyle } from "../verdict-style.js";

type Verdict = SweepPoint["outcome"]["verdict"];

const styles: Readonly<Record<Verdict, Style>> = { ...verdictStyle, refused: "dim" };

/** A row a value: verdict, margin, and the proof that decides it or what is wrong. */
const listOf = ({ keys, points }: Sweep, terminal: Terminal): readonly string[] => {
  const paint = painter(terminal, "out");
  const [{ name }] = keys;
  const rows = points.map(({ values: [value = ""], outcome }) =>
    outcome.verdict === "refused"
      ? [value, outcome.verdict, "", `${outcome.code} ${outcome.says}`]
      : [
          value,
          outcome.verdict,
          percentText(outcome.tightest.margin).padStart(9),
          `${outcome.tightest.title}, ${outcome.tightest.subject}`,
        ],
  );
  const [head = "", ...lines] = tableText([[name, "verdict", "   margin", "decided by"], ...rows]);
  const coloured = lines.map((line, index) => {
    const [value = "", verdict = ""] = rows[index] ?? [];
    const start = line.indexOf(verdict, value.length);
    const style = styles[verdict as Verdict];
    return line.slice(0, start) + paint(verdict, style) + line.slice(start + verdict.length);
  });
  return [paint(head, "dim"), ...coloured];
};

const signs: Readonly<Record<Verdict, string>> = { pass: " ", warn: "!", fail: "×", refused: " " };

const cellOf = ({ outcome }: SweepPoint): string =>
  outcome.verdict === "refused"
    ? "– "
    : `${Math.floor(outcome.tightest.margin * 100)}`.replace("-", "−") + signs[outcome.verdict];

/** The first key down, the second across; a cell is the least margin in percent. */
const gridOf = (sweep: Sweep, terminal: Terminal): readonly string[] => {
  const paint = painter(terminal, "out");
  const [down, across] = sweep.keys;
  const columns = across?.values ?? [];
  const rows = down.values.map((_, row) =>
    sweep.points.slice(row * columns.length, (row + 1) * columns.length),
  );
  const width = Math.max(...columns.map((value) => value.length + 1), 4);
  const side = Math.max(down.name.length, ...down.values.map((value) => value.length));
  return [
    paint(`${" ".repeat(side)}  ${across?.name ?? ""}`, "dim"),
    paint(
      `${down.name.padEnd(side)} ${columns.map((value) => `${value} `.padStart(width + 1)).join("")}`,
      "dim",
    ),
    ...rows.map((points, row) => {
      const cells = points.map((point) => {
        const text = cellOf(point);
        return " ".repeat(Math.max(0, width + 1 - text.length)) + paint(text, styles[point.outcome.verdict]);
      });
      return `${(down.values[row] ?? "").padEnd(side)} ${cells.join("")}`.trimEnd();
    }),
    "",
    "Least margin in percent, rounded down, of the proofs that these keys move; ! warns, × fails, – is no cluster.",
  ];
};

/** What combinations that are no cluster have wrong, each code once. */
const refusalsOf = ({ points }: Sweep): readonly string[] => {
  const said = new Map<string, string>();
  for (const { outcome } of points)
    if (outcome.verdict === "refused" && !said.has(outcome.code)) said.set(outcome.code, outcome.says);
  return [...said].map(([code, says]) => `– ${code} ${says}`);
};

const steadyOf = ({ steady }: Sweep): readonly string[] =>
  steady === undefined
    ? []
    : [
        `Of what this does not change the least: ${percentText(steady.margin)} (${steady.title}, ${steady.subject}).`,
      ];

const counted = ({ name, points }: Sweep): string => {
  const count = (verdict: Verdict): number =>
    points.filter(({ outcome }) => outcome.verdict === verdict).length;
  const parts = (["pass", "warn", "fail", "refused"] as const)
    .map((verdict) => ({ verdict, count: count(verdict) }))
    .filter((each) => each.count > 0);
  return `${name}: of ${points.length} ${parts.map((each) => `${each.count} ${each.verdict}`).join(", ")}`;
};

const sweepText = (sweep: Sweep, terminal: Terminal): string => {
  const table =
    sweep.keys.length === 1 ? listOf(sweep, terminal) : [...gridOf(sweep, terminal), ...refusalsOf(sweep)];
  return `${[...table, "", ...steadyOf(sweep), counted(sweep)].join("\n")}\n`;
};

/** The points without the proofs' inputs and formulas, which `rubus check --json` gives for one cluster. */
const sweepJson = ({ keys, points }: Sweep): Readonly<Record<string, unknown>> => ({
  keys,
  points: points.map(({ values, outcome }) => {
    if (outcome.verdict === "refused") return { values, ...outcome };
    const { id, title, subject, margin, worst, limit } = outcome.tightest;
    return { values, ...outcome, tightest: { id, title, subject, margin, worst, limit } };
  }),
});

const clearLine = "\r\u001b[K";

const progress = (terminal: Terminal): ((done: number, all: number) => void) | undefined => {
  if (!terminal.isTerminal.err || terminal.environment.TERM === "dumb") return undefined;
  return (done, all) => terminal.err(done === all ? clearLine : `${clearLine}${done} of ${all} …`);
};

type Asked = {
  readonly file: string;
  readonly sweep: readonly string[];
  readonly plot: string | undefined;
  readonly json: boolean;
};

/** Prove every combination and say what came of each; an answer is no failure, so a sweep that ran ends with 0. */
export const checkSweep = async (
  { file, sweep, plot, json }: Asked,
  terminal: Terminal,
): Promise<ExitCode> => {
  const variations = readVariations(sweep);
  if (!variations.ok) return printUsage(variations.says, variations.remedy, json, terminal);
  if (plot !== undefined && !plot.endsWith(".svg"))
    return printUsage(
      `the plot is an SVG, and ${printable(plot, 200)} is none`,
      "Give a name that ends in `.svg`.",
      json,
      terminal,
    );
  const swept = await sweepCluster(file, variations.value, progress(terminal));
  if (!swept.ok)
    return printReport("check", { text: "", json: {}, diagnostics: swept.diagnostics }, json, terminal);
  const written = plot === undefined ? undefined : await writeSweepPlot(swept.value, plot);
  const diagnostics = [...swept.diagnostics, ...(written?.diagnostics ?? [])];
  const report = {
    text: sweepText(swept.value, terminal) + (written?.ok ? `${printable(written.value, 300)}\n` : ""),
    json: { ...sweepJson(swept.value), ...(written?.ok ? { plot: written.value } : {}) },
    diagnostics,
  };
  return printReport("check", report, json, terminal);
};
