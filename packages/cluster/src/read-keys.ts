/** The public keys that a cluster names under `access`, put together. */
import { type Diagnostic, printable } from "@rubus/units";
import { keyField } from "./access-fields.js";
import type { Places } from "./places.js";
import { readPublicKey, readPublicKeys } from "./public-key.js";

/** A file of public keys that a cluster names. */
export type KeyFile = {
  /** As the cluster names it: `~/.ssh/id_ed25519.pub`. */
  readonly name: string;
} & ({ readonly text: string } | { readonly unreadable: string });

const entriesOf = (data: unknown): readonly (string | undefined)[] => {
  const access = (data as { readonly access?: unknown }).access;
  const list = (access as { readonly "ssh-keys"?: unknown } | null | undefined)?.["ssh-keys"];
  if (!Array.isArray(list)) return [];
  const field = keyField({ description: "" });
  return list
    .slice(0, 16)
    .map((entry: unknown) => (field.safeParse(entry).success ? String(entry) : undefined));
};

/** Names of the files under `access.ssh-keys`; the schema refuses what is neither a name nor a key. */
export const namedKeyFiles = (data: unknown): readonly string[] =>
  [
    ...new Set(entriesOf(data).filter((entry) => entry !== undefined && readPublicKey(entry) === undefined)),
  ] as readonly string[];

/** Every key once, in the order of the file; RUB-FILE-001 and RUB-FILE-005 where a file is named. */
export const readKeys = (
  data: unknown,
  files: readonly KeyFile[],
  clusterFile: string,
  places: Places,
): { readonly keys: readonly string[]; readonly diagnostics: readonly Diagnostic[] } => {
  const keys = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, entry] of entriesOf(data).entries()) {
    if (entry === undefined) continue;
    const own = readPublicKey(entry);
    const file = files.find(({ name }) => name === entry);
    const read = own === undefined ? keysOf(file, entry) : { keys: [own] };
    if ("keys" in read) for (const key of read.keys) keys.add(key);
    else {
      const position = places.nearest(["access", "ssh-keys", index]);
      diagnostics.push({ ...read, severity: "error", file: clusterFile, position });
    }
  }
  return { keys: [...keys], diagnostics };
};

/** What stands in a file is never repeated: it may be a private key. */
const keysOf = (
  file: KeyFile | undefined,
  name: string,
): { readonly keys: readonly string[] } | Pick<Diagnostic, "code" | "message" | "remedy"> => {
  const shown = printable(name, 200);
  if (!file || !("text" in file))
    return {
      code: "RUB-FILE-001",
      message: `cannot read ${shown}: ${file?.unreadable ?? "it was not given"}`,
      remedy: "Make a pair of keys with `ssh-keygen -t ed25519`, or name the public half that you have.",
    };
  const keys = readPublicKeys(file.text);
  if (keys) return { keys };
  const isPrivate = file.text.includes("PRIVATE KEY");
  return {
    code: "RUB-FILE-005",
    message: `${shown} ${isPrivate ? "holds a private key" : "holds no public key, or something beside it"}`,
    remedy: "Name the public half of a pair: one line that begins with `ssh-ed25519` or the like.",
  };
};
