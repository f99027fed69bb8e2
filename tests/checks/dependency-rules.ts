// The rules of dependencies, as pure functions on package.json files, the lock file and the page that lists them.
import type { Manifest } from "./read-packages.js";
import { admits } from "./semver-range.js";

/** What the checks need of an entry of the lock file. */
export type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
};

/** The lock file's entries by place; the root's is `""`. */
export type Lock = Readonly<Record<string, LockEntry>>;

/** Versions of Node that every dependency must run on: the oldest, and the newest tested. */
export const NODE_VERSIONS = ["20.19.0", "24.0.0"] as const;

/** Where Rubus runs; binaries for other systems are in the lock file but never installed. */
const SYSTEMS = ["linux", "darwin"];

/** Packages of the lock file that don't run on a version of Node, and places of a registry. */
export function lockBreaches(lock: Lock): readonly string[] {
  return Object.entries(lock).flatMap(([place, entry]) => [
    ...NODE_VERSIONS.filter((node) => runsHere(entry) && !admits(entry.engines?.node ?? "*", node)).map(
      (node) => `${place} asks for Node ${entry.engines?.node}, which isn't ${node}`,
    ),
    ...(entry.resolved !== undefined && entry.link !== true ? [`${place} names a registry`] : []),
  ]);
}

function runsHere(entry: LockEntry): boolean {
  return entry.os === undefined || entry.os.some((system) => SYSTEMS.includes(system));
}

/** Versions that aren't exact, and package.json files that the lock file has otherwise. */
export function manifestBreaches(
  manifests: Readonly<Record<string, Manifest>>,
  lock: Lock,
): readonly string[] {
  return Object.entries(manifests).flatMap(([file, manifest]) => {
    const entry = lock[file === "package.json" ? "" : file.replace(/\/package\.json$/, "")] ?? {};
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${file} names ${name} ${version}, which isn't exact`);
    const differs = (["dependencies", "devDependencies", "bin"] as const)
      .filter((key) => sorted(manifest[key]) !== sorted(entry[key]))
      .map((key) => `${file} and the lock file differ in ${key}`);
    const node = manifest.engines?.node === ">=20.19" ? [] : [`${file} doesn't ask for Node >=20.19`];
    return [...loose, ...differs, ...node];
  });
}

/** A row of the page of dependencies. */
export type DependencyRow = { readonly name: string; readonly version: string; readonly licence: string };

/** The rows of the page's tables: name, version, licence, why, installed size. */
export function pageRows(
  page: string,
): readonly (DependencyRow & { readonly why: string; readonly size: string })[] {
  return page.split("\n").flatMap((line) => {
    const cells = /^\|(.*)\|$/
      .exec(line)?.[1]
      ?.split("|")
      .map((cell) => cell.trim().replace(/^`|`$/g, ""));
    const [name = "", version = "", licence = "", why = "", size = ""] = cells ?? [];
    return /^\d+\.\d+/.test(version) ? [{ name, version, licence, why, size }] : [];
  });
}

/** What the page of dependencies has otherwise than the package.json files and the lock file. */
export function pageBreaches(
  page: string,
  manifests: Readonly<Record<string, Manifest>>,
  lock: Lock,
): readonly string[] {
  const rows = pageRows(page);
  const direct = directDependencies(manifests);
  return [
    ...direct
      .filter((name) => !rows.some((row) => row.name === name))
      .map((name) => `${name} isn't on the page`),
    ...rows.flatMap((row, i) => {
      const entry = lock[`node_modules/${row.name}`];
      const again = rows.findIndex((other) => other.name === row.name) !== i;
      return [
        ...(direct.includes(row.name) ? [] : [`${row.name} is on the page but no dependency`]),
        ...(again ? [`${row.name} is on the page twice`] : []),
        ...(entry === undefined || entry.version === row.version
          ? []
          : [`${row.name} is ${entry.version}, not ${row.version}`]),
        ...(entry === undefined || entry.license === row.licence
          ? []
          : [`${row.name} is under ${entry.license}, not ${row.licence}`]),
        ...(row.why.length >= 10 ? [] : [`${row.name} has no reason`]),
        ...(/^\d+(\.\d+)? (kB|MB)$/.test(row.size) ? [] : [`${row.name} has no installed size`]),
      ];
    }),
  ];
}

/** Names of all direct dependencies that aren't packages of this workspace, sorted. */
export function directDependencies(manifests: Readonly<Record<string, Manifest>>): readonly string[] {
  const names = Object.values(manifests).flatMap((manifest) =>
    Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
  );
  return [...new Set(names)].filter((name) => !name.startsWith("@rubus/")).sort();
}

function sorted(record: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
