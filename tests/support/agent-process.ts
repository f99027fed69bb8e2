// The agent's bundle as a process over a folder tree, as systemd would start it.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { type KernelFanTable, nodePaths, nodeTree, writeTree } from "@rubus/agent";
import { standardFanTable } from "@rubus/boot";
import { agentBundle } from "../../scripts/agent-bundle.mjs";

export const table: KernelFanTable = standardFanTable;
export const bay = { cluster: "bramble", site: "home", frame: "a", cell: 1, bay: 1, hardware: 1 } as const;

export type AgentPlace = {
  readonly folder: string;
  readonly bundle: string;
  readonly socket: string;
  readonly port: number;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
};

/** A folder with a node's tree, the bundle and settings with a free port. */
export async function agentPlace(folder: string, celsius: number, hasHat = true): Promise<AgentPlace> {
  const root = path.join(folder, "root");
  await writeTree(root, nodeTree({ table: hasHat ? table : null, bay, celsius }));
  const bundle = path.join(folder, "rubus.mjs");
  writeFileSync(bundle, await agentBundle());
  const port = await freePort();
  writeFileSync(
    path.join(folder, "agent.json"),
    JSON.stringify({ metrics: { port }, console: { host: "127.0.0.1", port: 1, cluster: "bramble" } }),
  );
  return {
    folder,
    bundle,
    socket: path.join(folder, "run", "agent.sock"),
    port,
    read: (file) => readFileSync(path.join(root, file), "utf8").trim(),
    write: (file, text) => writeFileSync(path.join(root, file), text),
  };
}

export function startProcess({ folder, bundle }: AgentPlace): ChildProcess {
  const at = (name: string) => path.join(folder, name);
  const places = [
    "--root",
    at("root"),
    "--config",
    at("agent.json"),
    "--run",
    at("run"),
    "--state",
    at("state"),
  ];
  // The flags of the unit.
  return spawn(
    process.execPath,
    ["--max-old-space-size=32", "--max-semi-space-size=1", bundle, "agent", ...places],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
}

export function rubusNode({ bundle, socket }: AgentPlace, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, "node", ...words], {
    env: { ...process.env, RUBUS_AGENT_SOCKET: socket },
    encoding: "utf8",
  });
  return { exit: status, out: stdout, err: stderr };
}

export function handBackProcess({ folder, bundle }: AgentPlace): void {
  spawnSync(process.execPath, [
    ...[bundle, "hand-back", "--root", path.join(folder, "root")],
    ...["--run", path.join(folder, "run")],
  ]);
}

/** The metrics' text as soon as there is one. */
export async function firstMetrics({ port }: AgentPlace, withinMs = 20_000): Promise<string> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined);
    if (answer?.status === 200) return answer.text();
    if (Date.now() > end) throw new Error("the agent gave no metrics");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Resolves when the condition holds; throws when it doesn't in ten seconds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 200; waited++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within ten seconds: ${what}`);
}

export { nodePaths };

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
