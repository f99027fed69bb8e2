// Machines that are network, mount and process namespaces: they vanish with this process, and nothing of them stays.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { collect } from "../../scripts/run.mjs";
import type { StepResult } from "./judge-place.js";

export type Machine = {
  /** Process id of what keeps its namespaces. */
  readonly pid: number;
  /** Runs a script of bash in it, to its end. */
  readonly run: (script: string) => Promise<StepResult>;
  /** As `run`, and throws when the script fails. */
  readonly must: (script: string) => Promise<string>;
  /** Switches it off as a cut cable would: every process in it ends at once. */
  readonly cut: () => Promise<void>;
};

const SCRIPT_TIMEOUT_MS = 60_000;

/** Why no machine can be made here; undefined when they can. */
export function machinesObstacle(): string | undefined {
  if (process.getuid?.() !== 0) return "root";
  if (!existsSync("/dev/net/tun")) return "/dev/net/tun";
  const tried = spawnSync("unshare", [...namespaces, "true"], { timeout: 10_000 });
  return tried.status === 0 ? undefined : "unshare with network, mount and process namespaces";
}

const namespaces = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];

/**
 * Starts a machine with nothing but a loopback device up.
 * @param env of everything that runs in it
 * @param prepare a script that runs first, as mounts of its own disk
 */
export async function startMachine(env: NodeJS.ProcessEnv, prepare = "true"): Promise<Machine> {
  // It reads what never comes: when this process ends, in whatever way, so do it and all that runs in it.
  const keeper = spawn("unshare", [...namespaces, "sh", "-c", "echo up; exec cat"], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  await said(keeper);
  const pid = keeper.pid ?? 0;
  const run = (script: string) =>
    collect("nsenter", [...entering(pid), "bash", "-c", script], { env, timeoutMs: SCRIPT_TIMEOUT_MS });
  const must = async (script: string) => {
    const { code, stdout, stderr } = await run(script);
    if (code !== 0) throw new Error(`${script}\nended with ${code}: ${stderr}`.slice(0, 2000));
    return stdout;
  };
  const cut = () =>
    new Promise<void>((resolve) => {
      if (keeper.exitCode !== null || keeper.signalCode !== null) return resolve();
      keeper.once("exit", () => resolve());
      keeper.stdin?.end();
    });
  await must(`set -e; ip link set lo up; ${prepare}`);
  return { pid, run, must, cut };
}

function entering(pid: number): readonly string[] {
  return [`--target=${pid}`, "--net", "--mount", `--pid=/proc/${pid}/ns/pid_for_children`, "--"];
}

function said(keeper: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    keeper.once("error", reject);
    keeper.once("exit", () => reject(new Error("a machine ended as it started")));
    keeper.stdout?.once("data", () => resolve());
  });
}

/**
 * Joins two machines by a cable with an interface at each end.
 * @param hardware six bytes: what the first machine's interface keeps when the machine is started anew
 */
export async function cable(
  [machine, name, hardware]: readonly [Machine, string, string],
  [other, otherName]: readonly [Machine, string],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  // The kernel takes away the cable of a machine that ended in its own time.
  await other.run(`ip link del ${otherName} 2> /dev/null`);
  const ends = ["name", name, "address", hardware, "netns", String(machine.pid), "type", "veth"];
  const peer = ["peer", "name", otherName, "netns", String(other.pid)];
  const { code, stderr } = await collect("ip", ["link", "add", ...ends, ...peer], { env });
  if (code !== 0) throw new Error(`no cable from ${name} to ${otherName}: ${stderr}`);
}
