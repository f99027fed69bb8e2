/** What a modelling step throws: a diagnostic, so that whoever runs the model can hand it on as a value. */
import type { Diagnostic, DiagnosticCode } from "@rubus/units";
import type { SolidKernel } from "./kernel.js";

/** A modelling step that can't be done, or whose result is not what it must be. */
export class CadError extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(`${diagnostic.code} ${diagnostic.message}`);
    this.name = "CadError";
  }
}

/** An error of the cad area. */
export const cadError = (
  code: Extract<DiagnosticCode, `RUB-CAD-${string}`>,
  message: string,
  remedy: string,
  figures: NonNullable<Diagnostic["figures"]> = {},
): CadError => new CadError({ code, severity: "error", message, remedy, figures });

/**
 * Does a step in the kernel; what the kernel throws (a WebAssembly exception without words) comes out as
 * RUB-CAD-001 with the kernel's own type and message.
 * @param step what was tried, as "cutting 48 tools"
 */
export const attempt = <T>(oc: SolidKernel, step: string, work: () => T): T => {
  try {
    return work();
  } catch (thrown) {
    // The kernel's decoder takes its own exceptions only, and throws at anything else.
    if (thrown instanceof Error || typeof thrown !== "object" || thrown === null) throw thrown;
    const words = oc
      .getExceptionMessage(thrown as Parameters<SolidKernel["getExceptionMessage"]>[0])
      .filter((word) => word !== "");
    throw cadError(
      "RUB-CAD-001",
      `The solid kernel failed at ${step}: ${words.join(", ") || "it gives no reason"}.`,
      "Change the measure that this step uses, or model the shape another way.",
    );
  }
};
