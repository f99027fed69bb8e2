import { area, circlePolygon, rectangle, vec2 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { closedBody } from "../gate/manifold-of.js";
import { boxOfMesh } from "../geometry/box3.js";
import { volumeOfMesh, welded } from "../geometry/mesh.js";
import { loadMeshKernel } from "../kernel/kernel.js";
import { openWorkshop, type Workshop } from "../workshop.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

const plate = rectangle(vec2(10, 5), 20, 10);

describe("a plate as triangles", () => {
  it("is closed, and holds its outline less its holes, whichever way round they run", async () => {
    const meshes = await loadMeshKernel();
    const cell = fc.record({ radius: fc.double({ min: 0.2, max: 0.9, noNaN: true }), turned: fc.boolean() });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 50 }), fc.boolean(), (cells, turned) => {
        // One hole a cell of 2 × 2 mm.
        const holes = cells.map(({ radius, turned: back }, index) => {
          const circle = circlePolygon(
            vec2(1 + 2 * (index % 10), 1 + 2 * Math.floor(index / 10)),
            radius,
            0.05,
          );
          return back ? circle.toReversed() : circle;
        });
        const mesh = shop.plateMesh({
          outline: turned ? plate.toReversed() : plate,
          holes,
          fromMm: -1,
          toMm: 0.6,
        });
        const closed = closedBody(meshes, mesh);
        expect("fault" in closed ? closed.fault : closed.body.genus()).toBe(holes.length);
        const drilled = holes.reduce((sum, hole) => sum + Math.abs(area(hole)), 0);
        expect(volumeOfMesh(welded(mesh))).toBeCloseTo(1.6 * (200 - drilled), 3);
        if ("body" in closed) closed.body.delete();
      }),
      { numRuns: 25 },
    );
  });

  it("lets the light run over a round hole, and not over a corner", () => {
    const { normals, positions } = shop.plateMesh({
      outline: plate,
      holes: [circlePolygon(vec2(10, 5), 2, 0.02)],
      fromMm: 0,
      toMm: 1,
    });
    const upright = Array.from({ length: normals.length / 3 }, (_, i) => ({
      at: [positions[3 * i] ?? 0, positions[3 * i + 1] ?? 0],
      normal: [normals[3 * i] ?? 0, normals[3 * i + 1] ?? 0, normals[3 * i + 2] ?? 0],
    })).filter(({ normal: [, , z] }) => z === 0);
    for (const {
      at: [x = 0, y = 0],
      normal: [nx = 0, ny = 0],
    } of upright) {
      const out = Math.hypot(x - 10, y - 5);
      if (out > 3) expect(Math.max(Math.abs(nx), Math.abs(ny))).toBe(1);
      // Out of the material is into the hole.
      else expect(nx * (10 - x) + ny * (5 - y)).toBeCloseTo(out, 4);
    }
    expect(upright.length).toBeGreaterThan(16);
  });

  it("stands between its two heights", () => {
    const mesh = shop.plateMesh({ outline: plate, holes: [], fromMm: -0.5, toMm: 1.1 });
    const { min, max } = boxOfMesh(mesh);
    expect([min, max].map(({ x, y, z }) => [x, y, Math.round(z * 1e6) / 1e6])).toEqual([
      [0, 0, -0.5],
      [20, 10, 1.1],
    ]);
  });
});
