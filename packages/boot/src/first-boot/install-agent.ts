/** What puts the agent onto a node from its boot partition, with no network: a script, and the unit that runs it. */
import { bootMount } from "../network/gateway-files.js";
import { rubusFolder } from "./first-boot-script.js";

/** On the card, below `rubus/`: what `rubus card --agent` puts there. */
export const agentFolder = "agent";
export const agentFiles = { agent: "rubus-agent.deb", node: "rubus-node-runtime.deb" } as const;

export const installAgentName = "install-agent.sh";

/**
 * It may run any number of times, and does nothing where these very packages were put in before: who removes or replaces
 * the agent by hand finds it so after the next boot. The note that they were is written last, so a run that was cut off
 * is made good by the next. Other places may be given instead of the note's.
 */
export const installAgentScript = `#!/bin/sh
# Puts the agent and its Node in from this card, with no network; run at every boot, and by hand as often as you like.
set -u
here=$(cd "$(dirname "$0")" && pwd)/${agentFolder}
note=\${1:-/var/lib/rubus-card/agent}
say() { echo "Rubus agent: $*"; }

for file in ${agentFiles.agent} ${agentFiles.node}; do
  if [ ! -f "$here/$file" ]; then
    say "$file is not on this card, nothing is put in; the kernel drives the fan without it."
    exit 0
  fi
done
agent=$here/${agentFiles.agent}
node=$here/${agentFiles.node}

# Names, versions and the sums of all files: small, at the beginning of each package.
offered=$(for file in "$node" "$agent"; do
  dpkg-deb --field "$file" Package Version Architecture && dpkg-deb --info "$file" md5sums
done) || {
  say "the packages on this card cannot be read: write the card again."
  exit 0
}
if [ "$(cat "$note" 2> /dev/null)" = "$offered" ]; then
  say "was put in before."
  exit 0
fi
system=$(dpkg --print-architecture)
offers=$(dpkg-deb --field "$node" Architecture)
if [ "$system" != "$offers" ]; then
  say "this system is $system and the Node on the card is for $offers, nothing is put in."
  exit 0
fi

# Takes up again what a power cut left half-way.
dpkg --install "$node" "$agent" || {
  say "dpkg did not get to its end; it is tried again."
  exit 1
}
mkdir -p "$(dirname "$note")"
echo "$offered" > "$note.new"
sync
mv "$note.new" "$note"
say "$(dpkg-deb --field "$agent" Version) is put in, with Node $(dpkg-deb --field "$node" Version)."
`;

export const installAgentUnit = "rubus-install-agent.service";

/** Tried again where another program installs something at the time: dpkg waits for nobody. */
const unit = `[Unit]
Description=Puts the Rubus agent in from the boot partition
RequiresMountsFor=${bootMount}
StartLimitIntervalSec=1h
StartLimitBurst=20
[Service]
Type=oneshot
ExecStart=/bin/sh ${bootMount}/${rubusFolder}/${installAgentName}
StandardOutput=journal+console
Restart=on-failure
RestartSec=30
`;

/**
 * The command that cloud-init runs early at every boot, the boot partition perhaps not mounted yet. The unit lives in memory
 * only, so that nothing of it can be half-written, and nothing waits for it.
 */
export const installAgentCommand = `printf '${unit.replaceAll("\n", "\\n")}' > /run/systemd/system/${installAgentUnit} && systemctl daemon-reload && systemctl start --no-block ${installAgentUnit} || true`;
