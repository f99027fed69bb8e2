/** Reading `cluster.yaml` from disk. */
import { open } from "node:fs/promises";
import { type ClusterFile, readCluster } from "@rubus/cluster";
import { failure, printable, type Result } from "@rubus/units";

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

/**
 * Read and resolve the cluster in a file.
 * @param file the path as the user wrote it; it stands in the diagnostics (RUB-FILE-001 when unreadable)
 */
export const readClusterFile = async (file: string): Promise<Result<ClusterFile>> => {
  try {
    // Bytes that are no UTF-8 become U+FFFD, which the reader refuses with its place.
    return readCluster(new TextDecoder().decode(await readStart(file)), file);
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    if (reason === undefined) throw error;
    return failure([
      {
        code: "RUB-FILE-001",
        severity: "error",
        message: `cannot read ${printable(file, 200)}: ${reason}`,
        file,
        remedy: "Give the path of an existing, readable file, or make one with `rubus init`.",
      },
    ]);
  }
};
