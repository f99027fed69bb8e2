import { baseUnit, type Dimension } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { families } from "./families.js";
import type { Confidence, Figure, Row } from "./figure.js";
import { findRow, rowOf } from "./find-row.js";
import { piModels } from "./pi-models.js";
import { efuses, powerPath } from "./power-path.js";
import { supplies } from "./supplies.js";

const confidences: readonly Confidence[] = ["primary", "secondary", "tested", "derived", "memory"];

const isFigure = (value: unknown): value is Figure<Dimension> =>
  typeof value === "object" && value !== null && "dimension" in value;

/** Every figure of a row, at any depth, with its path. */
const figuresOf = (value: unknown, path: string): readonly (readonly [string, Figure<Dimension>])[] => {
  if (isFigure(value)) return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => figuresOf(item, `${path}.${key}`));
};

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
      const figures = figuresOf(row, path);
      expect(figures.length).toBeGreaterThan(0);
      for (const [where, figure] of figures) {
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

  it("adds up to the budget of one Pi 5 node: 37.1 mΩ typical and 51.25 mΩ worst with its bay fuse", () => {
    const own = [...powerPath.filter((element) => element.stretch === "node"), rowOf(efuses, "efuse-pi5")];
    const sum = (pick: (figure: Figure<"resistance">) => number): number =>
      own.reduce((total, element) => total + pick(element.resistance), 0);
    expect(sum((figure) => figure.value)).toBeCloseTo(0.0371, 6);
    expect(sum((figure) => figure.max ?? figure.value)).toBeCloseTo(0.05125, 6);
  });
});
