export type DiagnosticRow = {
  /** What the code means, in general. */
  readonly meaning: string;
  /** An input or situation that gives it. */
  readonly example: string;
  /** What to do, in general; the diagnostic itself is more exact. */
  readonly remedy: string;
};

/** The rows of one area. */
export type DiagnosticRows = Record<string, DiagnosticRow>;
