/** The network's files: for each site in the package, for each node on its boot partition. */
import type { Cluster } from "@rubus/cluster";
import { byCodeUnit } from "@rubus/units";
import { gatewayFiles, gatewayFirstBoot, otherFirstBoot, type TextFile, vpnFolder } from "./gateway-files.js";
import { type Gateway, siteGateways } from "./site-links.js";
import { networkSteps } from "./steps.js";

/** What a first boot does for the network, as root: packages to install, then commands in this order. */
export type NetworkFirstBoot = {
  readonly packages: readonly string[];
  readonly commands: readonly string[];
};

const gatewayAt = (cluster: Cluster, host: string): Gateway | undefined =>
  siteGateways(cluster).find(({ node }) => node.host === host);

/**
 * The files under `network/` of the package, sorted by path; none where the cluster has one site. Each site's
 * folder holds what stands on its gateway's boot partition in `rubus/vpn`, to be copied there over the network.
 */
export const networkFiles = (cluster: Cluster): readonly TextFile[] => {
  const gateways = siteGateways(cluster);
  if (gateways.length === 0) return [];
  const files = gateways.flatMap((gateway) =>
    gatewayFiles(gateway).map((file) => ({ ...file, path: `network/${gateway.site}/${file.path}` })),
  );
  const steps = {
    path: "network/README.txt",
    text: networkSteps(gateways),
    what: "how the sites are joined, step by step",
  };
  return [steps, ...files].sort((a, b) => byCodeUnit(a.path, b.path));
};

/** What the boot partition of a host holds for the network: a gateway's files in `rubus/vpn`, else none. */
export const networkBootFiles = (cluster: Cluster, host: string): readonly TextFile[] => {
  const gateway = gatewayAt(cluster, host);
  if (!gateway) return [];
  return gatewayFiles(gateway).map((file) => ({ ...file, path: `${vpnFolder}/${file.path}` }));
};

/**
 * What the first boot of a host has to do for the network: start a gateway's tunnels, end those of a node that was
 * the gateway before; nothing where the cluster has one site.
 */
export const networkFirstBoot = (cluster: Cluster, host: string): NetworkFirstBoot => {
  if (gatewayAt(cluster, host)) return gatewayFirstBoot;
  return siteGateways(cluster).length > 0 ? otherFirstBoot : { packages: [], commands: [] };
};
