/** Every node: its name, address, bay and model, what it boots with, and how its card is made. */
import { coolers, findRow, piModels } from "@rubus/catalogue";
import { type NodeAt, nodesOf } from "@rubus/cluster";
import { byCodeUnit } from "@rubus/units";
import type { FileFact, GuideInput } from "./guide-input.js";
import { type Html, html } from "./html.js";

export const modelName = (key: string): string => findRow(piModels, key)?.name ?? key;

const row = ({ bay, node }: NodeAt): Html =>
  html`<tr><td><code>${node.host}</code></td><td class="nw" data-h="address"><code>${node.address}</code></td>
<td class="nw" data-h="bay">${bay.path}</td><td data-h="model">${modelName(node.model)}</td></tr>
`;

/** Files below `nodes/<host>/`, each kind once, whatever the number of nodes. */
const kinds = (files: readonly FileFact[]): readonly FileFact[] => {
  const byName = new Map<string, FileFact>();
  for (const file of files) {
    const name = /^nodes\/[^/]+\/(.+)$/u.exec(file.path)?.[1];
    if (name !== undefined && !byName.has(name)) byName.set(name, { ...file, path: name });
  }
  return [...byName.values()].sort((a, b) => byCodeUnit(a.path, b.path));
};

const kindRow = ({ path, what }: FileFact): Html =>
  html`<tr><td><code>${path}</code></td><td>${what}</td></tr>
`;

const keysText = (keys: number): Html =>
  keys > 0
    ? html`<p>Who holds the private half of ${keys === 1 ? "the public key" : `one of the ${keys} public keys`} in this package can log in; there are no passwords.</p>`
    : html`<p class="note"><strong>Nobody can log in to these nodes:</strong> the cluster file names no public key, and there are no
passwords. Add <code>access: { ssh-keys: [~/.ssh/id_ed25519.pub] }</code> and build again before you write cards.</p>`;

/** What a card is made of, and what to do with the two EEPROMs. */
const steps = (first: string, user: string, routers: string): Html => html`<ol>
<li>The router of each site must have the address that its nodes expect (${routers}; <code>router</code> in the cluster file says
another), and must not hand out the nodes' own: keep them out of its range.</li>
<li>Write Raspberry Pi OS Lite (64-bit, of Debian 13, 2 October 2025 or later) to a card with any tool, and set nothing in it.</li>
<li>Put the card into your computer again; its first partition, <code>bootfs</code>, is mounted by itself or by your file manager.</li>
<li>In the folder of the clone: <code>npx --no-install rubus card ${first} MOUNT --package DIR</code>, MOUNT being the folder of that
partition and DIR the folder of this page. It writes the
node's files, reads them back, and leaves all else on the card as it was. With <code>--agent out/agent</code> at its end, after
<code>npm run agent</code> once, the node installs the agent at its first boot too, without a network. Eject the card, and put it into that node.</li>
<li>Once the node is up, in the folder of this page: <code>ssh -F network/ssh_config ${first}</code> (with <code>-i KEY</code> where your key
has a name of its own). The overlay comes from the card; the HAT's EEPROM is not needed for it. To write the EEPROM, close its jumper JP1 and
run Raspberry Pi's <code>sudo eepflash.sh -w -y -t=24c64 -f=/boot/firmware/rubus/hat.eep</code> on the node, then open the jumper again.</li>
<li>Tell the bay its name: <code>sudo dd if=/boot/firmware/rubus/bay.bin of=/sys/bus/i2c/devices/1-0057/eeprom</code>, in each bay once,
with the ${user} account of the node that sits in it.</li>
</ol>`;

/** What the proofs of heat count on and no list of parts of the frame holds. */
const coolingText = (nodes: readonly NodeAt[]): Html =>
  html`<h3>On each processor</h3>
${coolers.flatMap(({ stack, name }) => {
  const count = nodes.filter(({ node }) => node.stack === stack).length;
  const text = html`<p>${count} × ${name}, on the processor of each node of stack (${stack}). The proofs of heat count on it.</p>`;
  return count > 0 ? [text] : [];
})}`;

export const nodesSection = ({ cluster, files }: Pick<GuideInput, "cluster" | "files">): Html => {
  const nodes = nodesOf(cluster);
  const { user, sshKeys } = cluster.access;
  return html`<h2 id="nodes">Nodes</h2>
<p>A bay is named site / frame / cell / bay, cells and bays counted from the left as seen from the front. An address belongs
to its bay, so adding nodes renumbers none.</p>
${keysText(sshKeys.length)}
<div class="scroll"><table class="stack"><thead><tr><th>Host</th><th>Address</th><th>Bay</th><th>Model</th></tr></thead>
<tbody>${nodes.map(row)}</tbody></table></div>
${coolingText(nodes)}
<h3>A card for each node</h3>
${steps(
  nodes[0]?.node.host ?? "NODE",
  user,
  cluster.sites.map(({ name, router }) => `${name}: ${router}`).join(", "),
)}
<p>No card written so has booted a Raspberry Pi yet. With Raspberry Pi OS of Debian 12, which reads <code>custom.toml</code> instead of
cloud-init's files, name, account and keys are set the same way, but the address comes from the router's DHCP, and neither names of
other nodes nor tunnels nor the agent are set up.</p>
<h3>What each node's folder holds</h3>
<p>Below <code>nodes/&lt;host&gt;/</code>, with names and addresses of all of them in <a href="network/hosts.txt"><code>network/hosts.txt</code></a>
and, for Ansible, <a href="network/inventory.ini"><code>network/inventory.ini</code></a>.${
    cluster.sites.length > 1 &&
    html` How the sites are joined: <a href="network/README.txt"><code>network/README.txt</code></a>.`
  }</p>
<div class="scroll"><table class="stack"><thead><tr><th>File</th><th>What it is for</th></tr></thead>
<tbody>${kinds(files).map(kindRow)}</tbody></table></div>`;
};
