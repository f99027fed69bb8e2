import {
  inPlace,
  openFitting,
  openWorkshop,
  pictureFineness,
  placePoint,
  volumeOfMesh,
  type Workshop,
} from "@rubus/cad";
import { fabs, rowOf } from "@rubus/catalogue";
import {
  type BodySolid,
  bodyDepthMm,
  boxOfPiece,
  type PlacedPart,
  throughHoleLandPattern,
  toBoard,
} from "@rubus/pcb";
import { rectangle, vec2, vec3 } from "@rubus/units";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type BoardKey, boardKinds } from "../board-kinds.js";
import {
  type BoardPlaces,
  backPlanePlaces,
  boardThicknessMm,
  hatPlaces,
  ledBoardBodies,
  powerBoardPlaces,
} from "../places/index.js";
import { bareBoardFaults, bareBoardMesh, bareBoardMm3, bareBoardSolid } from "./bare-board.js";
import type { BoardModel } from "./board-model.js";
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
    ["hat-fan40", hatPlaces("hat-fan40")],
    ["hat-fan30", hatPlaces("hat-fan30")],
    ["hat-plain", hatPlaces("hat-plain")],
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

describe("a part without a shape of its own", () => {
  const land = (pins: number, heightMm: number) =>
    throughHoleLandPattern({
      name: "GRID",
      description: "pins on a grid",
      source: "tests",
      pins: Array.from({ length: pins }, (_, index) => ({
        number: String(index + 1),
        at: vec2(2.54 * index, 0),
      })),
      drillMm: 1,
      padMm: 1.7,
      body: rectangle(vec2(1.27 * (pins - 1), 0), 2.54 * pins, 2.54),
      bodyHeightMm: heightMm,
      courtyardExcessMm: 0.5,
    });
  const [any] = boards.flatMap(({ parts }) => parts);
  const withLand = (pins: number, heightMm: number): PlacedPart => {
    if (any === undefined) throw new Error("no board has a part");
    const type = { ...any.type, land: land(pins, heightMm) };
    return { ...any, type, purchase: { ...any.purchase, partNumber: "unheard of" } };
  };

  it("is a header of upright pins, or a socket where there are many, as high as its land says", () => {
    for (const [pins, materials] of [
      [2, ["nylon-black", "tin", "tin", "tin", "tin"]],
      [20, ["nylon-black", "nylon-black", ...Array(20).fill("tin")]],
    ] as const) {
      const body = partSolid(withLand(pins, 8.5));
      expect(body).toMatchObject({ from: "pins", heightMm: 8.5 });
      expect(body?.solid.pieces.map(({ material }) => material)).toEqual(materials);
      expect(body && bodyDepthMm(body.solid)).toBeGreaterThan(boardThicknessMm);
    }
  });

  it("is a plain block at last, which the boards of the package may not have", () => {
    expect(partSolid(withLand(1, 3))).toMatchObject({ from: "plain", heightMm: 3 });
    expect(partSolid(withLand(1, 0))).toBeUndefined();
  });
});

describe("a bare board", () => {
  const model: BoardModel = {
    name: "plate",
    title: "Plate",
    id: "00000000",
    outline: rectangle(vec2(15, 10), 30, 20),
    cutouts: [rectangle(vec2(5, 5), 2, 2)],
    thicknessMm: 1.6,
    colour: "#17693f",
    holes: [
      { from: vec2(10, 10), to: vec2(10, 10), diameterMm: 3, plated: false, use: "MechanicalDrill" },
      { from: vec2(20, 8), to: vec2(24, 12), diameterMm: 1, plated: true, use: "ComponentDrill" },
    ],
    bodies: [],
    contacts: [],
    copperMm: 0.035,
    contactColour: "#dcb864",
  };
  const mm3 = 1.6 * (600 - 4 - (Math.PI * 9) / 4 - Math.PI / 4 - Math.hypot(4, 4));

  it("holds what its outline, cut-outs, holes and slots leave, as a solid and as triangles", async () => {
    const shop = await openWorkshop();
    expect(bareBoardMm3(model)).toBeCloseTo(mm3, 9);
    expect(shop.volume(bareBoardSolid(shop, model))).toBeCloseTo(mm3, 5);
    expect(volumeOfMesh(bareBoardMesh(shop, model)) / mm3).toBeCloseTo(1, 3);
    expect(bareBoardFaults(shop, model, bareBoardSolid(shop, model))).toEqual([]);
    const undrilled = bareBoardSolid(shop, { ...model, holes: model.holes.slice(1) });
    expect(bareBoardFaults(shop, model, undrilled).map(({ code }) => code)).toEqual(["RUB-CAD-007"]);
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
