import { area, vec2, vec3 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BodyPiece,
  behindBoard,
  bodyDepthMm,
  bodyHeightMm,
  boxOfPiece,
  boxPiece,
  extrudedPiece,
  mirroredInX,
  roundPiece,
} from "./body-solid.js";
import { gullWingSolid } from "./leaded-solid.js";

const mm = fc.integer({ min: -900, max: 900 }).map((value) => value / 100);
const range = fc
  .tuple(mm, fc.integer({ min: 1, max: 500 }))
  .map(([from, by]) => [from, from + by / 100] as const);
const triangle = fc
  .tuple(mm, mm, range, range)
  .map(([x, y, [a, b], [c, d]]) => [vec2(x, y), vec2(x + (b - a), y), vec2(x, y + (d - c))]);

const piece: fc.Arbitrary<BodyPiece> = fc.oneof(
  fc.tuple(range, range, range).map(([x, y, z]) => boxPiece("tin", x, y, z)),
  fc
    .tuple(fc.constantFrom("x" as const, "y" as const, "z" as const), triangle, range)
    .map(([along, corners, ends]) => extrudedPiece("epoxy", along, corners, ends)),
  fc.tuple(mm, mm, range).map(([x, y, ends]) => roundPiece("tin", vec2(x, y), 0.5, ends)),
);

const rounded = (box: ReturnType<typeof boxOfPiece>) =>
  [box.min, box.max].map(({ x, y, z }) => [x, y, z].map((value) => Math.round(value * 1e6) / 1e6 + 0));

describe("a piece of a body", () => {
  it("comes back when it is mirrored twice, and its outline keeps running the same way round", () => {
    fc.assert(
      fc.property(piece, (one) => {
        const mirrored = mirroredInX(one);
        const { min, max } = boxOfPiece(one);
        expect(rounded(boxOfPiece(mirrored))).toEqual(
          rounded({ min: vec3(-max.x, min.y, min.z), max: vec3(-min.x, max.y, max.z) }),
        );
        expect(rounded(boxOfPiece(mirroredInX(mirrored)))).toEqual(rounded(boxOfPiece(one)));
        if (mirrored.shape === "extrusion" && mirrored.outline.kind === "polygon")
          expect(area(mirrored.outline.corners)).toBeGreaterThan(0);
      }),
    );
  });

  it("stands as far behind the board as it would stand before it", () => {
    fc.assert(
      fc.property(piece, (one) => {
        const { min, max } = boxOfPiece(one);
        const behind = boxOfPiece(behindBoard(one, 1.6));
        expect(rounded(behind)).toEqual(
          rounded({ min: vec3(min.x, min.y, -1.6 - max.z), max: vec3(max.x, max.y, -1.6 - min.z) }),
        );
      }),
    );
  });
});

describe("a body", () => {
  const so8 = gullWingSolid({
    spanMm: 6,
    footMm: 0.8,
    leadWidthMm: 0.41,
    bodyLengthMm: 4.9,
    bodyWidthMm: 3.9,
    heightMm: 1.75,
    leads: (["left", "right"] as const).flatMap((side) =>
      [-1.905, -0.635, 0.635, 1.905].map((atMm) => ({ side, atMm })),
    ),
    dot: true,
    source: "tests",
  });

  it("in a package with leads has the height, the span and the plan of its data sheet", () => {
    expect(bodyHeightMm(so8)).toBe(1.75);
    expect(bodyDepthMm(so8)).toBe(0);
    const boxes = so8.pieces.map(boxOfPiece);
    const leads = boxes.filter((_, index) => so8.pieces[index]?.material === "tin");
    expect(leads).toHaveLength(8);
    expect(Math.min(...leads.map(({ min }) => min.x))).toBe(-3);
    expect(Math.max(...leads.map(({ max }) => max.x))).toBe(3);
    for (const { min } of leads) expect(min.z).toBe(0);
    const [moulding] = boxes;
    expect([(moulding?.max.x ?? 0) * 2, (moulding?.max.y ?? 0) * 2]).toEqual([3.9, 4.9]);
  });

  it("has its pins below the board's surface", () => {
    expect(
      bodyDepthMm({ side: "near", source: "tests", pieces: [roundPiece("tin", vec2(0, 0), 0.3, [-3, 0])] }),
    ).toBe(3);
  });
});
