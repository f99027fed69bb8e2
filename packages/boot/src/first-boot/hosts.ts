/** Names and addresses of all nodes, as `/etc/hosts` has them. */
import { type Cluster, nodesOf } from "@rubus/cluster";

/** Every node on a line, between marks that `first-boot.sh` and people find again. */
export const hostsText = (cluster: Cluster): string =>
  [
    `# rubus begin: every node of ${cluster.name}`,
    ...nodesOf(cluster).map(({ node }) => `${node.address} ${node.host}`),
    "# rubus end",
    "",
  ].join("\n");
