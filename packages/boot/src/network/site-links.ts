/** Which gateways are joined by a tunnel, and which networks lie behind each. */
import type { Cluster, Endpoint, Node, Site } from "@rubus/cluster";

/** Another site as a gateway sees it. */
export type Peer = {
  readonly site: string;
  /** IPv4 address of the other gateway on its own network. */
  readonly address: string;
  /** Absent until it has been copied into the cluster file. */
  readonly publicKey?: string;
  /** Absent where the other site dials. */
  readonly endpoint?: Endpoint;
  /** Networks in CIDR form that are reached through it: its own first. */
  readonly networks: readonly string[];
};

export type Gateway = {
  readonly site: string;
  readonly node: Node;
  /** The key it is known by to the others; absent until it has been copied into the cluster file. */
  readonly publicKey?: string;
  /** UDP port that it listens on. */
  readonly port: number;
  readonly peers: readonly Peer[];
};

/**
 * WireGuard has no port of its own; its documents use this one. A site that dials listens on it too, so that
 * after a restart its router may still know the way back.
 */
const usualPort = 51820;

const nodeOf = (site: Site): Node | undefined =>
  site.frames
    .flatMap(({ cells }) => cells.flatMap(({ bays }) => bays.flatMap(({ node }) => node ?? [])))
    .find(({ host }) => host === site.vpn?.gateway);

/**
 * The gateway of every site that has one, in the order of the file; empty where there is one site only. Two
 * sites have a tunnel of their own where one of them has an endpoint. Those that have none meet at the first
 * site that has: it passes their packets on.
 */
export const siteGateways = ({ sites }: Cluster): readonly Gateway[] => {
  const meeting = sites.find(({ vpn }) => vpn?.endpoint);
  const diallers = sites.filter(({ vpn }) => !vpn?.endpoint);
  const peerOf = (site: Site, other: Site): readonly Peer[] => {
    const node = nodeOf(other);
    if (!node || other === site || !(site.vpn?.endpoint || other.vpn?.endpoint)) return [];
    const behind =
      other === meeting && !site.vpn?.endpoint ? diallers.filter((dialler) => dialler !== site) : [];
    return [
      {
        site: other.name,
        address: node.address,
        ...(other.vpn?.publicKey === undefined ? {} : { publicKey: other.vpn.publicKey }),
        ...(other.vpn?.endpoint ? { endpoint: other.vpn.endpoint } : {}),
        networks: [other, ...behind].map(({ lan }) => lan),
      },
    ];
  };
  return sites.flatMap((site): readonly Gateway[] => {
    const node = nodeOf(site);
    if (!node) return [];
    return [
      {
        site: site.name,
        node,
        ...(site.vpn?.publicKey === undefined ? {} : { publicKey: site.vpn.publicKey }),
        port: site.vpn?.endpoint?.port ?? usualPort,
        peers: sites.flatMap((other) => peerOf(site, other)),
      },
    ];
  });
};
