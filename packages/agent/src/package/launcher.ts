/** What starts the agent's bundle with the Node that the machine has. */

export const bundlePath = "usr/lib/rubus/rubus.mjs";

/** Node of the package rubus-node-runtime, out of the way of the distribution's. */
export const runtimePath = "usr/lib/rubus/node/bin/node";

/** Least version of Node that runs the bundle. */
export const leastNode = "20.19";

/** The shell is gone once Node runs: what a service starts by it has the process's own number. */
export const launcherText = `#!/bin/sh
# The Node of rubus-node-runtime goes before the distribution's.
for node in /${runtimePath} /usr/bin/node; do
  if [ -x "$node" ]; then
    # Flags are words of their own.
    exec "$node" \${RUBUS_NODE_FLAGS:-} /${bundlePath} "$@"
  fi
done
echo "rubus: there is no Node: install rubus-node-runtime or nodejs (>= ${leastNode})" >&2
exit 3
`;
