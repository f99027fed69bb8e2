/** How a person joins the sites, step by step, for this very cluster. */
import { bootMount, vpnFolder, vpnService } from "./gateway-files.js";
import type { Gateway } from "./site-links.js";
import { routesThrough } from "./site-routes.js";

const routerStep = ({ site, node, port }: Gateway): string =>
  `   At ${site} the router passes UDP port ${port} on to ${node.address} (${node.host}).`;

const keyLine = ({ site, node, publicKey }: Gateway): string =>
  `   ${site}: made by ${node.host}; ${publicKey === undefined ? "NOT in the cluster file yet" : "in the cluster file"}`;

const machineRoutes = (gateway: Gateway): readonly string[] =>
  routesThrough(gateway).map(({ to, via }) => `   ${gateway.site}: ip route add ${to} via ${via}`);

const reached = (gateways: readonly Gateway[]): readonly Gateway[] =>
  gateways.filter(({ site }) =>
    gateways.some(({ peers }) => peers.some((peer) => peer.site === site && peer.endpoint)),
  );

/** The text of `network/README.txt`. */
export const networkSteps = (gateways: readonly Gateway[]): string => {
  const open = reached(gateways);
  return `${[
    "How the sites are joined",
    "",
    "One node of each site, its gateway, holds tunnels (WireGuard) to the others. Every other node reaches the",
    "other sites through it. No router needs a route; only a site that is dialled needs one port passed on.",
    "",
    ...(open.length > 0
      ? ["1. Ports.", ...open.map(routerStep), "   The other sites dial; their routers are left alone."]
      : ["1. Ports.", "   No site has an `endpoint` in the cluster file, so no tunnel can come up."]),
    "",
    "2. Keys. Each gateway makes its key when it first starts. The private key stays in /etc/wireguard there.",
    `   The public one is shown on its console and stands in ${vpnFolder}/public-key.txt of its boot partition:`,
    `      ssh -F ssh_config HOST cat ${bootMount}/${vpnFolder}/public-key.txt`,
    "   Write that line into the cluster file, under the site:",
    ...gateways.map(keyLine),
    "",
    "3. Build again, and give each gateway its files again:",
    "   - the card out of the gateway: `rubus card HOST MOUNT`, as the first time; or",
    "   - over the network, in this folder, HOST being the gateway of SITE:",
    `      for f in rubus.conf links; do ssh -F ssh_config HOST "sudo tee ${bootMount}/${vpnFolder}/$f > /dev/null" < SITE/$f; done`,
    `      ssh -F ssh_config HOST sudo systemctl restart ${vpnService}`,
    "",
    "A gateway whose card is made anew makes a new key: steps 2 and 3 again. To use a key of your own instead,",
    "put it into /etc/wireguard/rubus.key on the gateway, readable by root only, before step 2.",
    "",
    "Other machines of a site keep to their router and reach its own nodes only. One that is to reach the other",
    "sites too, and to be reached from them, needs these routes:",
    ...gateways.flatMap(machineRoutes),
  ].join("\n")}\n`;
};
