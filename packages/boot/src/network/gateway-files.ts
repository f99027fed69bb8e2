/** What the gateway of a site has on its boot partition: the tunnels' settings, and the programs that keep them up. */
import type { Endpoint } from "@rubus/cluster";
import { keepUpScript, makeKeyScript } from "./gateway-scripts.js";
import type { Gateway, Peer } from "./site-links.js";

/** @property path with `/` between folders @property text lines that end with a line feed */
export type TextFile = { readonly path: string; readonly text: string; readonly what: string };

/** Where the boot partition is mounted in Raspberry Pi OS since Debian 12, in Debian and in Ubuntu. */
export const bootMount = "/boot/firmware";

/** Folder of a gateway's files on its boot partition. */
export const vpnFolder = "rubus/vpn";

export const vpnService = "rubus-vpn.service";

const onNode = `${bootMount}/${vpnFolder}`;

/**
 * Greatest packet within the tunnel, in bytes, that fits the narrowest common access lines unfragmented: PPPoE
 * leaves 1492 (RFC 2516 §7), IPv4 through IPv6 40 less (RFC 6333 §5.3), WireGuard takes 60 of an IPv4 packet
 * (20 + 8 + 32: headers, and 16 each for its own and for the authenticator). It pads to multiples of 16, as this is.
 */
const mtuBytes = 1492 - 40 - 60;

/** Routers forget a quiet UDP flow after 30 s or later; wg(8) names this period as one that keeps it. */
const keepaliveSeconds = 25;

const endpointText = ({ host, port }: Endpoint): string => `${host}:${port}`;

const peerLines = (peer: Peer): readonly string[] =>
  peer.publicKey === undefined
    ? ["", `# Site ${peer.site}: its public key is not in the cluster file yet.`]
    : [
        "",
        peer.endpoint
          ? `# Site ${peer.site}, dialled at ${endpointText(peer.endpoint)} by keep-up.sh`
          : `# Site ${peer.site}, which dials`,
        "[Peer]",
        `PublicKey = ${peer.publicKey}`,
        `AllowedIPs = ${peer.networks.join(", ")}`,
        ...(peer.endpoint ? [`PersistentKeepalive = ${keepaliveSeconds}`] : []),
      ];

/** The tunnels for wg-quick(8). Endpoints are left to keep-up.sh: here one name unknown would hold up all. */
const wgQuick = ({ site, node, port, peers }: Gateway): string =>
  [
    `# The tunnels of site ${site}, held by ${node.host}. No secret stands here: the private key stays on the node.`,
    "[Interface]",
    // The node's own address again: the tunnel needs no network of its own, and none can overlap.
    `Address = ${node.address}/32`,
    `ListenPort = ${port}`,
    `MTU = ${mtuBytes}`,
    "PreUp = echo 1 > /proc/sys/net/ipv4/ip_forward",
    "PostUp = wg set %i private-key /etc/wireguard/%i.key",
    ...peers.flatMap(peerLines),
    "",
  ].join("\n");

/** One line for each thing: `own KEY`, `dial SITE KEY ENDPOINT ADDRESS`; `-` stands for an unknown key. */
const links = ({ publicKey, peers }: Gateway): string =>
  [
    `own ${publicKey ?? "-"}`,
    ...peers.flatMap(({ site, publicKey: key, endpoint, address }) =>
      key === undefined || !endpoint ? [] : [`dial ${site} ${key} ${endpointText(endpoint)} ${address}`],
    ),
    "",
  ].join("\n");

/** Restarted for ever: there may be no way out yet. A package that is being installed is not cut off. */
const service = (site: string): string => `[Unit]
Description=Tunnels from site ${site} to the other sites
Wants=network-online.target
After=network-online.target
RequiresMountsFor=${bootMount}
StartLimitIntervalSec=0

[Service]
ExecStartPre=/bin/bash ${onNode}/make-key.sh
ExecStartPre=/usr/bin/wg-quick up ${onNode}/rubus.conf
ExecStart=/bin/bash ${onNode}/keep-up.sh
TimeoutStartSec=15min
ExecStopPost=-/usr/bin/wg-quick down ${onNode}/rubus.conf
StandardOutput=journal+console
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
`;

/** The files of a gateway; paths begin at the folder that stands in `vpnFolder` of its boot partition. */
export const gatewayFiles = (gateway: Gateway): readonly TextFile[] => [
  { path: "rubus.conf", text: wgQuick(gateway), what: `tunnels of site ${gateway.site} for wg-quick` },
  { path: "links", text: links(gateway), what: "own key, and sites to dial" },
  { path: "make-key.sh", text: makeKeyScript(gateway.site), what: "makes the gateway's key on the gateway" },
  { path: "keep-up.sh", text: keepUpScript, what: "dials, and dials again where a site went silent" },
  { path: vpnService, text: service(gateway.site), what: "starts the tunnels with the gateway" },
];

/** What the first boot of a gateway does, as root, once its boot partition is mounted. */
export const gatewayFirstBoot = {
  packages: ["wireguard-tools"],
  commands: [
    `install -m 644 ${onNode}/${vpnService} /etc/systemd/system/`,
    "systemctl daemon-reload",
    `systemctl enable --now --no-block ${vpnService}`,
  ],
} as const;

/** What the first boot of any other node does: it may have been the gateway before its card was written anew. */
export const otherFirstBoot = {
  packages: [],
  commands: [`systemctl disable --now ${vpnService} 2> /dev/null || true`],
} as const;
