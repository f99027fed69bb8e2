// The rules of imports between and inside packages, as pure functions on sources given as data.
import path from "node:path";
import { mayImport, ROOMS } from "./floors.js";
import { codeOnly, importsOf } from "./source-imports.js";

/** A package as it stands on disk. */
export type PackageSources = {
  /** without the scope, as `units` */
  readonly name: string;
  /** sources by path relative to the package, as `src/index.ts` */
  readonly files: Readonly<Record<string, string>>;
  /** of package.json */
  readonly dependencies: readonly string[];
  /** packages that tsconfig.json refers to, without the scope */
  readonly references: readonly string[];
};

/** The one file that imports what it is told: the worker that runs jobs named by their module. */
const IMPORTS_COMPUTED = "cad/src/jobs/job-worker.ts";

/** What tests may import beyond their package's own dependencies. */
export type TestAllowance = { readonly packages: readonly string[] };

/** Every breach of the rules in a package, one line each; none is an empty list. */
export function importBreaches(pkg: PackageSources, tests: TestAllowance): readonly string[] {
  if (ROOMS[pkg.name] === undefined) return [`${pkg.name} has no floor: add it to the table`];
  return [...fileBreaches(pkg, tests), ...declarationBreaches(pkg), ...circles(pkg), ...doorBreaches(pkg)];
}

function fileBreaches(pkg: PackageSources, tests: TestAllowance): readonly string[] {
  return Object.entries(pkg.files).flatMap(([file, source]) =>
    importsOf(source).flatMap(({ specifier }) => {
      if (specifier === undefined && `${pkg.name}/${file}` === IMPORTS_COMPUTED) return [];
      const why =
        specifier === undefined ? "imports something computed" : importBreach(pkg, file, specifier, tests);
      return why === undefined ? [] : [`${pkg.name}/${file} ${why}`];
    }),
  );
}

function importBreach(
  pkg: PackageSources,
  file: string,
  specifier: string,
  tests: TestAllowance,
): string | undefined {
  const isTest = /\.test\.ts$/.test(file);
  if (specifier.startsWith(".")) return relativeBreach(file, specifier, isTest);
  if (specifier.startsWith("@rubus/")) return roomBreach(pkg, specifier);
  if (specifier.startsWith("node:")) {
    const pure = ROOMS[pkg.name]?.pure === true && !isTest;
    return pure ? `imports ${specifier}, but ${pkg.name} runs in a browser too` : undefined;
  }
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const allowed = isTest ? [...pkg.dependencies, ...tests.packages] : pkg.dependencies;
  return allowed.includes(name) ? undefined : `imports ${specifier}, which package.json doesn't name`;
}

function relativeBreach(file: string, specifier: string, isTest: boolean): string | undefined {
  if (!/\.(js|mjs|json)$/.test(specifier)) return `imports ${specifier} without its extension`;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (target.startsWith("src/")) return undefined;
  return isTest && /^(\.\.\/)+tests\//.test(target) ? undefined : `reaches past its own door: ${specifier}`;
}

function roomBreach(pkg: PackageSources, specifier: string): string | undefined {
  const [, room = "", ...past] = specifier.split("/");
  if (past.length > 0) return `reaches past the door of ${room}: ${specifier}`;
  if (!mayImport(pkg.name, room)) return `imports ${specifier}, which the floors don't allow`;
  return pkg.dependencies.includes(specifier)
    ? undefined
    : `imports ${specifier}, which package.json doesn't name`;
}

/** package.json and tsconfig.json name the same rooms, all allowed, and nothing that no source imports. */
function declarationBreaches(pkg: PackageSources): readonly string[] {
  const sources = Object.entries(pkg.files).filter(([file]) => !file.endsWith(".test.ts"));
  const used = new Set(
    sources.flatMap(([, source]) => importsOf(source).map(({ specifier }) => specifier ?? "")),
  );
  const isUsed = (name: string) =>
    [...used].some((specifier) => specifier === name || specifier.startsWith(`${name}/`));
  const rooms = pkg.dependencies.filter((name) => name.startsWith("@rubus/")).map((name) => name.slice(7));
  return [
    ...rooms
      .filter((room) => !mayImport(pkg.name, room))
      .map((room) => `package.json names ${room}, which the floors don't allow`),
    ...pkg.dependencies
      .filter((name) => !isUsed(name))
      .map((name) => `package.json names ${name}, which no source imports`),
    ...rooms
      .filter((room) => !pkg.references.includes(room))
      .map((room) => `tsconfig.json doesn't refer to ${room}`),
    ...pkg.references
      .filter((room) => !rooms.includes(room))
      .map((room) => `tsconfig.json refers to ${room}, which package.json doesn't name`),
  ].map((why) => `${pkg.name}: ${why}`);
}

/** Circles of imports between a package's own files, tests left out. */
function circles(pkg: PackageSources): readonly string[] {
  const targets = (file: string) =>
    importsOf(pkg.files[file] ?? "")
      .map(({ specifier }) => specifier ?? "")
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, ".ts"));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0)
      found.push(`${pkg.name}: a circle of imports: ${[...trail.slice(start), file].join(" → ")}`);
    if (start >= 0 || done.has(file)) return;
    for (const target of targets(file)) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of Object.keys(pkg.files).sort()) if (!file.endsWith(".test.ts")) visit(file, []);
  return found;
}

function doorBreaches(pkg: PackageSources): readonly string[] {
  const door = pkg.files["src/index.ts"];
  if (door === undefined) return [`${pkg.name} has no door: src/index.ts`];
  const comment = /^(\/\/|\/\*\*?|\s\*)/;
  const opens = door
    .split("\n")
    .slice(0, 2)
    .every((line) => comment.test(line));
  return opens ? [] : [`${pkg.name}/src/index.ts doesn't open with two comment lines: its name and purpose`];
}

/** Ways around the type checker and the linter, by line. */
export function typeEscapes(file: string, source: string): readonly string[] {
  // A test may expect an error of the compiler: that is how it shows what doesn't compile.
  const directives = file.endsWith(".test.ts")
    ? /@ts-(ignore|nocheck)|biome-ignore/
    : /@ts-(ignore|expect-error|nocheck)|biome-ignore/;
  const escapes = /\bas any\b|: any\b|<any>|\bany\[\]/;
  const inComments = source
    .split("\n")
    .flatMap((line, i) => (directives.test(line) ? [`${file}:${i + 1}`] : []));
  const inCode = escapes.test(codeOnly(source)) ? [`${file} uses any`] : [];
  return [...inComments, ...inCode];
}
