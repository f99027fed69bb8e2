import { vec2, vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { bracketOf } from "../../../../tests/support/sample-bracket.js";
import { rectangleContour } from "../geometry/contour.js";
import { topPlane } from "../geometry/plane.js";
import { openWorkshop, type Workshop } from "../workshop.js";
import { closedBody } from "./manifold-of.js";

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});

const anyVolume = { min: 0, max: Infinity };

describe("the gate", () => {
  it("lets a sound part through, with its mesh, volume and box", () => {
    const passed = shop.gate(bracketOf(shop), {
      name: "bracket",
      volumeMm3: { min: 14_900, max: 15_100 },
    });
    expect(passed.diagnostics).toEqual([]);
    if (!passed.ok) return;
    expect(passed.value.mesh.triangles.length / 3).toBeGreaterThan(1000);
    expect(passed.value.box.max.z).toBeCloseTo(30, 4);
  });

  it("finds a volume outside the band", () => {
    const cube = shop.box(vec3(0, 0, 0), vec3(10, 10, 10));
    const found = shop.gate(cube, { name: "cube", volumeMm3: { min: 1001, max: 1100 } });
    expect(found.diagnostics.map(({ code }) => code)).toEqual(["RUB-CAD-007"]);
    expect(found.diagnostics[0]?.message).toBe("cube has 1000.0 mm³, not between 1001 and 1100 mm³.");
  });

  it("finds a part in two pieces, unless two were declared", () => {
    const halves = shop.cut(shop.box(vec3(0, 0, 0), vec3(10, 10, 10)), [
      shop.box(vec3(4, -1, -1), vec3(5, 11, 11)),
    ]);
    expect(
      shop.gate(halves, { name: "halves", volumeMm3: anyVolume }).diagnostics.map(({ code }) => code),
    ).toEqual(["RUB-CAD-006"]);
    expect(shop.gate(halves, { name: "halves", volumeMm3: anyVolume, solids: 2 }).ok).toBe(true);
  });

  it("finds an invalid solid: an outline that crosses itself", () => {
    const bow = shop.extrude(
      {
        outline: {
          kind: "path",
          start: vec2(0, 0),
          curves: [vec2(10, 10), vec2(10, 0), vec2(0, 12)].map((end) => ({ to: "line", end })),
        },
      },
      topPlane(),
      5,
    );
    const found = shop.gate(bow, { name: "bow", volumeMm3: anyVolume }).diagnostics.map(({ code }) => code);
    expect(found).toContain("RUB-CAD-005");
  });

  it("finds a mesh that is too coarse to hold the volume", () => {
    const rod = shop.cylinder({ at: vec3(0, 0, 0) }, 10, 10);
    const coarse = { toleranceMm: 5, angleDegrees: 90 };
    const found = shop.gate(rod, { name: "rod", volumeMm3: anyVolume, fineness: coarse });
    expect(found.diagnostics.map(({ code }) => code)).toEqual(["RUB-CAD-009"]);
  });

  it("finds solids that touch along a line only", () => {
    const [a, b] = [rectangleContour(vec2(0, 0), vec2(5, 5)), rectangleContour(vec2(5, 5), vec2(10, 10))];
    const touching = shop.fuse(
      shop.extrude({ outline: a }, topPlane(), 3),
      shop.extrude({ outline: b }, topPlane(), 3),
    );
    const found = shop.gate(touching, { name: "corners", volumeMm3: anyVolume });
    expect(found.ok).toBe(false);
  });
});

describe("a closed body", () => {
  it("is not made of a mesh with a triangle missing", async () => {
    const { loadMeshKernel } = await import("../kernel/kernel.js");
    const meshes = await loadMeshKernel();
    const mesh = shop.mesh(shop.box(vec3(0, 0, 0), vec3(1, 1, 1)));
    const whole = closedBody(meshes, mesh);
    expect("body" in whole && whole.body.volume()).toBeCloseTo(1, 6);
    const open = { ...mesh, triangles: mesh.triangles.slice(3) };
    expect(closedBody(meshes, open)).toEqual({ fault: "Not manifold" });
  });
});
