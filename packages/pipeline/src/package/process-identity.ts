/** Which process this is, in a form that another process can tell dead from alive. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

export type ProcessIdentity = {
  /** Eight hex digits of the machine's name. */
  readonly host: string;
  /** Eight hex digits of the boot of that machine. */
  readonly boot: string;
  readonly pid: number;
  /** When the process began, so that a reused number is not taken for it. */
  readonly started: string;
};

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

const attempt = (read: () => string): string | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** Field 22 of /proc/PID/stat (proc(5)): clock ticks from boot; elsewhere what `ps` prints, hashed. */
const startOf = (pid: number): string | undefined => {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The second field is the program's name in parentheses and may hold blanks.
  const ticks = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  if (ticks !== undefined) return ticks;
  const shown = attempt(() => execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }));
  return shown?.trim() ? short(shown) : undefined;
};

const bootOf = (): string =>
  short(attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")) ?? "unknown boot");

/** The identity of this process. */
export const thisProcess = (): ProcessIdentity => ({
  host: short(hostname()),
  boot: bootOf(),
  pid: process.pid,
  started: startOf(process.pid) ?? "unknown",
});

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Whether a process may still run; one on another machine counts as running. */
export const mayRun = (other: ProcessIdentity, self: ProcessIdentity): boolean => {
  if (other.host !== self.host) return true;
  if (other.boot !== self.boot || !exists(other.pid)) return false;
  const started = startOf(other.pid);
  return started === undefined || started === other.started;
};
