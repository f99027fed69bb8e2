/** ezdxf reads the bars' DXF files: every slot, hole, corner and edge where the lands of the back-planes want it. */
import { backPlanePlaces } from "@rubus/boards";
import { cellWidthMm } from "@rubus/cluster";
import { compileWiring, type FrameWiring } from "@rubus/frame";
import { expect, it } from "vitest";
import { readDxf } from "./support/dxf-judge.js";
import { describeJudged } from "./support/judges.js";

const frame: FrameWiring = {
  path: "home/a",
  panelWidthMm: 482.6,
  rackUnitMm: 44.45,
  earMm: 31.3,
  cells: 5,
  supply: { name: "any", ratedCurrent: 40, overload: 1.35 },
  feeds: [{ cell: 2, typical: 16, worst: 17 }],
  nodes: [],
};

const { files } = compileWiring({ frames: [frame] });
const read = (key: string) => {
  const file = files.find(({ path }) => path === `frame/cut/${key}.dxf`);
  if (file === undefined) throw new Error(`no ${key}`);
  return readDxf(file.bytes);
};

const { barWidthMm } = backPlanePlaces.lands;
/** ISO 273, medium. */
const [m5Mm, m6Mm] = [5.5, 6.6];
const toleranceMm = 1e-4;
const playMm = 0.8;

describeJudged("ezdxf", "the bars' DXF files", () => {
  it.each([
    ["link-bar-5v", m5Mm],
    ["link-bar-gnd", m6Mm],
  ] as const)(
    "cut %s with slots one cell apart, wide enough for the bolt and 0.8 mm to either side",
    async (key, holeMm) => {
      const { version, units, faults, circles, polylines, texts, others } = await read(key);
      expect({ version, units, faults, circles, others }).toEqual({
        version: "AC1009",
        units: 4,
        faults: [],
        circles: [],
        others: [],
      });
      const [outline, ...slots] = polylines;
      expect(polylines.map(({ layer, closed }) => [layer, closed])).toEqual(Array(3).fill(["CUT", true]));
      const [left = 0, low = 0, right = 0, high = 0] = outline?.box ?? [];
      expect(Math.abs(left) + Math.abs(low)).toBeLessThan(toleranceMm);
      expect(Math.abs(high - barWidthMm)).toBeLessThan(toleranceMm);
      for (const { radius } of outline?.arcs ?? []) expect(Math.abs(radius - 2)).toBeLessThan(toleranceMm);

      const middles = slots.map(({ arcs }) => {
        expect(arcs).toHaveLength(2);
        for (const { radius, y } of arcs) {
          expect(Math.abs(radius - holeMm / 2)).toBeLessThan(toleranceMm);
          expect(Math.abs(y - barWidthMm / 2)).toBeLessThan(toleranceMm);
        }
        const [a, b] = arcs.map(({ x }) => x).sort((one, other) => one - other) as [number, number];
        expect(Math.abs(b - a - 2 * playMm)).toBeLessThan(toleranceMm);
        return (a + b) / 2;
      });
      expect(Math.abs((middles[1] ?? 0) - (middles[0] ?? 0) - cellWidthMm)).toBeLessThan(toleranceMm);
      // The same from either end, so that no bar can lie the wrong way round.
      expect(Math.abs((middles[0] ?? 0) - (right - (middles[1] ?? 0)))).toBeLessThan(toleranceMm);
      expect(texts.map(({ layer, text }) => [layer, text])).toEqual([
        ["DIM", `${key}: 4 pieces`],
        ["DIM", expect.stringContaining("millimetres, 1:1")],
      ]);
    },
  );

  it.each([
    ["link-spacer-5v", m5Mm],
    ["link-spacer-gnd", m6Mm],
  ] as const)("cut %s with the bolt's hole in its middle", async (key, holeMm) => {
    const { faults, circles, polylines } = await read(key);
    expect(faults).toEqual([]);
    expect(polylines).toHaveLength(1);
    const [hole] = circles;
    expect(circles).toHaveLength(1);
    for (const [found, wanted] of [
      [hole?.x, barWidthMm / 2],
      [hole?.y, barWidthMm / 2],
      [hole?.radius, holeMm / 2],
    ] as const)
      expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThan(toleranceMm);
  });
});
