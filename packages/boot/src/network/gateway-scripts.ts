/** The two programs of a gateway, for bash: one makes its key, one keeps its tunnels up. */

/**
 * Makes the private key once and tells the public one: on the console, in the journal and on the boot partition.
 * The private key goes from program to file and is never an argument.
 */
export const makeKeyScript = (site: string): string => `#!/bin/bash
# Makes this gateway's key where there is none. The private key never leaves /etc/wireguard.
set -eu
umask 077
cd "$(dirname -- "$0")"
# First boot installs it too, but only once, and may have had no way out.
command -v wg > /dev/null || {
  apt-get -qq -o DPkg::Lock::Timeout=120 update
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=120 install wireguard-tools
}
mkdir -p /etc/wireguard
secret=/etc/wireguard/rubus.key
if [ ! -s "$secret" ]; then
  wg genkey > "$secret.new"
  sync "$secret.new"
  mv "$secret.new" "$secret"
fi
public=$(wg pubkey < "$secret")
line="public-key: $public"
if [ "$(cat public-key.txt 2> /dev/null)" != "$line" ]; then
  { echo "$line" > public-key.new && sync public-key.new && mv public-key.new public-key.txt; } ||
    echo "public-key.txt on the boot partition cannot be written"
fi
known=$(sed -n 's/^own //p' links)
if [ "$known" = - ]; then
  echo "Not in the cluster file yet, for site ${site}: $line"
elif [ "$known" != "$public" ]; then
  echo "The cluster file has another key for site ${site}. The present one is: $line"
fi
`;

/**
 * Every 5 s a datagram of one byte goes through each tunnel that this gateway dials. Whoever sent and hears
 * nothing for 15 s shakes hands anew (WireGuard's KEEPALIVE_TIMEOUT + REKEY_TIMEOUT), so a gateway that was
 * restarted at the other end and waits to be dialled is found again within some 21 s even where no node speaks.
 * The other end answers with a refusal, or after 10 s with WireGuard's own keepalive where it answers nothing.
 */
export const keepUpScript = `#!/bin/bash
# Dials the other sites, and dials again, name looked up anew, where nothing came for 15 s.
set -u
cd "$(dirname -- "$0")"
mapfile -t dials < <(grep '^dial ' links)
declare -A received silent
while :; do
  transfer=$(wg show rubus transfer) || exit 1
  for dial in "\${dials[@]}"; do
    read -r _ site key endpoint address <<< "$dial"
    bytes=0
    while read -r peer in _; do
      if [ "$peer" = "$key" ]; then bytes=$in; fi
    done <<< "$transfer"
    if [ "$bytes" != "\${received[$site]:-0}" ]; then
      if [ "\${silent[$site]:-3}" -ge 3 ]; then echo "Site $site is reached."; fi
      received[$site]=$bytes
      silent[$site]=0
    else
      silent[$site]=$((\${silent[$site]:-3} + 1))
      if [ "\${silent[$site]}" = 3 ]; then echo "Site $site is silent; it is dialled again."; fi
    fi
    if [ "\${silent[$site]}" -ge 3 ]; then
      WG_ENDPOINT_RESOLUTION_RETRIES=0 timeout 4 wg set rubus peer "$key" endpoint "$endpoint" 2> /dev/null
    fi
    { printf . > "/dev/udp/$address/9"; } 2> /dev/null
  done
  sleep 5
done
`;
