import {
  composed,
  inPlace,
  movedBy,
  openFitting,
  openWorkshop,
  type PlacedMesh,
  type Placement,
  type Solid,
  turnedAbout,
} from "@rubus/cad";
import { rowOf, screws, washers } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { jointOf } from "../bars/bolt.js";
import { jointStack } from "../bars/joint-stack.js";
import { linkBar, linkBarPart, type Pole, poles } from "../bars/link-bar.js";
import { bay } from "../bay.js";
import { flatPartBody, lugBody, sleeveBody } from "../bodies/copper.js";
import { nutBody, screwBody, washerBody } from "../bodies/fasteners.js";
import { feedCableBody } from "../cables/feed-way.js";
import { bossPlaces, cellMeasures } from "../cell/measures.js";
import { reliefMeasures, reliefScrews, reliefSolid } from "../relief/relief.js";
import { backPlaneBehind } from "../tray/seated.js";
import { guardScrews, guardSolid } from "./guard.js";
import { fingerMm, lugTurnDegrees, lugWay, guardMeasures as m, poleHeightMm } from "./measures.js";
import { cellMiddleMm, rearInserts } from "./rear-inserts.js";

const [shop, fitting] = await Promise.all([openWorkshop(), openFitting()]);

const named = (name: string, solid: Solid, placement: Placement = inPlace): PlacedMesh => ({
  name,
  mesh: shop.mesh(solid, { toleranceMm: 0.05, angleDegrees: 15 }),
  placement,
});

/** A body's own z to the rear, or to the front; its y up. */
const toRear = (x: number, y: number, z: number): Placement => [1, 0, 0, x, 0, 0, 1, y, 0, -1, 0, z];
const toFront = (x: number, y: number, z: number): Placement => [1, 0, 0, x, 0, 0, -1, y, 0, 1, 0, z];

const guard = named("guard", guardSolid(shop, 2));
const relief = named("relief", reliefSolid(shop));

/** Everything on the bolt of a pole, with as many bars as there may be, its lug turned and its cable laid. */
const jointOnBoard = (pole: Pole, layers: number): readonly PlacedMesh[] => {
  const joint = jointOf(pole, layers, 1);
  const z = poleHeightMm(pole);
  const bar = shop.mesh(flatPartBody(shop, linkBarPart(pole)));
  const sleeve = shop.mesh(sleeveBody(shop));
  const turned = turnedAbout(vec3(0, 0, 1), 180 - lugWay(pole) * lugTurnDegrees);
  const members = jointStack(pole, layers, 1).flatMap(({ name, fromMm }, index): readonly PlacedMesh[] => {
    const y = bay.backPlaneMm + fromMm;
    const [own, at] = [`${name} ${pole.key} ${index}`, toRear(cellMiddleMm, y, z)];
    if (name === "bar") {
      const placement = toRear(cellMiddleMm + (index % 2 === 0 ? 0 : -linkBar.pitchMm), y, z);
      return [
        { name: own, mesh: bar, placement },
        { name: `sleeve of ${own}`, mesh: sleeve, placement },
      ];
    }
    if (name === "screw")
      return [named(own, screwBody(shop, joint.screw, joint.boltLengthMm), toFront(cellMiddleMm, y, z))];
    if (name === "lug") return [named(own, lugBody(shop, joint.lug), composed(at, turned))];
    if (name === "nut") return [named(own, nutBody(shop, joint.nut), at)];
    const row = name === "spring washer" ? joint.springWasher : joint.washer;
    return [named(own, washerBody(shop, row), at)];
  });
  return [...members, named(`cable ${pole.key}`, feedCableBody(shop, pole, layers))];
};

const board = backPlaneBehind(shop);
const boardScrew = screwBody(shop, rowOf(screws, "iso-4762-m3"), 8);
const behind: readonly PlacedMesh[] = [
  named("board", board.solid, board.placement),
  ...bossPlaces.map(({ x, y: z }, index) =>
    named(
      `screw of the board ${index + 1}`,
      boardScrew,
      toRear(x, m.boardRearMm + rowOf(washers, "iso-7089-m3").thickness.value, z),
    ),
  ),
];
const joints = poles.flatMap((pole) => jointOnBoard(pole, 2));

describe("the touch guard", () => {
  it("stands clear of board, bars, bolts, lugs and cables, and the relief beside it", () => {
    const all = [guard, relief, ...behind, ...joints];
    expect(fitting.overlaps(all)).toEqual([]);
  });

  it("finds a guard that is 1 mm too far to the front, and one that is 4 mm off along the bars", () => {
    for (const by of [vec3(0, -1.5, 0), vec3(4, 0, 0), vec3(0, 0, 3)])
      expect(fitting.overlaps([{ ...guard, placement: movedBy(by) }, ...behind, ...joints])).not.toEqual([]);
  });

  it("comes off to the rear with everything laid", () => {
    const way: PlacedMesh = {
      name: "way",
      mesh: fitting.swept(guard, vec3(0, 40, 0)),
      placement: inPlace,
    };
    const met = fitting.overlaps([way, relief, ...behind, ...joints]).filter(({ a }) => a === "way");
    expect(met).toEqual([]);
  });

  it("goes over one bar or none as it does over two", () => {
    for (const layers of [0, 1]) {
      const fewer = poles.flatMap((pole) => jointOnBoard(pole, layers));
      expect(fitting.overlaps([guard, relief, ...behind, ...fewer])).toEqual([]);
    }
  });

  it("lets no finger of 12 mm in: every opening is narrower one way", () => {
    const narrowest = [
      m.frontMm - m.boardRearMm,
      m.barWay.rearMm - m.boardRearMm,
      m.cable.widthMm,
      m.slots.widthMm,
    ];
    for (const width of narrowest) expect(width).toBeLessThan(fingerMm);
  });

  it("meets a finger of 80 mm wherever it comes from", () => {
    const finger = (
      name: string,
      from: readonly [number, number, number],
      to: readonly [number, number, number],
    ) => named(name, shop.box(vec3(...from), vec3(...to)));
    const half = fingerMm / 2 - 0.8;
    const [low, high] = poles.map(poleHeightMm) as [number, number];
    // Square bars as thick as fit the finger's circle loosely, pushed in until the bars are touched.
    const tries = [low, high].flatMap((z) => [
      finger(
        `right ${z}`,
        [m.right - 2, m.boardRearMm, z - half],
        [m.right + 60, m.boardRearMm + 2 * half + 2, z + half],
      ),
      finger(`rear ${z}`, [60 - half, m.barsToMm, z - half], [60 + half, m.rearMm + 60, z + half]),
    ]);
    for (const each of tries) expect(fitting.overlaps([each, guard]), each.name).not.toEqual([]);
  });

  it("leaves the ways of the air above and below the back-plane open", () => {
    const places = [5, 30, 60, 75].flatMap((x) => [
      shop.box(vec3(x, bay.backPlaneMm, 0.5), vec3(x + 2, m.plateFromMm - 1, 11)),
      shop.box(vec3(x, bay.backPlaneMm, 61), vec3(x + 2, m.plateFromMm - 1, bay.heightMm - 0.5)),
    ]);
    for (const place of places) expect(fitting.overlaps([named("air", place), guard])).toEqual([]);
  });

  it("is screwed into the cell's inserts, and its screws end in them", () => {
    const screwsOf = guardScrews(2);
    expect(screwsOf.map(({ seat }) => [seat.x, seat.z])).toEqual(
      rearInserts(2).guard.map(({ x, y }) => [x, y]),
    );
    for (const { seat, gripMm } of screwsOf) expect(seat.y - gripMm).toBeCloseTo(rearInserts(2).atMm, 9);
    const heads = screwsOf.map(({ name, seat }) =>
      named(name, screwBody(shop, rowOf(screws, "iso-4762-m3"), 12), toRear(seat.x, seat.y, seat.z)),
    );
    expect(fitting.overlaps([guard, ...heads, ...joints])).toEqual([]);
  });
});

describe("the strain relief", () => {
  it("holds both cables in their grooves, 50 mm from their lugs at the most", () => {
    for (const pole of poles)
      expect(poleHeightMm(pole) - reliefMeasures.ties[0]).toBeLessThan(pole.key === "5v" ? 50 : 60);
    const pushed = joints.map((part) =>
      part.name.startsWith("cable") ? { ...part, placement: movedBy(vec3(0, -1, 0)) } : part,
    );
    expect(fitting.overlaps([relief, ...pushed])).not.toEqual([]);
  });

  it("leaves room for its screws' heads below the cables", () => {
    const heads = reliefScrews.map(({ name, seat }) =>
      named(name, screwBody(shop, rowOf(screws, "iso-4762-m3"), 10), toRear(seat.x, seat.y, seat.z)),
    );
    expect(fitting.overlaps([relief, guard, ...heads, ...joints])).toEqual([]);
  });
});

describe("the height of the guard", () => {
  it.each([2, 3] as const)("stays 0.1 mm within that of its cell of %dU", (height) => {
    const { min, max } = shop.bounds(guardSolid(shop, height));
    const { lowMm, highMm } = cellMeasures(height);
    expect(min.z).toBeGreaterThan(lowMm + 0.1);
    expect(max.z).toBeLessThan(highMm - 0.1);
  });
});
