// Whether a version of Node lies in the range a package asks for (npm's range syntax, without pre-releases).

type Version = readonly [number, number, number];

/**
 * Whether a range admits a version.
 * @param range as `^20.19.0 || >=22.12.0`, `>= 18`, `20.x`, `18 - 20`, `*`
 * @param version as `20.19.0`
 * @throws when the range has a form that is none of npm's
 */
export function admits(range: string, version: string): boolean {
  const asked = numbers(version);
  return range.split("||").some((part) => bounds(part.trim()).every((bound) => bound(asked)));
}

type Bound = (version: Version) => boolean;

function bounds(part: string): readonly Bound[] {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(part);
  if (hyphen !== null) return [...comparator(`>=${hyphen[1]}`), ...comparator(`<=${hyphen[2]}`)];
  const words = part.replace(/([<>=^~]+)\s+/g, "$1").split(/\s+/);
  return words.filter((word) => word !== "").flatMap(comparator);
}

function comparator(word: string): readonly Bound[] {
  const match = /^(>=|<=|>|<|=|\^|~)?v?(\*|x|\d+)(?:\.(\*|x|\d+))?(?:\.(\*|x|\d+))?$/i.exec(word);
  if (match === null) throw new Error(`${word} is no range of versions`);
  const [, sign = "", ...digits] = match;
  const given = digits.filter((digit) => digit !== undefined && /^\d+$/.test(digit)).map(Number);
  const [major = 0, minor = 0, patch = 0] = given;
  const low: Version = [major, minor, patch];
  // The first version past what a partial version covers: 20 covers all below 21, 20.1 all below 20.2.
  const past: Version =
    given.length === 0
      ? [Number.POSITIVE_INFINITY, 0, 0]
      : given.length === 1
        ? [major + 1, 0, 0]
        : given.length === 2
          ? [major, minor + 1, 0]
          : [major, minor, patch + 1];
  const from: Bound = (version) => compare(version, low) >= 0;
  const below =
    (end: Version): Bound =>
    (version) =>
      compare(version, end) < 0;
  if (sign === ">=") return [from];
  if (sign === ">") return [(version) => compare(version, past) >= 0];
  if (sign === "<") return [below(low)];
  if (sign === "<=") return [below(past)];
  if (sign === "^") return [from, below(given.length === 0 ? past : caretEnd(low))];
  if (sign === "~") return [from, below(given.length > 1 ? [major, minor + 1, 0] : past)];
  return [from, below(past)];
}

/** A caret keeps the first digit that isn't zero. */
function caretEnd([major, minor, patch]: Version): Version {
  if (major > 0) return [major + 1, 0, 0];
  return minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1];
}

function numbers(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
