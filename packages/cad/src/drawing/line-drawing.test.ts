import { flattenPath, type Group, type Item, type Path } from "@rubus/drawing";
import { area, vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { movedBy } from "../geometry/placement.js";
import type { Solid } from "../kernel/solid.js";
import { openWorkshop, type Workshop } from "../workshop.js";
import { cameras, toPaper } from "./camera.js";
import { plainLines } from "./line-drawing.js";

let shop: Workshop;
let cube: Solid;
beforeAll(async () => {
  shop = await openWorkshop();
  cube = shop.box(vec3(0, 0, 0), vec3(10, 10, 10));
});

const isGroup = (item: Item): item is Group => item.kind === "group";
const isPath = (item: Item): item is Path => item.kind === "path";
const pathsOf = (items: readonly Item[], id: string): readonly Path[] =>
  items
    .filter(isGroup)
    .find((group) => group.id === id)
    ?.items.filter(isPath) ?? [];

/** Length of all lines of one width. */
const inked = (paths: readonly Path[], widthMm: number): number =>
  paths
    .filter(({ stroke }) => stroke?.widthMm === widthMm)
    .flatMap(({ commands }) => flattenPath(commands))
    .flatMap(({ points }) =>
      points.slice(1).map((p, i) => Math.hypot(p.x - (points[i]?.x ?? 0), p.y - (points[i]?.y ?? 0))),
    )
    .reduce((sum, length) => sum + length, 0);

/** Area filled by the even-odd rule, for loops that don't cross. */
const filled = (paths: readonly Path[]): number =>
  Math.abs(
    paths.flatMap(({ commands }) => flattenPath(commands)).reduce((sum, { points }) => sum + area(points), 0),
  );

/** An isometric edge is foreshortened by √(2/3). */
const foreshortened = Math.sqrt(2 / 3);

describe("a line drawing", () => {
  it("shows nine of a cube's edges: six thick about it, three within", () => {
    const { items, widthMm, heightMm } = shop.lineDrawing([{ id: "cube", solid: cube }], {
      camera: cameras.isometric,
      scale: 2,
    });
    const paths = pathsOf(items, "cube");
    expect(inked(paths, plainLines.contourMm)).toBeCloseTo(6 * 20 * foreshortened, 0);
    expect(inked(paths, plainLines.sharpMm)).toBeCloseTo(3 * 20 * foreshortened, 0);
    expect(inked(paths, plainLines.smoothMm)).toBe(0);
    expect(widthMm).toBeCloseTo(2 * 10 * Math.SQRT2 + 2 * plainLines.contourMm, 3);
    expect(heightMm).toBeCloseTo(4 * 10 * foreshortened + 2 * plainLines.contourMm, 3);
  });

  it("hides one part behind another, in part or whole", () => {
    const drawn = (x: number) =>
      shop.lineDrawing(
        [
          { id: "front", solid: cube },
          { id: "behind", solid: cube, placement: movedBy(vec3(x, 20, 0)) },
        ],
        { camera: cameras.front, scale: 1 },
      ).items;
    expect(pathsOf(drawn(0), "behind")).toEqual([]);
    const seen = pathsOf(drawn(4), "behind");
    expect(inked(seen, plainLines.contourMm) + inked(seen, plainLines.sharpMm)).toBeCloseTo(4 + 10 + 4, 1);
  });

  it("tints what is seen of a part, and no more", () => {
    const tint = "#f2b8b8";
    const whole = shop.lineDrawing([{ id: "cube", solid: cube, tint }], {
      camera: cameras.isometric,
      scale: 3,
    });
    const hexagon = Math.sqrt(3) * 100 * 9;
    expect(filled(pathsOf(whole.items, "cube-fill")) / hexagon).toBeCloseTo(1, 2);
    const half = shop.lineDrawing(
      [
        { id: "front", solid: cube, placement: movedBy(vec3(5, 0, 0)) },
        { id: "behind", solid: cube, tint, placement: movedBy(vec3(0, 20, 0)) },
      ],
      { camera: cameras.front, scale: 3 },
    );
    expect(filled(pathsOf(half.items, "behind-fill")) / (50 * 9)).toBeCloseTo(1, 2);
    expect(pathsOf(half.items, "front-fill")).toEqual([]);
  });

  it("leaves holes out of a tint", () => {
    const ring = shop.cut(shop.cylinder({ at: vec3(0, 0, 0) }, 10, 2), [
      shop.cylinder({ at: vec3(0, 0, -1) }, 5, 9),
    ]);
    const { items } = shop.lineDrawing([{ id: "ring", solid: ring, tint: "#00ff00" }], {
      camera: cameras.top,
      scale: 4,
    });
    expect(filled(pathsOf(items, "ring-fill")) / (Math.PI * 75 * 16)).toBeCloseTo(1, 1);
  });

  it("draws where faces run on smoothly thin", () => {
    const rounded = shop.fillet(
      cube,
      2,
      ({ start, end }) => start.z === 10 && end.z === 10 && start.x === 10 && end.x === 10,
      1,
    );
    const paths = pathsOf(
      shop.lineDrawing([{ id: "r", solid: rounded }], { camera: cameras.isometric, scale: 1 }).items,
      "r",
    );
    expect(inked(paths, plainLines.smoothMm)).toBeGreaterThan(10 * foreshortened);
  });

  it("says where points of the model land, for leaders and labels", () => {
    const { view, widthMm, heightMm } = shop.lineDrawing([{ id: "cube", solid: cube }], {
      camera: cameras.front,
      scale: 2,
    });
    const margin = plainLines.contourMm;
    const corner = toPaper(view, vec3(0, 0, 10));
    expect([corner.x, corner.y].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([margin, margin]);
    const opposite = toPaper(view, vec3(10, 5, 0));
    expect(opposite.x).toBeCloseTo(widthMm - margin, 6);
    expect(opposite.y).toBeCloseTo(heightMm - margin, 6);
  });

  it("is the same every time", () => {
    const draw = () =>
      shop.lineDrawing(
        [
          { id: "a", solid: cube, tint: "#123456" },
          { id: "b", solid: cube, placement: movedBy(vec3(3, -4, 5)) },
        ],
        {
          camera: cameras.isometricRear,
          scale: 1.5,
        },
      );
    expect(draw()).toEqual(draw());
  });

  it("of nothing can't be made", () => {
    expect(() => shop.lineDrawing([], { camera: cameras.top, scale: 1 })).toThrow(RangeError);
  });
});

describe("cameras", () => {
  it.each(Object.entries(cameras))("%s sees a cube", (_name, camera) => {
    const { items } = shop.lineDrawing([{ id: "cube", solid: cube }], { camera, scale: 1 });
    expect(pathsOf(items, "cube").length).toBeGreaterThan(0);
  });

  it("that look along their own up are refused", () => {
    const camera = { from: vec3(0, 0, 1), up: vec3(0, 0, 1) };
    expect(() => shop.lineDrawing([{ id: "cube", solid: cube }], { camera, scale: 1 })).toThrow(RangeError);
  });
});
