/** What a thrown error means to the user: the machine refused something, or Rubus is defective. */
import { type Diagnostic, printable } from "@rubus/units";

/** RUB-INT-002 for what the operating system refused, RUB-INT-001 for everything else. */
export const diagnosticOf = (error: unknown): Diagnostic => {
  const thrown: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  const { message, code, syscall } = thrown;
  const words = printable(message, 300);
  if (code !== undefined && syscall !== undefined)
    return {
      code: "RUB-INT-002",
      severity: "error",
      message: `the machine refused: ${words}`,
      remedy:
        "Free space or permit writing, or choose another folder with --out; an earlier package is untouched.",
    };
  return {
    code: "RUB-INT-001",
    severity: "error",
    message: `a defect in Rubus: ${words}`,
    remedy: "Report this message and the cluster file; nothing was written.",
  };
};
