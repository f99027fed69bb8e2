/** The way of every node to the other sites: through its own site's gateway, so that no router is touched. */
import { type Cluster, findBay } from "@rubus/cluster";
import { type Gateway, siteGateways } from "./site-links.js";

/** @property to network in CIDR form @property via IPv4 address of the site's gateway */
export type Route = { readonly to: string; readonly via: string };

/** What the nodes of a gateway's site need, the gateway itself left out. */
export const routesThrough = ({ node, peers }: Gateway): readonly Route[] =>
  peers.flatMap(({ networks }) => networks.map((to) => ({ to, via: node.address })));

/**
 * Routes to the networks of the other sites for the node with a host name, to be set with the address of its
 * wired interface. None for a gateway, which gets its own with the tunnels, nor for a host that isn't there.
 */
export const nodeRoutes = (cluster: Cluster, host: string): readonly Route[] => {
  const site = findBay(cluster, host)?.site.name;
  const gateway = siteGateways(cluster).find((each) => each.site === site);
  return gateway && gateway.node.host !== host ? routesThrough(gateway) : [];
};
