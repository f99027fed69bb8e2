/**
 * First boot as Raspberry Pi OS of Debian 12 has it without cloud-init: `custom.toml`, format 1, read by its
 * `init_config` (package raspberrypi-sys-mods). It knows no wired network: the node's address comes from DHCP
 * there. Without a password the account is locked.
 */
import type { FirstBootNeeds } from "./first-boot-needs.js";

export const customToml = ({ host, access }: FirstBootNeeds): string => `config_version = 1

[system]
hostname = ${JSON.stringify(host)}

[user]
name = ${JSON.stringify(access.user)}

[ssh]
enabled = true
password_authentication = false
authorized_keys = [${access.sshKeys.map((key) => `\n  ${JSON.stringify(key)},`).join("")}${access.sshKeys.length > 0 ? "\n" : ""}]

[locale]
timezone = "Etc/UTC"
`;
