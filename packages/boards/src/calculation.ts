/** A board's calculations as data: what is reckoned, from which figures, against which limit. */

export type CalculationLine = {
  /** `Voltage at EN`. */
  readonly what: string;
  /** With the figures put in: `5 V · 4.02 kΩ / (10 kΩ + 4.02 kΩ)`. */
  readonly reckoning: string;
  readonly result: string;
  /** What the result must keep, in words; empty where it only informs. */
  readonly limit: string;
  readonly holds: boolean;
  readonly source: string;
};

/** A rating held against the worst that the part meets. */
export type RatingLine = {
  readonly ref: string;
  readonly part: string;
  readonly rating: string;
  readonly worst: string;
  readonly holds: boolean;
  readonly source: string;
};

/** An article that the board is made of. */
export type PartLine = {
  readonly refs: readonly string[];
  readonly value: string;
  readonly maker: string;
  readonly partNumber: string;
  /** Where number and ratings were read, with the confidence. */
  readonly source: string;
  /** The land pattern and where its dimensions were read. */
  readonly land: string;
};

export type BoardCalculations = {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly CalculationLine[];
  /** Supply ranges of the integrated circuits. */
  readonly supplies: readonly RatingLine[];
  /** Contacts, fuses and lands against the worst current. */
  readonly contacts: readonly RatingLine[];
  readonly parts: readonly PartLine[];
  /** What the reader has to know to judge the lines. */
  readonly remarks: readonly string[];
};
