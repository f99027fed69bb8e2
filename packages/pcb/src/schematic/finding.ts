/** Findings of the electrical rule check: diagnostics before a file's name is put to them. */
import type { Diagnostic, DiagnosticCode, Vec2 } from "@rubus/units";

export type Finding = Omit<Diagnostic, "file" | "position">;

/** `at` is the place on the sheet, in millimetres from its upper left. */
export const finding = (code: DiagnosticCode, message: string, remedy: string, at?: Vec2): Finding => ({
  code,
  severity: "error",
  message: at ? `${message} (${at.x}, ${at.y})` : message,
  remedy,
  ...(at ? { figures: { xMm: at.x, yMm: at.y } } : {}),
});
