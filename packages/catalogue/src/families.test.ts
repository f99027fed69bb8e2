import { baseUnit } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { connectors } from "./board-connectors.js";
import { figuresOf } from "./columns.js";
import { families } from "./families.js";
import type { Confidence, Row } from "./figure.js";
import { findRow, rowOf } from "./find-row.js";
import { fingerShare } from "./measurable.js";
import { piModels } from "./pi-models.js";
import { copperBudget, efuses, type PathElement, powerPath, worstInLife } from "./power-path.js";
import { supplies } from "./supplies.js";

const confidences: readonly Confidence[] = ["primary", "secondary", "tested", "derived", "memory"];

const rows: readonly (readonly [string, Row])[] = Object.entries(families).flatMap(([family, list]) =>
  list.map((row: Row) => [`${family}.${row.key}`, row] as const),
);

describe("the catalogue", () => {
  it.each(Object.entries(families))("has unique kebab-case keys among %s", (_family, list) => {
    const keys = list.map((row: Row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(rows)(
    "gives %s a name and figures with unit, source, confidence and ordered limits",
    (path, row) => {
      expect(row.name.trim()).not.toBe("");
      const figures = figuresOf(row);
      expect(figures.length).toBeGreaterThan(0);
      for (const [label, figure] of figures) {
        const where = `${path}.${label}`;
        expect(() => baseUnit(figure.dimension), where).not.toThrow();
        expect(Number.isFinite(figure.value), where).toBe(true);
        expect(figure.min ?? figure.value, where).toBeLessThanOrEqual(figure.value);
        expect(figure.max ?? figure.value, where).toBeGreaterThanOrEqual(figure.value);
        expect(figure.source.length, where).toBeGreaterThan(10);
        expect(confidences, where).toContain(figure.confidence);
      }
    },
  );

  it("finds a row by its key and answers undefined to an unknown one", () => {
    expect(findRow(supplies, "mean-well-rsp-200-5")?.ratedCurrent.value).toBe(40);
    expect(findRow(supplies, "mean-well-rsp-200-12")).toBeUndefined();
    expect(() => rowOf<Row>(supplies, "nothing")).toThrow(RangeError);
  });
});

describe("the power path", () => {
  it("keeps every eFuse's limit above the load of the models that take it, fan included", () => {
    for (const model of piModels) {
      const limit = rowOf(efuses, model.efuse).currentLimit;
      expect(limit.value).toBeGreaterThan(model.loadCurrent.value + 0.25);
    }
  });

  it("has fingers that are one contact's resistance, six in parallel and two poles in series", () => {
    const contact = rowOf(connectors, "card-edge-2x10-3-96").contactResistance;
    const fingers: PathElement = rowOf<PathElement>(powerPath, "fingers");
    expect(contact.value * fingerShare).toBeCloseTo(fingers.resistance.value, 6);
    expect((contact.max ?? 0) * fingerShare).toBeCloseTo(fingers.aged?.value ?? 0, 6);
  });

  it("never gets better with age", () => {
    const rows: readonly PathElement[] = powerPath;
    const ageing = rows.filter(({ aged }) => aged !== undefined);
    expect(ageing.length).toBeGreaterThan(4);
    for (const { key, resistance, aged } of ageing)
      expect(aged?.value, key).toBeGreaterThan(resistance.max ?? resistance.value);
  });

  it("adds up to the budget of one Pi 5 node: 36.6 mΩ typical and 51.15 mΩ worst with its bay fuse", () => {
    const rows: readonly PathElement[] = [...powerPath, ...copperBudget, rowOf(efuses, "efuse-pi5")];
    const own = rows.filter((element) => element.stretch === "node");
    const sum = (pick: (element: PathElement) => number): number =>
      own.reduce((total, element) => total + pick(element), 0);
    expect(sum(({ resistance }) => resistance.value)).toBeCloseTo(0.0366, 6);
    expect(sum(worstInLife)).toBeCloseTo(0.05115, 6);
  });
});
