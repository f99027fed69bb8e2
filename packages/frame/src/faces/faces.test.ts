import { inPlace, movedBy, openFitting, openWorkshop, type PlacedMesh, type Solid } from "@rubus/cad";
import { rowOf, screws } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { bay } from "../bay.js";
import { rodBody, screwBody } from "../bodies/fasteners.js";
import { cellSolid } from "../cell/cell.js";
import { cellScrews, pinPlaces, rodAxes } from "../cell/joints.js";
import { cellMeasures } from "../cell/measures.js";
import { pinPart } from "../cell/pin.js";
import { anyStack } from "../stack.js";
import { measuresOf } from "../tray/measures.js";
import { blankMeasures, blankSolid } from "./blank.js";
import { fillerSolid } from "./filler.js";

const [shop, fitting] = await Promise.all([openWorkshop(), openFitting()]);
const options = { clearanceMm: 0.2 };
const m = measuresOf(anyStack());

const named = (name: string, solid: Solid, placement: PlacedMesh["placement"] = inPlace): PlacedMesh => ({
  name,
  mesh: shop.mesh(solid),
  placement,
});

const cell = named("cell", cellSolid(shop, 2, options));
const filler = named("filler", fillerSolid(shop, options));
const blank = named("blank", blankSolid(shop, 2, options));

describe("the filler", () => {
  it("stands free of walls, rails and beams in either bay, its hook in the pocket", () => {
    for (const x of [0, bay.pitchMm])
      expect(fitting.overlaps([{ ...filler, placement: movedBy(vec3(x, 0, 0)) }, cell])).toEqual([]);
  });

  it("is held: pulled by 0.6 mm its hook meets the beam, pushed its ledges do", () => {
    for (const y of [-0.6, 0.1])
      expect(fitting.overlaps([{ ...filler, placement: movedBy(vec3(0, y, 0)) }, cell])).not.toEqual([]);
  });

  it("slides out with nothing but its hook in the way, which the latch takes down", () => {
    for (const out of [5, 20, 50]) {
      const met = fitting.overlaps([{ ...filler, placement: movedBy(vec3(0, -out, 0)) }, cell]);
      for (const { box } of met) expect(box.min.z).toBeGreaterThanOrEqual(bay.heightMm - 1e-6);
    }
  });

  it("closes its bay but for the slot of the latch", () => {
    const { wall, face, latch } = m;
    const [low, high] = [latch.low - latch.front.gapBelowMm - 0.4, latch.low + latch.thickMm + 0.4];
    const behind = shop.box(vec3(wall.from, 0.5, face.low), vec3(face.rightMm, 1.5, face.high));
    const slot = shop.box(vec3(0, 0, low), vec3(wall.from + latch.widthMm + 0.4, 2, high));
    const closed = shop.cut(behind, [slot]);
    const filled = shop.intersect(closed, fillerSolid(shop, options));
    expect(shop.volume(filled)).toBeCloseTo(shop.volume(closed), 3);
  });
});

describe("the blank face", () => {
  const { widthMm, leftMm, highMm, lowMm } = cellMeasures(2);
  const beside = { ...blank, placement: movedBy(vec3(widthMm, 0, 0)) };

  it("stands beside a cell without a gap and without an overlap", () => {
    expect(fitting.overlaps([beside, cell])).toEqual([]);
    const near = { ...blank, placement: movedBy(vec3(widthMm - 0.05, 0, 0)) };
    expect(fitting.overlaps([near, cell])).not.toEqual([]);
  });

  it("is as wide as a cell and no higher than the frame", () => {
    const { min, max } = shop.bounds(blankSolid(shop, 2, options));
    expect(max.x - min.x).toBeCloseTo(widthMm, 5);
    expect(min.z).toBeCloseTo(lowMm, 5);
    expect(max.z).toBeCloseTo(highMm, 5);
    expect(min.y).toBeCloseTo(0, 5);
    expect(max.y).toBeCloseTo(blankMeasures.rearMm, 5);
  });

  it("takes the rods, a cell's pins and its front screws", () => {
    const rod = rodBody(shop, "m5", 2 * widthMm);
    const rods = rodAxes(2).map(({ y, z }, index) =>
      named(`rod ${index}`, rod, [0, 0, 1, leftMm, 1, 0, 0, y, 0, 1, 0, z]),
    );
    const pin = pinPart().model(shop, options);
    const pins = pinPlaces(2).map(({ name, at }) => named(name, pin, movedBy(at)));
    const screw = screwBody(shop, rowOf(screws, "iso-4762-m3"), 12);
    const fixing = cellScrews(2)
      .filter(({ seat }) => seat.y < blankMeasures.rearMm)
      .map(({ name, seat }) => named(name, screw, [0, 0, -1, seat.x, 1, 0, 0, seat.y, 0, -1, 0, seat.z]));
    expect(fixing).toHaveLength(2);
    expect(fitting.overlaps([cell, beside, ...rods, ...pins, ...fixing])).toEqual([]);
  });
});
