// A circuit's course in time by ngspice.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "../../scripts/run.mjs";
import { needJudge, toolOf } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

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
  {
    stepS,
    endS,
    options = "reltol=1e-4",
  }: { readonly stepS: number; readonly endS: number; readonly options?: string },
): Promise<Course> {
  const judge = needJudge("ngspice");
  const control = (out: string): readonly string[] => [
    ".control",
    "set wr_singlescale",
    `tran ${stepS} ${endS} 0 ${stepS}`,
    `wrdata ${out} ${vectors.join(" ")}`,
    ".endc",
  ];
  const deck = (out: string): string =>
    ["circuit", netlist.trim(), `.options ${options} rshunt=1e9`, ...control(out), ".end", ""].join("\n");
  const question = ["ngspice course", judge.version];
  const verdict = await cachedVerdict(question, { deck: deck("course.txt") }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rubus-ngspice-"));
    try {
      const out = path.join(folder, "course.txt");
      const file = path.join(folder, "circuit.cir");
      writeFileSync(file, deck(out));
      const tool = toolOf(judge, "ngspice");
      const done = await collect(tool.file, ["-b", file], { env: tool.env, timeoutMs: TIMEOUT_MS });
      // A run that ngspice gave up leaves the course up to there.
      if (!existsSync(out) || /timestep too small|singular matrix|aborted/i.test(done.stdout + done.stderr))
        throw new Error(`ngspice ended with ${done.code}: ${done.stdout}${done.stderr}`);
      return { answer: null, files: new Map([["course.txt", readFileSync(out)]]) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  const rows = (verdict.files.get("course.txt")?.toString() ?? "")
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
}

/** The value at the first instant that isn't before a time. */
export function valueAt(course: Course, vector: string, time: number): number {
  const index = course.times.findIndex((each) => each >= time);
  return course.of(vector)[index < 0 ? course.times.length - 1 : index] ?? Number.NaN;
}

/** The first time from `from` on at which a value holds what is asked; infinite when it never does. */
export function firstAfter(
  course: Course,
  vector: string,
  from: number,
  holds: (value: number) => boolean,
): number {
  const values = course.of(vector);
  const index = course.times.findIndex((time, each) => time >= from && holds(values[each] ?? 0));
  return index < 0 ? Number.POSITIVE_INFINITY : (course.times[index] ?? 0);
}

/** Least and greatest value between two times. */
export function rangeWithin(
  course: Course,
  vector: string,
  from: number,
  to: number,
): { readonly least: number; readonly most: number } {
  const within = course.of(vector).filter((_, index) => {
    const time = course.times[index] ?? 0;
    return time >= from && time <= to;
  });
  return { least: Math.min(...within), most: Math.max(...within) };
}
