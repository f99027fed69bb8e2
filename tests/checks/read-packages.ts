// Reads the packages of this checkout for the checks.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { PackageSources } from "./import-rules.js";

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the checks need of a package.json. */
export type Manifest = {
  readonly name: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
};

/** A JSON file of the checkout. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as T;
}

/** Names of the folders in packages/. */
export function packageNames(): readonly string[] {
  return readdirSync(path.join(ROOT, "packages"))
    .filter((name) => existsSync(path.join(ROOT, "packages", name, "package.json")))
    .sort();
}

/** package.json files by path: the root's and every package's. */
export function readManifests(): Readonly<Record<string, Manifest>> {
  const files = ["package.json", ...packageNames().map((name) => `packages/${name}/package.json`)];
  return Object.fromEntries(files.map((file) => [file, readJson<Manifest>(file)]));
}

/** A package with its sources. */
export function readPackage(name: string): PackageSources {
  const folder = path.join(ROOT, "packages", name);
  const config = readJson<{ references?: readonly { path: string }[] }>(`packages/${name}/tsconfig.json`);
  return {
    name,
    files: Object.fromEntries(
      readdirSync(path.join(folder, "src"), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .sort()
        .map((file) => [`src/${file}`, readFileSync(path.join(folder, "src", file), "utf8")]),
    ),
    dependencies: Object.keys(readJson<Manifest>(`packages/${name}/package.json`).dependencies ?? {}),
    references: (config.references ?? []).map((reference) => path.posix.basename(reference.path)),
  };
}
