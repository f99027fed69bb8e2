// Two homes in namespaces: a router each, which nobody configures for the cluster, a node at each address, the Internet between.
import { mkdirSync, writeFileSync } from "node:fs";
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
  /** Gives a home another address outside. */
  readonly moveLine: (site: string, outside: string) => Promise<void>;
  /** Folder of a node's disk that is seen there as a folder of the root, as `etc` or `boot`. */
  readonly disk: (host: string, folder: "boot" | "etc") => string;
  readonly end: () => Promise<void>;
};

/** The first address of a network is its router's. */
const routerOf = (site: Site): string => site.lan.replace(/\.0\/\d+$/, ".1");
const prefixOf = (site: Site): string => site.lan.split("/")[1] ?? "";

const nat = (site: Site, { passesOn }: Line): string =>
  `table ip home {
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state established,related accept
    iifname "br0" accept
    ct status dnat accept
  }
  chain in { type nat hook prerouting priority -100;
    ${passesOn ? `iifname "wan" udp dport ${passesOn.port} dnat to ${passesOn.to}` : ""}
  }
  chain out { type nat hook postrouting priority 100; oifname "wan" ip saddr ${site.lan} masquerade; }
}`;

/** Routes as a file of netplan says them. */
export function routeCommands(netplan: string): readonly string[] {
  const { network } = parse(netplan) as {
    network: { ethernets: Record<string, { routes: readonly { to: string; via: string }[] }> };
  };
  return Object.entries(network.ethernets).flatMap(([device, { routes }]) =>
    routes.map(({ to, via }) => `ip route add ${to} via ${via} dev ${device}`),
  );
}

/**
 * Starts routers and nodes; a node has its address, its router as the way out, and what `netplan` says more.
 * @param place a folder for the nodes' disks
 * @param netplan a node's file of routes; undefined where it gets none
 */
export async function startHomes(
  cluster: Cluster,
  lines: ReadonlyMap<string, Line>,
  place: string,
  env: NodeJS.ProcessEnv,
  netplan: (host: string) => string | undefined,
): Promise<Homes> {
  const all: Machine[] = [];
  const routers = new Map<string, Machine>();
  const nodes = new Map<string, Machine>();
  const start = async (prepare?: string) => {
    const machine = await startMachine(env, prepare);
    all.push(machine);
    return machine;
  };
  const disk = (host: string, folder: string) => path.join(place, host, folder);
  const siteOf = new Map(nodesOf(cluster).map(({ site, node }) => [node.host, { site, node }]));

  const internet = await start("ip link add br0 type bridge; ip link set br0 up");
  for (const site of cluster.sites) {
    const line = lines.get(site.name) ?? { outside: "" };
    const router = await start(
      `ip link add br0 type bridge; ip addr add ${routerOf(site)}/${prefixOf(site)} dev br0; ip link set br0 up
      echo 1 > /proc/sys/net/ipv4/ip_forward; nft -f - <<'END'\n${nat(site, line)}\nEND`,
    );
    routers.set(site.name, router);
    await cable([router, "wan"], [internet, site.name], env);
    await internet.must(`ip link set ${site.name} master br0 up`);
    await router.must(`ip addr add ${line.outside}/24 dev wan; ip link set wan up`);
  }

  const startNode = async (host: string): Promise<Machine> => {
    const at = siteOf.get(host);
    const router = at && routers.get(at.site.name);
    if (!at || !router) throw new Error(`no node is called ${host}`);
    const mounts = ["boot", "etc"].map((folder) => `mount --bind ${disk(host, folder)} /${folder}`);
    const machine = await start([...mounts, "mount -t tmpfs run /run"].join("; "));
    const port = `p${at.node.address.split(".").at(-1)}`;
    await cable([machine, "eth0"], [router, port], env);
    await router.must(`ip link set ${port} master br0 up`);
    const more = routeCommands(netplan(host) ?? "network: { ethernets: {} }");
    await machine.must(
      [
        `set -e; ip addr add ${at.node.address}/${prefixOf(at.site)} dev eth0; ip link set eth0 up`,
        `ip route add default via ${routerOf(at.site)}`,
        ...more,
      ].join("; "),
    );
    nodes.set(host, machine);
    return machine;
  };
  for (const host of siteOf.keys()) {
    mkdirSync(disk(host, "boot/firmware"), { recursive: true });
    mkdirSync(disk(host, "etc/systemd/system"), { recursive: true });
    writeFileSync(path.join(disk(host, "etc"), "nsswitch.conf"), "hosts: files\n");
    await startNode(host);
  }
  return {
    nodes,
    disk,
    restart: async (host) => {
      await nodes.get(host)?.cut();
      return startNode(host);
    },
    moveLine: async (site, outside) => {
      await routers.get(site)?.must(`ip addr flush dev wan; ip addr add ${outside}/24 dev wan`);
    },
    end: async () => {
      await Promise.all(all.map((machine) => machine.cut()));
    },
  };
}
