import { describe, expect, it } from "vitest";
import { partSources, sourcesOf } from "./part-sources.js";

describe("second sources and order numbers", () => {
  it("stand once for each part number, each with a number, another article or both", () => {
    const numbers = partSources.map(({ partNumber }) => partNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { partNumber, lcsc, second } of partSources) {
      expect(lcsc ?? second, partNumber).toBeDefined();
      if (lcsc) expect(lcsc.number, partNumber).toMatch(/^C\d{3,8}$/);
      if (second) expect(second.partNumber, partNumber).not.toBe(partNumber);
      for (const from of [lcsc, second]) expect(from?.source.length ?? 99, partNumber).toBeGreaterThan(10);
    }
  });

  it("give no LCSC number to two articles", () => {
    const given = partSources.flatMap(({ lcsc }) => (lcsc ? [lcsc.number] : []));
    expect(new Set(given).size).toBe(given.length);
  });

  it("are found by the maker's number, and are nothing for one that isn't there", () => {
    expect(sourcesOf("AP2112K-3.3TRG1").lcsc?.number).toBe("C51118");
    expect(sourcesOf("BAT54,215").second?.partNumber).toBe("BAT54-7-F");
    expect(sourcesOf("no such part")).toEqual({});
  });
});
