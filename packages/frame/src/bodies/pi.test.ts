import { openWorkshop, vertexOf, type WeldedMesh } from "@rubus/cad";
import { piBoards, piModels, rowOf } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { piBody } from "./pi.js";

type Axis = "x" | "y" | "z";
const axes = ["x", "y", "z"] as const;

/** Where a line along an axis through a point enters and leaves a mesh, sorted: plain geometry on its triangles. */
const crossings = (mesh: WeldedMesh, through: Vec3, axis: Axis): readonly number[] => {
  const [u, v] = axes.filter((each) => each !== axis) as [Axis, Axis];
  const found: number[] = [];
  for (let i = 0; i + 2 < mesh.triangles.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => vertexOf(mesh, mesh.triangles[i + k] ?? 0)) as [Vec3, Vec3, Vec3];
    const whole = (b[u] - a[u]) * (c[v] - a[v]) - (c[u] - a[u]) * (b[v] - a[v]);
    if (Math.abs(whole) < 1e-9) continue;
    const s = ((through[u] - a[u]) * (c[v] - a[v]) - (c[u] - a[u]) * (through[v] - a[v])) / whole;
    const t = ((b[u] - a[u]) * (through[v] - a[v]) - (through[u] - a[u]) * (b[v] - a[v])) / whole;
    if (s < 0 || t < 0 || s + t > 1) continue;
    found.push(a[axis] + s * (b[axis] - a[axis]) + t * (c[axis] - a[axis]));
  }
  // A line through an edge meets both of its triangles.
  return found
    .sort((p, q) => p - q)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > 1e-4);
};

const shop = await openWorkshop();

describe.each(piBoards.map((pi) => [pi.key, pi] as const))("the body of a %s", (key, pi) => {
  const model = rowOf(piModels, key);
  const solid = piBody(shop, key);
  const mesh = shop.mesh(solid);
  const bodyOf = (name: string) => {
    const found = pi.bodies.find((body) => body.name === name);
    if (found === undefined) throw new RangeError(`${key} has no ${name}`);
    return found;
  };
  const thick = pi.thickness.value;
  const first = (through: Vec3, axis: Axis) => crossings(mesh, through, axis)[0] ?? Number.NaN;
  const last = (through: Vec3, axis: Axis) => crossings(mesh, through, axis).at(-1) ?? Number.NaN;
  // A little off the middle, so that no line runs along the edge of a triangle.
  const topOf = (name: string) =>
    last(vec3(bodyOf(name).x.value + 0.13, bodyOf(name).y.value + 0.07, 0), "z");

  it("is one valid solid", () => {
    expect(shop.pieces(solid)).toBe(1);
    expect(shop.isValid(solid)).toBe(true);
  });

  it("has the distances of its rows, measured on its triangles", () => {
    const middle = thick / 2 + 0.01;
    // At the height of the board's middle only the board is met.
    const length = crossings(mesh, vec3(0, 20.3, middle), "x");
    const width = crossings(mesh, vec3(20.3, 0, middle), "y");
    const across = crossings(mesh, vec3(0, 3.51, middle), "x");
    const along = crossings(mesh, vec3(3.51, 0, middle), "y");
    const centre = (all: readonly number[], from: number) => ((all[from] ?? 0) + (all[from + 1] ?? 0)) / 2;
    const measured = {
      length: (length.at(-1) ?? 0) - (length[0] ?? 0),
      width: (width.at(-1) ?? 0) - (width[0] ?? 0),
      thickness: last(vec3(1, 7.3, 0), "z") - first(vec3(1, 7.3, 0), "z"),
      holesAlong: centre(across, 3) - centre(across, 1),
      holesAcross: centre(along, 3) - centre(along, 1),
      hole: (across[2] ?? 0) - (across[1] ?? 0),
      usbHeight: topOf("usb-upper") - thick,
      networkHeight: topOf("ethernet") - thick,
      processorHeight: topOf("soc") - thick,
      pinTip: last(vec3(bodyOf("header").x.value + 1.37, bodyOf("header").y.value + 1.24, 0), "z") - thick,
      usbOverhang:
        last(vec3(0, bodyOf("usb-upper").y.value + 0.1, thick + 8.1), "x") - model.boardLength.value,
      networkOverhang:
        last(vec3(0, bodyOf("ethernet").y.value + 0.1, thick + 12), "x") - model.boardLength.value,
      powerOverhang: -first(vec3(bodyOf("power").x.value + 0.1, 0, thick + 1.3), "y"),
      cardOverhang: -first(vec3(0, bodyOf("sd-card").y.value + 0.1, -0.6), "x"),
    };
    const edge = (name: string, axis: "x" | "y", side: 1 | -1) => {
      const body = bodyOf(name);
      const size = axis === "x" ? body.sizeX.value : body.sizeY.value;
      return body[axis].value + (side * size) / 2;
    };
    const wanted: Record<keyof typeof measured, number> = {
      length: model.boardLength.value,
      width: model.boardWidth.value,
      thickness: thick,
      holesAlong: pi.holes[1].x.value - pi.holes[0].x.value,
      holesAcross: pi.holes[2].y.value - pi.holes[0].y.value,
      hole: pi.holeDiameter.value,
      usbHeight: bodyOf("usb-upper").height.value,
      networkHeight: bodyOf("ethernet").height.value,
      processorHeight: bodyOf("soc").height.value,
      pinTip: bodyOf("header").height.value,
      usbOverhang: edge("usb-upper", "x", 1) - model.boardLength.value,
      networkOverhang: edge("ethernet", "x", 1) - model.boardLength.value,
      powerOverhang: -edge("power", "y", -1),
      cardOverhang: -edge("sd-card", "x", -1),
    };
    for (const name of Object.keys(wanted) as (keyof typeof wanted)[])
      expect(measured[name], name).toBeCloseTo(wanted[name], name === "hole" ? 1 : 2);
  });

  it("has a height for every 10 mm square: a named body, a hole's land or small parts", () => {
    for (let x = 5; x < 85; x += 10)
      for (let y = 5; y < 56; y += 10) {
        const here = crossings(mesh, vec3(x + 0.11, y + 0.07, 0), "z");
        const land = pi.holes.some((hole) => Math.hypot(hole.x.value - x, hole.y.value - y) < 12);
        const beside = pi.bodies.some(
          (body) =>
            Math.abs(body.x.value - x) < body.sizeX.value / 2 + 5 &&
            Math.abs(body.y.value - y) < body.sizeY.value / 2 + 5,
        );
        expect(
          land || beside || (here.at(-1) ?? 0) >= thick + pi.smallPartsHeight.value - 1e-4,
          `${x}, ${y}`,
        ).toBe(true);
      }
  });
});
