/** The script that a node runs at its first boot for what cloud-init has no word for. */

/** Where Raspberry Pi OS since Debian 12, and Ubuntu, mount the boot partition. */
export const bootMount = "/boot/firmware";

/** Folder on the boot partition that belongs to Rubus alone. */
export const rubusFolder = "rubus";

/**
 * It may run any number of times: names of all nodes go into `/etc/hosts` between marks, then every
 * `rubus/<part>/first-boot.sh` that is there is run. A part that fails keeps no other from its turn.
 * Another file than `/etc/hosts` may be given, for tests.
 */
export const firstBootScript = `#!/bin/sh
# Sets up a node of a Rubus cluster; run by cloud-init at first boot, and by hand as often as you like.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
hosts=\${1:-/etc/hosts}

next=$(mktemp "$hosts.XXXXXX")
sed '/^# rubus begin/,/^# rubus end/d' "$hosts" > "$next"
cat "$here/hosts.txt" >> "$next"
chmod 644 "$next"
mv "$next" "$hosts"

failed=0
for part in "$here"/*/first-boot.sh; do
  if [ -f "$part" ]; then
    sh "$part" || failed=1
  fi
done
exit "$failed"
`;
