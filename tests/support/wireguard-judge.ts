// Two homes joined by nothing but the package's files, wg-quick and wireguard-go: what reaches what, and how soon again.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { siteGateways } from "@rubus/boot";
import { type Cluster, nodesOf, readCluster } from "@rubus/cluster";
import { carries, carriesStream, machineOf, reaching, untilAnswer } from "./home-answers.js";
import {
  bootTexts,
  cardTexts,
  firstBoot,
  type NamedText,
  privateKey,
  publishedKey,
  renameInHosts,
  startTunnels,
  writeDisks,
} from "./home-disks.js";
import { type Homes, startHomes } from "./homes.js";
import type { StepResult } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";
import { type WireguardTools, wireguardTools } from "./wireguard-tools.js";

export type JoinedHomes = {
  /** Pairs `a > b` of hosts in two homes that reached each other before the keys were exchanged. */
  readonly tooSoon: readonly string[];
  /** Pairs that did not reach each other afterwards, of how many. */
  readonly apart: readonly string[];
  readonly pairs: number;
  /** Whether a packet of 1392 bytes passes unfragmented, and one of 1393; whether 2 MB by TCP arrive whole. */
  readonly packets: { readonly fits: boolean; readonly larger: boolean; readonly stream: boolean };
  /** Seconds from the cut until the home that cannot dial reached the other again. */
  readonly againSeconds: Readonly<Record<"dialling" | "dialled" | "moved", number>>;
  /** Where a private key was found: names of files, logs and commands. */
  readonly leaks: readonly string[];
  /** How much was searched for private keys, by what it is. */
  readonly searched: Readonly<Record<string, number>>;
};

/** Addresses of the lines to the homes (RFC 5737 §3), and one that `friend` gets later. */
const outside = { home: "203.0.113.10", friend: "203.0.113.20", moved: "203.0.113.30" };

/** The tunnel's size, as the package sets it. */
const mtuBytes = 1392;

/** What a verdict also depends on. */
const harness = [
  "home-answers.ts",
  "home-disks.ts",
  "homes.ts",
  "machines.ts",
  "unit-file.ts",
  "wireguard-judge.ts",
  "wireguard-tools.ts",
];

/**
 * Joins the two homes of a cluster, `home` behind its router and `friend` reached at its endpoint.
 * @param text the cluster file, without public keys
 */
export async function joinHomes(text: string): Promise<JoinedHomes> {
  const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
  const known = clusterOf(withKeys(text, { home: key(1), friend: key(2) }));
  const sources = harness.map((name) => [name, readFileSync(new URL(name, import.meta.url))] as const);
  const files: JobFiles = Object.fromEntries([
    ...sources,
    ...bootTexts(clusterOf(text)),
    ...[...bootTexts(known)].map(([name, content]) => [`known/${name}`, content] as const),
  ]);
  const question = ["wireguard", needJudge("wireguard").version];
  let answer: JoinedHomes | undefined;
  try {
    const verdict = await cachedVerdict(question, files, async () => {
      answer = await joinInPlace(text);
      if (!isWell(answer)) throw new Error("not kept");
      return { answer, files: new Map() };
    });
    return verdict.answer;
  } catch (error) {
    if (answer === undefined) throw error;
    return answer;
  }
}

/** A bad answer may be a busy machine's, and isn't kept: the next run asks again. */
const isWell = ({ tooSoon, apart, againSeconds, leaks }: JoinedHomes): boolean =>
  [...tooSoon, ...apart, ...leaks].length === 0 && Object.values(againSeconds).every((each) => each < 30);

async function joinInPlace(text: string): Promise<JoinedHomes> {
  const place = mkdtempSync(path.join(tmpdir(), "rubus-homes-"));
  try {
    return await joinIn(place, text);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function joinIn(place: string, text: string): Promise<JoinedHomes> {
  const cluster = clusterOf(text);
  const tools = wireguardTools(place);
  const disks = path.join(place, "disks");
  const hosts = (site: string) =>
    nodesOf(cluster).flatMap((at) => (at.site.name === site ? [at.node.host] : []));
  const gateways = siteGateways(cluster).map(({ node }) => node);
  const [home = "", friend = ""] = gateways.map(({ host }) => host);
  const endpoint = cluster.sites[1]?.vpn?.endpoint;
  if (!endpoint) throw new Error("the second home has no endpoint");
  const to = gateways[1]?.address ?? "";
  const lines = new Map([
    ["home", { outside: outside.home }],
    ["friend", { outside: outside.friend, passesOn: { port: endpoint.port, to } }],
  ]);

  writeDisks(disks, cluster, `${outside.friend} ${endpoint.host}`);
  const homes = await startHomes(cluster, lines, disks, tools.env);
  try {
    const logs: Promise<StepResult>[] = [];
    const start = async (host: string) => {
      logs.push(...(await startTunnels(machineOf(homes, host), tools.bin)));
    };
    await Promise.all([...homes.nodes.values()].map(firstBoot));
    for (const { host } of gateways) await start(host);
    const tooSoon = await bothWays(homes, hosts("home").slice(0, 2), hosts("friend").slice(0, 2));

    const keys = { home: publishedKey(disks, home), friend: publishedKey(disks, friend) };
    const known = clusterOf(withKeys(text, keys));
    writeDisks(disks, known, "");
    const again = async (disturb: () => Promise<void>): Promise<number> => {
      const from = Date.now();
      await disturb();
      await untilAnswer(homes, friend, hosts("home").at(-1) ?? "");
      return (Date.now() - from) / 1000;
    };
    const restart = (host: string) => async () => {
      await homes.restart(host);
      await start(host);
    };
    await again(async () => {
      for (const host of [friend, home]) await restart(host)();
    });
    const reached = await bothWays(homes, hosts("home"), hosts("friend"));
    const apart = hosts("home")
      .flatMap((a) => hosts("friend").flatMap((b) => [`${a} > ${b}`, `${b} > ${a}`]))
      .filter((pair) => !reached.includes(pair));
    const ends = [hosts("home")[4] ?? "", hosts("friend")[5] ?? ""] as const;
    const packets = {
      stream: await carriesStream(homes, ...ends),
      fits: await carries(homes, ...ends, mtuBytes),
      larger: await carries(homes, ...ends, mtuBytes + 1),
    };
    const againSeconds = {
      dialled: await again(restart(friend)),
      dialling: await again(restart(home)),
      moved: await again(async () => {
        await homes.moveLine("friend", outside.moved);
        renameInHosts(disks, outside.friend, outside.moved);
      }),
    };
    await homes.end();
    const pairs = 2 * hosts("home").length * hosts("friend").length;
    const found = searched(disks, [home, friend], [cluster, known], tools, await Promise.all(logs));
    return { tooSoon, apart, pairs, packets, againSeconds, ...found };
  } finally {
    await homes.end();
  }
}

const bothWays = async (homes: Homes, some: readonly string[], others: readonly string[]) => [
  ...(await reaching(homes, some, others)),
  ...(await reaching(homes, others, some)),
];

/** Where the gateways' private keys stand but in their own place. */
function searched(
  disks: string,
  gateways: readonly string[],
  packages: readonly Cluster[],
  tools: WireguardTools,
  logs: readonly StepResult[],
): Pick<JoinedHomes, "leaks" | "searched"> {
  const secrets = gateways.map((host) => privateKey(disks, host));
  const commands = readFileSync(tools.commands, "utf8").split("\n");
  const places: Readonly<Record<string, readonly NamedText[]>> = {
    package: packages.flatMap((cluster) => [...bootTexts(cluster)]),
    card: gateways.flatMap((host) => cardTexts(disks, host)),
    log: logs.map(({ stdout, stderr }, i) => [`log ${i + 1}`, stdout + stderr]),
    command: commands.map((line, i) => [`command ${i + 1}`, line]),
  };
  const leaks = Object.values(places).flatMap((each) =>
    each.flatMap(([name, text]) => (secrets.some((secret) => text.includes(secret)) ? [name] : [])),
  );
  return {
    leaks,
    searched: Object.fromEntries(Object.entries(places).map(([what, each]) => [what, each.length])),
  };
}

function clusterOf(text: string): Cluster {
  const read = readCluster(text, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
}

/** The cluster file with the keys of the sites written into it, as a person would. */
const withKeys = (text: string, keys: Readonly<Record<string, string>>): string =>
  text.replace(/^ {2}(\w+):.*\n/gm, (line, site: string) =>
    keys[site] === undefined ? line : `${line}    public-key: ${keys[site]}\n`,
  );
