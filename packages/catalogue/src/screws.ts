/** Screws, by standard and thread. A length is picked from the standard's row: 6, 8, 10, 12, 16, 20, 25, 30 mm. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";
import type { ThreadKey } from "./threads.js";

export type ScrewHead = "cap" | "button" | "countersunk" | "pan";

export type Screw = Row & {
  readonly standard: string;
  readonly thread: ThreadKey;
  readonly head: ScrewHead;
  readonly headDiameter: Figure<"length">;
  readonly headHeight: Figure<"length">;
  /** What turns it; `size` is across the flats of a hexagon socket, or the number of a cross recess. */
  readonly drive: "hexagon-socket" | "cross-recess";
  readonly driveSize: Figure<"length"> | Figure<"ratio">;
  readonly shortest: Figure<"length">;
  readonly longest: Figure<"length">;
};

const capSource = source("ISO 4762, as read by a CAD library", "secondary");
const buttonSource = source("ISO 7380-1; the CAD library read agrees for M3 and M4", "memory");
const countersunkSource = source("ISO 10642: theoretical head, which a countersink must take", "memory");
const panSource = source("ISO 7045: greatest head of a pan head with cross recess", "memory");
const range = source("usual stock", "memory");

type Sizes = readonly [headDiameter: number, headHeight: number, drive: number];

const labels = { "m2-5": "M2.5", m3: "M3", m4: "M4", m5: "M5", m6: "M6" } as const;
const shortest = { "m2-5": 4, m3: 5, m4: 6, m5: 8, m6: 10 } as const;
const longest = { "m2-5": 25, m3: 40, m4: 50, m5: 60, m6: 60 } as const;

const screw =
  <S extends string>(standard: S, head: ScrewHead, drive: Screw["drive"], from: Source) =>
  <T extends ThreadKey>(
    thread: T,
    [diameter, height, size]: Sizes,
  ): Screw & { readonly key: `${S}-${T}` } => ({
    key: `${standard}-${thread}`,
    name: `${standard.toUpperCase().replace("-", " ")} ${labels[thread]}`,
    standard: standard.toUpperCase().replace("-", " "),
    thread,
    head,
    headDiameter: figure("length", diameter, from),
    headHeight: figure("length", height, from),
    drive,
    driveSize: drive === "hexagon-socket" ? figure("length", size, from) : figure("ratio", size, from),
    shortest: figure("length", shortest[thread], range),
    longest: figure("length", longest[thread], range),
  });

const cap = screw("iso-4762", "cap", "hexagon-socket", capSource);
const button = screw("iso-7380-1", "button", "hexagon-socket", buttonSource);
const countersunk = screw("iso-10642", "countersunk", "hexagon-socket", countersunkSource);
const pan = screw("iso-7045", "pan", "cross-recess", panSource);

export const screws = [
  cap("m2-5", [4.5, 2.5, 2]),
  cap("m3", [5.5, 3, 2.5]),
  cap("m4", [7, 4, 3]),
  cap("m5", [8.5, 5, 4]),
  cap("m6", [10, 6, 5]),
  button("m3", [5.7, 1.65, 2]),
  button("m4", [7.6, 2.2, 2.5]),
  button("m5", [9.5, 2.75, 3]),
  button("m6", [10.5, 3.3, 4]),
  countersunk("m3", [6.72, 1.86, 2]),
  countersunk("m4", [8.96, 2.48, 2.5]),
  countersunk("m5", [11.2, 3.1, 3]),
  countersunk("m6", [13.44, 3.72, 4]),
  pan("m2-5", [5, 2.1, 1]),
  pan("m3", [5.6, 2.4, 1]),
  pan("m4", [8, 3.1, 2]),
  pan("m5", [9.5, 3.7, 2]),
  pan("m6", [12, 4.6, 3]),
] as const;
