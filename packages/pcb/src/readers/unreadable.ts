/** What a reader throws inside; its door turns it into a diagnostic. */

export class UnreadableFile extends Error {
  constructor(
    message: string,
    /** One-based. */
    readonly line: number,
  ) {
    super(message);
  }
}
