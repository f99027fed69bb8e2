/** What the design rule check finds, as data. */
import type { Diagnostic, DiagnosticCode, Vec2 } from "@rubus/units";

/** Each kind with its code and how it is said. */
export const findingKinds = {
  clearance: { code: "RUB-PCB-110", says: "copper of two nets too close" },
  "copper-to-hole": { code: "RUB-PCB-111", says: "copper too close to a hole" },
  "hole-to-hole": { code: "RUB-PCB-112", says: "holes too close" },
  "track-width": { code: "RUB-PCB-113", says: "track too narrow" },
  "annular-ring": { code: "RUB-PCB-114", says: "too little copper around a plated hole" },
  "drill-size": { code: "RUB-PCB-115", says: "hole too small" },
  "copper-to-edge": { code: "RUB-PCB-116", says: "copper too close to the edge" },
  unconnected: { code: "RUB-PCB-117", says: "net in pieces" },
  short: { code: "RUB-PCB-118", says: "nets joined by copper" },
  "isolated-copper": { code: "RUB-PCB-119", says: "copper that joins nothing" },
  "mask-web": { code: "RUB-PCB-120", says: "mask between openings too narrow" },
  "mask-on-pad": { code: "RUB-PCB-121", says: "mask covers part of a pad" },
  "mask-bares-two-nets": { code: "RUB-PCB-122", says: "mask opening bares two nets" },
  "legend-on-opening": { code: "RUB-PCB-123", says: "legend on or near bare copper" },
  "legend-off-board": { code: "RUB-PCB-124", says: "legend leaves the board" },
  "legend-line": { code: "RUB-PCB-125", says: "line of the legend too thin" },
  "paste-without-mask": { code: "RUB-PCB-126", says: "paste where the mask isn't open" },
  courtyard: { code: "RUB-PCB-127", says: "courtyards overlap" },
  "open-edge": { code: "RUB-PCB-128", says: "the board's edge is open" },
  "via-size": { code: "RUB-PCB-130", says: "via too small" },
} as const satisfies Readonly<Record<string, { readonly code: DiagnosticCode; readonly says: string }>>;

export type FindingKind = keyof typeof findingKinds;

export type FindingLayer = "top" | "bottom" | "both" | "edge";

export type Finding = {
  readonly kind: FindingKind;
  readonly layer: FindingLayer;
  /** Board coordinates in millimetres. */
  readonly at: Vec2;
  /** Millimetres (square millimetres for `mask-on-pad`, `paste-without-mask`, `courtyard`); absent where nothing is measured. */
  readonly measured?: number;
  /** The least that the rules ask for, or the most where an overlap is measured. */
  readonly wanted?: number;
  /** Nets, references or pins it concerns. */
  readonly about: readonly string[];
};

/** Chords of arcs and rounded coordinates may make a distance seem this much smaller than it is. */
export const slackMm = 0.002;

/** The least distance that passes for a rule. */
export const least = (ruleMm: number): number => ruleMm - slackMm;

const figure = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/** A finding as a diagnostic of the board `title`. */
export const findingDiagnostic = (finding: Finding, title: string): Diagnostic => {
  const { code, says } = findingKinds[finding.kind];
  const { measured, wanted, at, layer } = finding;
  const figures = measured === undefined ? "" : `: ${figure(measured)}, wanted ${figure(wanted ?? 0)}`;
  const about = finding.about.length > 0 ? ` (${finding.about.join(", ")})` : "";
  return {
    code,
    severity: "error",
    message: `${title}, ${layer}, at (${figure(at.x)}, ${figure(at.y)}) mm: ${says}${figures}${about}.`,
    remedy: "Mend the board's design at that place.",
    figures: { xMm: at.x, yMm: at.y, ...(measured === undefined ? {} : { measured, wanted: wanted ?? 0 }) },
  };
};
