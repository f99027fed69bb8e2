/** The agent's Debian packages as `npm run agent` writes them, for a card. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { agentFiles, agentFolder, rubusFolder } from "@rubus/boot";
import { byCodeUnit, type Diagnostic, failure, printable, type Result, success } from "@rubus/units";

export type CardFile = { readonly path: string; readonly bytes: Uint8Array };

/** How a Debian binary package begins (deb(5)). */
const opening = "!<arch>\ndebian-binary";

const patterns = [
  [/^rubus-node-runtime_.+_arm64\.deb$/u, agentFiles.node],
  [/^rubus-agent_.+_all\.deb$/u, agentFiles.agent],
] as const;

/**
 * One package of each kind out of a folder, with their places on the card. Diagnostic: RUB-OUT-110 where one is missing,
 * stands there twice, or isn't a Debian package.
 */
export const agentPackages = async (folder: string): Promise<Result<readonly CardFile[]>> => {
  const names = (await readdir(folder).catch(() => [])).sort(byCodeUnit);
  const files: CardFile[] = [];
  for (const [pattern, name] of patterns) {
    const found = names.filter((each) => pattern.test(each));
    const [only] = found;
    if (only === undefined || found.length > 1)
      return failure([
        noAgent(folder, only === undefined ? `no ${name}` : `several for ${name}: ${found.join(", ")}`),
      ]);
    const bytes = await readFile(join(folder, only));
    if (bytes.subarray(0, opening.length).toString("latin1") !== opening)
      return failure([noAgent(folder, `${printable(only)}, which is no Debian package`)]);
    files.push({ path: `${rubusFolder}/${agentFolder}/${name}`, bytes });
  }
  return success(files);
};

const noAgent = (folder: string, what: string): Diagnostic => ({
  code: "RUB-OUT-110",
  severity: "error",
  message: `${printable(folder, 200)} holds ${what}`,
  remedy: "Make both packages anew with `npm run agent -- DIR` in the clone of Rubus, and give that folder.",
});
