import type { DiagnosticRows } from "./row.js";

/** Reading files, before anything in them is looked at. */
export const fileRows = {
  "RUB-FILE-001": {
    meaning: "The file cannot be read.",
    example: "rubus build no-such.yaml",
    remedy: "Give the path of an existing, readable file, or make one with `rubus init`.",
  },
  "RUB-FILE-002": {
    meaning: "The file is larger than 1 MB.",
    example: "a disk image given in place of cluster.yaml",
    remedy: "Give a cluster.yaml; the largest sensible one is a few kilobytes.",
  },
  "RUB-FILE-003": {
    meaning: "The file holds bytes that are not UTF-8 text, or control characters.",
    example: "a file saved as UTF-16, or one with a NUL in it",
    remedy: "Save the file as UTF-8 text without control characters.",
  },
  "RUB-FILE-004": {
    meaning: "The file is not a cluster.json that this Rubus wrote.",
    example: "a cluster.json edited by hand or written by another version",
    remedy: "Make it anew with `rubus build`.",
  },
  "RUB-FILE-005": {
    meaning: "A file that `access.ssh-keys` names holds no public key, or something beside public keys.",
    example: "a private key under a name that ends in .pub",
    remedy: "Name the public half of a pair: one line that begins with `ssh-ed25519` or the like.",
  },
} as const satisfies DiagnosticRows;
