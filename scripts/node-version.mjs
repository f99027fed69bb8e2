// Refuses a Node that is too old, before anything that needs a newer one is loaded.

const LEAST = [20, 19];

/** Ends the process with one line and exit code 2 when this Node is older than 20.19. */
export function requireNode() {
  if (isRecent(process.versions.node)) return;
  process.stderr.write(`Rubus needs Node ${LEAST.join(".")} or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}

/**
 * Whether a Node version is recent enough.
 * @param {string} version as `20.19.1`
 */
export function isRecent(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > (LEAST[0] ?? 0) || (major === LEAST[0] && minor >= (LEAST[1] ?? 0));
}
