/** The script that a node runs at its first boot for what cloud-init has no word for. */

/** Folder on the boot partition that belongs to Rubus alone. */
export const rubusFolder = "rubus";

/**
 * It may run any number of times: the names of all nodes go into `/etc/hosts` between marks, and nothing else of
 * it is touched. Another file may be given in its place.
 */
export const firstBootScript = `#!/bin/sh
# Makes the names of all nodes known; run by cloud-init at first boot, and by hand as often as you like.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
hosts=\${1:-/etc/hosts}

next=$(mktemp "$hosts.XXXXXX")
trap 'rm -f "$next"' EXIT
sed '/^# rubus begin/,/^# rubus end/d' "$hosts" > "$next"
cat "$here/hosts.txt" >> "$next"
chmod 644 "$next"
mv "$next" "$hosts"
`;
