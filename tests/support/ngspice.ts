// Solves a circuit with ngspice at full digits.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "../../scripts/run.mjs";
import { needJudge, toolOf } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

/** ngspice prints and converges at 1e-3 by default. */
const OPTIONS = ".options reltol=1e-9 abstol=1e-15 vntol=1e-12 gmin=1e-15 numdgt=15 noacct";
const TIMEOUT_MS = 60_000;

/** Operating point of a circuit: node voltages in volts and source currents in amperes, by lower-case name. */
export type OperatingPoint = {
  readonly voltages: ReadonlyMap<string, number>;
  /** through each voltage source, from its plus to its minus inside the source */
  readonly currents: ReadonlyMap<string, number>;
};

/** ngspice on element lines given in memory. */
export const ngspice = { run: operatingPoint };

/**
 * The DC operating point.
 * @param netlist element lines as `R1 a b 0.01`, without title, options and `.end`; ground is node 0
 * @throws when ngspice is missing or finds fault with the netlist
 */
async function operatingPoint(netlist: string): Promise<OperatingPoint> {
  const judge = needJudge("ngspice");
  const control = [".control", "set numdgt=15", "op", "print all", ".endc"].join("\n");
  const deck = `circuit\n${netlist.trim()}\n${OPTIONS}\n${control}\n.end\n`;
  const verdict = await cachedVerdict(["ngspice", judge.version], { deck }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rubus-ngspice-"));
    try {
      const file = path.join(folder, "circuit.cir");
      writeFileSync(file, deck);
      const tool = toolOf(judge, "ngspice");
      const done = await collect(tool.file, ["-b", file], { env: tool.env, timeoutMs: TIMEOUT_MS });
      const printed = printedValues(done.stdout);
      // In batch mode ngspice ends with 1 for want of a plot, so only its words tell of an error.
      if (printed.length === 0 || /error|singular/i.test(done.stderr)) {
        throw new Error(`ngspice ended with ${done.code}: ${done.stdout}${done.stderr}`);
      }
      return { answer: printed, files: new Map<string, Buffer>() };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  const current = /^(.*)#branch$/;
  return {
    voltages: new Map(verdict.answer.filter(([name]) => !current.test(name))),
    currents: new Map(
      verdict.answer.flatMap(([name, value]) => {
        const source = current.exec(name)?.[1];
        return source === undefined ? [] : [[source, value] as const];
      }),
    ),
  };
}

function printedValues(output: string): readonly (readonly [string, number])[] {
  return [...output.matchAll(/^(\S+) = (-?\d\.\d+e[+-]\d+)\s*$/gm)].map(
    (match) => [(match[1] ?? "").toLowerCase(), Number(match[2])] as const,
  );
}
