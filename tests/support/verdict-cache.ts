// Keeps what a judge said by the hash of what it was asked: a judge runs once per distinct input.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { judgeStore } from "../../scripts/judges/store.mjs";

/** Files by path relative to a job's folder, `/` between folders. */
export type JobFiles = Readonly<Record<string, string | Uint8Array>>;

/** What a judge left behind: plain data and the files it wrote. */
export type Verdict<T> = { readonly answer: T; readonly files: ReadonlyMap<string, Buffer> };

/**
 * The verdict on a question, from the store or by asking.
 * @param question everything the verdict depends on but the files: tool, version, arguments
 */
export async function cachedVerdict<T>(
  question: readonly string[],
  files: JobFiles,
  ask: () => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const folder = path.join(judgeStore(), "verdicts", hashOf(question, files));
  const known = readVerdict<T>(folder);
  if (known !== undefined) return known;
  const verdict = await ask();
  writeVerdict(folder, verdict);
  return verdict;
}

/** SHA-256 of a question and its files, with lengths, so that no two questions run together. */
export function hashOf(question: readonly string[], files: JobFiles): string {
  const hash = createHash("sha256");
  const add = (bytes: string | Uint8Array) => {
    const buffer = Buffer.from(bytes);
    hash.update(`${buffer.length}:`).update(buffer);
  };
  for (const word of question) add(word);
  hash.update("files");
  for (const name of Object.keys(files).sort()) {
    add(name);
    add(files[name] ?? "");
  }
  return hash.digest("hex");
}

function readVerdict<T>(folder: string): Verdict<T> | undefined {
  const answer = path.join(folder, "answer.json");
  if (!existsSync(answer)) return undefined;
  const now = new Date();
  utimesSync(folder, now, now);
  return {
    answer: JSON.parse(readFileSync(answer, "utf8")) as T,
    files: readTree(path.join(folder, "files")),
  };
}

function writeVerdict<T>(folder: string, verdict: Verdict<T>): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const building = mkdtempSync(`${folder}.`);
  try {
    writeTree(path.join(building, "files"), Object.fromEntries(verdict.files));
    writeFileSync(path.join(building, "answer.json"), JSON.stringify(verdict.answer));
    // Another run may have asked the same and been first: its verdict is as good.
    if (!existsSync(folder)) renameSync(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** Writes files below a folder, which is made. */
export function writeTree(folder: string, files: JobFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** All files below a folder, sorted by path; none when it isn't there. */
export function readTree(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  return new Map(
    names.map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(folder, name))]),
  );
}
