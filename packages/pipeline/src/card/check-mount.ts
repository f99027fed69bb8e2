/** Whether a folder is a boot partition that may be written to. */
import { constants } from "node:fs";
import { access, lstat } from "node:fs/promises";
import { join } from "node:path";
import { bootPartitionMarks, cardMarkName, cloudInitNames, readCardMark, rubusFolder } from "@rubus/boot";
import { type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import type { CardDisk } from "./card-disk.js";

export type Mount = {
  /** The card's system reads the files of cloud-init, which lie there from the start. */
  readonly usesCloudInit: boolean;
  /** The card was another node's. */
  readonly isAnothers: boolean;
};

type Kind = "file" | "folder" | "other" | "none";

const kindOf = async (path: string): Promise<Kind> => {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return "none";
  if (found.isFile()) return "file";
  return found.isDirectory() ? "folder" : "other";
};

/** Refuse: RUB-OUT-102 (no boot partition), 104 (not writable), 105 (another node's card, unless forced). */
export const checkMount = async (
  mount: string,
  owner: { readonly cluster: string; readonly host: string },
  isForced: boolean,
  disk: CardDisk,
): Promise<Result<Mount>> => {
  const shown = printable(mount, 200);
  const missing: string[] = [];
  for (const mark of bootPartitionMarks) {
    const wanted: Kind = mark.endsWith("/") ? "folder" : "file";
    // A slash at the end would follow a link.
    if ((await kindOf(join(mount, mark.replace("/", "")))) !== wanted) missing.push(mark);
  }
  const own = await kindOf(join(mount, rubusFolder));
  if (missing.length > 0 || own === "file" || own === "other")
    return failure([
      refusal(
        "RUB-OUT-102",
        missing.length > 0
          ? `${shown} is no boot partition: it has no ${missing.join(", no ")}`
          : `${shown} is no boot partition: its ${rubusFolder} is no folder`,
        "Write Raspberry Pi OS to the card first, mount its first partition (bootfs), and give that folder.",
      ),
    ]);
  try {
    await access(mount, constants.W_OK);
  } catch {
    return failure([notWritable(mount)]);
  }
  const mark = readCardMark(new TextDecoder().decode(await disk.read(join(mount, cardMarkName))));
  const isAnothers = mark !== undefined && (mark.host !== owner.host || mark.cluster !== owner.cluster);
  if (isAnothers && !isForced)
    return failure([
      refusal(
        "RUB-OUT-105",
        `the card at ${shown} is that of node ${printable(mark.host)} of ${printable(mark.cluster)}`,
        `Take the card of ${owner.host}, or make this one its card with --force.`,
      ),
    ]);
  const kinds = await Promise.all(cloudInitNames.map((name) => kindOf(join(mount, name))));
  return success({ usesCloudInit: kinds.includes("file"), isAnothers });
};

export const notWritable = (mount: string): Diagnostic =>
  refusal(
    "RUB-OUT-104",
    `${printable(mount, 200)} can't be written to`,
    "Mount it for writing as your own user, as file managers do, or release the lock of the card's adapter.",
  );

export const refusal = (code: Diagnostic["code"], message: string, remedy: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  remedy,
});
