// Big judges in a Debian 13 of their own: a folder entered with chroot, nothing installed on the machine.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "../run.mjs";
import { unpackPackages } from "./debian-packages.mjs";

const RELEASE = "trixie";

/** The environment of programs in the change-root; its PATH also finds chroot itself. */
export const ROOT_ENV = {
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  HOME: "/tmp",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
};

/**
 * Why this machine can't make a change-root for a tool; nothing when it can.
 * @param {string} tool
 * @returns {string | undefined}
 */
export function debianRootObstacle(tool) {
  const otherwise = `install it so that ${tool} is on PATH`;
  if (process.platform !== "linux") return `only on Linux; ${otherwise}`;
  if (process.getuid?.() !== 0) return `only as root; or ${otherwise}`;
  if (!existsSync("/etc/debian_version")) return `only on Debian or Ubuntu; or ${otherwise}`;
  return undefined;
}

/**
 * Makes a change-root with packages.
 * @param {string} root the folder to fill
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say
 * @returns {Promise<void>}
 * @throws when a step fails
 */
export async function buildDebianRoot(root, packages, say) {
  const tools = mkdtempSync(path.join(tmpdir(), "rubus-debootstrap-"));
  try {
    const { file, env, options } = await debootstrap(tools);
    say(`  Debian ${RELEASE} …`);
    await must(file, [...options, "--variant=minbase", RELEASE, root], { ...process.env, ...env });
    say(`  ${packages.join(", ")} …`);
    const inside = { ...ROOT_ENV, DEBIAN_FRONTEND: "noninteractive" };
    await must(
      "chroot",
      [root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", ...packages],
      inside,
    );
    await must("chroot", [root, "apt-get", "clean"], inside);
  } finally {
    await unmountBelow(root);
    rmSync(tools, { recursive: true, force: true });
  }
  linkOwnProgram(root);
}

/**
 * Says where programs in a change-root stand: some look for what they ship beside themselves, ask `/proc/self/exe`, and
 * crash without an answer, and no `/proc` is mounted there. Only the folder matters to them, which is the same for all.
 * @param {string} root
 */
function linkOwnProgram(root) {
  const self = path.join(root, "proc", "self");
  mkdirSync(self, { recursive: true });
  symlinkSync("/usr/bin/env", path.join(self, "exe"));
}

/**
 * Unmounts what an interrupted step may have left mounted, so that the folder can be deleted safely.
 * @param {string} root
 */
export async function unmountBelow(root) {
  if (!existsSync("/proc/mounts")) return;
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  const below = mounts
    .map((line) => line.split(" ")[1] ?? "")
    .filter((point) => point.startsWith(`${root}/`));
  for (const point of below.reverse()) await collect("umount", ["-l", point]);
}

/**
 * The installed debootstrap, or one unpacked into a folder.
 * @param {string} folder
 * @returns {Promise<{ file: string, env: NodeJS.ProcessEnv, options: string[] }>}
 */
async function debootstrap(folder) {
  const installed = await collect("debootstrap", ["--version"]);
  if (installed.code === 0) return { file: "debootstrap", env: {}, options: [] };
  await unpackPackages(["debootstrap", "debian-archive-keyring"], folder);
  const keyring = path.join(folder, "usr/share/keyrings/debian-archive-keyring.gpg");
  return {
    file: path.join(folder, "usr/sbin/debootstrap"),
    env: { DEBOOTSTRAP_DIR: path.join(folder, "usr/share/debootstrap") },
    options: existsSync(keyring) ? [`--keyring=${keyring}`] : [],
  };
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function must(file, args, env) {
  const done = await collect(file, args, { env });
  if (done.code === 0) return;
  const tail = `${done.stdout}\n${done.stderr}`.trim().split("\n").slice(-5).join("\n");
  throw new Error(`${file} ended with ${done.code}:\n${tail}`);
}
