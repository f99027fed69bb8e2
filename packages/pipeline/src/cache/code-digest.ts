/**
 * The digest of the code a stage runs: what its room and every room below it ship, and the lock file.
 * Read anew in each process, since a digest remembered by file times would miss a change within one tick;
 * some three hundred small files, read at once, since each turn of the event loop would cost more than a file.
 */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { byCodeUnit, hashOf } from "@rubus/units";

type PackageJson = {
  readonly name: string;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
};

const scope = "@rubus/";

const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

function* upwards(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

/** The folder of the package `name` as Node would find it from `start`, and its package.json. */
const findPackage = (start: string, name: string): { readonly folder: string; readonly text: string } => {
  for (const above of upwards(start)) {
    const folder = join(above, "node_modules", name);
    const text = readText(join(folder, "package.json"));
    if (text !== undefined) return { folder, text };
  }
  throw new Error(`the package ${name} is not installed`);
};

/**
 * The lock file in force: `package-lock.json` in a clone, the hidden one npm keeps where packages are
 * installed. Without either, the exact versions in each room's package.json stand in for it.
 */
const readLock = (start: string): string => {
  for (const folder of upwards(start)) {
    const places = ["package-lock.json", ".package-lock.json", "node_modules/.package-lock.json"];
    for (const place of places) {
      const lock = readText(join(folder, place));
      if (lock !== undefined) return lock;
    }
  }
  return "";
};

/** Code and data that a room ships, but for what only compilers read. */
const hashFolder = (hash: Hash, folder: string, label: string): void => {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => byCodeUnit(a.name, b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) hashFolder(hash, path, `${label}/${entry.name}`);
    else if (!entry.name.endsWith(".d.ts") && !entry.name.startsWith(".")) {
      const bytes = readFileSync(path);
      hash.update(`${label}/${entry.name} ${bytes.length}\n`).update(bytes);
    }
  }
};

type Room = { readonly folder: string; readonly digest: string; readonly below: readonly string[] };

const readRoom = (start: string, name: string): Room => {
  const { folder, text } = findPackage(start, name);
  const { files = [], dependencies = {} } = JSON.parse(text) as PackageJson;
  const hash = createHash("sha256").update(text);
  // An entry with `!` leaves something out of what is shipped; it is in the digest all the same.
  for (const shipped of files.filter((entry) => !entry.startsWith("!")))
    hashFolder(hash, join(folder, shipped), shipped);
  return {
    // Where its links lead: what it depends on is looked for from there, as Node does.
    folder: realpathSync(folder),
    digest: hash.digest("hex"),
    below: Object.keys(dependencies).filter((below) => below.startsWith(scope)),
  };
};

/**
 * A function from a room's name (`@rubus/boards`) to the digest of it and the rooms below, 64 hex digits;
 * it reads each room once. Node's version and the processor belong to the digest, since a figure may
 * differ in its last digit between them.
 */
export const codeDigests = (): ((name: string) => string) => {
  const start = dirname(fileURLToPath(import.meta.url));
  const rooms = new Map<string, Room>();
  const collect = (name: string, from: string, into: Map<string, string>): void => {
    if (into.has(name)) return;
    const room = rooms.get(name) ?? readRoom(from, name);
    rooms.set(name, room);
    into.set(name, room.digest);
    for (const below of room.below) collect(below, room.folder, into);
  };
  const lock = createHash("sha256").update(readLock(start)).digest("hex");
  return (name) => {
    const digests = new Map<string, string>();
    collect(name, start, digests);
    return hashOf({
      node: process.version,
      processor: process.arch,
      lock,
      rooms: Object.fromEntries(digests),
    });
  };
};
