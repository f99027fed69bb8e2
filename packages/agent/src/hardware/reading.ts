/** What reading the hardware gives: a value, or the kind of failure. */

export type FailureKind =
  /** the file or the device isn't there, or not any more */
  | "gone"
  /** the device answered with an error (EIO, EREMOTEIO, ENXIO …) */
  | "io"
  /** no right to it */
  | "refused"
  /** no answer in time */
  | "timeout"
  /** what came is no value of its kind */
  | "garbage"
  /** the last value is too old */
  | "stale";

export type Failure = { readonly kind: FailureKind; readonly path: string; readonly detail: string };

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

export const failed = (kind: FailureKind, path: string, detail = ""): Reading<never> => ({
  ok: false,
  failure: { kind, path, detail },
});

/** The value, or another in its place. */
export const valueOr = <T, U>(reading: Reading<T>, otherwise: U): T | U =>
  reading.ok ? reading.value : otherwise;

/** The reading's value changed; a RangeError of the change makes it garbage. */
export const mapReading = <T, U>(reading: Reading<T>, path: string, change: (value: T) => U): Reading<U> => {
  if (!reading.ok) return reading;
  try {
    return read(change(reading.value));
  } catch (error) {
    if (error instanceof RangeError) return failed("garbage", path, error.message);
    throw error;
  }
};

/** A whole or broken number as the kernel prints it; throws a RangeError at anything else. */
export const numberOf = (text: string): number => {
  const trimmed = text.trim();
  if (!/^-?\d{1,15}(\.\d+)?$/.test(trimmed)) throw new RangeError("no number");
  return Number(trimmed);
};
