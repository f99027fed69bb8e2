import { readFileSync } from "node:fs";
import { type Cluster, nodesOf, readCluster } from "@rubus/cluster";
import { describe, expect, it } from "vitest";
import { networkBootFiles, networkFiles, networkFirstBoot, nodeRoutes, siteGateways } from "../index.js";

const clusterOf = (text: string): Cluster => {
  const read = readCluster(text, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};

const key = (byte: number): string => Buffer.alloc(32, byte).toString("base64");

/** Sites `s0`, `s1`, … of two nodes each; `true` for one with an endpoint. */
const sitesOf = (open: readonly boolean[]): Cluster =>
  clusterOf(
    JSON.stringify({
      name: "c",
      sites: Object.fromEntries(
        open.map((isOpen, i) => [
          `s${i}`,
          {
            lan: `10.${i}.0.0/24`,
            "public-key": key(i + 1),
            ...(isOpen ? { endpoint: `s${i}.example.net` } : {}),
            frames: { a: { nodes: 2 } },
          },
        ]),
      ),
    }),
  );

const twoHomes = clusterOf(
  readFileSync(new URL("../../../../examples/two-homes/cluster.yaml", import.meta.url), "utf8"),
);

const textAt = (cluster: Cluster, path: string): string =>
  networkFiles(cluster).find((file) => file.path === path)?.text ?? "";

describe("the network's files", () => {
  it("are none for one site", () => {
    const cluster = clusterOf("name: c\nsites: {s: {endpoint: a.example.net, frames: {a: {nodes: 2}}}}");
    expect(networkFiles(cluster)).toEqual([]);
    expect(networkBootFiles(cluster, "c-s-a-1")).toEqual([]);
    expect(networkFirstBoot(cluster, "c-s-a-1")).toEqual({ packages: [], commands: [] });
    expect(nodeRoutes(cluster, "c-s-a-2")).toEqual([]);
  });

  it("have tunnels without peers until the public keys are known, and say so", () => {
    expect(textAt(twoHomes, "network/home/rubus.conf")).toContain("# Site friend: its public key is not in");
    expect(textAt(twoHomes, "network/home/rubus.conf")).not.toContain("[Peer]");
    expect(textAt(twoHomes, "network/home/links")).toBe("own -\n");
    expect(textAt(twoHomes, "network/README.txt")).toContain("NOT in the cluster file yet");
  });

  it("have a peer for each site that is joined, dialled where it has an endpoint", () => {
    const cluster = sitesOf([false, true]);
    expect(textAt(cluster, "network/s0/rubus.conf").split("\n").slice(1)).toEqual([
      "[Interface]",
      "Address = 10.0.0.11/32",
      "ListenPort = 51820",
      "MTU = 1392",
      "PreUp = echo 1 > /proc/sys/net/ipv4/ip_forward",
      "PostUp = wg set %i private-key /etc/wireguard/%i.key",
      "",
      "# Site s1, dialled at s1.example.net:51820 by keep-up.sh",
      "[Peer]",
      `PublicKey = ${key(2)}`,
      "AllowedIPs = 10.1.0.0/24",
      "PersistentKeepalive = 25",
      "",
    ]);
    expect(textAt(cluster, "network/s0/links")).toBe(
      `own ${key(1)}\ndial s1 ${key(2)} s1.example.net:51820 10.1.0.11\n`,
    );
    expect(textAt(cluster, "network/s1/links")).toBe(`own ${key(2)}\n`);
    expect(textAt(cluster, "network/s1/rubus.conf")).not.toContain("PersistentKeepalive");
  });

  it("stand on the gateway's boot partition as they stand in the package", () => {
    const boot = networkBootFiles(twoHomes, "bramble-home-a-1");
    expect(boot.map(({ path }) => path)).toEqual([
      "rubus/vpn/rubus.conf",
      "rubus/vpn/links",
      "rubus/vpn/make-key.sh",
      "rubus/vpn/keep-up.sh",
      "rubus/vpn/rubus-vpn.service",
    ]);
    for (const { path, text } of boot)
      expect(text).toBe(textAt(twoHomes, path.replace("rubus/vpn", "network/home")));
    expect(networkBootFiles(twoHomes, "bramble-home-a-2")).toEqual([]);
    expect(networkFirstBoot(twoHomes, "bramble-home-a-2")).toEqual({
      packages: [],
      commands: ["systemctl disable --now rubus-vpn.service 2> /dev/null || true"],
    });
    expect(networkFirstBoot(twoHomes, "bramble-home-a-1").packages).toEqual(["wireguard-tools"]);
  });

  it("are text of ASCII with line feeds, sorted by path, and the same each time", () => {
    const files = networkFiles(twoHomes);
    for (const { text } of files) expect(text).toMatch(/^[\n\x20-\x7e]+\n$/);
    expect(files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).sort());
    expect(networkFiles(twoHomes)).toEqual(files);
  });

  it("follow the gateway that the file names", () => {
    const cluster = clusterOf(
      "name: c\nsites:\n  s: {lan: 10.0.0.0/24, gateway: c-s-a-2, frames: {a: {nodes: 2}}}\n  t: {lan: 10.1.0.0/24, endpoint: 203.0.113.7:4500, frames: {a: {nodes: [null, {}]}}}\n",
    );
    expect(siteGateways(cluster).map(({ node }) => node.host)).toEqual(["c-s-a-2", "c-t-a-2"]);
    expect(nodeRoutes(cluster, "c-s-a-1")).toEqual([{ to: "10.1.0.0/24", via: "10.0.0.12" }]);
    expect(nodeRoutes(cluster, "c-s-a-2")).toEqual([]);
    expect(textAt(cluster, "network/t/rubus.conf")).toContain("ListenPort = 4500\n");
  });
});

/** Every way in which two to four sites can be open or not. */
const everyWay: readonly (readonly boolean[])[] = [2, 3, 4].flatMap((count) =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => (bits >> i) % 2 === 1),
  ),
);

describe("two to four sites, each open or not", () => {
  /** The site that a gateway sends a packet to, by the networks of its peers. */
  const nextSite = (cluster: Cluster, site: string, lan: string): string | undefined =>
    siteGateways(cluster)
      .find((gateway) => gateway.site === site)
      ?.peers.find(({ networks }) => networks.includes(lan))?.site;

  const path = (cluster: Cluster, from: string, lan: string, to: string): readonly string[] => {
    const way: string[] = [from];
    for (let at: string | undefined = from; at !== to && way.length < 5; ) {
      at = nextSite(cluster, at, lan);
      if (at === undefined) break;
      way.push(at);
    }
    return way;
  };

  it("are joined, each with each, over one other site at most, if one is open", () => {
    for (const open of everyWay) {
      const cluster = sitesOf(open);
      for (const from of cluster.sites)
        for (const to of cluster.sites.filter((site) => site !== from)) {
          const way = path(cluster, from.name, to.lan, to.name);
          if (!open.includes(true)) expect(way).toEqual([from.name]);
          else {
            expect(way.at(-1)).toBe(to.name);
            const isDirect = from.vpn?.endpoint !== undefined || to.vpn?.endpoint !== undefined;
            expect(way).toHaveLength(isDirect ? 2 : 3);
          }
        }
    }
  });

  it("accept from a peer what comes over it: where one sends, the other takes", () => {
    for (const open of everyWay) {
      const cluster = sitesOf(open);
      for (const from of cluster.sites)
        for (const to of cluster.sites.filter((site) => site !== from)) {
          const way = path(cluster, from.name, to.lan, to.name);
          const back = path(cluster, to.name, from.lan, from.name);
          // WireGuard drops a packet whose sender's network isn't that of the peer it came from.
          expect([...back].reverse()).toEqual(open.includes(true) ? way : [to.name]);
        }
    }
  });

  it("send no network to two peers, and none to themselves", () => {
    for (const open of everyWay) {
      for (const { site, peers } of siteGateways(sitesOf(open))) {
        const networks = peers.flatMap((peer) => peer.networks);
        expect(new Set(networks).size).toBe(networks.length);
        expect(networks).not.toContain(`10.${site.slice(1)}.0.0/24`);
      }
    }
  });

  it("give each node a way to every other site through an address of its own network", () => {
    const cluster = sitesOf([true, false, false]);
    for (const { site, node } of nodesOf(cluster).filter(({ bay }) => bay.number === 2)) {
      const routes = nodeRoutes(cluster, node.host);
      expect(routes.map(({ to }) => to).sort()).toEqual(
        cluster.sites.filter((other) => other !== site).map(({ lan }) => lan),
      );
      expect(new Set(routes.map(({ via }) => via))).toEqual(new Set([site.lan.replace("0/24", "11")]));
    }
  });
});
