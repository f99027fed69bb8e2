import { describe, expect, it } from "vitest";
import { type Diagnostic, failure, formatDiagnostic, printable, success } from "./diagnostic.js";
import { diagnosticTable } from "./diagnostic-table.js";

const diagnostic: Diagnostic = {
  code: "RUB-FILE-001",
  severity: "error",
  message: "no-such.yaml can't be read",
  remedy: "Give the path of an existing file.",
};

describe("diagnostics", () => {
  it("print file, line, column, severity, code, message and remedy", () => {
    const at = { ...diagnostic, file: "a.yaml", position: { line: 3, column: 7 } };
    expect(formatDiagnostic(at)).toBe(
      "a.yaml:3:7 error RUB-FILE-001 no-such.yaml can't be read\n    Give the path of an existing file.",
    );
  });
  it("name the whole file as 1:1, and no place where no file is concerned", () => {
    expect(formatDiagnostic({ ...diagnostic, file: "a.yaml" })).toMatch(/^a\.yaml:1:1 error /);
    expect(formatDiagnostic(diagnostic)).toMatch(/^error RUB-FILE-001 /);
  });
  it("never let control or direction characters of a file reach the terminal", () => {
    expect(printable("a\u001b[31mb\u202ec\u0007")).toBe("a\\u{1b}[31mb\\u{202e}c\\u{7}");
    expect(printable("x".repeat(100), 10)).toBe(`${"x".repeat(10)}…`);
  });
  it("carry a value with its warnings or only the reasons why there is none", () => {
    expect(success(1)).toEqual({ ok: true, value: 1, diagnostics: [] });
    expect(failure([diagnostic])).toEqual({ ok: false, diagnostics: [diagnostic] });
  });
  it("have a code of the one form, a meaning, an example and a remedy each", () => {
    for (const [code, row] of Object.entries(diagnosticTable)) {
      expect(code).toMatch(
        /^RUB-(FILE|CFG|CAT|LAY|PCB|CAD|PWR|HEAT|FIT|PRN|RACK|EEP|NET|OUT|AGT|CON|INT)-\d{3}$/,
      );
      for (const text of [row.meaning, row.example, row.remedy])
        expect(text.trim().length, code).toBeGreaterThan(3);
      expect(row.meaning, code).toMatch(/\.$/);
      expect(row.remedy, code).toMatch(/\.$/);
    }
  });
});
