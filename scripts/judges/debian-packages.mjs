// Gets Debian packages without installing them: no root, no change to the machine.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collect } from "../run.mjs";

/**
 * Unpacks packages, and those they need that the machine hasn't installed, into a folder.
 * Uses the machine's package lists, or lists of its own where those are missing or too old.
 * @param {readonly string[]} packages
 * @param {string} folder exists
 * @returns {Promise<string[]>} the packages unpacked, `name=version`
 * @throws when apt-get isn't there or can't get them
 */
export async function unpackPackages(packages, folder) {
  const scratch = mkdtempSync(path.join(tmpdir(), "rubus-apt-"));
  try {
    const machine = await fetchPackages(packages, scratch, ["-o", "Debug::NoLocking=1"]);
    const got = machine.ok ? machine : await withOwnLists(packages, scratch);
    if (!got.ok) throw new Error(`apt-get could not get ${packages.join(" ")}: ${got.why}`);
    for (const name of readdirSync(scratch).filter((file) => file.endsWith(".deb"))) {
      const unpacked = await collect("dpkg-deb", ["-x", path.join(scratch, name), folder]);
      if (unpacked.code !== 0)
        throw new Error(`dpkg-deb could not unpack ${name}: ${unpacked.stderr.trim()}`);
    }
    return got.names;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Unpacks packages of another processor, without those they need, into a folder. A package that only names the present one, as
 * `linux-image-arm64` does, stands for that.
 * @param {{ architecture: string, packages: readonly string[] }} foreign
 * @param {string} folder is made
 * @returns {Promise<void>}
 * @throws when apt-get isn't there or can't get them
 */
export async function unpackForeign({ architecture, packages }, folder) {
  const scratch = mkdtempSync(path.join(tmpdir(), "rubus-apt-"));
  try {
    mkdirSync(folder, { recursive: true });
    const options = ownLists(scratch, "/dev/null");
    options.push("-o", `APT::Architecture=${architecture}`, "-o", `APT::Architectures::=${architecture}`);
    await must("apt-get", [...options, "-qq", "update"]);
    const names = [];
    for (const name of packages) {
      const needs = await must("apt-cache", [...options, "depends", "--important", name]);
      names.push(/^ {2}Depends: (linux-image-\d\S*)$/m.exec(needs)?.[1] ?? name);
    }
    await must("apt-get", [...options, "-qq", "download", ...names], scratch);
    for (const file of readdirSync(scratch).filter((each) => each.endsWith(".deb"))) {
      await must("dpkg-deb", ["-x", path.join(scratch, file), folder]);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {string} [cwd]
 * @returns {Promise<string>} what it printed
 */
async function must(file, args, cwd) {
  const done = await collect(file, args, cwd === undefined ? {} : { cwd });
  if (done.code !== 0) throw new Error(`${file} ended with ${done.code}: ${lastLine(done.stderr)}`);
  return done.stdout;
}

/**
 * Options that keep apt's lists and downloads in a folder of their own.
 * @param {string} scratch
 * @param {string} status what counts as installed
 */
function ownLists(scratch, status) {
  const state = path.join(scratch, "state");
  const cache = path.join(scratch, "cache");
  mkdirSync(path.join(state, "lists", "partial"), { recursive: true });
  mkdirSync(path.join(cache, "archives", "partial"), { recursive: true });
  const options = ["-o", `Dir::State=${state}`, "-o", `Dir::Cache=${cache}`];
  options.push("-o", `Dir::State::status=${status}`, "-o", "APT::Sandbox::User=");
  return options;
}

/**
 * @param {readonly string[]} packages
 * @param {string} scratch
 */
async function withOwnLists(packages, scratch) {
  const options = ownLists(scratch, "/var/lib/dpkg/status");
  const update = await collect("apt-get", [...options, "-qq", "update"]);
  if (update.code !== 0) return { ok: false, why: lastLine(update.stderr), names: [] };
  return fetchPackages(packages, scratch, options);
}

/**
 * @param {readonly string[]} packages
 * @param {string} scratch
 * @param {readonly string[]} options
 * @returns {Promise<{ ok: boolean, why: string, names: string[] }>}
 */
async function fetchPackages(packages, scratch, options) {
  const plan = await collect("apt-get", [
    ...options,
    ...["-s", "-y", "--no-install-recommends", "--reinstall", "install"],
    ...packages,
  ]);
  if (plan.code !== 0) return { ok: false, why: lastLine(plan.stderr), names: [] };
  const names = planned(plan.stdout);
  const got = await collect("apt-get", [...options, "-qq", "download", ...names], { cwd: scratch });
  return got.code === 0 ? { ok: true, why: "", names } : { ok: false, why: lastLine(got.stderr), names: [] };
}

/**
 * The packages of a simulated installation: lines as `Inst libfoo1 [1.0] (1.2-3 Debian:12 [amd64])`.
 * @param {string} simulation
 * @returns {string[]} `name=version`, in apt-get's order
 */
export function planned(simulation) {
  return [...simulation.matchAll(/^Inst (\S+) (?:\[[^\]]*\] )?\((\S+) /gm)].map((m) => `${m[1]}=${m[2]}`);
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
