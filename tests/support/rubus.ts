/** The compiled command in a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const rubusBin = join(repository, "packages", "cli", "bin", "rubus.js");
export const exampleFile = (name: string): string => join(repository, "examples", name, "cluster.yaml");

export const temporaryFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), "rubus-test-")));

export type Run = { readonly exit: number | null; readonly out: string; readonly err: string };

type Surroundings = { readonly cwd: string; readonly environment?: Readonly<Record<string, string>> };

/** Stages that any test's build may take over from another's: their keys hold the digest of the code. */
export const sharedStages = join(repository, "node_modules", ".cache", "rubus-tests", "stages");

/** Lets other tests' builds take over stages that were made in a folder of their own. */
export const offerStages = (folder: string): void =>
  cpSync(folder, sharedStages, { recursive: true, force: false });

const environmentOf = ({ environment }: Surroundings): Record<string, string | undefined> => ({
  ...process.env,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  NODE_OPTIONS: undefined,
  RUBUS_CACHE: sharedStages,
  ...environment,
});

/** Run `rubus` to its end. */
export const rubus = (words: readonly string[], surroundings: Surroundings): Run => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [rubusBin, ...words], {
    cwd: surroundings.cwd,
    env: environmentOf(surroundings),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exit: status, out: stdout, err: stderr };
};

/** Run `rubus` and kill it after some milliseconds; false when it ended before. */
export const killedRubus = (
  words: readonly string[],
  surroundings: Surroundings,
  afterMs: number,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [rubusBin, ...words], {
      cwd: surroundings.cwd,
      env: environmentOf(surroundings),
      stdio: "ignore",
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
    child.once("error", reject);
    child.once("exit", (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
