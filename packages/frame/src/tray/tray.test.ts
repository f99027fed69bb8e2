import { powerBoardPlaces } from "@rubus/boards";
import {
  inPlace,
  movedBy,
  openFitting,
  openWorkshop,
  type PlacedMesh,
  type Solid,
  type WeldedMesh,
} from "@rubus/cad";
import { filaments, rowOf } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import { beforeAll, describe, expect, it } from "vitest";
import { printedPartOf } from "../assembly/printed-parts.js";
import { bay } from "../bay.js";
import { cardBody, piBody } from "../bodies/pi.js";
import { checkedPart } from "../printed-part.js";
import { stackOf, type TrayOptions } from "../stack.js";
import { supportsAsked } from "../testing/supports-asked.js";
import { trayBudget } from "./budget.js";
import { faceSolid } from "./face.js";
import { faceBudget } from "./face-budget.js";
import { intakeMm2 } from "./face-measures.js";
import { latchAsDrawn, latchHold, latchRelease, leverShowsMm } from "./latch-figures.js";
import { measuresOf } from "./measures.js";
import { declaredFits, type SeatedPart, seatedTray, usualTray } from "./seated.js";
import { traySolid } from "./tray.js";

const content = usualTray("pi4b");
const options: TrayOptions = { model: content.model, layout: content.layout, clearanceMm: 0.2 };
const stack = stackOf(options);
const m = measuresOf(stack);

const [shop, fitting] = await Promise.all([openWorkshop(), openFitting()]);

let parts: readonly SeatedPart[] = [];
let placed: readonly PlacedMesh[] = [];
beforeAll(() => {
  parts = seatedTray(shop, content, options);
  placed = parts.map(({ name, solid, placement }) => ({ name, mesh: shop.mesh(solid), placement }));
});

const named = (name: string): PlacedMesh => {
  const found = placed.find((part) => part.name === name);
  if (found === undefined) throw new RangeError(`nothing is called ${name}`);
  return found;
};
const body = (name: string, solid: Solid): PlacedMesh => ({
  name,
  mesh: shop.mesh(solid),
  placement: inPlace,
});

/** Pairs that overlap and are not declared, or by more than declared. */
const undeclared = (all: readonly PlacedMesh[]): readonly string[] => {
  const declared = declaredFits(content);
  return fitting
    .overlaps(all)
    .filter(({ a, b, volumeMm3 }) => {
      const fit = declared.find((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a));
      return fit === undefined || volumeMm3 > fit.mostMm3;
    })
    .map(({ a, b, volumeMm3 }) => `${a}, ${b}: ${volumeMm3.toFixed(2)} mm³`);
};

/** The parts with one of them elsewhere. */
const shifted = (name: string, by: Vec3): readonly PlacedMesh[] =>
  placed.map((part) => {
    if (part.name !== name) return part;
    const [a, b, c, x, d, e, f, y, g, h, i, z] = part.placement;
    return { ...part, placement: [a, b, c, x + by.x, d, e, f, y + by.y, g, h, i, z + by.z] };
  });

/** The inside of a bay: walls, beams with the latch's pocket, rails. */
const bayWalls = (): readonly PlacedMesh[] => {
  const { rail, latch, heightMm, widthMm, frontMm, wallMm } = bay;
  const rear = 170;
  const slotEnd = rail.padMm + rail.slotMm;
  const rib = (front: number, low: number, high: number) =>
    shop.box(vec3(slotEnd, front, low), vec3(slotEnd + rail.ribMm, rail.toMm, high));
  const pocket = shop.box(
    vec3(rail.padMm, latch.fromMm, heightMm - 1),
    vec3(latch.toXMm, latch.toMm, heightMm + latch.depthMm),
  );
  const beam = shop.box(
    vec3(-wallMm, frontMm, heightMm),
    vec3(widthMm + wallMm, rear, heightMm + bay.beamMm),
  );
  return [
    body("left wall", shop.box(vec3(-wallMm, frontMm, 0), vec3(rail.padMm, rear, heightMm))),
    body("right wall", shop.box(vec3(widthMm, frontMm, 0), vec3(widthMm + wallMm, rear, heightMm))),
    body("lower beam", shop.box(vec3(-wallMm, frontMm, -bay.beamMm), vec3(widthMm + wallMm, rear, 0))),
    body("upper beam", shop.cut(beam, [pocket])),
    body("lower rib", rib(rail.fromMm, 0, rail.ribHeightMm)),
    body("upper rib", rib(rail.upperFromMm, heightMm - rail.ribHeightMm, heightMm)),
  ];
};

describe("the tray of a Pi 4B", () => {
  it("passes the gate with its face, within 2 % of a budget of areas times heights", () => {
    for (const key of [`tray-${options.model}`, `face-${options.model}`])
      expect(checkedPart(shop, printedPartOf(key, options), options)).toMatchObject({ ok: true });
    for (const { min, max } of [trayBudget(options), faceBudget(options)])
      expect((max - min) / (max + min)).toBeLessThan(0.021);
  });

  it("fits a bed of 180 mm, lying as it is printed", () => {
    for (const solid of [traySolid(shop, options), faceSolid(shop, options)]) {
      const { min, max } = shop.bounds(solid);
      for (const axis of ["x", "y", "z"] as const) expect(max[axis] - min[axis]).toBeLessThan(180);
    }
  });

  it("prints without supports: overhangs of at most 50°, bridges of at most 10 mm", () => {
    const [tray, face] = [named("tray").mesh, named("face").mesh];
    expect(supportsAsked(tray, printedPartOf(`tray-${options.model}`, options).onBed)).toEqual([]);
    expect(supportsAsked(face, printedPartOf(`face-${options.model}`, options).onBed)).toEqual([]);
    // Standing otherwise they would not.
    expect(supportsAsked(tray)).not.toEqual([]);
    expect(supportsAsked(face)).not.toEqual([]);
  });

  it("holds Pi, HAT, fan, power board and LED board with no overlap that isn't declared", () => {
    expect(undeclared(placed)).toEqual([]);
  });

  it("finds a stand-off, a board or a face that is 1 mm off, and a fan that is too deep", () => {
    expect(undeclared(shifted("pi", vec3(0, 1, 0)))).not.toEqual([]);
    expect(undeclared(shifted("pi", vec3(-1, 0, 0)))).not.toEqual([]);
    expect(undeclared(shifted("hat", vec3(0, 0, -1)))).not.toEqual([]);
    expect(undeclared(shifted("power board", vec3(0, 1, 0)))).not.toEqual([]);
    expect(undeclared(shifted("led board", vec3(0, -1, 0)))).not.toEqual([]);
    expect(undeclared(shifted("face", vec3(1, 0, 0)))).not.toEqual([]);
    expect(undeclared(shifted("insert of the Pi 2", vec3(0, 1, 0)))).not.toEqual([]);
    expect(undeclared(shifted("fan", vec3(-1, 0, 0)))).not.toEqual([]);
  });
});

describe("the power board in its seat", () => {
  it("floats 1.3 mm either way in width and 1.6 mm in height, and is held along its plug's way", () => {
    const { acrossMm, heightMm } = powerBoardPlaces.float;
    const meets = (by: Vec3) =>
      fitting
        .overlaps(
          shifted("power board", by).filter(
            ({ name }) => name === "power board" || name === "tray" || name.startsWith("washer"),
          ),
        )
        .filter(({ a, b }) => a === "power board" || b === "power board");
    const edge = 0.02;
    for (const x of [-acrossMm + edge, acrossMm - edge])
      for (const z of [-heightMm + edge, heightMm - edge])
        expect(meets(vec3(x, 0, z)), `${x}, ${z}`).toEqual([]);
    for (const way of [-1, 1]) {
      expect(meets(vec3(way * (acrossMm + 0.1), 0, 0))).not.toEqual([]);
      expect(meets(vec3(0, 0, way * (heightMm + 0.1)))).not.toEqual([]);
      expect(meets(vec3(0, way < 0 ? -0.2 : 0.6, 0))).not.toEqual([]);
    }
  });
});

describe("the SD card", () => {
  it("comes out 20 mm with nothing in its way, and two fingers reach it through the window", () => {
    const card: PlacedMesh = {
      name: "card",
      mesh: shop.mesh(cardBody(shop, options.model)),
      placement: stack.place.pi,
    };
    const way: PlacedMesh = { name: "way", mesh: fitting.swept(card, vec3(0, 20, 0)), placement: inPlace };
    const others = placed.filter(({ name }) => name !== "pi");
    expect(fitting.overlaps([way, ...others]).filter(({ a }) => a === "way")).toEqual([]);
    const middle = stack.high - 28;
    const finger = (side: 1 | -1) => {
      const [from, to] = [middle + side * 5.8, middle + side * 16];
      return body("finger", shop.box(vec3(-15, 90, Math.min(from, to)), vec3(8, 104, Math.max(from, to))));
    };
    for (const side of [1, -1] as const)
      expect(fitting.overlaps([finger(side), ...placed]).filter(({ a }) => a === "finger")).toEqual([]);
  });

  it("is not reached where the window is closed", () => {
    const finger = body("finger", shop.box(vec3(-15, 60, 25), vec3(8, 74, 35)));
    expect(fitting.overlaps([finger, named("tray")])).not.toEqual([]);
  });
});

describe("the tray in its bay", () => {
  it("stands free of walls, beams and rails, its hook in the pocket", () => {
    const own = placed.map(({ name }) => name);
    const met = fitting
      .overlaps([...placed, ...bayWalls()])
      .filter(({ a, b }) => own.includes(a) && !own.includes(b));
    expect(met).toEqual([]);
  });

  it("slides out with only its hook in the way, which the latch takes down", () => {
    const walls = bayWalls();
    for (const out of [4, 20, 60, 110]) {
      const moved = { ...named("tray"), placement: movedBy(vec3(0, -out, 0)) };
      const met = fitting.overlaps([moved, ...walls]).filter(({ a }) => a === "tray");
      for (const { b, box } of met) {
        expect(b).toBe("upper beam");
        expect(box.min.z).toBeGreaterThanOrEqual(bay.heightMm - 1e-6);
        expect(box.max.y - box.min.y).toBeLessThan(6);
      }
    }
  });

  it("stops at the cell's front, with the card's tongue 8 mm in its socket", () => {
    const { max } = shop.bounds(traySolid(shop, options));
    expect(m.foot.rear).toBe(bay.frontMm);
    expect(max.y).toBeLessThan(bay.socketMouthMm);
    const tongue = stack.place.power[7] + powerBoardPlaces.widthMm;
    expect(tongue - bay.socketMouthMm).toBeCloseTo(8, 6);
  });

  it("can't be pushed in askew: wall and rails leave 0.2 mm a side", () => {
    expect(bay.rail.padMm + bay.rail.slotMm - m.wall.to).toBeCloseTo(0.2, 6);
    expect(m.wall.from - bay.rail.padMm).toBeCloseTo(0.2, 6);
  });
});

describe("the latch", () => {
  const drawn = { modulusMPa: rowOf(filaments, "petg").modulus.value, friction: 0.3, off: latchAsDrawn };
  const hold = { ...drawn, pullN: 40 };

  it("bends by the formula of a cantilever that a thumb pushes beyond its hook", () => {
    const { thumbN, hookN, deflectionMm, pressesN } = latchRelease(m, drawn);
    const { latch } = m;
    const s = latch.root - (latch.hook.front + latch.hook.rear) / 2;
    const t = latch.root - latch.tip - 1.5;
    const stiff = (drawn.modulusMPa * latch.widthMm * latch.thickMm ** 3) / 12;
    expect(pressesN).toBe(0);
    expect((thumbN * s ** 2 * (3 * t - s)) / 6 / stiff).toBeCloseTo(deflectionMm, 9);
    expect((hookN * s ** 3) / 3 / stiff).toBeCloseTo(deflectionMm, 9);
  });

  it("presses on its pocket where the play is too small for its turn, and asks more of the thumb", () => {
    const free = latchRelease(m, drawn);
    const forced = latchRelease(m, { ...drawn, off: { ...latchAsDrawn, alongMm: 0.4 } });
    expect(forced.pressesN).toBeGreaterThan(0);
    expect(forced.thumbN).toBeGreaterThan(free.thumbN);
    expect(forced.strain).toBeGreaterThan(free.strain);
  });

  it("bears a pull on its shoulder: without one its arm would break", () => {
    const { armMPa, armAloneMPa } = latchHold(m, hold);
    expect(armMPa).toBeLessThan(armAloneMPa / 3);
    expect(armAloneMPa).toBeGreaterThan(rowOf(filaments, "petg").strengthAlong.value * 0.9);
  });

  it("has a shoulder behind the whole width of its hook, no further off than its gap", () => {
    const { hook } = m.latch;
    const behind = shop.box(
      vec3(m.wall.from, hook.rear, m.wall.high - 1),
      vec3(m.wall.from + hook.widthMm, m.ceiling.front + 0.5, m.wall.high),
    );
    const filled = shop.volume(shop.intersect(behind, traySolid(shop, options)));
    expect(filled).toBeCloseTo(hook.widthMm * 0.5, 3);
  });

  it("shows by its lever when the hook is not in its pocket", () => {
    expect(leverShowsMm(m)).toBeGreaterThan(m.latch.mark.highMm * 2);
  });
});

describe("the pull", () => {
  it("takes 60 N: its bar as a beam held at both ends", () => {
    const { pull } = m;
    const span = pull.hole.high - pull.hole.low;
    const section = (pull.thickMm * (pull.hole.front - pull.front) ** 2) / 6;
    const stressMPa = (60 * span) / 8 / section;
    expect(stressMPa).toBeLessThan(rowOf(filaments, "petg").strengthAlong.value / 3);
  });
});

describe("the air", () => {
  it("comes in through 8 cm² at the face and leaves through 8 cm² behind the HAT", () => {
    expect(intakeMm2(stack)).toBeGreaterThanOrEqual(800);
    const [low, middle, high] = [
      m.seat.forks[0].low - m.floor.high,
      m.seat.forks[1].low - m.seat.forks[0].high,
      m.ceiling.low - m.seat.forks[1].high,
    ];
    const open = (low + middle + high) * (stack.hatMm - 0.2 - m.wall.to);
    const leaning = [low, middle, high].reduce((sum, width) => {
      const lean = Math.max(0, (width - 9.8) / 2);
      return sum + lean ** 2 / Math.tan((50 * Math.PI) / 180);
    }, 0);
    expect(open - leaning).toBeGreaterThanOrEqual(800);
  });

  it("passes the back-plane through 8 cm² a bay", () => {
    const covered = 50 * bay.widthMm + 2 * 2 * 10;
    expect(bay.heightMm * bay.widthMm - covered).toBeGreaterThanOrEqual(800);
  });
});

describe("other models", () => {
  it.each(["pi3b", "pi3b-plus", "pi5"] as const)("%s fits the same tray with a face of its own", (model) => {
    const own = { ...options, model };
    const other = stackOf(own);
    const pi: PlacedMesh = { name: "pi", mesh: shop.mesh(piBody(shop, model)), placement: other.place.pi };
    const face = checkedPart(shop, printedPartOf(`face-${model}`, own), own);
    expect(face).toMatchObject({ ok: true });
    if (!face.ok) return;
    const faceMesh: WeldedMesh = face.value.mesh;
    expect(
      fitting.overlaps([named("tray"), { name: "face", mesh: faceMesh, placement: inPlace }, pi]),
    ).toEqual([]);
  });
});
