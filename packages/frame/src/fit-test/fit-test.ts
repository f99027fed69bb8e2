/**
 * The fit test: small prints that come before all others. Each way that parts of a frame slide, plug or press into
 * each other stands on the one, its counterpart on the other, with the clearance they were made for in raised numbers.
 */
import { boardThicknessMm } from "@rubus/boards";
import { planeAt, polygonContour, rearPlane, type Solid, topPlane, type Workshop } from "@rubus/cad";
import { type Vec2, vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { horn } from "../cell/horns.js";
import { cellBasics } from "../cell/measures.js";
import { railSlot } from "../cell/rails.js";
import { bottomDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { insertHole } from "../tray/measures.js";
import { acrossY } from "../tray/shapes.js";
import { bandAbout } from "../volume-band.js";
import { fitStepParts } from "./steps.js";

const up = vec3(0, 0, 1);
const sunk = 0.4;

export const fitTestMeasures = {
  plate: { widthMm: 64, deepMm: 15, thickMm: 1.6 },
  /** Middle of each fit along x. */
  at: { rail: 7, insert: 19, pin: 30, groove: 42, horn: 56 },
  tallMm: 7,
  /** Lower, so that the key's pin passes over it while the dovetail slides in. */
  pinTallMm: 4.7,
  fitDeepMm: 9,
  key: { widthMm: 64, deepMm: 9, thickMm: 2.4, reachMm: 8 },
} as const;

const { plate, at, tallMm, pinTallMm, fitDeepMm, key } = fitTestMeasures;

/** Front and rear of what stands on the base. */
const fromY = 5;
const toY = fromY + fitDeepMm;

/** A cell's room for half of a key: half widths and depth, wider by its play. */
const grooveOf = (playMm: number) => {
  const { mouthMm, endMm, deepMm } = cellBasics.key;
  return { mouth: mouthMm + playMm, bottom: endMm + playMm, deep: deepMm + playMm };
};

/** Outline of a dovetail about x, its mouth at `top`, going on beyond it along its flanks. */
const dovetail = (x: number, top: number, playMm: number, beyondMm: number): readonly Vec2[] => {
  const { mouth, bottom, deep } = grooveOf(playMm);
  const flank = ((mouth - bottom) / deep) * beyondMm;
  return [
    vec2(x - bottom, top - deep),
    vec2(x + bottom, top - deep),
    vec2(x + mouth + flank, top + beyondMm),
    vec2(x - mouth - flank, top + beyondMm),
  ];
};

const numbersOf = (clearanceMm: number): string => clearanceMm.toFixed(2);

/** The base: a rail's slot, a hole for an insert, a pin's hole, a key's groove, the throat of a horn. */
export const fitBaseSolid = (shop: Workshop, { clearanceMm }: PrintOptions): Solid => {
  const play = clearanceMm / 2;
  const base = shop.box(vec3(0, 0, 0), vec3(plate.widthMm, plate.deepMm, plate.thickMm));
  const top = plate.thickMm + tallMm;
  const block = (left: number, right: number, high = top): Solid =>
    shop.box(vec3(left, fromY, plate.thickMm - sunk), vec3(right, toY, high));
  const slot = railSlot(clearanceMm);
  const half = (slot.to - slot.from) / 2;
  const throat = boardThicknessMm / 2 + horn.playMm;
  const middle = (fromY + toY) / 2;
  const { large, belowMm } = insertHole;
  const boss = large.hole.value / 2 + 1.8;
  const solids = [
    block(at.rail - half - bay.rail.ribMm, at.rail - half),
    block(at.rail + half, at.rail + half + bay.rail.ribMm),
    shop.cylinder({ at: vec3(at.insert, middle, plate.thickMm - sunk) }, boss, tallMm + sunk),
    block(at.pin - 4.4, at.pin + 4.4, plate.thickMm + pinTallMm),
    block(at.groove - 6, at.groove + 6),
    block(at.horn - throat - 2, at.horn - throat),
    block(at.horn + throat, at.horn + throat + 2),
  ];
  const tools = [
    shop.screwHole(
      { at: vec3(at.insert, middle, top), direction: vec3(0, 0, -1) },
      { diameterMm: large.hole.value, depthMm: large.length.value + belowMm },
    ),
    shop.screwHole(
      { at: vec3(at.pin, middle, plate.thickMm + pinTallMm), direction: vec3(0, 0, -1) },
      { diameterMm: cellBasics.pin.diameterMm + 2 * play, depthMm: cellBasics.pin.deepMm },
    ),
    acrossY(shop, dovetail(at.groove, top, play, 1), { from: fromY - 1, to: toY + 1 }),
  ];
  const numbers = shop.letters(
    {
      text: numbersOf(clearanceMm),
      plane: planeAt(topPlane(), vec3(plate.widthMm / 2, 0.9, plate.thickMm - 0.2)),
      sizeMm: 4.4,
      font: "sans-bold",
      anchor: "middle",
    },
    0.8,
  );
  return shop.fuse(shop.cut(shop.fuse(base, ...solids), tools), ...numbers);
};

/**
 * The key: a tray's wall, a dovetail and the edge of a board, which slide into the base together once it is turned over,
 * and a pin, which goes in with the key laid across.
 */
export const fitKeySolid = (shop: Workshop, { clearanceMm }: PrintOptions): Solid => {
  const { widthMm, deepMm, thickMm, reachMm } = key;
  const bar = shop.box(vec3(0, 0, 0), vec3(widthMm, deepMm, thickMm));
  const wall = railSlot(0);
  const tongue = (x: number, thick: number): Solid =>
    shop.box(vec3(x - thick / 2, 0, thickMm - sunk), vec3(x + thick / 2, deepMm, thickMm + reachMm));
  const pin = shop.cylinder(
    { at: vec3(at.pin, deepMm / 2, thickMm - sunk), direction: up },
    cellBasics.pin.diameterMm / 2,
    cellBasics.pin.deepMm - 0.3 + sunk,
  );
  const { mouth, bottom, deep } = grooveOf(0);
  const post = thickMm + 2.4;
  const tail = shop.extrude(
    {
      outline: polygonContour(
        [
          vec2(at.groove - mouth, thickMm - sunk),
          vec2(at.groove - mouth, post),
          vec2(at.groove - bottom, post + deep),
          vec2(at.groove + bottom, post + deep),
          vec2(at.groove + mouth, post),
          vec2(at.groove + mouth, thickMm - sunk),
        ].map(({ x, y }) => vec2(-x, y)),
      ),
    },
    planeAt(rearPlane(), vec3(0, 0, 0)),
    deepMm,
  );
  const joined = shop.fuse(
    bar,
    tongue(at.rail, wall.to - wall.from),
    pin,
    tail,
    tongue(at.horn, boardThicknessMm),
  );
  const numbers = shop.letters(
    {
      text: numbersOf(clearanceMm),
      plane: planeAt(topPlane(), vec3(at.insert, 2.9, thickMm - 0.2)),
      sizeMm: 4.4,
      font: "sans-bold",
      anchor: "middle",
    },
    0.8,
  );
  return shop.fuse(joined, ...numbers);
};

export const fitTestParts: readonly PrintedPart[] = [
  {
    key: "fit-test-base",
    title: "Fit test, base",
    volumeMm3: bandAbout(3282, 0.01),
    onBed: bottomDown,
    flameRetardant: false,
    model: fitBaseSolid,
  },
  {
    key: "fit-test-key",
    title: "Fit test, key",
    volumeMm3: bandAbout(1818, 0.01),
    onBed: bottomDown,
    flameRetardant: false,
    model: fitKeySolid,
  },
  ...fitStepParts,
];
