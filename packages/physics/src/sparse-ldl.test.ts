import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimumDegreeOrder } from "./minimum-degree.js";
import { factorise, solveFactored } from "./sparse-ldl.js";
import { type Entry, type SparseSymmetric, sparseSymmetric } from "./sparse-matrix.js";

/** A matrix whose diagonal outweighs its rows, so that it is positive definite. */
const anyMatrix: fc.Arbitrary<{ readonly size: number; readonly entries: readonly Entry[] }> = fc
  .integer({ min: 1, max: 30 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      entries: fc
        .array(
          fc.record({
            row: fc.nat(size - 1),
            column: fc.nat(size - 1),
            value: fc.double({ min: -1, max: 1, noNaN: true }),
          }),
          { maxLength: 3 * size },
        )
        .map((entries) => entries.filter(({ row, column }) => row !== column)),
    }),
  );

const dense = (size: number, entries: readonly Entry[]): { matrix: SparseSymmetric; rows: number[][] } => {
  const rows = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const diagonal = new Float64Array(size).fill(1);
  const add = (row: number, column: number, value: number): void => {
    const cells = rows[row] ?? [];
    cells[column] = (cells[column] ?? 0) + value;
    diagonal[row] = (diagonal[row] ?? 0) + Math.abs(value);
  };
  for (const { row, column, value } of entries) {
    add(row, column, value);
    add(column, row, value);
  }
  rows.forEach((cells, i) => {
    cells[i] = diagonal[i] ?? 0;
  });
  return { matrix: sparseSymmetric(diagonal, entries), rows };
};

/** A square mesh of side × side points, each joined to the next. */
const mesh = (side: number): SparseSymmetric => {
  const entries: Entry[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const point = row * side + column;
      if (column + 1 < side) entries.push({ row: point, column: point + 1, value: -1 });
      if (row + 1 < side) entries.push({ row: point, column: point + side, value: -1 });
    }
  return sparseSymmetric(new Float64Array(side * side).fill(4.01), entries);
};

describe("the sparse factor", () => {
  it("solves what it was given, entry by entry", () => {
    fc.assert(
      fc.property(anyMatrix, ({ size, entries }) => {
        const { matrix, rows } = dense(size, entries);
        const wanted = Float64Array.from({ length: size }, (_, i) => Math.sin(i + 1));
        const right = Float64Array.from(rows, (cells) =>
          cells.reduce((sum, cell, j) => sum + cell * (wanted[j] ?? 0), 0),
        );
        const factor = factorise(matrix);
        expect(factor).toBeDefined();
        const x = factor ? solveFactored(factor, right) : new Float64Array(0);
        x.forEach((item, i) => {
          expect(Math.abs(item - (wanted[i] ?? 0))).toBeLessThan(1e-11);
        });
      }),
    );
  });

  it("is refused for a matrix that is not positive definite", () => {
    const entries = [{ row: 0, column: 1, value: 2 }];
    expect(factorise(sparseSymmetric(Float64Array.of(1, 1), entries))).toBeUndefined();
    expect(factorise(sparseSymmetric(Float64Array.of(0), []))).toBeUndefined();
  });
});

describe("the minimum degree order", () => {
  it("names every variable once", () => {
    fc.assert(
      fc.property(anyMatrix, ({ size, entries }) => {
        const order = minimumDegreeOrder(dense(size, entries).matrix);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
      }),
    );
  });

  it("fills a tree with nothing, whatever its shape", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (parents) => {
        const entries = parents.map((parent, i) => ({ row: i + 1, column: parent % (i + 1), value: -1 }));
        const matrix = sparseSymmetric(new Float64Array(parents.length + 1).fill(100), entries);
        expect(factorise(matrix)?.row.length).toBe(parents.length);
      }),
    );
  });

  it("fills a mesh of 50 × 50 less than a third as much as the order of rows", () => {
    const matrix = mesh(50);
    const natural = factorise(
      matrix,
      Int32Array.from({ length: 2500 }, (_, i) => i),
    );
    const ordered = factorise(matrix);
    expect((ordered?.row.length ?? Infinity) * 3).toBeLessThan(natural?.row.length ?? 0);
  });
});
