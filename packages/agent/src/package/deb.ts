/** A Debian binary package, written without Debian's tools (deb(5)): the same bytes for the same content. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { arOf, type TarEntry, tarOf } from "./tar.js";

export type DebContent = {
  /** Control fields in their order (Debian Policy 5.3); `Installed-Size` is added. */
  readonly fields: Readonly<Record<string, string>>;
  /** One line, and paragraphs of at most 80 characters a line. */
  readonly description: { readonly short: string; readonly long: string };
  readonly files: readonly TarEntry[];
  /** Maintainer scripts by their names in deb(5): `postinst` and so on. */
  readonly scripts?: Readonly<Record<string, string>>;
};

/**
 * Who answers for a package that nobody gave an address for: a domain that is sure never to exist (RFC 2606 section 2),
 * so that no mail reaches a stranger.
 */
export const standardMaintainer = "Rubus <rubus@rubus.invalid>";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** No name and no date in its head, so the same bytes at every time. Debian's policy asks for level 9 of documents (12.7). */
export const packed = (bytes: Uint8Array, level = 9): Uint8Array =>
  new Uint8Array(gzipSync(bytes, { level }));

/** A third of the time of level 9 for a hundred megabytes, and 0.4 % more of them. */
const dataLevel = 6;

/** The package's bytes. */
export const debOf = ({ fields, description, files, scripts = {} }: DebContent): Uint8Array => {
  const plain = files.flatMap((entry) => (entry.kind === "file" ? [entry] : []));
  const sums = plain
    .map(({ path, content }) => `${createHash("md5").update(content).digest("hex")}  ${path}\n`)
    .join("");
  const installedKb = Math.ceil(plain.reduce((total, { content }) => total + content.length, 0) / 1024);
  const lines = Object.entries({ ...fields, "Installed-Size": String(installedKb) });
  const control: readonly TarEntry[] = [
    { kind: "folder", path: "" },
    {
      kind: "file",
      path: "control",
      content: bytesOf(
        `${lines.map(([name, value]) => `${name}: ${value}\n`).join("")}${descriptionField(description)}`,
      ),
    },
    { kind: "file", path: "md5sums", content: bytesOf(sums) },
    ...Object.entries(scripts).map(
      ([path, text]): TarEntry => ({ kind: "file", path, content: bytesOf(text), isExecutable: true }),
    ),
  ];
  return arOf([
    { name: "debian-binary", content: bytesOf("2.0\n") },
    { name: "control.tar.gz", content: packed(tarOf(control)) },
    { name: "data.tar.gz", content: packed(tarOf([...foldersOf(files), ...files]), dataLevel) },
  ]);
};

const descriptionField = ({ short, long }: DebContent["description"]): string =>
  `Description: ${short}\n${long
    .trimEnd()
    .split("\n")
    .map((line) => ` ${line === "" ? "." : line}\n`)
    .join("")}`;

/** Every folder on the way to the files, parents first. */
const foldersOf = (files: readonly TarEntry[]): readonly TarEntry[] => {
  const folders = new Set([""]);
  for (const { path } of files) {
    const names = path.split("/").slice(0, -1);
    names.forEach((_, i) => void folders.add(names.slice(0, i + 1).join("/")));
  }
  return [...folders].sort().map((path) => ({ kind: "folder", path }));
};

/** What `changelog.gz` says of a package that has no history of its own; its date is the files' own. */
export const changelogOf = (name: string, version: string, maintainer: string): Uint8Array =>
  packed(
    bytesOf(`${name} (${version}) stable; urgency=low

  * As Rubus has it.

 -- ${maintainer}  Sat, 01 Jan 2000 00:00:00 +0000
`),
  );
