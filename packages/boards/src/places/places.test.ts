import { fabs } from "@rubus/catalogue";
import { boundingBox, contains, distance, distanceToOutline, isSimple } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { backPlanePlaces } from "./back-plane.js";
import { type BoardPlaces, type BodyPlace, type HolePlace, planOf } from "./board-places.js";
import { fingerPlaces, fingerSetback, fingerTable, wipeMm } from "./fingers.js";
import { hatFan, hatPlaces } from "./hat.js";
import { ledBoardBodies } from "./led-board.js";
import { powerBoardPlaces } from "./power-board.js";

const boards: readonly BoardPlaces[] = [
  powerBoardPlaces,
  backPlanePlaces,
  ledBoardBodies,
  hatPlaces("hat-fan40"),
  hatPlaces("hat-fan30"),
  hatPlaces("hat-plain"),
];

/** How far two plans are apart; negative where they overlap. */
const gap = (a: BodyPlace, b: BodyPlace): number => {
  const [p, q] = [planOf(a), planOf(b)];
  return Math.max(p.left - q.right, q.left - p.right, p.low - q.high, q.low - p.high);
};

/** How far a plan is from a point; 0 inside. */
const reach = (body: BodyPlace, { x, y }: { x: number; y: number }): number => {
  const { left, right, low, high } = planOf(body);
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(low - y, 0, y - high));
};

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));

/** What a hole is there for may stand over it. */
const belongs = (body: BodyPlace, hole: HolePlace): boolean =>
  hole.name.split(" ")[0] === body.name.split(" ")[0] && !hole.name.startsWith("M");

describe.each(boards.map((board) => [board.name, board] as const))("the places of %s", (_name, board) => {
  it("have a simple outline of the stated extents", () => {
    const { min, max } = boundingBox(board.outline);
    expect([min.x, min.y]).toEqual([0, 0]);
    expect(max.x).toBeCloseTo(board.widthMm, 6);
    expect(max.y).toBeCloseTo(board.heightMm, 6);
    expect(isSimple(board.outline)).toBe(true);
  });

  it("have every hole inside with board left around it, and room for each head and lug", () => {
    for (const hole of board.holes) {
      expect(contains(board.outline, hole.at), hole.name).toBe(true);
      expect(distanceToOutline(board.outline, hole.at) - hole.diameterMm / 2, hole.name).toBeGreaterThan(1.5);
    }
    for (const [a, b] of pairs(board.holes))
      expect(distance(a.at, b.at), `${a.name}, ${b.name}`).toBeGreaterThanOrEqual(
        (a.keepoutMm + b.keepoutMm) / 2 - 1e-9,
      );
  });

  it("have no two bodies of a side in one place, and none where a screw's head turns", () => {
    for (const side of ["component", "solder"] as const) {
      const bodies = board.bodies.filter((body) => body.side === side);
      for (const [a, b] of pairs(bodies)) expect(gap(a, b), `${a.name}, ${b.name}`).toBeGreaterThan(0.2);
      for (const body of bodies)
        for (const hole of board.holes)
          if (!belongs(body, hole))
            expect(
              reach(body, hole.at) - hole.keepoutMm / 2,
              `${body.name}, ${hole.name}`,
            ).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("the fingers", () => {
  it("are twenty, ground first, then power and signals, then enable and presence, each step at least 1.0 mm", () => {
    expect(fingerTable.length * 2).toBe(20);
    expect(fingerSetback.middle - fingerSetback.long).toBeGreaterThanOrEqual(1);
    expect(fingerSetback.short - fingerSetback.middle).toBeGreaterThanOrEqual(1);
    for (const { a, b, length } of fingerTable)
      expect(length, `${a}, ${b}`).toBe(a === "GND" ? "long" : a === "EN" ? "short" : "middle");
  });

  it("have six contacts for each pole, and the same net on both sides of every power position", () => {
    for (const net of ["GND", "+5V"] as const)
      expect(fingerTable.flatMap(({ a, b }) => [a, b]).filter((each) => each === net)).toHaveLength(6);
    for (const { a, b } of fingerTable) if (a === "GND" || a === "+5V") expect(b).toBe(a);
  });

  it("keep their copper 1.0 mm off the edge and behind the bevel", () => {
    expect(fingerSetback.long).toBeGreaterThanOrEqual(1);
    expect(fingerSetback.long).toBeGreaterThan(fingerPlaces.bevel.depthMm);
  });

  it("wipe at least 1.0 mm at the least depth, and don't reach the socket's floor at the greatest", () => {
    const { insertionMm, depthToleranceMm, slot } = fingerPlaces;
    expect(wipeMm("short", -depthToleranceMm)).toBeGreaterThanOrEqual(1);
    expect(insertionMm + depthToleranceMm).toBeLessThan(slot.slotDepth.value);
    expect(insertionMm + depthToleranceMm).toBeLessThan(powerBoardPlaces.tongue.lengthMm);
  });

  it("leave enough board beside the key slot and the tongue for every fab, and enter the shortest slot", () => {
    const beside = (fingerPlaces.pitchMm - fingerPlaces.widthMm - fingerPlaces.keySlot.widthMm) / 2;
    const atEnds = (powerBoardPlaces.tongue.widthMm - 9 * fingerPlaces.pitchMm - fingerPlaces.widthMm) / 2;
    for (const fab of fabs) {
      expect(beside, fab.key).toBeGreaterThanOrEqual(fab.rules.copperToEdge.value);
      expect(atEnds, fab.key).toBeGreaterThanOrEqual(fab.rules.copperToEdge.value);
    }
    const { tongue } = powerBoardPlaces;
    expect(atEnds - tongue.cornerMm).toBeGreaterThan(0);
    expect(tongue.cornerMm).toBeLessThan(fingerSetback.long);
    expect(powerBoardPlaces.tongue.widthMm).toBeLessThan(fingerPlaces.slot.slotLength.min ?? 0);
  });
});

describe("the HAT", () => {
  it("keeps fan and frame clear of the header and of both strips", () => {
    for (const layout of ["hat-fan40", "hat-fan30"] as const) {
      const [fan, { bodies, lugs, headerAt }] = [hatFan(layout), hatPlaces(layout)];
      expect(fan).not.toBeNull();
      if (fan === null) continue;
      const frame: BodyPlace = {
        name: "fan",
        side: "component",
        at: fan.centre,
        sizeX: fan.frameMm,
        sizeY: fan.frameMm,
        tallMm: fan.depthMm,
      };
      for (const body of bodies.filter(({ side }) => side === "component"))
        expect(gap(frame, body), body.name).toBeGreaterThan(0.2);
      for (const lug of [lugs.fiveVolt, lugs.ground])
        expect(reach(frame, lug.at), lug.name).toBeGreaterThanOrEqual(lug.keepoutMm / 2);
      // Heads of the socket's solder tails need 1 mm beside the outer row.
      expect(headerAt.y - 2.54 / 2 - planOf(frame).high).toBeGreaterThan(1);
    }
  });

  it("has its 5 V lug nearer to pins 2 and 4 than the ground lug, and both apart", () => {
    const { lugs, headerAt } = hatPlaces("hat-fan40");
    const pin2 = { x: headerAt.x - 24.13, y: headerAt.y + 1.27 };
    expect(distance(lugs.fiveVolt.at, pin2)).toBeLessThan(12);
    expect(distance(lugs.fiveVolt.at, lugs.ground.at)).toBeGreaterThan(20);
  });

  it("hangs a socket that fits its spacer: 12 mm over a header of 8.5, 16 mm with a raised one", () => {
    for (const layout of ["hat-fan40", "hat-plain"] as const) {
      const { bodies, stack } = hatPlaces(layout);
      const socket = bodies.find(({ name }) => name === "header");
      // The Pi's header has a plastic base of 2.54 mm that the socket stands on or over.
      expect((socket?.tallMm ?? 0) + 2.54).toBeLessThanOrEqual(stack.spacerMm + 0.05);
      expect((socket?.tallMm ?? 0) + 2.54).toBeGreaterThan(stack.spacerMm - 1.5);
    }
  });
});

describe("the back-plane", () => {
  it("has its lands 20 mm apart, clear of the sockets' tails by 3 mm", () => {
    const { lands, sockets } = backPlanePlaces;
    expect(distance(lands.fiveVolt.at, lands.ground.at)).toBeGreaterThanOrEqual(20);
    for (const socket of sockets)
      for (const land of [lands.fiveVolt, lands.ground])
        expect(Math.abs(socket.x - land.at.x) - 5 - land.keepoutMm / 2).toBeGreaterThanOrEqual(3);
  });

  it("has bars that don't meet and are not the same distance from the edges, so that neither fits the other's place", () => {
    const { lands, heightMm } = backPlanePlaces;
    expect(lands.ground.at.y - lands.fiveVolt.at.y - lands.barWidthMm).toBeGreaterThanOrEqual(5);
    expect(lands.fiveVolt.at.y).not.toBeCloseTo(heightMm - lands.ground.at.y, 0);
  });
});

describe("the power board", () => {
  it("is as large as low-cost fabs ask for a bevel", () => {
    expect(powerBoardPlaces.widthMm).toBeGreaterThanOrEqual(50);
    expect(powerBoardPlaces.heightMm).toBeGreaterThanOrEqual(56);
  });

  it("keeps parts and lugs off the necks' washers and off the corners the horns close about", () => {
    const { notch, hornZone, widthMm, heightMm, tongue, bodies, holes, float } = powerBoardPlaces;
    const neckMm = notch.depthMm - float.heightMm - notch.neckMm / 2;
    const washers = [
      { x: notch.middleMm, y: neckMm },
      { x: notch.middleMm, y: heightMm - neckMm },
    ];
    const shoulder = widthMm - tongue.lengthMm;
    for (const body of bodies) {
      for (const washer of washers)
        expect(reach(body, washer), body.name).toBeGreaterThan(4.5 + float.heightMm);
      const plan = planOf(body);
      const behind = plan.right < shoulder - hornZone.lengthMm;
      expect(
        behind || (plan.low > hornZone.heightMm && plan.high < heightMm - hornZone.heightMm),
        body.name,
      ).toBe(true);
    }
    for (const hole of holes)
      for (const washer of washers)
        expect(distance(hole.at, washer), hole.name).toBeGreaterThan(
          hole.keepoutMm / 2 + 4.5 + float.heightMm,
        );
  });
});
