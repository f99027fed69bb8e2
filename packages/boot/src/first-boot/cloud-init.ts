/**
 * First boot by cloud-init, as Raspberry Pi OS since Debian 13 and Ubuntu have it: three files on the boot
 * partition (datasource NoCloud). Text is quoted as JSON, which is YAML.
 */
import { sha256Hex } from "@rubus/units";
import { bootMount } from "../network/gateway-files.js";
import type { FirstBootNeeds } from "./first-boot-needs.js";
import { rubusFolder } from "./first-boot-script.js";
import { installAgentCommand } from "./install-agent.js";

export type CloudInitFiles = {
  readonly userData: string;
  readonly metaData: string;
  readonly networkConfig: string;
};

export const cloudInitFiles = (needs: FirstBootNeeds): CloudInitFiles => {
  const userData = userDataText(needs);
  const networkConfig = networkText(needs);
  const content = userData + networkConfig + needs.copied.join("");
  return { userData, networkConfig, metaData: metaText(needs.host, content) };
};

/** The groups that Raspberry Pi OS gives its first user: its cloud-init puts these in place of what a user has. */
const groups =
  "adm dialout cdrom audio users sudo video games plugdev input gpio spi i2c netdev render".split(" ");

const quoted = (text: string): string => JSON.stringify(text);

const list = (items: readonly string[]): string => `[${items.map(quoted).join(", ")}]`;

/** No password anywhere: who has no key of `access` stays out. */
const userDataText = ({ host, access, network }: FirstBootNeeds): string => `#cloud-config
hostname: ${quoted(host)}
preserve_hostname: false
# rubus/hosts.txt has the names of all nodes, this one with its real address
manage_etc_hosts: false
timezone: Etc/UTC
users:
  - name: ${quoted(access.user)}
    groups: ${list(groups)}
    shell: /bin/bash
    lock_passwd: true
    sudo: ALL=(ALL) NOPASSWD:ALL
${access.sshKeys.length > 0 ? `    ssh_authorized_keys:\n${access.sshKeys.map((key) => `      - ${quoted(key)}\n`).join("")}` : ""}disable_root: true
ssh_pwauth: false
# host keys stay when these files change; each system makes its own at its first boot
ssh_deletekeys: false
${network.packages.length > 0 ? `package_update: true\npackages: ${list(network.packages)}\n` : ""}bootcmd:
  # the question for a user's name would hold up all that comes after it
  - [sh, -c, "systemctl mask --now --no-block userconfig.service 2> /dev/null || true"]
  - [sh, -c, "systemctl enable ssh.service && systemctl start --no-block ssh.service || true"]
  # at every boot, so that a first one that was cut off is made good
  - [sh, -c, ${quoted(installAgentCommand)}]
runcmd:
  - [systemctl, enable, --now, ssh.service]
  - [sh, ${bootMount}/${rubusFolder}/first-boot.sh]
${network.commands.map((command) => `  - ${quoted(command)}\n`).join("")}`;

/** Another content is another instance: a card written anew is set up anew at its next boot. */
const metaText = (
  host: string,
  content: string,
): string => `instance-id: ${quoted(`rubus-${host}-${sha256Hex(content).slice(0, 12)}`)}
local-hostname: ${quoted(host)}
`;

const networkText = ({ address, lan, router, routes }: FirstBootNeeds): string => `network:
  version: 2
  ethernets:
    eth0:
      dhcp4: false
      addresses: [${quoted(`${address}/${lan.split("/")[1]}`)}]
      nameservers: { addresses: [${quoted(router)}] }
      routes:
${[{ to: "0.0.0.0/0", via: router }, ...routes].map(({ to, via }) => `        - { to: ${quoted(to)}, via: ${quoted(via)} }\n`).join("")}      optional: true
`;
