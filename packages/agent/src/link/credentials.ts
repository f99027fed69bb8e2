/** What a node shows the console, and whom it believes. The key never leaves its file but into the TLS library. */
import { open } from "node:fs/promises";
import path from "node:path";

export type Credentials = {
  readonly key: string;
  readonly certificate: string;
  /** The site's own authority; no other is believed, the system's neither. */
  readonly authority: string;
};

export const credentialFiles = {
  key: "node.key",
  certificate: "node.pem",
  authority: "authority.pem",
} as const;

export type ReadCredentials =
  | { readonly ok: true; readonly credentials: Credentials }
  | { readonly ok: false; readonly why: string };

const mostBytes = 65_536;

/** Reads a node's credentials; refuses a key that anyone but its owner may read. Nothing of a file is in `why`. */
export const readCredentials = async (folder: string): Promise<ReadCredentials> => {
  const texts: Record<string, string> = {};
  for (const [what, name] of Object.entries(credentialFiles)) {
    const place = path.join(folder, name);
    try {
      const file = await open(place, "r");
      try {
        const { mode, size } = await file.stat();
        if (what === "key" && (mode & 0o077) !== 0)
          return { ok: false, why: `${place} may be read by others: chmod 600 ${place}` };
        if (size > mostBytes) return { ok: false, why: `${place} is too long` };
        texts[what] = await file.readFile("utf8");
      } finally {
        await file.close();
      }
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
      return { ok: false, why: `${place}: ${code}` };
    }
  }
  const { key = "", certificate = "", authority = "" } = texts;
  return { ok: true, credentials: { key, certificate, authority } };
};
