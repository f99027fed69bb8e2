import { inPlace, openFitting, openWorkshop, pictureFineness, placePoint, type Workshop } from "@rubus/cad";
import { fabs, rowOf } from "@rubus/catalogue";
import { type BodySolid, bodyDepthMm, boxOfPiece, type PlacedPart, toBoard } from "@rubus/pcb";
import { vec2, vec3 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type BoardKey, boardKinds } from "../board-kinds.js";
import {
  type BoardPlaces,
  backPlanePlaces,
  boardThicknessMm,
  ledBoardBodies,
  powerBoardPlaces,
} from "../places/index.js";
import { partPlacement, pieceSolid } from "./body-pieces.js";
import { type PartSolid, partSolid } from "./part-solid.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const keys = Object.keys(boardKinds) as readonly BoardKey[];

type Stood = { readonly part: PlacedPart; readonly body: PartSolid };
const boards = keys.map((key) => {
  const parts = boardKinds[key].design(fab).parts.filter(({ fitted }) => fitted);
  const stood = parts.flatMap((part): readonly Stood[] => {
    const body = partSolid(part);
    return body === undefined ? [] : [{ part, body }];
  });
  return { key, parts, stood };
});

/** Each body once, however many parts and part numbers have it. */
const bodies = (): readonly (readonly [string, BodySolid])[] => [
  ...new Map(
    boards.flatMap(({ stood }) =>
      stood.map(
        ({ part, body }) => [JSON.stringify(body.solid.pieces), [part.type.land.name, body.solid]] as const,
      ),
    ),
  ).values(),
];

describe.each(boards)("the bodies on $key", ({ parts, stood }) => {
  it("stand for every fitted part that is bought, each with a shape of its own", () => {
    const bought = parts.filter(({ type }) => type.land.copperOnly !== true);
    expect(stood.map(({ part }) => part.ref)).toEqual(bought.map(({ ref }) => ref));
    expect(stood.filter(({ body }) => body.from === "plain").map(({ part }) => part.ref)).toEqual([]);
  });

  it("are as high as the catalogue or their package says", () => {
    for (const { part, body } of stood) {
      const { height, heightMm } = body;
      if (height === undefined) expect(heightMm, part.ref).toBeCloseTo(part.type.land.body.heightMm, 9);
      else {
        expect(heightMm, part.ref).toBeLessThanOrEqual((height.max ?? height.value) + 1e-9);
        expect(heightMm, part.ref).toBeGreaterThanOrEqual(height.value - 1e-9);
      }
    }
  });

  it("stand on their pads: every contact of a land is touched by a piece that conducts", () => {
    for (const { part, body } of stood) {
      const metal = body.solid.pieces.filter(({ material }) =>
        ["tin", "gold", "tinned-copper"].includes(material),
      );
      const boxes = metal.map(boxOfPiece).filter(({ min }) => min.z <= 1e-9);
      for (const { number, at, shape, technology } of part.type.land.pads) {
        if (number === "" || body.solid.side === "far" || technology === "hole") continue;
        const [halfX, halfY] =
          shape.kind === "circle"
            ? [shape.diameterMm / 2, shape.diameterMm / 2]
            : [shape.widthMm / 2, shape.heightMm / 2];
        const touched = boxes.some(
          ({ min, max }) =>
            min.x < at.x + halfX && max.x > at.x - halfX && min.y < at.y + halfY && max.y > at.y - halfY,
        );
        expect(touched, `${part.ref} pad ${number}`).toBe(true);
      }
    }
  });

  it("reach at most 2 mm beyond the rear with their tails, as the notes ask", () => {
    for (const { part, body } of stood)
      if (body.solid.side === "near")
        expect(bodyDepthMm(body.solid), part.ref).toBeLessThanOrEqual(boardThicknessMm + 2);
  });
});

describe("the places that the frame is built around", () => {
  const placesOf: readonly (readonly [BoardKey, BoardPlaces])[] = [
    ["led", ledBoardBodies],
    ["power", powerBoardPlaces],
    ["power-pi5", powerBoardPlaces],
    ["back-plane", backPlanePlaces],
  ];
  it.each(placesOf)("have the bodies of %s where they stand and as high", (key, places) => {
    const { stood } = boards.find((board) => board.key === key) ?? { stood: [] };
    for (const place of places.bodies.filter(({ name }) => !/ (lug|screw)$/.test(name))) {
      const found = stood.find(({ part, body }) => {
        const side = (part.side === "top") === (body.solid.side === "near") ? "component" : "solder";
        return side === place.side && Math.hypot(part.at.x - place.at.x, part.at.y - place.at.y) < 2;
      });
      const { body } = found ?? {};
      if (body === undefined) throw new Error(`nothing stands at ${place.name}`);
      // The same figure of the catalogue: nominal in one, greatest in the other at most.
      const { value = body.heightMm, min = value, max = value } = body.height ?? {};
      expect(place.tallMm, place.name).toBeGreaterThanOrEqual(Math.min(min, value) - 1e-9);
      expect(place.tallMm, place.name).toBeLessThanOrEqual(Math.max(max, body.heightMm) + 1e-9);
      const boxes = body.solid.pieces.filter(({ material }) => material !== "tin").map(boxOfPiece);
      const reach = (pick: (box: (typeof boxes)[number]) => number) => Math.max(...boxes.map(pick));
      const sizes = [
        reach(({ max: { x } }) => x) + reach(({ min: { x } }) => -x),
        reach(({ max: { y } }) => y) + reach(({ min: { y } }) => -y),
      ].toSorted((a, b) => a - b);
      const kept = [place.sizeX, place.sizeY].toSorted((a, b) => a - b);
      sizes.forEach((size, index) => {
        expect(size, `${place.name}, plan`).toBeLessThanOrEqual((kept[index] ?? 0) + 0.55);
      });
    }
  });
});

describe("the pieces of every body", () => {
  let shop: Workshop;
  beforeAll(async () => {
    shop = await openWorkshop();
  });

  it("are one closed solid each, and don't overlap", async () => {
    const { overlaps } = await openFitting();
    for (const [name, { pieces }] of bodies()) {
      const placed = pieces.map((piece, index) => {
        const solid = pieceSolid(shop, piece);
        expect(shop.pieces(solid), `${name}, piece ${index}`).toBe(1);
        return {
          name: `${name} ${index} ${piece.material}`,
          mesh: shop.mesh(solid, pictureFineness),
          placement: inPlace,
        };
      });
      expect(overlaps(placed, 1e-4).map(({ a, b, volumeMm3 }) => `${a}, ${b}: ${volumeMm3}`)).toEqual([]);
    }
  });

  it("fill the boxes that their data say", () => {
    for (const [name, { pieces }] of bodies())
      for (const piece of pieces.slice(0, 3)) {
        const { min, max } = shop.bounds(pieceSolid(shop, piece));
        const said = boxOfPiece(piece);
        for (const axis of ["x", "y", "z"] as const) {
          expect(min[axis], `${name} ${axis}`).toBeCloseTo(said.min[axis], 4);
          expect(max[axis], `${name} ${axis}`).toBeCloseTo(said.max[axis], 4);
        }
      }
  });
});

describe("where a part's body stands", () => {
  it("is where its land pattern stands, on either side and however turned", () => {
    const mm = fc.integer({ min: -4000, max: 4000 }).map((value) => value / 100);
    const side = fc.constantFrom("top" as const, "bottom" as const);
    fc.assert(
      fc.property(mm, mm, mm, mm, fc.integer({ min: -360, max: 720 }), side, (x, y, u, v, rotation, on) => {
        const part = { at: vec2(x, y), rotation, side: on };
        const flat = toBoard(part, vec2(u, v));
        const placed = placePoint(partPlacement(part, 1.6), vec3(u, v, 2));
        expect(placed.x).toBeCloseTo(flat.x, 9);
        expect(placed.y).toBeCloseTo(flat.y, 9);
        expect(placed.z).toBeCloseTo(on === "top" ? 3.6 : -2, 9);
      }),
    );
  });
});
