// The disks of nodes in two homes: the card as the package has it, the first boot, the service that it leaves, and what is written.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nodeFiles } from "@rubus/boot";
import { type Cluster, nodesOf } from "@rubus/cluster";
import { parse } from "yaml";
import type { StepResult } from "./judge-place.js";
import type { Machine } from "./machines.js";
import { serviceCommands } from "./unit-file.js";

export type NamedText = readonly [name: string, text: string];

/** The package's files that have to do with first boot and network, by path. */
export function bootTexts(cluster: Cluster): ReadonlyMap<string, string> {
  const files = nodeFiles({ cluster, provedFiveAmpere: [] });
  if (!files.ok) throw new Error(files.diagnostics[0]?.message);
  const concerned = files.value.filter((file) => /^network\/|\/boot\//.test(file.path));
  return new Map(concerned.map((file) => [file.path, Buffer.from(file.bytes).toString("latin1")]));
}

/** Writes every node's boot partition and, where there is none yet, a system that knows one name. */
export function writeDisks(place: string, cluster: Cluster, hostsLine: string): void {
  const texts = bootTexts(cluster);
  for (const { node } of nodesOf(cluster)) {
    const folder = `nodes/${node.host}/boot/`;
    for (const [name, text] of texts) {
      if (!name.startsWith(folder)) continue;
      const file = path.join(place, node.host, "boot/firmware", name.slice(folder.length));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const etc = path.join(place, node.host, "etc");
    if (readdirOf(etc).length > 0) continue;
    mkdirSync(path.join(etc, "systemd/system"), { recursive: true });
    writeFileSync(path.join(etc, "nsswitch.conf"), "hosts: files\n");
    writeFileSync(path.join(etc, "hosts"), `${hostsLine}\n`);
  }
}

/** Gives every node another address for a name. */
export function renameInHosts(place: string, from: string, to: string): void {
  for (const host of readdirSync(place)) {
    const file = path.join(place, host, "etc/hosts");
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  }
}

/** The commands of a first boot as cloud-init has them. */
export async function firstBoot(machine: Machine): Promise<void> {
  const { runcmd } = parse(await machine.must("cat /boot/firmware/user-data")) as {
    readonly runcmd: readonly (string | readonly string[])[];
  };
  for (const command of runcmd) await machine.must(typeof command === "string" ? command : command.join(" "));
}

/**
 * Does what systemd does with the service of the tunnels where a first boot installed it.
 * @param bin folder of the judge's programs, which are not where Debian's packages put them
 * @returns what its commands print, once they end
 */
export async function startTunnels(machine: Machine, bin: string): Promise<readonly Promise<StepResult>[]> {
  const unit = await machine.run("cat /etc/systemd/system/rubus-vpn.service");
  if (unit.code !== 0) return [];
  const { before, main } = serviceCommands(unit.stdout);
  const done: Promise<StepResult>[] = [];
  for (const command of before) {
    const step = await machine.run(command.replace("/usr/bin/", `${bin}/`));
    if (step.code !== 0) throw new Error(`${command} ended with ${step.code}: ${step.stderr}`);
    done.push(Promise.resolve(step));
  }
  return [...done, machine.run(main)];
}

/** The public key that a gateway left on its boot partition. */
export const publishedKey = (place: string, host: string): string =>
  /^public-key: (.*)\n$/.exec(
    readFileSync(path.join(place, host, "boot/firmware/rubus/vpn/public-key.txt"), "utf8"),
  )?.[1] ?? "";

export const privateKey = (place: string, host: string): string => {
  const file = path.join(place, host, "etc/wireguard/rubus.key");
  const key = readFileSync(file, "utf8").trim();
  if (key.length !== 44) throw new Error(`${host} has no private key`);
  if ((statSync(file).mode & 0o77) !== 0) throw new Error(`others may read the private key of ${host}`);
  return key;
};

/** All that stands on a host's boot partition. */
export function cardTexts(place: string, host: string): readonly NamedText[] {
  const card = path.join(place, host, "boot/firmware");
  return readdirSync(card, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(place, file), readFileSync(file, "utf8")] as const);
}

/** Names in a folder; none where it isn't there. */
export function readdirOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
