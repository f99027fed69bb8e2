/** The systemd unit of the agent. */

export const unitName = "rubus-agent.service";

/** The kernel has the fan all the while; this is how soon a hanging agent is ended and its duty handed back. */
export const watchdogSeconds = 15;

/** Small heaps: the agent holds little, and what it leaves is swept at once. */
export const nodeFlags = ["--max-old-space-size=32", "--max-semi-space-size=1"] as const;

/**
 * Root without a single capability: it owns what it writes in `/sys`, and its group may use the socket. All but
 * `/sys`, `/run/rubus` and `/var/lib/rubus` is read-only to it. `ProtectKernelTunables` would take `/sys` away, and
 * `MemoryDenyWriteExecute` Node's compiler.
 */
export const unitText = (): string => `[Unit]
Description=Rubus agent: fan, lights and state of this node
Documentation=man:rubus(1)
After=systemd-modules-load.service modprobe@ledtrig_timer.service
Wants=modprobe@ledtrig_timer.service
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
ExecStart=/usr/bin/rubus agent
ExecStopPost=-/usr/bin/rubus hand-back
Restart=always
RestartSec=2
WatchdogSec=${watchdogSeconds}
TimeoutStartSec=30
TimeoutStopSec=10
Environment=UV_THREADPOOL_SIZE=8 "RUBUS_NODE_FLAGS=${nodeFlags.join(" ")}"
Group=rubus
UMask=0077
RuntimeDirectory=rubus
RuntimeDirectoryMode=0750
RuntimeDirectoryPreserve=yes
StateDirectory=rubus
StateDirectoryMode=0700
CapabilityBoundingSet=
LockPersonality=yes
MemoryMax=128M
NoNewPrivileges=yes
PrivateDevices=yes
PrivateTmp=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHome=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectSystem=strict
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service

[Install]
WantedBy=multi-user.target
`;
