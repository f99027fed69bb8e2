/** Files about all nodes, for the computer that one works from. */
import { type Cluster, nodesOf } from "@rubus/cluster";
import { type BootFile, textFile } from "./boot-file.js";
import { hostsText } from "./first-boot/hosts.js";

/** Names with a dot or an underscore: no site has one, whose folder stands beside them. */
export const fleetFiles = (cluster: Cluster): readonly BootFile[] => [
  textFile("network/hosts.txt", hostsText(cluster), "Names and addresses of all nodes, to add to /etc/hosts"),
  textFile("network/inventory.ini", inventoryText(cluster), "Inventory for Ansible, by site and model"),
  textFile(
    "network/ssh_config",
    sshConfigText(cluster),
    "Settings for ssh -F: address and account of every node",
  ),
  textFile(
    "network/known_hosts.txt",
    knownHostsText(cluster),
    "How to fill known_hosts: nodes make their keys themselves",
  ),
];

/** Ansible allows letters, digits and underscores in names of groups. */
const groupName = (kind: string, name: string): string => `${kind}_${name.replaceAll("-", "_")}`;

const inventoryText = (cluster: Cluster): string => {
  const nodes = nodesOf(cluster);
  const models = [...new Set(nodes.map(({ node }) => node.model))];
  const group = (name: string, hosts: readonly string[]): string =>
    hosts.length > 0 ? `\n[${name}]\n${hosts.map((host) => `${host}\n`).join("")}` : "";
  const line = ({ node, bay }: (typeof nodes)[number]): string =>
    `${node.host} ansible_host=${node.address} rubus_bay=${bay.path}\n`;
  const sites = cluster.sites.map(({ name }) =>
    group(
      groupName("site", name),
      nodes.filter(({ site }) => site.name === name).map(({ node }) => node.host),
    ),
  );
  const byModel = models.map((model) =>
    group(
      groupName("model", model),
      nodes.filter(({ node }) => node.model === model).map(({ node }) => node.host),
    ),
  );
  return `# ansible -i inventory.ini nodes -m ping\n[nodes]\n${nodes.map(line).join("")}\n[nodes:vars]\nansible_user=${cluster.access.user}\n${sites.join("")}${byModel.join("")}`;
};

/** A node's key is asked for under its name, so that it stays known when its address changes. */
const sshConfigText = (cluster: Cluster): string => {
  const nodes = nodesOf(cluster).map(
    ({ node }) => `Host ${node.host}\n  HostName ${node.address}\n  HostKeyAlias ${node.host}\n`,
  );
  return `# ssh -F ssh_config ${nodesOf(cluster)[0]?.node.host ?? "NODE"}\n${nodes.join("")}\nHost ${cluster.name}-*\n  User ${cluster.access.user}\n  PasswordAuthentication no\n`;
};

const knownHostsText = (cluster: Cluster): string =>
  `# Each node makes its host keys at its first boot, so none can stand here. Once the nodes are up, and from a
# network that you trust, this asks each for its key; compare some with what \`ssh-keygen -lf
# /etc/ssh/ssh_host_ed25519_key.pub\` prints on the node's own console.
# ssh-keyscan -t ed25519 -f known_hosts.txt >> ~/.ssh/known_hosts
${nodesOf(cluster)
  .map(({ node }) => `${node.address} ${node.host},${node.address}\n`)
  .join("")}`;
