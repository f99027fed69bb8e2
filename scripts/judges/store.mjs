// Where judges and their verdicts are kept, outside the checkout, shared by every checkout of one person.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Format of the store; a folder of another format is left alone. */
const FORMAT = "v1";
const STAMP = "judge.json";

/**
 * The judges' folder: `$RUBUS_JUDGES`, else `$XDG_CACHE_HOME/rubus/judges`, else `~/.cache/rubus/judges`.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} absolute path, not created
 */
export function judgeStore(env = process.env) {
  const cache = env.XDG_CACHE_HOME || path.join(homedir(), ".cache");
  return path.resolve(env.RUBUS_JUDGES || path.join(cache, "rubus", "judges"), FORMAT);
}

/**
 * Builds a folder of the store in a temporary place and renames it when it is whole, so that two
 * builds at once and a killed build do no harm: the first whole one stays.
 * @param {string} folder final place
 * @param {(building: string) => Promise<Record<string, string>>} build fills the temporary folder and returns
 *   the stamp it is kept with; throws when it can't
 */
export async function publish(folder, build) {
  const building = `${folder}.building-${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    const stamp = await build(building);
    writeFileSync(path.join(building, STAMP), `${JSON.stringify(stamp)}\n`);
    if (existsSync(folder) && readStamp(folder) === undefined) rmSync(folder, { recursive: true });
    if (!existsSync(folder)) renameSync(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * The stamp of a whole folder of the store; nothing when it isn't there or isn't whole.
 * @param {string} folder
 * @returns {Record<string, unknown> | undefined}
 */
export function readStamp(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, STAMP), "utf8"));
  } catch {
    return undefined;
  }
}

const DAY_MS = 86_400_000;

/**
 * Deletes verdicts not asked for in 30 days, and what killed runs left half made a day ago.
 * @param {NodeJS.ProcessEnv} env
 * @param {number} now milliseconds since 1970
 */
export function tidyStore(env = process.env, now = Date.now()) {
  const store = judgeStore(env);
  const verdicts = path.join(store, "verdicts");
  const jobs = readFolders(store).map((folder) => path.join(folder, "srv"));
  // A folder that something is still mounted in is nobody's to delete.
  const mounts = existsSync("/proc/mounts") ? readFileSync("/proc/mounts", "utf8") : "";
  const halfMade = readFolders(store).filter(
    (folder) => folder.includes(".building-") && !mounts.includes(folder),
  );
  const old = [
    ...readFolders(verdicts).filter((folder) => olderThan(folder, now - 30 * DAY_MS)),
    ...[...halfMade, ...jobs.flatMap(readFolders)].filter((folder) => olderThan(folder, now - DAY_MS)),
  ];
  for (const folder of old) rmSync(folder, { recursive: true, force: true });
}

/** @param {string} folder */
function readFolders(folder) {
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inside.map((entry) => path.join(folder, entry.name));
}

/**
 * @param {string} folder
 * @param {number} time
 */
function olderThan(folder, time) {
  return (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? time) < time;
}
