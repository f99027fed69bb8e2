import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDxf } from "./dxf.js";
import { runsOf } from "./path-runs.js";
import { arcPath, circlePath, linePath, polygonPath, roundedRectanglePath } from "./path-shapes.js";
import type { Item, Scene } from "./scene.js";
import { group, path, text } from "./scene-items.js";
import { compose, rotation, scaling, transformPath, translation } from "./transform.js";

const stroke = { stroke: { colour: "#000000", widthMm: 0.2 } } as const;
const layers = [
  { name: "CUT", colour: 7 },
  { name: "DIM", colour: 3 },
] as const;

const scene = (items: readonly Item[]): Scene => ({ title: "Bar ⌀ 5.5", widthMm: 100, heightMm: 50, items });

/** Entities with their values by group code. */
const entitiesOf = (dxf: string): readonly Readonly<Record<number | "kind", string>>[] => {
  const lines = dxf.slice(dxf.indexOf("ENTITIES")).split("\n");
  const found: Record<number | "kind", string>[] = [];
  for (let index = 1; index + 1 < lines.length; index += 2) {
    const [code, value] = [Number(lines[index]), lines[index + 1] ?? ""];
    const last = found.at(-1);
    if (code === 0) found.push({ kind: value });
    else if (last) last[code] = value;
  }
  return found.filter(({ kind }) => kind !== "ENDSEC" && kind !== "EOF");
};

describe("a scene as DXF", () => {
  it("has true circles and arcs on the layer of their group, y up from the lower edge", () => {
    const [circle, arc, line] = entitiesOf(
      toDxf(
        scene([
          group([path(circlePath({ x: 10, y: 20 }, 2.75), stroke)], { id: "CUT" }),
          group([group([path(arcPath({ x: 30, y: 20 }, 5, 90, -180), stroke)], { id: "half" })], {
            id: "DIM",
          }),
          path(linePath({ x: 0, y: 0 }, { x: 1, y: 2 }), stroke),
        ]),
        layers,
      ),
    );
    expect(circle).toEqual({ kind: "CIRCLE", 8: "CUT", 10: "10.0", 20: "30.0", 40: "2.75" });
    expect(arc).toEqual({
      kind: "ARC",
      8: "DIM",
      10: "30.0",
      20: "30.0",
      40: "5.0",
      50: "270.0",
      51: "90.0",
    });
    expect(line).toEqual({ kind: "LINE", 8: "0", 10: "0.0", 20: "50.0", 11: "1.0", 21: "48.0" });
  });

  it("closes a rounded outline as one polyline whose corners bulge by tan 22.5°, clockwise", () => {
    const found = entitiesOf(
      toDxf(scene([path(roundedRectanglePath({ x: 5, y: 5 }, 40, 15, 2), stroke)]), layers),
    );
    expect(found.map(({ kind }) => kind)).toEqual(["POLYLINE", ...Array(8).fill("VERTEX"), "SEQEND"]);
    expect(found[0]?.[70]).toBe("1");
    const bulges = found.flatMap((each) => (each[42] === undefined ? [] : [Number(each[42])]));
    expect(bulges).toEqual(Array(4).fill(-0.4142135624));
  });

  it("turns and scales what its groups turn and scale, text by the height of its capitals", () => {
    const [circle, words] = entitiesOf(
      toDxf(
        scene([
          group(
            [
              path(circlePath({ x: 1, y: 0 }, 1), stroke),
              text({ x: 0, y: 0 }, "⌀ 5.5 ± 0.1 µ", 4, { anchor: "middle", rotateDegrees: 30 }),
            ],
            { transform: compose(translation(20, 10), rotation(90), scaling(2)) },
          ),
        ]),
        layers,
      ),
    );
    expect(circle).toMatchObject({ 10: "20.0", 20: "42.0", 40: "2.0" });
    expect(words).toMatchObject({ 1: "%%c 5.5 %%p 0.1 \\U+00B5", 50: "120.0", 72: "1", 73: "0", 10: "20.0" });
    expect(Number(words?.[40])).toBeCloseTo(8 * 0.729, 2);
  });

  it("states millimetres, its layers and no date", () => {
    const dxf = toDxf(scene([]), layers);
    expect(dxf).toContain("$ACADVER\n  1\nAC1009\n");
    expect(dxf).toContain("$INSUNITS\n 70\n4\n");
    expect(dxf).toContain("LAYER\n  2\nCUT\n 70\n0\n 62\n7\n");
    expect(dxf).toBe(toDxf(scene([]), layers));
    expect(dxf).not.toMatch(/[^\n -~]/);
  });

  it("refuses clips, mirrored text and layers that release 12 cannot name", () => {
    const clipped = group([], { clip: circlePath({ x: 0, y: 0 }, 1) });
    const mirrored = group([text({ x: 0, y: 0 }, "A", 3)], { transform: scaling(-1, 1) });
    expect(() => toDxf(scene([clipped]), layers)).toThrow(TypeError);
    expect(() => toDxf(scene([mirrored]), layers)).toThrow(TypeError);
    expect(() => toDxf(scene([]), [{ name: "to cut", colour: 1 }])).toThrow(RangeError);
  });
});

describe("lines and arcs of a path", () => {
  it("gives back any arc, moved and turned, to a millionth of a millimetre", () => {
    const size = fc.double({ min: 0.1, max: 200, noNaN: true });
    const angle = fc.double({ min: -360, max: 360, noNaN: true });
    const sweep = fc.double({ min: 1, max: 359, noNaN: true });
    fc.assert(
      fc.property(size, size, angle, sweep, fc.boolean(), angle, (x, radius, start, size, back, turn) => {
        const centre = { x, y: 3 };
        const signed = back ? -size : size;
        const map = compose(rotation(turn), translation(7, -2));
        const [found, ...others] = runsOf(transformPath(map, arcPath(centre, radius, start, signed)));
        const [run, ...more] = found?.runs ?? [];
        expect([others, more]).toEqual([[], []]);
        const [moved] = transformPath(map, [{ to: "move", ...centre }]);
        expect(run?.arc?.centre.x).toBeCloseTo(moved?.to === "move" ? moved.x : Number.NaN, 6);
        expect(run?.arc?.centre.y).toBeCloseTo(moved?.to === "move" ? moved.y : Number.NaN, 6);
        expect(run?.arc?.radius).toBeCloseTo(radius, 6);
        expect(run?.arc?.sweepDegrees).toBeCloseTo(signed, 6);
      }),
    );
  });

  it("keeps a curve that is no arc as chords, and straight sides straight", () => {
    const [curve] = runsOf([
      { to: "move", x: 0, y: 0 },
      { to: "cubic", x1: 0, y1: 4, x2: 10, y2: 1, x: 10, y: 0 },
    ]);
    expect(curve?.runs.length).toBeGreaterThan(5);
    expect(curve?.runs.every(({ arc }) => arc === undefined)).toBe(true);
    const [square] = runsOf(
      polygonPath([
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
      ]),
    );
    expect(square).toMatchObject({ closed: true, runs: [{}, {}, { to: { x: 0, y: 0 } }] });
  });
});
