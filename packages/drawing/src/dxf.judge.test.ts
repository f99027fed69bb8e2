/** ezdxf reads the DXF: no fault, millimetres, and every centre and radius where the scene has it. */
import { expect, it } from "vitest";
import { readDxf } from "../../../tests/support/dxf-judge.js";
import { describeJudged } from "../../../tests/support/judges.js";
import { toDxf } from "./dxf.js";
import { arcPath, circlePath, linePath, polygonPath, roundedRectanglePath } from "./path-shapes.js";
import type { Scene } from "./scene.js";
import { group, path, text } from "./scene-items.js";
import { compose, rotation, translation } from "./transform.js";

const ink = { stroke: { colour: "#000000", widthMm: 0.25 } } as const;
const holes = [
  { x: 12.3456, y: 9.8765, radius: 0.4321 },
  { x: 0, y: 0, radius: 3.3 },
  { x: 133.3333, y: 55.5555, radius: 2.75 },
] as const;

const scene: Scene = {
  title: "Sample",
  widthMm: 140,
  heightMm: 60,
  items: [
    group(
      [
        ...holes.map((hole) => path(circlePath(hole, hole.radius), ink)),
        path(roundedRectanglePath({ x: 10, y: 10 }, 101, 15, 2), ink),
        path([...arcPath({ x: 70, y: 30 }, 500, 80, 20), { to: "line", x: 70, y: 30 }, { to: "close" }], ink),
      ],
      { id: "CUT" },
    ),
    group([path(linePath({ x: 50, y: 0 }, { x: 50, y: 60 }), ink)], { id: "BEND" }),
    group(
      [
        text({ x: 60, y: 30 }, "⌀ 5.5 ± 0.1, 90°", 3.5, { anchor: "middle" }),
        path(arcPath({ x: 70, y: 40 }, 6, 20, 100), ink),
        path(polygonPath([holes[0], holes[1], holes[2]]), ink),
      ],
      { id: "DIM", transform: compose(translation(3, 1), rotation(10)) },
    ),
  ],
};

describeJudged("ezdxf", "a DXF read by ezdxf", () => {
  const read = () =>
    readDxf(
      toDxf(scene, [
        { name: "CUT", colour: 7 },
        { name: "BEND", colour: 5 },
        { name: "DIM", colour: 3 },
      ]),
    );

  it("is a faultless file of release 12 in millimetres with its layers", async () => {
    const { version, units, faults, layers, others, texts } = await read();
    expect({ version, units, faults }).toEqual({ version: "AC1009", units: 4, faults: [] });
    expect(layers).toEqual(expect.arrayContaining(["0", "CUT", "BEND", "DIM"]));
    expect(others).toEqual(["LINE BEND", "ARC DIM"]);
    expect(texts).toEqual([{ layer: "DIM", text: "Ø 5.5 ± 0.1, 90°" }]);
  });

  it("has holes within 0.0001 mm of where the scene puts them, counted up from its lower edge", async () => {
    const { circles } = await read();
    expect(circles.map(({ layer }) => layer)).toEqual(["CUT", "CUT", "CUT"]);
    for (const [index, { x, y, radius }] of holes.entries()) {
      expect(Math.abs((circles[index]?.x ?? Number.NaN) - x)).toBeLessThan(1e-4);
      expect(Math.abs((circles[index]?.y ?? Number.NaN) - (60 - y))).toBeLessThan(1e-4);
      expect(Math.abs((circles[index]?.radius ?? Number.NaN) - radius)).toBeLessThan(1e-4);
    }
  });

  it("has rounded corners of the wanted radius and the outline's size", async () => {
    const { polylines } = await read();
    const [outline, sector] = polylines;
    const [wide] = sector?.arcs ?? [];
    expect(Math.abs((wide?.radius ?? Number.NaN) - 500)).toBeLessThan(1e-4);
    expect(Math.abs((wide?.y ?? Number.NaN) - 30)).toBeLessThan(1e-4);
    expect(outline?.closed).toBe(true);
    expect(outline?.arcs).toHaveLength(4);
    for (const { radius } of outline?.arcs ?? []) expect(Math.abs(radius - 2)).toBeLessThan(1e-4);
    const [minX = 0, minY = 0, maxX = 0, maxY = 0] = outline?.box ?? [];
    expect(maxX - minX).toBeCloseTo(101, 4);
    expect(maxY - minY).toBeCloseTo(15, 4);
    expect([minX, minY]).toEqual([expect.closeTo(10, 4), expect.closeTo(35, 4)]);
  });
});
