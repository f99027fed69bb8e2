// The two homes joined by nothing but the package's files, by wg-quick and wireguard-go: what reaches what, and how soon again.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { networkBootFiles, networkFiles, networkFirstBoot, siteGateways } from "@rubus/boot";
import { type Cluster, nodesOf, readCluster } from "@rubus/cluster";
import { toolOf } from "../../scripts/judges/find.mjs";
import { type Homes, startHomes } from "./homes.js";
import type { StepResult } from "./judge-place.js";
import { needJudge } from "./judges.js";
import type { Machine } from "./machines.js";
import { serviceCommands } from "./unit-file.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";

export type JoinedHomes = {
  /** Pairs `a > b` of hosts in two homes that reached each other before the keys were exchanged. */
  readonly tooSoon: readonly string[];
  /** Pairs that did not reach each other afterwards, of how many. */
  readonly apart: readonly string[];
  readonly pairs: number;
  /** Largest packet that passes unfragmented, and one larger; whether 2 MB by TCP arrived whole. */
  readonly packets: { readonly fits: boolean; readonly larger: boolean; readonly stream: boolean };
  /** Seconds from the cut until the home that cannot dial reached the other again. */
  readonly againSeconds: Readonly<Record<"dialling" | "dialled" | "moved", number>>;
  /** Where a private key was found: names of files, logs and commands. */
  readonly leaks: readonly string[];
  /** Everything that was searched for private keys, by what it is: how many. */
  readonly searched: Readonly<Record<string, number>>;
};

const OUTSIDE = { home: "203.0.113.10", friend: "203.0.113.20", moved: "203.0.113.30" };
const ENDPOINT = "vpn.example.net";

/** What this verdict also depends on. */
const harness = ["homes.ts", "machines.ts", "unit-file.ts", "wireguard-judge.ts"];

/**
 * Joins the two homes of the example, `friend` reached at its endpoint, `home` behind its router.
 * @param text the cluster file, without public keys
 */
export function joinHomes(text: string): Promise<JoinedHomes> {
  const judge = needJudge("wireguard");
  const known = clusterOf(withKeys(text, { home: exampleKey(1), friend: exampleKey(2) }));
  const sources = harness.map((name) => [name, readFileSync(new URL(name, import.meta.url))] as const);
  const files: JobFiles = Object.fromEntries([
    ...sources,
    ...packageFiles(clusterOf(text)),
    ...packageFiles(known, "2/"),
  ]);
  return cachedVerdict(["wireguard", judge.version], files, async () => {
    const place = mkdtempSync(path.join(tmpdir(), "rubus-homes-"));
    try {
      return { answer: await joinedIn(place, text), files: new Map() };
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }).then(({ answer }) => answer);
}

async function joinedIn(place: string, text: string): Promise<JoinedHomes> {
  const first = clusterOf(text);
  const shipped = new Map(packageFiles(first));
  const env = toolsIn(place);
  const gateways = new Map(siteGateways(first).map(({ site, node }) => [site, node.host]));
  const gatewayOf = (site: "home" | "friend") => gateways.get(site) ?? "";
  const hosts = (site: string) => nodesOf(first).flatMap((at) => (at.site.name === site ? [at.node] : []));
  const lines = new Map([
    ["home", { outside: OUTSIDE.home }],
    ["friend", { outside: OUTSIDE.friend, passesOn: { port: 51820, to: hosts("friend")[0]?.address ?? "" } }],
  ]);
  const netplan = (host: string) => {
    const site = nodesOf(first).find((at) => at.node.host === host)?.site.name ?? "";
    return gateways.get(site) === host ? undefined : shipped.get(`network/${site}/routes.yaml`);
  };
  const logs: Promise<StepResult>[] = [];
  const homes = await startHomes(first, lines, path.join(place, "disks"), env, netplan);
  try {
    const nameServer = (outside: string) => {
      for (const host of gateways.values())
        writeFileSync(path.join(homes.disk(host, "etc"), "hosts"), `${outside} ${ENDPOINT}\n`);
    };
    nameServer(OUTSIDE.friend);

    for (const host of gateways.values()) {
      writeCard(homes, first, host);
      for (const command of networkFirstBoot(first, host).commands)
        await homes.nodes.get(host)?.must(command);
      logs.push(...(await startService(need(homes, host), env)));
    }
    const tooSoon = await reaching(homes, hosts("home").slice(0, 2), hosts("friend").slice(0, 2));

    const keys = { home: publicKey(homes, gatewayOf("home")), friend: publicKey(homes, gatewayOf("friend")) };
    const second = clusterOf(withKeys(text, keys));
    for (const host of gateways.values()) {
      writeCard(homes, second, host);
      logs.push(...(await startService(await homes.restart(host), env)));
    }
    const ends = [gatewayOf("friend"), hosts("home").at(-1)?.address ?? ""] as const;
    await again(homes, ...ends);
    const all = hosts("home").flatMap((a) =>
      hosts("friend").flatMap((b) => [`${a.host} > ${b.host}`, `${b.host} > ${a.host}`]),
    );
    const reached = [
      ...(await reaching(homes, hosts("home"), hosts("friend"))),
      ...(await reaching(homes, hosts("friend"), hosts("home"))),
    ];
    const packets = await packetsThrough(
      homes,
      hosts("home")[4]?.host ?? "",
      hosts("friend")[5] ?? { host: "", address: "" },
    );

    const seconds = { dialling: 0, dialled: 0, moved: 0 };
    for (const [what, host] of [
      ["dialled", gatewayOf("friend")],
      ["dialling", gatewayOf("home")],
    ] as const) {
      const from = Date.now();
      logs.push(...(await startService(await homes.restart(host), env)));
      await again(homes, ...ends);
      seconds[what] = (Date.now() - from) / 1000;
    }
    const from = Date.now();
    await homes.moveLine("friend", OUTSIDE.moved);
    nameServer(OUTSIDE.moved);
    await again(homes, ...ends);
    seconds.moved = (Date.now() - from) / 1000;

    const secrets = [...gateways.values()].map((host) =>
      readDisk(homes, host, "etc", "wireguard/rubus.key").trim(),
    );
    await homes.end();
    const places = {
      package: [...shipped, ...packageFiles(second, "again ")],
      card: [...gateways.values()].flatMap((host) => cardFiles(homes, host)),
      log: (await Promise.all(logs)).map(({ stdout, stderr }, i) => [`log ${i}`, stdout + stderr] as const),
      command: readFileSync(path.join(place, "commands"), "utf8")
        .split("\n")
        .map((line) => [line, line] as const),
    };
    const leaks = Object.values(places).flatMap((each) =>
      each.flatMap(([name, content]) => (secrets.some((secret) => content.includes(secret)) ? [name] : [])),
    );
    const searched = Object.fromEntries(Object.entries(places).map(([what, each]) => [what, each.length]));
    const apart = all.filter((pair) => !reached.includes(pair));
    if (secrets.some((secret) => secret.length !== 44)) throw new Error("a gateway has no private key");
    return { tooSoon, apart, pairs: all.length, packets, againSeconds: seconds, leaks, searched };
  } finally {
    await homes.end();
  }
}

type Host = { readonly host: string; readonly address: string };

/** The judge's programs, each of which leaves its arguments in the file `commands` of the folder. */
function toolsIn(place: string): NodeJS.ProcessEnv {
  const judge = needJudge("wireguard");
  const bin = path.join(place, "bin");
  mkdirSync(bin);
  writeFileSync(path.join(place, "commands"), "");
  const { env } = toolOf(judge, "wg", process.env);
  const folders = ["usr/bin", "usr/sbin", "bin", "sbin"].map((folder) => path.join(judge.root, folder));
  const search = [
    ...(judge.root === "" ? [] : folders),
    ...(process.env.PATH ?? "").split(":"),
    "/usr/sbin",
    "/sbin",
  ];
  const real = (tool: string): string => {
    const folder = search.find((each) => readdirOf(each).includes(tool));
    if (folder === undefined) throw new Error(`${tool} is neither on PATH nor fetched`);
    return path.join(folder, tool);
  };
  for (const tool of ["wg", "ip", "wireguard-go", "systemctl"]) {
    const then = tool === "systemctl" ? "" : `exec ${real(tool)} "$@"`;
    writeFileSync(path.join(bin, tool), `#!/bin/bash\necho "${tool} $*" >> ${place}/commands\n${then}\n`, {
      mode: 0o755,
    });
  }
  // It looks for wg beside itself.
  copyFileSync(real("wg-quick"), path.join(bin, "wg-quick"));
  for (const tool of ["nft", "ping"]) symlinkSync(real(tool), path.join(bin, tool));
  return {
    ...env,
    PATH: `${bin}:${path.dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`,
    LC_ALL: "C",
  };
}

/** Does what systemd does with the service that first boot installed; what it prints, once it ends. */
async function startService(
  machine: Machine,
  env: NodeJS.ProcessEnv,
): Promise<readonly Promise<StepResult>[]> {
  const { before, main } = serviceCommands(await machine.must("cat /etc/systemd/system/rubus-vpn.service"));
  const bin = env.PATH?.split(":")[0] ?? "";
  const done: StepResult[] = [];
  for (const command of before) {
    // The judge's programs are not installed where Debian's packages put them.
    const step = await machine.run(command.replace("/usr/bin/", `${bin}/`));
    if (step.code !== 0) throw new Error(`${command} ended with ${step.code}: ${step.stderr}`);
    done.push(step);
  }
  return [...done.map((step) => Promise.resolve(step)), machine.run(main)];
}

function writeCard(homes: Homes, cluster: Cluster, host: string): void {
  for (const { path: name, text } of networkBootFiles(cluster, host)) {
    const file = path.join(homes.disk(host, "boot"), "firmware", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const cardFiles = (homes: Homes, host: string): readonly (readonly [string, string])[] => {
  const folder = path.join(homes.disk(host, "boot"), "firmware/rubus/vpn");
  return readdirSync(folder).map((name) => [
    `${host} ${name}`,
    readFileSync(path.join(folder, name), "utf8"),
  ]);
};

const readDisk = (homes: Homes, host: string, folder: "boot" | "etc", name: string): string =>
  readFileSync(path.join(homes.disk(host, folder), name), "utf8");

const publicKey = (homes: Homes, host: string): string =>
  readDisk(homes, host, "boot", "firmware/rubus/vpn/public-key.txt").replace(/^public-key: (.*)\n$/, "$1");

function need(homes: Homes, host: string): Machine {
  const machine = homes.nodes.get(host);
  if (!machine) throw new Error(`${host} does not run`);
  return machine;
}

/** Pairs `a > b` of which a has an answer from b. */
async function reaching(
  homes: Homes,
  from: readonly Host[],
  to: readonly Host[],
): Promise<readonly string[]> {
  const pings = to
    .map(({ host, address }) => `(ping -nqc1 -W3 ${address} > /dev/null && echo ${host}) &`)
    .join(" ");
  const answers: string[] = [];
  for (const { host } of from) {
    const { stdout } = await need(homes, host).run(`${pings} wait`);
    answers.push(...stdout.split("\n").flatMap((other) => (other === "" ? [] : [`${host} > ${other}`])));
  }
  return answers;
}

/** Waits until an address answers, for a minute at most. */
async function again(homes: Homes, host: string, address: string): Promise<void> {
  await need(homes, host).run(
    `for i in {1..110}; do ping -nqc1 -W0.5 ${address} > /dev/null && exit; sleep 0.05; done`,
  );
}

async function packetsThrough(homes: Homes, from: string, to: Host): Promise<JoinedHomes["packets"]> {
  const ping = (bytes: number) =>
    need(homes, from).run(`ping -nqc2 -W2 -M do -s ${bytes - 28} ${to.address} > /dev/null`);
  const listens = `require("net").createServer((s) => { let n = 0; s.on("data", (d) => { n += d.length; if (n === 2e6) s.end("whole"); }); }).listen(7000)`;
  const server = need(homes, to.host).run(`timeout 20 node -e '${listens}'`);
  const sends = `const s = require("net").connect(7000, "${to.address}"); s.write(Buffer.alloc(2e6)); s.pipe(process.stdout); s.on("error", () => process.exit(1))`;
  const { stdout } = await need(homes, from).run(`sleep 1; timeout 15 node -e '${sends}'`);
  const packets = {
    fits: (await ping(1392)).code === 0,
    larger: (await ping(1393)).code === 0,
    stream: stdout === "whole",
  };
  await need(homes, to.host).run("pkill -x node || true");
  await server;
  return packets;
}

function clusterOf(text: string): Cluster {
  const read = readCluster(text, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
}

/** The cluster file with the keys written into it as a person would. */
const withKeys = (text: string, keys: Readonly<Record<string, string>>): string =>
  text.replace(/^ {2}(\w+):.*\n/gm, (line, site: string) =>
    keys[site] ? `${line}    public-key: ${keys[site]}\n` : line,
  );

const exampleKey = (byte: number): string => Buffer.alloc(32, byte).toString("base64");

const packageFiles = (cluster: Cluster, prefix = ""): readonly (readonly [string, string])[] =>
  networkFiles(cluster).map(({ path: name, text }) => [prefix + name, text]);

function readdirOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
