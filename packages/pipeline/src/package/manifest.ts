/** `manifest.json`: what a package holds, so that it can be checked, replaced and never confused. */
import { createHash } from "node:crypto";
import type { OutputFile } from "@rubus/boards";
import type { Verdict } from "@rubus/proof";
import { byCodeUnit, canonicalJson } from "@rubus/units";

export type ManifestFile = {
  /** Relative to the package, `/` between names. */
  readonly path: string;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly what: string;
};

export type Manifest = {
  readonly format: 1;
  /** Version of Rubus that wrote it. */
  readonly rubus: string;
  /** First 12 hex digits of the hash over `files`. */
  readonly build: string;
  readonly verdict: Verdict;
  /** Every file but the manifest itself, sorted by path. */
  readonly files: readonly ManifestFile[];
};

export const manifestName = "manifest.json";

/** SHA-256 of bytes, 64 hex digits. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

const buildOf = (files: readonly ManifestFile[]): string => sha256Of(canonicalJson(files)).slice(0, 12);

const name = /^[A-Za-z0-9._+-]+$/u;

/** Whether a path stays inside the package on every system: plain names, none of them `.` or `..`. */
export const isPackagePath = (path: string): boolean =>
  path.split("/").every((part) => name.test(part) && part !== "." && part !== "..");

/**
 * The manifest of a set of files. Throws on a path that leaves the package or on two files that a
 * case-blind file system would hold for one: a stage that gives such paths is defective.
 */
export const makeManifest = (files: readonly OutputFile[], rubus: string, verdict: Verdict): Manifest => {
  const listed = files
    .map(({ path, bytes, what }) => ({ path, sha256: sha256Of(bytes), bytes: bytes.length, what }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const seen = new Set([manifestName]);
  for (const { path } of listed) {
    if (!isPackagePath(path)) throw new Error(`the path ${path} may not stand in a package`);
    if (seen.has(path.toLowerCase())) throw new Error(`two files of the package are called ${path}`);
    seen.add(path.toLowerCase());
  }
  return { format: 1, rubus, build: buildOf(listed), verdict, files: listed };
};

/** The bytes of `manifest.json`: keys in the documented order, one file a line. */
export const manifestText = ({ format, rubus, build, verdict, files }: Manifest): string => {
  const lines = files
    .map(({ path, sha256, bytes, what }) => `  ${JSON.stringify({ path, sha256, bytes, what })}`)
    .join(",\n");
  const head = JSON.stringify({ format, rubus, build, verdict }).slice(0, -1);
  return `${head},"files":[\n${lines}\n]}\n`;
};

const isFile = (value: unknown): value is ManifestFile => {
  const file = value as Partial<ManifestFile> | null;
  return (
    typeof file === "object" &&
    file !== null &&
    typeof file.path === "string" &&
    isPackagePath(file.path) &&
    typeof file.sha256 === "string" &&
    typeof file.bytes === "number" &&
    typeof file.what === "string"
  );
};

/** Read a manifest; undefined when the text is none or does not agree with its own build id. */
export const parseManifest = (text: string): Manifest | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    if (value?.format !== 1 || typeof value.rubus !== "string") return undefined;
    if (value.verdict !== "pass" && value.verdict !== "warn" && value.verdict !== "fail") return undefined;
    if (!Array.isArray(value.files) || !value.files.every(isFile)) return undefined;
    if (value.build !== buildOf(value.files)) return undefined;
    return value as Manifest;
  } catch {
    return undefined;
  }
};
