import type { DiagnosticRows } from "./row.js";

/** The folder a package is written to, or looked at in. */
export const outRows = {
  "RUB-OUT-001": {
    meaning: "The output is no folder of its own: a file, a symbolic link or a device stands there.",
    example: "rubus build --out notes.txt",
    remedy: "Choose another folder with --out, or move away what stands there.",
  },
  "RUB-OUT-002": {
    meaning:
      "The output is a folder that must never be replaced: the home folder, a root, or one that holds the cluster file.",
    example: "rubus build --out .",
    remedy: "Choose a folder below it with --out.",
  },
  "RUB-OUT-003": {
    meaning:
      "The output folder holds a file that its manifest does not list; replacing the folder would lose it.",
    example: "rubus build --out Documents",
    remedy: "Move the named file elsewhere, or choose another folder with --out.",
  },
  "RUB-OUT-004": {
    meaning: "Another Rubus process is writing to the same folder.",
    example: "two builds at once with the same --out, the first one stopped in a debugger",
    remedy: "Wait for it to end; if no such process exists, delete the lock file that is named.",
  },
  "RUB-OUT-005": {
    meaning: "The folder holds no package.",
    example: "rubus view src",
    remedy: "Make one with `rubus build`, or give the folder that was named with --out.",
  },
  "RUB-OUT-006": {
    meaning: "A file of the package is missing or is not as it was built.",
    example: "a Gerber archive edited by hand",
    remedy: "Run `rubus build` again; it replaces the files that its manifest lists.",
  },
  "RUB-OUT-007": {
    meaning: "The file to be made exists already.",
    example: "rubus init in a folder with a cluster.yaml",
    remedy: "Edit the existing file, or give another folder or name.",
  },
  "RUB-OUT-008": {
    meaning: "The package in the folder is of another format than this version of Rubus reads.",
    example: 'a manifest.json with "format":2',
    remedy: "Use the version of Rubus that the manifest names, or build the package again with this one.",
  },
  "RUB-OUT-009": {
    meaning: "A file of a board in a package is there as it was built, but says nothing that can be read.",
    example: "a bill of materials without the column `references`",
    remedy: "Build the package again with the version of Rubus that made it.",
  },
  "RUB-OUT-010": {
    meaning: "The folder for pictures of differences holds other files, or lies in one of the packages.",
    example: "rubus diff before after --out after",
    remedy: "Give a folder that is empty, isn't there yet, or holds such pictures only.",
  },
} as const satisfies DiagnosticRows;
