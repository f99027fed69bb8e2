/** Public keys of SSH, as `authorized_keys` and `.pub` files hold them. */

/** What OpenSSH of Debian 12 and later takes (sshd, PubkeyAcceptedAlgorithms), without DSA. */
const algorithms = [
  "ssh-ed25519",
  "ssh-rsa",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "sk-ssh-ed25519@openssh.com",
  "sk-ecdsa-sha2-nistp256@openssh.com",
];

const line = /^([a-z0-9@.-]+) ([A-Za-z0-9+/]{40,16000}={0,2})(?:[ \t].*)?$/;

/**
 * A key's first bytes state its algorithm's name behind a length of four bytes (RFC 4253 §6.6). Of Base64 every
 * whole group of three bytes is looked at; of the name at most two characters stand in the group after.
 */
const statesItself = (algorithm: string, base64: string): boolean => {
  const bytes = [0, 0, 0, algorithm.length, ...[...algorithm].map((char) => char.charCodeAt(0))];
  const whole = Math.floor(bytes.length / 3) * 4;
  return base64.length % 4 === 0 && base64.slice(0, whole) === base64Of(bytes).slice(0, whole);
};

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Whole groups of three bytes in Base64. */
const base64Of = (bytes: readonly number[]): string => {
  let text = "";
  for (let i = 0; i + 2 < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += digits[(group >> shift) & 63];
  }
  return text;
};

/** `ssh-ed25519 AAAA…` of one line, its comment left out; undefined when the line is no public key. */
export const readPublicKey = (text: string): string | undefined => {
  const [, algorithm = "", base64 = ""] = line.exec(text.trim()) ?? [];
  return algorithms.includes(algorithm) && statesItself(algorithm, base64)
    ? `${algorithm} ${base64}`
    : undefined;
};

/** Every key of a file, comment lines passed over; undefined when a line is none or there is none at all. */
export const readPublicKeys = (text: string): readonly string[] | undefined => {
  const lines = text.split(/\r?\n/u).filter((each) => each.trim() !== "" && !each.startsWith("#"));
  const keys = lines.map(readPublicKey);
  return keys.length > 0 && keys.every((key) => key !== undefined) ? keys : undefined;
};
