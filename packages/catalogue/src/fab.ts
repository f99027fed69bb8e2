/** What a board house can make: the columns of `fabs.ts`. */
import type { Figure, Row } from "./figure.js";

/** Least dimensions of one process, all lengths; a board drawn to them is accepted without a query. */
export type FabRules = {
  readonly trackWidth: Figure<"length">;
  /** Copper to copper of another net. */
  readonly clearance: Figure<"length">;
  /** Copper outside the hole of a plated pad, and of a via. */
  readonly annularRing: Figure<"length">;
  readonly viaAnnularRing: Figure<"length">;
  readonly viaDiameter: Figure<"length">;
  /** Least plated hole of a part's pin, least via hole, least hole without plating, greatest hole. */
  readonly drill: Figure<"length">;
  readonly viaDrill: Figure<"length">;
  readonly nonPlatedDrill: Figure<"length">;
  readonly drillMax: Figure<"length">;
  readonly platedSlotWidth: Figure<"length">;
  readonly nonPlatedSlotWidth: Figure<"length">;
  /** Between the walls of two holes. */
  readonly holeToHole: Figure<"length">;
  /** From the wall of a hole without plating to copper. */
  readonly holeToCopper: Figure<"length">;
  /** From copper to a routed edge, and to the centre of a V-score. */
  readonly copperToEdge: Figure<"length">;
  readonly copperToVScore: Figure<"length">;
  /** Solder mask opening beyond the pad on each side, and the least web of mask between openings. */
  readonly maskExpansion: Figure<"length">;
  readonly maskSliver: Figure<"length">;
  /** Silkscreen: stroke, height of text, gap to a mask opening. */
  readonly silkscreenLine: Figure<"length">;
  readonly silkscreenHeight: Figure<"length">;
  readonly silkscreenToMask: Figure<"length">;
};

/** What a house asks of a panel that it scores and then puts parts on. */
export type ScoredPanelRules = {
  /** Greatest side; the least is `vScorePanelMin`. */
  readonly max: Figure<"length">;
  /** Width of the strips that machines hold the panel by. */
  readonly rail: Figure<"length">;
  /** Copper of a fiducial to the panel's edge, and its diameter; its mask opening is twice as wide. */
  readonly fiducialToEdge: Figure<"length">;
  readonly fiducial: Figure<"length">;
  /** Hole for a tooling pin, and how far the mask opens about it. */
  readonly toolingDrill: Figure<"length">;
  readonly toolingMask: Figure<"length">;
};

/** A board house and one of its processes. */
export type Fab = Row & {
  readonly layers: number;
  readonly rules: FabRules;
  readonly boardThickness: Figure<"length">;
  /** Finished outer copper: 0.035 mm is 1 oz/ft². */
  readonly copperThickness: Figure<"length">;
  /** The most outer copper that this service sells; `copperThickness` is what it gives unasked. */
  readonly copperMost: Figure<"length">;
  readonly boardMaxLength: Figure<"length">;
  readonly boardMaxWidth: Figure<"length">;
  /** Least side of a board whose gold fingers it bevels; absent where nothing is known of bevelling. */
  readonly bevelledSideMin?: Figure<"length">;
  /** Least side of a panel that is to be V-scored; null where the house scores none. */
  readonly vScorePanelMin: Figure<"length"> | null;
  readonly scoredPanel?: ScoredPanelRules;
};
