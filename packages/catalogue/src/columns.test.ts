import { describe, expect, it } from "vitest";
import { columnLabel, columnsOf, figuresOf } from "./columns.js";
import { fabs } from "./fabs.js";
import { families } from "./families.js";
import { fans } from "./fans.js";
import type { Row } from "./figure.js";
import { racks } from "./racks.js";
import { supplies } from "./supplies.js";

/** Columns that count things; every other number has a unit, a source and a confidence. */
const counts = ["positions", "rows", "pins", "leads", "layers", "perPole"];

const numbersOf = (value: unknown, label: string): readonly (readonly [string, number])[] => {
  if (typeof value === "number") return [[label, value]];
  if (typeof value !== "object" || value === null || "dimension" in value) return [];
  return Object.entries(value).flatMap(([key, item]) => numbersOf(item, key));
};

describe("columns", () => {
  it("are read off the rows: figures by dimension, lists, groups, what may be left out", () => {
    expect(columnsOf(fans).budgetCurrent).toEqual({
      optional: false,
      nullable: false,
      kind: "figure",
      dimension: "current",
      positive: true,
    });
    expect(columnsOf(supplies).settingError).toMatchObject({ positive: false });
    expect(columnsOf(racks).holes).toMatchObject({ kind: "list", length: 3, item: { kind: "figure" } });
    expect(columnsOf(fabs)).toMatchObject({
      layers: { kind: "number" },
      rules: { kind: "group", columns: { trackWidth: { kind: "figure", dimension: "length" } } },
      vScorePanelMin: { kind: "figure", nullable: true, optional: false },
    });
    expect(
      columnsOf([
        { key: "a", name: "A", size: 1 },
        { key: "b", name: "B" },
      ]).size?.optional,
    ).toBe(true);
  });

  it("are written in kebab-case", () => {
    expect(columnLabel("ratedCurrent")).toBe("rated-current");
    expect(columnLabel("vScorePanelMin")).toBe("v-score-panel-min");
  });

  it("name the figures of a list's named items by their names", () => {
    const labels = figuresOf(families["pi-boards"][2]).map(([label]) => label);
    expect(labels).toContain("bodies.soc.size-x");
    expect(labels).toContain("holes.0.x");
  });

  it("hold no number without a unit but counts", () => {
    for (const [family, rows] of Object.entries(families))
      for (const row of rows as readonly Row[])
        for (const [label, number] of numbersOf(row, "")) {
          expect(counts, `${family}.${row.key}.${label}`).toContain(label);
          expect(Number.isInteger(number) && number > 0).toBe(true);
        }
  });
});
