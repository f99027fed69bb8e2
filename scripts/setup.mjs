// Brings a checkout to the state its sources describe: packages installed, TypeScript compiled.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { passThrough } from "./run.mjs";

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const COMPILE_STAMP = path.join(ROOT, "node_modules", ".rubus-compiled");

/**
 * Installs and compiles what is stale, one line a step; says nothing when nothing is.
 * @returns {Promise<number>} exit code: 0, or that of the step that failed
 */
export async function setup() {
  if (!installed()) {
    console.log("Installing packages …");
    const code = await passThrough("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: ROOT,
    });
    if (code !== 0) return code;
  }
  const sources = sourceState();
  if (stamp() === `${sources} ${compiledState()}`) return 0;
  console.log("Compiling …");
  const code = await passThrough(process.execPath, [bin("typescript", "bin/tsc"), "-b"], { cwd: ROOT });
  if (code === 0) writeFileSync(COMPILE_STAMP, `${sources} ${compiledState()}`);
  return code;
}

/**
 * Path of a program that an installed package ships.
 * @param {string} name the package
 * @param {string} file its program, relative to the package
 */
export function bin(name, file) {
  return path.join(ROOT, "node_modules", name, file);
}

/**
 * Entries of a lock file by place.
 * @typedef {Record<string, { version?: string, optional?: boolean, bin?: Record<string, string> }>} LockedPackages
 */

/** Whether node_modules holds what the lock file says. */
function installed() {
  const list = path.join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  // npm links a program only if its file is there: to install again for one that isn't would be futile.
  const hasProgram = (/** @type {string} */ name, /** @type {string} */ file) =>
    existsSync(path.join(ROOT, "node_modules", ".bin", name)) || !existsSync(path.join(ROOT, file));
  return isInstalled(lockedPackages(path.join(ROOT, "package-lock.json")), lockedPackages(list), hasProgram);
}

/**
 * Whether what is installed is what the lock file says: npm keeps a list in node_modules of what it installed,
 * written last, with the lock file's own entries. Packages for other platforms are not in it.
 * @param {LockedPackages} locked
 * @param {LockedPackages} present
 * @param {(name: string, file: string) => boolean} hasProgram whether a workspace's program is linked, given its
 *   name and the file it runs
 */
export function isInstalled(locked, present, hasProgram) {
  const below = (/** @type {string} */ folder) =>
    Object.entries(locked).filter(([where]) => where.startsWith(`${folder}/`));
  return (
    below("node_modules").every(([where, entry]) =>
      present[where] === undefined
        ? entry.optional === true
        : JSON.stringify(entry) === JSON.stringify(present[where]),
    ) &&
    Object.keys(present).every((where) => locked[where] !== undefined) &&
    below("packages").every(([where, entry]) =>
      Object.entries(entry.bin ?? {}).every(([name, file]) => hasProgram(name, `${where}/${file}`)),
    )
  );
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function stamp() {
  return existsSync(COMPILE_STAMP) ? readFileSync(COMPILE_STAMP, "utf8") : "";
}

function packageFolders() {
  return readdirSync(path.join(ROOT, "packages"))
    .sort()
    .map((name) => path.join(ROOT, "packages", name));
}

/** What the compiler reads: names, sizes and times of all sources and settings, and the packages installed. */
function sourceState() {
  const settings = ["tsconfig.json", "tsconfig.base.json", "package-lock.json"].map((name) =>
    path.join(ROOT, name),
  );
  const own = packageFolders().flatMap((folder) => [
    path.join(folder, "tsconfig.json"),
    path.join(folder, "package.json"),
    ...filesBelow(path.join(folder, "src")),
    ...filesBelow(path.join(folder, "browser")),
  ]);
  return stateOf([...settings, ...own]);
}

/** What the compiler wrote: its own record in each package, written last. */
function compiledState() {
  return stateOf(packageFolders().map((folder) => path.join(folder, "dist", ".tsbuildinfo")));
}

/** @param {readonly string[]} files */
function stateOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const state = statSync(file, { throwIfNoEntry: false });
    hash.update(`${file} ${state?.size} ${state?.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => path.join(folder, name));
}
