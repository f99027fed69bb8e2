import { boxOfMesh, read3mf, type WeldedMesh } from "@rubus/cad";
import { csvRows } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTestParts } from "../fit-test/fit-test.js";
import { linesIn, printProfile } from "../print/profile.js";
import { packedPlates, plateGaps } from "./pack.js";
import { filamentOf, type PlatePart, platesOf } from "./plates.js";

/** A box by its eight corners and twelve triangles, its corner where it likes. */
const boxMesh = (x: number, y: number, z: number, at = 0): WeldedMesh => ({
  positions: Float32Array.from(
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) => [
      at + (corner & 1 ? x : 0),
      at + (corner & 2 ? y : 0),
      corner & 4 ? z : 0,
    ]),
  ),
  triangles: Uint32Array.from([
    0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7,
    5,
  ]),
});

const part = (key: string, mesh: WeldedMesh, quantity: number, flameRetardant = false): PlatePart => ({
  key,
  title: `Part ${key}`,
  mesh,
  quantity,
  flameRetardant,
});

const options = { bedMm: [180, 180, 180], filament: "petg" } as const;
const decoder = new TextDecoder();

describe("packing", () => {
  it("keeps parts from each other and from the bed's edges, places each of them, and always the same way", () => {
    const size = fc.integer({ min: 5, max: 90 });
    const parts = fc.array(fc.record({ x: size, y: size, quantity: fc.integer({ min: 1, max: 7 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, (drawn) => {
        const asked = drawn.map(({ x, y, quantity }, index) => ({
          key: `p${index}`,
          mesh: boxMesh(x, y, 5, -3),
          quantity,
        }));
        const bed = { widthMm: 180, depthMm: 200 };
        const plates = packedPlates(asked, bed);
        expect(packedPlates([...asked].reverse(), bed)).toEqual(plates);
        const count = (key: string) =>
          plates.reduce(
            (sum, { parts: on, copies }) => sum + copies * on.filter((p) => p.key === key).length,
            0,
          );
        for (const { key, quantity } of asked) expect(count(key)).toBe(quantity);
        for (const { parts: on } of plates) {
          const boxes = on.map(({ key, x, y, quarters }) => {
            const { x: w = 0, y: d = 0 } = drawn[Number(key.slice(1))] ?? {};
            const [width, depth] = quarters % 2 === 0 ? [w, d] : [d, w];
            return { x0: x, y0: y, x1: x + width, y1: y + depth };
          });
          boxes.forEach((a, index) => {
            expect(Math.min(a.x0, a.y0, 180 - a.x1, 200 - a.y1)).toBeGreaterThanOrEqual(
              plateGaps.edgeMm - 1e-6,
            );
            for (const b of boxes.slice(index + 1)) {
              const apart = Math.max(b.x0 - a.x1, a.x0 - b.x1, b.y0 - a.y1, a.y0 - b.y1);
              expect(apart).toBeGreaterThanOrEqual(plateGaps.betweenMm - 1e-6);
            }
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it("fills the corner of a part that is not a rectangle", () => {
    const ell: WeldedMesh = (() => {
      const [a, b] = [boxMesh(160, 40, 5), boxMesh(40, 160, 5)];
      return {
        positions: Float32Array.from([...a.positions, ...b.positions]),
        triangles: Uint32Array.from([...a.triangles, ...b.triangles.map((vertex) => vertex + 8)]),
      };
    })();
    const plates = packedPlates(
      [
        { key: "ell", mesh: ell, quantity: 1 },
        { key: "square", mesh: boxMesh(100, 100, 5), quantity: 1 },
      ],
      { widthMm: 180, depthMm: 180 },
    );
    expect(plates).toHaveLength(1);
  });

  it("lays nothing into a part's hollow, though it would fit", () => {
    const [a, b] = [boxMesh(160, 20, 5), boxMesh(20, 160, 5)];
    const moved = (mesh: WeldedMesh, x: number, y: number) =>
      mesh.positions.map((value, at) => value + (at % 3 === 0 ? x : at % 3 === 1 ? y : 0));
    const walls = [
      [a, 0, 0],
      [a, 0, 140],
      [b, 0, 0],
      [b, 140, 0],
    ] as const;
    const ring: WeldedMesh = {
      positions: Float32Array.from(walls.flatMap(([mesh, x, y]) => [...moved(mesh, x, y)])),
      triangles: Uint32Array.from(
        walls.flatMap(([mesh], index) => [...mesh.triangles].map((vertex) => vertex + 8 * index)),
      ),
    };
    const plates = packedPlates(
      [
        { key: "ring", mesh: ring, quantity: 1 },
        { key: "square", mesh: boxMesh(60, 60, 5), quantity: 1 },
      ],
      { widthMm: 180, depthMm: 180 },
    );
    expect(plates.map(({ parts }) => parts.map(({ key }) => key))).toEqual([["ring"], ["square"]]);
  });

  it("lays what must be alone on plates of its own", () => {
    const plates = packedPlates(
      [
        { key: "cell", mesh: boxMesh(80, 80, 5), quantity: 2, isAlone: true },
        { key: "pin", mesh: boxMesh(5, 5, 5), quantity: 1 },
      ],
      { widthMm: 220, depthMm: 220 },
    );
    expect(plates.map(({ copies, parts }) => [copies, parts.map(({ key }) => key)])).toEqual([
      [2, ["cell"]],
      [1, ["pin"]],
    ]);
  });

  it("gives a part as large as the bed a bed of its own, and refuses a larger one", () => {
    const bed = { widthMm: 180, depthMm: 150 };
    const alone = packedPlates([{ key: "a", mesh: boxMesh(150, 180, 5), quantity: 3 }], bed);
    expect(alone).toEqual([{ copies: 3, parts: [{ key: "a", quarters: 1, x: 0, y: 0 }] }]);
    const larger = { key: "a", mesh: boxMesh(181, 20, 5), quantity: 1 };
    expect(() => packedPlates([larger], bed)).toThrow(/larger than the bed/);
  });

  it("writes equal plates once, however many parts there are", () => {
    const many = packedPlates(
      [
        { key: "cell", mesh: boxMesh(84, 88, 141), quantity: 100 },
        { key: "tray", mesh: boxMesh(157.5, 81.2, 38.6), quantity: 200 },
        { key: "face", mesh: boxMesh(87.2, 40.6, 31), quantity: 200 },
      ],
      { widthMm: 220, depthMm: 220 },
    );
    expect(many.length).toBeLessThanOrEqual(6);
    expect(many.reduce((sum, { copies }) => sum + copies, 0)).toBeLessThanOrEqual(160);
  });
});

describe("plates", () => {
  const parts = [
    part("a", boxMesh(60, 50, 10, 7), 5),
    part("b", boxMesh(30, 20, 12), 4),
    part("guard", boxMesh(80, 80, 4), 2, true),
  ];
  const made = platesOf(parts, options);

  it("hold one filament each: what stands near bars is printed in a flame retardant one", () => {
    expect(made.plates.map(({ filament }) => filament)).toEqual(["petg", "petg-v0"]);
    expect(made.prints.map(({ key, filament }) => [key, filament])).toEqual([
      ["a", "petg"],
      ["b", "petg"],
      ["guard", "petg-v0"],
    ]);
    expect(filamentOf(true, "pc-v0").key).toBe("pc-v0");
    expect(filamentOf(true, "asa").key).toBe("petg-v0");
  });

  it("are files a slicer reads: named objects on the bed, each where it was packed", () => {
    const file = made.files.find(({ path }) => path === "frame/plates/01.3mf");
    const { objects, items } = read3mf(file?.bytes ?? new Uint8Array());
    expect(objects.map(({ name }) => name)).toEqual(["Part a", "Part b"]);
    expect(items).toHaveLength(9);
    for (const { object, placement } of items) {
      const mesh = objects[object]?.mesh;
      if (mesh === undefined) throw new RangeError("an item of no object");
      const { min, max } = boxOfMesh(mesh, placement);
      expect(min.z).toBeCloseTo(0, 5);
      expect(Math.min(min.x, min.y)).toBeGreaterThanOrEqual(3.999);
      expect(Math.max(max.x, max.y)).toBeLessThanOrEqual(176.001);
    }
  });

  it("stand in a table with copies, parts, filament, grams and hours", () => {
    const table = made.files.find(({ path }) => path === "frame/plates/plates.csv");
    const rows = csvRows(decoder.decode(table?.bytes));
    expect(rows.map((row) => row.get("parts"))).toEqual(["5 × Part a; 4 × Part b", "2 × Part guard"]);
    for (const row of rows) expect(Number(row.get("hours"))).toBeGreaterThan(0);
  });

  it("come with the settings that grams and hours are counted with, and are the same bytes each time", () => {
    const profile = made.files.find(({ path }) => path === "frame/plates/rubus-petg.ini");
    const text = decoder.decode(profile?.bytes);
    expect(text).toContain("bed_shape = 0x0,180x0,180x180,0x180\n");
    expect(text).toContain("fill_density = 20%\n");
    expect(text).toContain("filament_density = 1.27\n");
    expect(platesOf([...parts].reverse(), options)).toEqual(made);
  });
});

describe("a plate", () => {
  it("holds one part alone that takes longer than 5 hours", () => {
    const made = platesOf([part("cell", boxMesh(80, 80, 40), 2), part("b", boxMesh(30, 20, 12), 1)], {
      ...options,
      bedMm: [220, 220, 250],
    });
    expect(made.prints.find(({ key }) => key === "cell")?.hours).toBeGreaterThan(5);
    expect(made.plates.map(({ copies, parts: on }) => [copies, on.map(({ key }) => key)])).toEqual([
      [2, ["cell"]],
      [1, ["b"]],
    ]);
  });
});

describe("small parts", () => {
  it("lie on plates of their own, so that plates of large ones are alike", () => {
    const made = platesOf(
      [part("tray", boxMesh(157, 81, 38), 6), part("label", boxMesh(28, 7.4, 1.8), 6)],
      options,
    );
    expect(
      made.plates.map(({ copies, parts: on }) => [copies, on.map(({ key, count }) => [key, count])]),
    ).toEqual([
      [6, [["tray", 1]]],
      [1, [["label", 6]]],
    ]);
  });
});

describe("the walls of the design", () => {
  it.each([
    [1.2, 3],
    [1.6, 4],
    [2.4, 6],
  ])("of %d mm are %d whole lines, less than a tenth of a line over", (wallMm, lines) => {
    const found = linesIn(wallMm);
    expect(found.lines).toBe(lines);
    expect(found.leftMm).toBeLessThan(0.1 * printProfile.lineMm * lines);
  });
});

describe("the order of plates", () => {
  it("begins with the fit test, which lies alone", () => {
    const key = fitTestParts[0]?.key ?? "";
    const made = platesOf([part("a", boxMesh(60, 50, 10), 2), part(key, boxMesh(30, 20, 12), 1)], options);
    expect(made.plates.map(({ parts }) => parts.map((each) => [each.key, each.count]))).toEqual([
      [[key, 1]],
      [["a", 2]],
    ]);
  });
});

describe("a brim", () => {
  const made = platesOf([part("ear", boxMesh(40, 40, 88), 4), part("b", boxMesh(30, 20, 12), 4)], options);
  const file = made.files.find(({ path }) => path === "frame/plates/01.3mf")?.bytes ?? new Uint8Array();

  it("is set for what stands tall, and said in the table", () => {
    expect(made.plates[0]?.brims).toEqual(["Part ear"]);
    expect(decoder.decode(made.files.find(({ path }) => path.endsWith("plates.csv"))?.bytes)).toContain(
      "5 mm round each Part ear",
    );
  });

  it("ends on the bed", () => {
    const { objects, items } = read3mf(file);
    for (const { object, placement } of items) {
      const found = objects[object];
      if (found?.name !== "Part ear") continue;
      const { min, max } = boxOfMesh(found.mesh, placement);
      expect(Math.min(min.x, min.y)).toBeGreaterThanOrEqual(5.499);
      expect(Math.max(max.x, max.y)).toBeLessThanOrEqual(174.501);
    }
  });
});

describe("the estimate", () => {
  it("of a block is its perimeters, its floors and ceilings, and a fifth of the rest", () => {
    const made = platesOf([part("block", boxMesh(40, 40, 20), 1)], options);
    // Shell of 1.15 mm and nine solid layers of 0.2 mm by hand; threads over the filling are 1.4 times as thick.
    const inside = (40 - 2 * 1.15) ** 2;
    const plastic = 40 * 40 * 20 - 0.8 * inside * (20 - 1.8) + 0.4 * 0.2 * inside;
    expect(Math.abs((made.prints[0]?.grams ?? 0) / (plastic * 1.27e-3) - 1)).toBeLessThan(0.02);
  });
});
