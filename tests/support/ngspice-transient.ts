// A circuit's course in time by ngspice.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "../../scripts/run.mjs";
import { needJudge, toolOf } from "./judges.js";

const TIMEOUT_MS = 120_000;

/** Values of the wanted vectors at each instant, times in seconds. */
export type Course = {
  readonly times: readonly number[];
  readonly of: (vector: string) => readonly number[];
};

/**
 * Solve element lines from 0 to the end.
 * @param vectors as ngspice names them: `v(out)`, `i(vbus)`
 * @throws when ngspice is missing or finds fault with the netlist
 */
export async function transient(
  netlist: string,
  vectors: readonly string[],
  { stepS, endS }: { readonly stepS: number; readonly endS: number },
): Promise<Course> {
  const judge = needJudge("ngspice");
  const folder = mkdtempSync(path.join(tmpdir(), "rubus-ngspice-"));
  try {
    const out = path.join(folder, "course.txt");
    const control = [
      ".control",
      "set wr_singlescale",
      `tran ${stepS} ${endS} 0 ${stepS}`,
      `wrdata ${out} ${vectors.join(" ")}`,
      ".endc",
    ];
    const deck = ["circuit", netlist.trim(), ".options reltol=1e-4 rshunt=1e9", ...control, ".end", ""].join(
      "\n",
    );
    const file = path.join(folder, "circuit.cir");
    writeFileSync(file, deck);
    const tool = toolOf(judge, "ngspice");
    const done = await collect(tool.file, ["-b", file], { env: tool.env, timeoutMs: TIMEOUT_MS });
    let text = "";
    try {
      text = readFileSync(out, "utf8");
    } catch {
      throw new Error(`ngspice ended with ${done.code}: ${done.stdout}${done.stderr}`);
    }
    const rows = text
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number));
    const column = (index: number): readonly number[] => rows.map((row) => row[index] ?? Number.NaN);
    return {
      times: column(0),
      of: (vector) => {
        const index = vectors.indexOf(vector);
        if (index < 0) throw new RangeError(`the course has no ${vector}`);
        return column(index + 1);
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
