import { type Vec3, vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import type { WeldedMesh } from "../geometry/mesh.js";
import { inPlace, movedBy } from "../geometry/placement.js";
import { cameras } from "./camera.js";
import { shadedPicture } from "./shaded.js";

/** A box between two corners, its triangles counter-clockwise seen from outside. */
const boxMesh = (low: Vec3, high: Vec3): WeldedMesh => ({
  positions: Float32Array.from(
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap((corner) => [
      (corner & 1) === 0 ? low.x : high.x,
      (corner & 2) === 0 ? low.y : high.y,
      (corner & 4) === 0 ? low.z : high.z,
    ]),
  ),
  triangles: Uint32Array.from([
    0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7,
    5,
  ]),
});

const cube = boxMesh(vec3(0, 0, 0), vec3(10, 10, 10));
const options = { camera: cameras.front, width: 124, height: 124 };

const pixelOf = (
  { width, rgb }: ReturnType<typeof shadedPicture>,
  x: number,
  y: number,
): readonly number[] => [...rgb.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];

describe("a shaded picture", () => {
  it("is cut to the model and shows the ground around it", () => {
    const wide = boxMesh(vec3(0, 0, 0), vec3(40, 10, 10));
    const picture = shadedPicture([{ mesh: wide, placement: inPlace, colour: "#808080" }], options);
    expect([picture.width, picture.height]).toEqual([124, 49]);
    expect(pixelOf(picture, 2, 2)).toEqual([255, 255, 255]);
    expect(pixelOf(picture, 62, 24)[0]).toBeLessThan(130);
  });

  it("hides what stands behind, in whatever order the bodies come", () => {
    const before = { mesh: cube, placement: inPlace, colour: "#ff0000" } as const;
    const behind = { mesh: cube, placement: movedBy(vec3(0, 30, 0)), colour: "#0000ff" } as const;
    for (const bodies of [
      [before, behind],
      [behind, before],
    ]) {
      const [red = 0, , blue = 0] = pixelOf(shadedPicture(bodies, options), 62, 62);
      expect(red).toBeGreaterThan(100);
      expect(blue).toBe(0);
    }
  });

  it("draws a line where bodies end and where faces meet", () => {
    const picture = shadedPicture([{ mesh: cube, placement: inPlace, colour: "#c0c0c0" }], {
      ...options,
      camera: cameras.isometric,
    });
    const middle = [...Array(picture.width).keys()].map((x) => pixelOf(picture, x, 90)[0] ?? 0);
    const dark = middle.filter((tone) => tone < 60).length;
    expect(dark).toBeGreaterThanOrEqual(1);
    expect(new Set(middle).size).toBeGreaterThan(3);
  });

  it("is the same for the same meshes, and refuses to draw nothing", () => {
    const draw = () => shadedPicture([{ mesh: cube, placement: inPlace, colour: "#123456" }], options);
    expect(draw().rgb).toEqual(draw().rgb);
    expect(() => shadedPicture([], options)).toThrow(RangeError);
  });
});
