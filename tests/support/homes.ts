// Two homes in namespaces: a router each, which nobody configures for the cluster, a node at each address, the Internet between.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Cluster, nodesOf, type Site } from "@rubus/cluster";
import { parse } from "yaml";
import { cable, type Machine, startMachine } from "./machines.js";

/** A home's line: its address outside, and the port that the router passes on, where it does. */
export type Line = {
  readonly outside: string;
  readonly passesOn?: { readonly port: number; readonly to: string };
};

export type Homes = {
  /** Running machines by host name. */
  readonly nodes: Map<string, Machine>;
  /** Cuts a node and starts it anew, its disk as it was, then gives it its address again. */
  readonly restart: (host: string) => Promise<Machine>;
  /** Starts a home's router anew, with another address outside and nothing remembered of the old one. */
  readonly moveLine: (site: string, outside: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

const prefixOf = (site: Site): string => site.lan.split("/")[1] ?? "";

const nat = ({ outside, passesOn }: Line): string =>
  `table ip home {
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state established,related accept
    iifname "lan" accept
    ct status dnat accept
  }
  chain in { type nat hook prerouting priority -100;
    ${passesOn ? `iifname "wan" ip daddr ${outside} udp dport ${passesOn.port} dnat to ${passesOn.to}` : ""}
  }
  chain out { type nat hook postrouting priority 100; oifname "wan" masquerade; }
}`;

/** A locally administered address of an interface; its neighbours remember it over a restart. */
const hardwareOf = (name: string): string =>
  ["02", ...(createHash("sha256").update(name).digest("hex").slice(0, 10).match(/../g) ?? [])].join(":");

type NetworkConfig = {
  readonly network: {
    readonly ethernets: Readonly<
      Record<
        string,
        {
          readonly addresses: readonly string[];
          readonly routes: readonly { readonly to: string; readonly via: string }[];
        }
      >
    >;
  };
};

/** The commands that do what a network configuration of cloud-init, version 2, says. */
export function networkCommands(networkConfig: string): readonly string[] {
  const { network } = parse(networkConfig) as NetworkConfig;
  return Object.entries(network.ethernets).flatMap(([device, { addresses, routes }]) => [
    ...addresses.map((address) => `ip addr add ${address} dev ${device}`),
    `ip link set ${device} up`,
    ...routes.map(({ to, via }) => `ip route add ${to} via ${via} dev ${device}`),
  ]);
}

/**
 * Starts routers, and nodes whose network is as the configuration on their boot partition says.
 * @param place a folder for the nodes' disks, whose folders `<host>/boot` and `<host>/etc` are there
 */
export async function startHomes(
  cluster: Cluster,
  lines: ReadonlyMap<string, Line>,
  place: string,
  env: NodeJS.ProcessEnv,
): Promise<Homes> {
  const all: Machine[] = [];
  const routers = new Map<string, Machine>();
  const switches = new Map<string, Machine>();
  const nodes = new Map<string, Machine>();
  const start = async (prepare?: string) => {
    const machine = await startMachine(env, prepare);
    all.push(machine);
    return machine;
  };
  const siteOf = new Map(nodesOf(cluster).map(({ site, node }) => [node.host, { site, node }]));

  const bridge = "ip link add br0 type bridge; ip link set br0 up";
  const internet = await start(bridge);
  const startRouter = async (site: Site, line: Line): Promise<void> => {
    const net = switches.get(site.name) ?? (await start(bridge));
    switches.set(site.name, net);
    const router = await start("echo 1 > /proc/sys/net/ipv4/ip_forward");
    routers.set(site.name, router);
    await cable([router, "wan", hardwareOf(`${site.name} wan`)], [internet, site.name], env);
    await internet.must(`ip link set ${site.name} master br0 up`);
    await cable([router, "lan", hardwareOf(`${site.name} lan`)], [net, "router"], env);
    await net.must("ip link set router master br0 up");
    await router.must(
      `set -e; nft -f - <<'END'\n${nat(line)}\nEND
      ip addr add ${site.router}/${prefixOf(site)} dev lan; ip link set lan up
      ip addr add ${line.outside}/24 dev wan; ip link set wan up`,
    );
  };
  const startNode = async (host: string): Promise<Machine> => {
    const at = siteOf.get(host);
    const net = at && switches.get(at.site.name);
    if (!at || !net) throw new Error(`no node is called ${host}`);
    const mounts = ["boot", "etc"].map(
      (folder) => `mount --bind ${path.join(place, host, folder)} /${folder}`,
    );
    const machine = await start([...mounts, "mount -t tmpfs run /run"].join("; "));
    const port = `p${at.node.address.split(".").at(-1)}`;
    await cable([machine, "eth0", hardwareOf(host)], [net, port], env);
    await net.must(`ip link set ${port} master br0 up`);
    const config = readFileSync(path.join(place, host, "boot/firmware/network-config"), "utf8");
    await machine.must(["set -e", ...networkCommands(config)].join("\n"));
    nodes.set(host, machine);
    return machine;
  };
  const end = async () => {
    await Promise.all(all.map((machine) => machine.cut()));
  };
  try {
    for (const site of cluster.sites) await startRouter(site, lines.get(site.name) ?? { outside: "" });
    await Promise.all([...siteOf.keys()].map(startNode));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    nodes,
    restart: async (host) => {
      await nodes.get(host)?.cut();
      return startNode(host);
    },
    moveLine: async (name, outside) => {
      const site = cluster.sites.find((each) => each.name === name);
      await routers.get(name)?.cut();
      if (site) await startRouter(site, { ...lines.get(name), outside });
    },
    end,
  };
}
