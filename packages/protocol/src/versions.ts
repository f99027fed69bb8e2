/**
 * Versions of the protocol. A version changes only when the meaning of something changes; what is merely added
 * is a field that others ignore. A console serves its own version and the one before; so does an agent.
 */

/** What this code speaks best. */
export const protocolVersion = 2;

/** The oldest version this code still speaks. */
export const oldestVersion = 1;

/** Both ends included. */
export type VersionRange = { readonly oldest: number; readonly newest: number };

/** What this code speaks. */
export const spokenVersions: VersionRange = { oldest: oldestVersion, newest: protocolVersion };

export type VersionChoice =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: "version-too-old" | "version-too-new" };

/** The newest version that both speak, or which way the agent's range misses the console's. */
export const chooseVersion = (agent: VersionRange, console: VersionRange): VersionChoice => {
  if (agent.newest < console.oldest) return { ok: false, reason: "version-too-old" };
  if (agent.oldest > console.newest) return { ok: false, reason: "version-too-new" };
  return { ok: true, version: Math.min(agent.newest, console.newest) };
};
