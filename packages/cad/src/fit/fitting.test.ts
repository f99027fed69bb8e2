import { vec3 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Mesh, volumeOfMesh } from "../geometry/mesh.js";
import { inPlace, movedBy, turnedAbout } from "../geometry/placement.js";
import { openWorkshop, type Workshop } from "../workshop.js";
import { type Fitting, openFitting } from "./fitting.js";

let shop: Workshop;
let room: Fitting;
let cube: Mesh;
beforeAll(async () => {
  [shop, room] = await Promise.all([openWorkshop(), openFitting()]);
  cube = shop.mesh(shop.box(vec3(0, 0, 0), vec3(10, 10, 10)));
});

const at = (name: string, x: number, y: number, z: number) => ({
  name,
  mesh: cube,
  placement: movedBy(vec3(x, y, z)),
});

describe("overlaps", () => {
  it("are found with their volume and place, touching parts left out", () => {
    const found = room.overlaps([at("a", 0, 0, 0), at("b", 9, 8, 7), at("c", 10, 0, 0), at("d", 50, 0, 0)]);
    expect(found.map(({ a, b }) => `${a}-${b}`)).toEqual(["a-b", "b-c"]);
    expect(found[0]?.volumeMm3).toBeCloseTo(1 * 2 * 3, 9);
    expect(found[0]?.box).toEqual({ min: vec3(9, 8, 7), max: vec3(10, 10, 10) });
  });

  it("are the same by the solid kernel, for round parts turned anyhow", () => {
    const rod = shop.cylinder({ at: vec3(0, 0, 0) }, 3, 20);
    const turn = turnedAbout(vec3(1, 2, 0), 70, vec3(5, 5, 5));
    const exact = shop.volume(
      shop.intersect(shop.box(vec3(0, 0, 0), vec3(10, 10, 10)), shop.place(rod, turn)),
    );
    const [found] = room.overlaps([
      at("cube", 0, 0, 0),
      { name: "rod", mesh: shop.mesh(rod), placement: turn },
    ]);
    expect(Math.abs((found?.volumeMm3 ?? 0) / exact - 1)).toBeLessThan(0.01);
  });

  it("below the threshold are none", () => {
    const sliver = [at("a", 0, 0, 0), at("b", 9.9996, 0, 0)];
    expect(room.overlaps(sliver)).toEqual([]);
    expect(room.overlaps(sliver, 0.01)).toHaveLength(1);
  });

  it("of a mesh that isn't closed can't be told", () => {
    const open = { ...cube, triangles: cube.triangles.slice(3) };
    expect(() => room.overlaps([{ name: "lid", mesh: open, placement: inPlace }])).toThrow(
      /RUB-CAD-008.*lid/,
    );
  });
});

describe("the room that pairs share", () => {
  it("is told for each, 0 where they stand apart, without what lies in the boxes left out", () => {
    const [a, b, far] = [at("a", 0, 0, 0), at("b", 9, 8, 7), at("far", 50, 0, 0)];
    const [shared, none, rest] = room.sharedRoom([
      [a, b],
      [a, far],
      [a, b, [{ min: vec3(9, 8, 7), max: vec3(10, 10, 8) }]],
    ]);
    expect(shared?.volumeMm3).toBeCloseTo(6, 9);
    expect(none).toEqual({ volumeMm3: 0 });
    expect(rest?.volumeMm3).toBeCloseTo(4, 9);
    expect(rest?.box?.min.z).toBeCloseTo(8, 9);
  });
});

describe("clearance", () => {
  it("is the gap between two parts, up to what is searched", () => {
    expect(room.clearance(at("a", 0, 0, 0), at("b", 12, 0, 0), 5)).toBeCloseTo(2, 6);
    expect(room.clearance(at("a", 0, 0, 0), at("b", 13, 14, 0), 9)).toBeCloseTo(5, 6);
    expect(room.clearance(at("a", 0, 0, 0), at("b", 5, 0, 0), 5)).toBe(0);
    expect(room.clearance(at("a", 0, 0, 0), at("b", 30, 0, 0), 5)).toBe(5);
  });
});

describe("the room a part takes on its way", () => {
  it("of a box is the box and what its three faces sweep, whichever way it goes", () => {
    const step = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(step, step, step, (x, y, z) => {
        const swept = volumeOfMesh(room.swept(at("a", 3, 4, 5), vec3(x, y, z)));
        expect(swept).toBeCloseTo(1000 + 100 * (Math.abs(x) + Math.abs(y) + Math.abs(z)), 2);
      }),
      { numRuns: 40 },
    );
  });

  it("of a cup fills the cup as far as its floor comes", () => {
    const cup = shop.cut(shop.box(vec3(0, 0, 0), vec3(10, 10, 10)), [
      shop.cylinder({ at: vec3(5, 5, 2) }, 4, 20),
    ]);
    const mesh = shop.mesh(cup);
    const hole = (1000 - volumeOfMesh(mesh)) / 8;
    const swept = room.swept({ name: "cup", mesh, placement: inPlace }, vec3(0, 0, 30));
    expect(volumeOfMesh(swept)).toBeCloseTo(100 * 40 - hole * 8, 1);
  });

  it("of a part drawn out of its slot meets what stands before the slot, not what stands beside", () => {
    const swept = room.swept(at("tray", 0, 0, 0), vec3(0, -40, 0));
    const way = { name: "way", mesh: swept, placement: inPlace };
    expect(room.overlaps([way, at("beside", 10, -20, 0)])).toEqual([]);
    expect(room.overlaps([way, at("before", 9, -20, 0)])[0]?.volumeMm3).toBeCloseTo(100, 3);
  });
});
