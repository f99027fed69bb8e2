import { describe, expect, it } from "vitest";
import { provePrint } from "./print-proofs.js";
import { readSettings, tenPi4Settings, withChanges } from "./test-support/cluster-yaml.js";

const verdicts = (bed: string) =>
  provePrint(readSettings({ ...tenPi4Settings, "printer.bed": bed })).map(({ verdict }) => verdict);

describe("the print proofs", () => {
  it("pass for the bed that the file has by default", () => {
    expect(provePrint(readSettings(tenPi4Settings)).every(({ verdict }) => verdict === "pass")).toBe(true);
  });

  it("pass at 180 mm and fail a tenth below, side by side", () => {
    expect(verdicts("[180 mm, 180 mm, 180 mm]")).toEqual(["pass", "pass", "pass"]);
    expect(verdicts("[179.9 mm, 180 mm, 180 mm]")).toEqual(["fail", "pass", "pass"]);
    expect(verdicts("[180 mm, 179.9 mm, 180 mm]")).toEqual(["pass", "fail", "pass"]);
    expect(verdicts("[180 mm, 180 mm, 179.9 mm]")).toEqual(["pass", "pass", "fail"]);
  });

  it("give a remedy that keeps the sides that are large enough, and passes", () => {
    const settings = { ...tenPi4Settings, "printer.bed": "[150 mm, 220 mm, 120 mm]" };
    const failed = provePrint(readSettings(settings)).filter(({ verdict }) => verdict === "fail");
    expect(failed).toHaveLength(2);
    for (const { remedy, changes, code } of failed) {
      expect(code).toBe("RUB-PRN-001");
      expect(remedy).toContain("printer.bed: [180 mm, 220 mm, 180 mm]");
      const healed = provePrint(readSettings(withChanges(settings, changes?.[0] ?? [])));
      expect(healed.every(({ verdict }) => verdict === "pass")).toBe(true);
    }
  });
});
