/** Reading `cluster.yaml` from disk, and the files beside it that it names. */
import { open, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import {
  type ClusterDraft,
  type ClusterFile,
  finishCluster,
  type KeyFile,
  type PartsFile,
  pilotDraft,
  readDraft,
} from "@rubus/cluster";
import { failure, printable, type Result, success } from "@rubus/units";

/** More than the reader accepts (1 Mi characters of at most 4 bytes); a device is not read to its end. */
const enoughBytes = 4 * 1024 * 1024 + 4;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
  ELOOP: "its links go in a circle",
  ENAMETOOLONG: "the name is too long",
};

const readStart = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, "r");
  try {
    const buffer = new Uint8Array(enoughBytes);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, enoughBytes - length);
      length += bytesRead;
      if (bytesRead === 0) return buffer.subarray(0, length);
    }
  } finally {
    await handle.close();
  }
};

/** The text of a file, or in words why there is none; throws on what is no fault of the user's. */
const readText = async (
  path: string,
): Promise<{ readonly text: string } | { readonly unreadable: string }> => {
  try {
    // Bytes that are no UTF-8 become U+FFFD, which the reader refuses with its place.
    return { text: new TextDecoder().decode(await readStart(path)) };
  } catch (error) {
    const unreadable = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    if (unreadable === undefined) throw error;
    return { unreadable };
  }
};

/** A link must not lead out of the folder that a name may not leave either. */
const leadsOutside = async (folder: string, path: string): Promise<boolean> => {
  try {
    const [inner, outer] = await Promise.all([realpath(path), realpath(folder)]);
    return !inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  } catch {
    // What is not there is said by the reading itself.
    return false;
  }
};

/** A pipe would be waited for until somebody writes to it. */
const isOther = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );

const readParts = async (clusterFile: string, name: string): Promise<PartsFile> => {
  const folder = dirname(clusterFile);
  const file = join(folder, name);
  if (await leadsOutside(folder, file))
    return { name, file, unreadable: "it is a link that leads out of the folder of the cluster file" };
  if (await isOther(file)) return { name, file, unreadable: "it is no plain file" };
  return { name, file, ...(await readText(file)) };
};

/** `~/` is the home folder; other names are as seen from the cluster file. */
const readKeyFile = async (clusterFile: string, name: string): Promise<KeyFile> => {
  const file = name.startsWith("~/") ? join(homedir(), name.slice(2)) : resolve(dirname(clusterFile), name);
  return (await isOther(file))
    ? { name, unreadable: "it is no plain file" }
    : { name, ...(await readText(file)) };
};

/** The text of a file that the user named, or RUB-FILE-001. */
export const readUserText = async (file: string): Promise<Result<string>> => {
  const read = await readText(file);
  if ("text" in read) return success(read.text);
  return failure([
    {
      code: "RUB-FILE-001",
      severity: "error",
      message: `cannot read ${printable(file, 200)}: ${read.unreadable}`,
      file,
      remedy: "Give the path of an existing, readable file, or make one with `rubus init`.",
    },
  ]);
};

/** A cluster file with what it names, read once: it can be finished as it stands or with other values. */
export type DraftFile = {
  /** As read. */
  readonly text: string;
  readonly draft: ClusterDraft;
  readonly finish: (draft: ClusterDraft) => Result<ClusterFile>;
};

/** Read the cluster file and the files that it names; nothing is resolved yet. */
export const readDraftFile = async (file: string): Promise<Result<DraftFile>> => {
  const read = await readUserText(file);
  if (!read.ok) return read;
  const draft = readDraft(read.value, file);
  if (!draft.ok) return draft;
  const parts = await Promise.all(draft.value.partsFiles.map((name) => readParts(file, name)));
  const keys = await Promise.all(draft.value.keyFiles.map((name) => readKeyFile(file, name)));
  const finish = (each: ClusterDraft): Result<ClusterFile> => finishCluster(each, parts, keys);
  return success({ text: read.value, draft: draft.value, finish }, draft.diagnostics);
};

/**
 * Read and resolve the cluster in a file, with the files of one's own rows that it names.
 * @param file the path as the user wrote it; it stands in the diagnostics (RUB-FILE-001 when unreadable)
 * @param pilot its first node alone, once the whole file is found right
 */
export const readClusterFile = async (
  file: string,
  pilot = false,
): Promise<Result<ClusterFile & { readonly text: string }>> => {
  const read = await readDraftFile(file);
  if (!read.ok) return read;
  const { text, draft, finish } = read.value;
  const whole = finish(draft);
  const finished = pilot && whole.ok ? finish(pilotDraft(draft)) : whole;
  const diagnostics = [...read.diagnostics, ...finished.diagnostics];
  return finished.ok ? success({ ...finished.value, text }, diagnostics) : { ...finished, diagnostics };
};
