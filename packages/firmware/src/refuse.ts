/** A refusal: the failure that carries one diagnostic, with the remedy of its code. */
import { type DiagnosticCode, eepRows, failure, type Result } from "@rubus/units";

/** Codes of this package. */
export type EepCode = Extract<DiagnosticCode, `RUB-EEP-${string}`>;

export const refuse = (
  code: EepCode,
  message: string,
  figures?: Readonly<Record<string, number | string>>,
): Result<never> =>
  failure([
    {
      code,
      severity: "error",
      message,
      remedy: eepRows[code].remedy,
      ...(figures === undefined ? {} : { figures }),
    },
  ]);

/** 0x3e84, as data sheets and tools write it. */
export const hex = (value: number, digits: number): string => `0x${value.toString(16).padStart(digits, "0")}`;
