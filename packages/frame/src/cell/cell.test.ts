import { backPlanePlaces, powerBoardDesign, powerBoardPlaces } from "@rubus/boards";
import {
  composed,
  inPlace,
  movedBy,
  openFitting,
  openWorkshop,
  type Part,
  type PlacedMesh,
  type Solid,
} from "@rubus/cad";
import { fabs, filaments, inserts, nuts, rowOf, screws, washers } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { backPlaneAt, bay, powerBoardAt } from "../bay.js";
import { nutBody, screwBody, washerBody } from "../bodies/fasteners.js";
import { checkedPart } from "../printed-part.js";
import { freeAirMm2 } from "../testing/free-air.js";
import { supportsAsked } from "../testing/supports-asked.js";
import { printLimits } from "../tray/measures.js";
import { backPlaneBehind, type SeatedPart, seatedTray, usualTray } from "../tray/seated.js";
import { cellBudget } from "./budget.js";
import { cellPart } from "./cell.js";
import { horn, hornDepths } from "./horns.js";
import {
  backPlaneScrews,
  cellScrews,
  keyPlaces,
  pinPlaces,
  rodAxes,
  rodGripMm,
  rodLengthMm,
} from "./joints.js";
import { bossPlaces, cellBasics, cellMeasures } from "./measures.js";
import { keyMeasures, keyPart, pinPart } from "./pin.js";
import { bossFigures, insertHoldsN } from "./strength.js";

const clearanceMm = 0.2;
const options = { clearanceMm };
const m = cellMeasures(2);

const [shop, fitting] = await Promise.all([openWorkshop(), openFitting()]);

let part: Part;
let cell: PlacedMesh;
let backPlane: PlacedMesh;
let seated: readonly SeatedPart[] = [];
let tray: readonly PlacedMesh[] = [];

const placedOf = ({ name, solid, placement }: SeatedPart): PlacedMesh => ({
  name,
  mesh: shop.mesh(solid),
  placement,
});

beforeAll(() => {
  const printed = cellPart(2);
  const made = checkedPart(shop, printed, { clearanceMm });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join(" "));
  part = made.value;
  cell = { name: "cell", mesh: part.mesh, placement: inPlace };
  backPlane = placedOf(backPlaneBehind(shop));
  seated = seatedTray(shop, usualTray("pi4b"), options);
  tray = seated.map(placedOf);
});

const body = (name: string, solid: Solid): PlacedMesh => ({
  name,
  mesh: shop.mesh(solid),
  placement: inPlace,
});

const moved = (placed: PlacedMesh, by: Vec3): PlacedMesh => ({
  ...placed,
  placement: composed(movedBy(by), placed.placement),
});

/** What of some parts overlaps the cell. */
const meeting = (parts: readonly PlacedMesh[]) =>
  fitting.overlaps([cell, ...parts]).filter(({ a }) => a === "cell");

const named = (name: string): PlacedMesh => {
  const found = tray.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`nothing is called ${name}`);
  return found;
};

describe("a cell of two rack units", () => {
  it("passes the gate within 2 % of a budget of areas times heights, and fits a bed of 180 mm", () => {
    const { min, max } = cellBudget(2);
    expect((max - min) / (max + min)).toBeLessThan(0.021);
    for (const axis of ["x", "y", "z"] as const)
      expect(part.box.max[axis] - part.box.min[axis]).toBeLessThan(180);
    expect(part.box.max.x - part.box.min.x).toBeCloseTo(2 * bay.pitchMm, 6);
    expect(m.heightMm).toBeLessThanOrEqual(2 * 44.45 - 0.79);
  });

  it("prints on its rear without supports, and not on its floor", () => {
    const printed = shop.mesh(shop.place(part.solid, cellPart(2).onBed));
    expect(supportsAsked(printed)).toEqual([]);
    expect(supportsAsked(part.mesh)).not.toEqual([]);
  });

  it("holds two trays and a back-plane with no overlap", () => {
    const second = ["tray", "face", "pi", "hat", "fan", "power board"].map((name) => ({
      ...moved(named(name), vec3(bay.pitchMm, 0, 0)),
      name: `${name} of bay 2`,
    }));
    expect(meeting([...tray, ...second, backPlane])).toEqual([]);
  });

  it("meets a tray that is 1 mm off to any side, or 0.1 mm too deep", () => {
    for (const by of [vec3(1, 0, 0), vec3(-1, 0, 0), vec3(0, 0, 1), vec3(0, 0, -1), vec3(0, 0.1, 0)])
      expect(meeting([moved(named("tray"), by)])).not.toEqual([]);
    expect(meeting([moved(backPlane, vec3(0, -0.1, 0))])).not.toEqual([]);
  });

  it("leaves the printer's clearance on either side of the tray's wall", () => {
    for (const way of [-1, 1]) {
      expect(meeting([moved(named("tray"), vec3(way * (clearanceMm - 0.01), 0, 0))])).toEqual([]);
      expect(meeting([moved(named("tray"), vec3(way * (clearanceMm + 0.05), 0, 0))])).not.toEqual([]);
    }
  });
});

describe("a tray on its way out", () => {
  it("sweeps nothing of the cell with what it carries, not even by the box about it", () => {
    const carried = seated.filter(
      ({ name }) => name !== "tray" && name !== "face" && !name.startsWith("insert"),
    );
    const ways = carried.map(({ name, solid, placement }) => {
      const { min, max } = shop.bounds(shop.place(solid, placement));
      return body(name, shop.box(vec3(min.x, min.y - 150, min.z), max));
    });
    expect(carried.length).toBeGreaterThan(30);
    // Two are narrower than their boxes say: the power board stands in the jaws, and the tips of the LED board's screws
    // reach past the front, where their heads would not pass.
    const byShape = (name: string): boolean =>
      name === "power board" || name.startsWith("screw of the LED board");
    expect(meeting(ways.filter(({ name }) => !byShape(name)))).toEqual([]);
    const shapes = carried
      .filter(({ name }) => byShape(name))
      .map(({ name }) => ({
        ...named(name),
        mesh: fitting.swept(named(name), vec3(0, -150, 0)),
        placement: inPlace,
      }));
    expect(shapes).toHaveLength(3);
    expect(meeting(shapes)).toEqual([]);
    const wider = body("too wide", shop.box(vec3(20, -150, 20), vec3(bay.widthMm + 0.2, 100, 60)));
    expect(meeting([wider])).not.toEqual([]);
  });

  it("has only its hook in the way, which the latch takes down", () => {
    for (const out of [3, 8, 20, 60, 110])
      for (const { box } of meeting([moved(named("tray"), vec3(0, -out, 0))])) {
        expect(box.min.z).toBeGreaterThanOrEqual(bay.heightMm - 1e-6);
        expect(box.max.y - box.min.y).toBeLessThan(6);
      }
  });

  it("is held by its hook", () => {
    expect(meeting([moved(named("tray"), vec3(0, -1, 0))])).not.toEqual([]);
  });
});

describe("the horns", () => {
  const board = (by: Vec3) => meeting([moved(named("power board"), by)]);
  const { acrossMm, heightMm } = powerBoardPlaces.float;

  it("let a board in wherever it floats, and leave it their play either way when it is seated", () => {
    const edge = horn.playMm - 0.03;
    for (const way of [-1, 1]) {
      for (const z of [-heightMm, heightMm]) expect(board(vec3(way * acrossMm, -15, z))).toEqual([]);
      expect(board(vec3(way * edge, 0, 0))).toEqual([]);
      expect(board(vec3(0, 0, way * edge))).toEqual([]);
      expect(board(vec3(way * (edge + 0.1), 0, 0))).not.toEqual([]);
      expect(board(vec3(0, 0, way * (edge + 0.1)))).not.toEqual([]);
    }
  });

  it("hold it across before its edge is at the socket's mouth", () => {
    expect(hornDepths().acrossMm).toBeLessThan(-4);
    // 8 mm out the edge is at the mouth.
    for (const way of [-1, 1]) expect(board(vec3(way * (horn.playMm + 0.2), -8, 0))).not.toEqual([]);
  });

  it("hold it in height before a contact can touch copper", () => {
    const contactMm = 2.2 + 1.2;
    expect(hornDepths().heightMm).toBeLessThan(contactMm);
    for (const way of [-1, 1])
      expect(board(vec3(0, contactMm - 8, way * (horn.playMm + 0.2)))).not.toEqual([]);
  });

  it("stay off every part beside the tongue, in height and with the play that is left", () => {
    const { parts } = powerBoardDesign(rowOf(fabs, "jlcpcb-2-layer"), "pi5");
    const reach = horn.heightMm - powerBoardAt.z + horn.playMm;
    const from = horn.frontMm - powerBoardAt.y;
    // Half the longest side of what stands there; test pads are flat, the fingers are the board's own.
    const half = 1.45;
    const beside = parts.filter(({ ref, at }) => !/^(TP|J1$)/.test(ref) && at.x + half > from);
    expect(beside.length).toBeGreaterThan(3);
    for (const { ref, at } of beside) {
      expect(at.y - half, ref).toBeGreaterThan(reach);
      expect(at.y + half, ref).toBeLessThan(powerBoardPlaces.heightMm - reach);
    }
  });

  it("take a board that is off by more than its float", () => {
    expect(horn.takesMm).toBeGreaterThan(acrossMm + 0.8);
  });
});

describe("behind the cell", () => {
  const screw = { m5: "iso-7380-1-m5", m6: "iso-7380-1-m6" } as const;
  const middle = backPlaneAt.x + backPlanePlaces.lands.fiveVolt.at.x;
  const bolts = (["m5", "m6"] as const).map((thread) => {
    const land = thread === "m5" ? backPlanePlaces.lands.fiveVolt : backPlanePlaces.lands.ground;
    return { thread, at: vec3(middle, bay.backPlaneMm, backPlaneAt.z + land.at.y) };
  });

  it("leaves room for the heads and washers of the bars' bolts, as far as they may stand off", () => {
    for (const { thread, at } of bolts) {
      const washer = rowOf(washers, `iso-7089-${thread}`);
      const head = rowOf(screws, screw[thread]);
      const deep = washer.thickness.value + head.headHeight.value;
      const room = shop.cylinder(
        { at, direction: vec3(0, -1, 0) },
        washer.outerDiameter.value / 2 + 0.5,
        deep + 0.5,
      );
      expect(meeting([body("bolt", room)])).toEqual([]);
    }
  });

  it("lets a key with a ball end come to them through an empty bay", () => {
    for (const { at } of bolts) {
      const degrees = 14;
      const direction = vec3(-Math.sin((degrees * Math.PI) / 180), -Math.cos((degrees * Math.PI) / 180), 0);
      const key = shop.cylinder({ at: vec3(at.x, at.y - 3, at.z), direction }, 2.3, 136);
      expect(meeting([body("key", key)])).toEqual([]);
    }
  });

  it("leaves 8 cm² a bay for the air in every plane from the power board to the back-plane's rear", () => {
    const free = (x: number, y: number) => freeAirMm2(shop, fitting, [cell, backPlane], x, y);
    for (const y of [137, 143, 149.85, 150.8]) expect(free(0, y), `${y}`).toBeGreaterThanOrEqual(800);
    expect(free(bay.pitchMm, 149.85)).toBeGreaterThanOrEqual(800);
  });

  it("leaves more than 25 cm² open at its front", () => {
    expect(freeAirMm2(shop, fitting, [cell], 0, 15)).toBeGreaterThan(2500);
    const cover = body("cover", shop.box(vec3(0, 14, 0), vec3(20, 16, bay.heightMm)));
    expect(freeAirMm2(shop, fitting, [cell, cover], 0, 15)).toBeLessThan(1500);
  });
});

describe("what a push of 50 N does", () => {
  it("moves no boss by more than 0.2 mm in the softest of PETG", () => {
    const softest = rowOf(filaments, "petg").modulus.min ?? 0;
    const figures = bossFigures(softest, 50);
    expect(figures.innerMm).toBeLessThan(0.2);
    expect(figures.outerMm).toBeLessThan(0.2);
    expect(figures.innerN + 2 * figures.outerN).toBeCloseTo(50, 9);
    expect(bossFigures(softest, 100).innerMm).toBeCloseTo(2 * figures.innerMm, 9);
    expect(figures.innerMm).toBeGreaterThan(0.02);
  });

  it("pulls no insert out of its boss", () => {
    const { strengthAcross } = rowOf(filaments, "petg-v0");
    const { innerN } = bossFigures(1400, 50);
    expect(insertHoldsN(rowOf(inserts, "heat-set-m3"), strengthAcross.min ?? 0)).toBeGreaterThan(10 * innerN);
  });
});

describe("two cells side by side", () => {
  const right = vec3(m.widthMm, 0, 0);
  /** Along +x, two flats towards front and rear. */
  const alongX = ({ x, y, z }: Vec3) => [0, 0, 1, x, 0, 1, 0, y, -1, 0, 0, z] as const;
  /** Head at the left, tip to the right. */
  const headLeft = ({ x, y, z }: Vec3) => [0, 0, -1, x, 0, 1, 0, y, 1, 0, 0, z] as const;

  const fasteners = (): readonly PlacedMesh[] => {
    const screwMesh = shop.mesh(screwBody(shop, rowOf(screws, "iso-4762-m3"), 12));
    const nutMesh = shop.mesh(nutBody(shop, rowOf(nuts, "iso-4032-m3")));
    const pinMesh = shop.mesh(pinPart().model(shop, { clearanceMm }));
    const keyMesh = shop.mesh(keyPart().model(shop, { clearanceMm }));
    return [
      ...cellScrews(2).map(({ name, seat }) => ({ name, mesh: screwMesh, placement: headLeft(seat) })),
      ...cellScrews(2).map(({ name, seat, gripMm }) => ({
        name: `nut of ${name}`,
        mesh: nutMesh,
        placement: alongX(vec3(seat.x + gripMm, seat.y, seat.z)),
      })),
      ...pinPlaces(2).map(({ name, at }) => ({ name, mesh: pinMesh, placement: movedBy(at) })),
      ...keyPlaces(2).map(({ name, at }) => ({ name, mesh: keyMesh, placement: movedBy(at) })),
      ...rodAxes(2).map(({ y, z }, index) =>
        body(
          `rod ${index + 1}`,
          shop.cylinder({ at: vec3(m.leftMm, y, z), direction: vec3(1, 0, 0) }, 2.5, rodGripMm(2, false)),
        ),
      ),
    ];
  };

  it("take screws, nuts, pins, keys and rods without an overlap, and touch each other alone", () => {
    const neighbour = { ...moved(cell, right), name: "neighbour" };
    expect(fitting.overlaps([cell, neighbour, ...fasteners()])).toEqual([]);
  });

  it("are told where a screw, a nut, a pin or a key is 0.6 mm too high and too far behind", () => {
    const neighbour = { ...moved(cell, right), name: "neighbour" };
    const first = ["joint 1", "nut of joint 1", "pin 1", "key 1"];
    for (const placed of fasteners().filter(({ name }) => first.includes(name)))
      expect(fitting.overlaps([cell, neighbour, moved(placed, vec3(0, 0.6, 0.6))]), placed.name).not.toEqual(
        [],
      );
  });

  it("are clamped by rods with a nut and two threads at either end", () => {
    expect(rodGripMm(5, true)).toBe(432);
    expect(rodLengthMm(5, true)).toBe(447);
    expect(rodLengthMm(2, false)).toBe(183);
  });

  it("have 0.8 mm of a screw of 12 mm beyond its nut", () => {
    const { gripMm } = cellScrews(2)[0] ?? { gripMm: 0 };
    expect(12 - gripMm - rowOf(nuts, "iso-4032-m3").height.value).toBeCloseTo(0.8, 6);
  });
});

describe("inserts of a cell", () => {
  it("stand where the back-plane's holes are, and their screws go in from the rear", () => {
    const places = backPlaneScrews();
    expect(places).toHaveLength(backPlanePlaces.bosses.length);
    for (const [index, { seat, direction, gripMm }] of places.entries()) {
      expect(direction).toEqual(vec3(0, -1, 0));
      expect(seat.y - gripMm).toBe(m.rearMm);
      const hole = backPlanePlaces.bosses[index]?.at;
      expect(seat.x - backPlaneAt.x).toBeCloseTo(hole?.x ?? 0, 9);
      expect(bossPlaces[index]?.y).toBeCloseTo(seat.z, 9);
    }
    const washer = shop.mesh(washerBody(shop, rowOf(washers, "iso-7089-m3")));
    const rings = places.map(({ name, seat: { x, y, z } }) => ({
      name,
      mesh: washer,
      placement: [1, 0, 0, x, 0, 0, -1, y + 0.5, 0, 1, 0, z] as const,
    }));
    expect(fitting.overlaps([backPlane, ...rings]).filter(({ a }) => a === "back-plane")).toEqual([]);
  });

  it("are no deeper than the beams and bosses they stand in", () => {
    expect(cellBasics.insertDeepMm).toBeLessThan(cellBasics.rearBeamMm - printLimits.wallMm);
    expect(cellBasics.key.from + keyMeasures.gapMm + keyMeasures.lengthMm).toBeLessThan(m.rearMm);
  });
});

describe("small parts", () => {
  it.each([pinPart(), keyPart()])("$title passes the gate and prints without supports", (small) => {
    const made = checkedPart(shop, small, { clearanceMm });
    expect(made).toMatchObject({ ok: true });
    if (made.ok) expect(supportsAsked(shop.mesh(made.value.solid), small.onBed)).toEqual([]);
  });
});
