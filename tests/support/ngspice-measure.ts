// Runs a circuit in time with ngspice and reads the values asked for.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "../../scripts/run.mjs";
import { needJudge, toolOf } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

const TIMEOUT_MS = 120_000;

/** What to run: a span and its greatest step, and measurements as ngspice writes them, by name. */
export type Transient = {
  readonly netlist: string;
  readonly seconds: number;
  readonly stepSeconds: number;
  /** `v1` → `find v(en_1) at=5`, `t1` → `when v(en_1)=1.2 rise=1` */
  readonly measure: Readonly<Record<string, string>>;
};

/**
 * The measured values by name; a measurement that never came to pass is absent.
 * @throws when ngspice is missing or finds fault with the netlist
 */
export async function transient(run: Transient): Promise<ReadonlyMap<string, number>> {
  const judge = needJudge("ngspice");
  const measures = Object.entries(run.measure).map(([name, what]) => `meas tran ${name} ${what}`);
  const control = [".control", "run", ...measures, ".endc"].join("\n");
  const deck = [
    "circuit",
    run.netlist.trim(),
    ".options reltol=1e-4 abstol=1e-10 vntol=1e-6 gmin=1e-12 noacct",
    `.tran ${run.stepSeconds} ${run.seconds} 0 ${run.stepSeconds} uic`,
    control,
    ".end",
    "",
  ].join("\n");
  const verdict = await cachedVerdict(["ngspice transient", judge.version], { deck }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rubus-ngspice-"));
    try {
      const file = path.join(folder, "circuit.cir");
      writeFileSync(file, deck);
      const tool = toolOf(judge, "ngspice");
      const done = await collect(tool.file, ["-b", file], { env: tool.env, timeoutMs: TIMEOUT_MS });
      const found = [...done.stdout.matchAll(/^(\w+)\s+=\s+(-?\d\.\d+e[+-]\d+)/gm)].map(
        (match) => [match[1] ?? "", Number(match[2])] as const,
      );
      if (
        found.length === 0 ||
        /timestep too small|singular matrix|no such vector/i.test(done.stdout + done.stderr)
      )
        throw new Error(`ngspice ended with ${done.code}: ${done.stdout}${done.stderr}`);
      return { answer: found, files: new Map<string, Buffer>() };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return new Map(verdict.answer);
}
