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

/** A board house and one of its processes. */
export type Fab = Row & {
  readonly layers: number;
  readonly rules: FabRules;
  readonly boardThickness: Figure<"length">;
  /** Finished outer copper: 0.035 mm is 1 oz/ft². */
  readonly copperThickness: Figure<"length">;
  /** Greatest board, and the least side of a panel that is to be V-scored; null where the house has none. */
  readonly boardMaxLength: Figure<"length">;
  readonly boardMaxWidth: Figure<"length">;
  readonly vScorePanelMin: Figure<"length"> | null;
};
