/**
 * What holds the back-plane: six bosses that end level with the cell's rear, inserts in them; screws come from the
 * rear. The outer four stand on the outer walls, tied to the beams by fins; the inner two on arms of the wall between
 * the bays, tied by ribs that reach from beam to beam.
 */
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { type Vec2, vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { acrossX, acrossZ } from "../tray/shapes.js";
import { finProfile, horn } from "./horns.js";
import { bossPlaces, type CellMeasures, cellBasics, risePerReach } from "./measures.js";

const rear = bay.backPlaneMm;

export const mounting = {
  /** Half of a boss, as wide as the back-plane leaves room about its holes. */
  halfMm: 4,
  deepMm: 8,
  /** Fin between an outer boss and the beam, behind the rear of a tray's wall. */
  fin: { thickMm: 1.6, from: 136.4 },
  arm: { tipDeepMm: 8, middleDeepMm: 13, taperMm: 9 },
  /** Ribs from beam to beam: where they begin, beside the first bay's socket and beside the second's. */
  rib: { firstFrom: 124, secondFrom: 126, thickMm: horn.fin.to - horn.fin.from },
  /** What leans towards the bosses begins just before the bed, so that nothing of it touches the back-plane. */
  offBedMm: 0.3,
  /** The fuses stand right above the inner bosses: there the ribs begin before them. */
  fuseMm: 3.4,
} as const;

const { halfMm, deepMm } = mounting;
const start = rear - mounting.offBedMm;

/** Where two sides meet that lean from (y, z) `a` below and `b` above. */
const apex = (a: Vec2, b: Vec2): Vec2 => {
  const z = (a.y + b.y) / 2 + (a.x - b.x) / risePerReach / 2;
  return vec2(a.x - (z - a.y) * risePerReach, z);
};

/** Outer bosses with the sign of x that leads into their bay, and the side wall they stand on. */
export const outerBossPlaces = (m: CellMeasures) =>
  bossPlaces
    .filter(({ x }) => x < m.leftMm + 10 || x > m.rightMm - 10)
    .map((at) =>
      at.x < bay.pitchMm
        ? { at, way: 1 as const, wallMm: m.leftMm + bay.wallMm / 2 }
        : { at, way: -1 as const, wallMm: m.rightMm - bay.wallMm / 2 },
    );

/** Inner bosses: the first bay's, then the second's. */
export const innerBossPlaces = (): readonly [Vec2, Vec2] => {
  const [first, second] = bossPlaces.filter(({ x }) => Math.abs(x - bay.pitchMm) < 15);
  if (first === undefined || second === undefined)
    throw new RangeError("the back-plane has no bosses between its bays");
  return [first, second];
};

/** An outer boss from above, (x, y). */
export const outerBossProfile = (at: Vec2, way: 1 | -1, wallMm: number): readonly Vec2[] => {
  const tip = at.x + way * halfMm;
  const root = wallMm - way * 0.6;
  return [
    vec2(root, rear),
    vec2(tip, rear),
    vec2(tip, rear - deepMm),
    vec2(root, rear - deepMm - Math.abs(tip - root) * risePerReach),
  ];
};

/** The fin between an outer boss and its beam, (y, z). */
export const bossFinProfile = (at: Vec2): readonly Vec2[] => {
  const isLow = at.y < bay.heightMm / 2;
  const [beam, near] = isLow ? [0, at.y - halfMm] : [bay.heightMm, at.y + halfMm];
  const out = isLow ? 1 : -1;
  const { from } = mounting.fin;
  const [low, high] = [Math.min(beam, near), Math.max(beam, near)];
  return [
    vec2(from, beam - 0.5 * out),
    vec2(start, beam - 0.5 * out),
    vec2(start, beam),
    apex(vec2(start, low), vec2(start, high)),
    vec2(start, near),
    vec2(start, near + out),
    vec2(from, near + out),
  ];
};

/** The arms of the wall between the bays from above, (x, y). */
export const armProfile = (): readonly Vec2[] => {
  const [first, second] = innerBossPlaces();
  const { tipDeepMm, middleDeepMm, taperMm } = mounting.arm;
  const [from, to] = [first.x - halfMm, second.x + halfMm];
  return [
    vec2(from, rear),
    vec2(to, rear),
    vec2(to, rear - tipDeepMm),
    vec2(to - taperMm, rear - middleDeepMm),
    vec2(from + taperMm, rear - middleDeepMm),
    vec2(from, rear - tipDeepMm),
  ];
};

/** A rib from beam to beam past an inner boss, (y, z): arches at its rear, so that it prints and leaves ways for air. */
export const ribProfile = (which: "first" | "second"): readonly Vec2[] => {
  const [boss] = innerBossPlaces();
  const [low, high] = [boss.y - halfMm, boss.y + halfMm];
  const above = rear - mounting.fuseMm;
  const foot = Math.max(...finProfile((z) => z).map(({ x }) => x));
  const top = bay.heightMm;
  const arches = [
    vec2(foot, -0.5),
    vec2(foot, 0),
    apex(vec2(foot, 0), vec2(start, low)),
    vec2(start, low),
    vec2(start, low + 1),
    vec2(above, high - 1),
    vec2(above, high),
    apex(vec2(above, high), vec2(foot, top)),
    vec2(foot, top),
    vec2(foot, top + 0.5),
  ];
  const { firstFrom, secondFrom } = mounting.rib;
  if (which === "first") return [...arches, vec2(firstFrom, top + 0.5), vec2(firstFrom, -0.5)];
  // Behind the posts of the tray, and between them nearer to the front.
  const step = (horn.frontMm - secondFrom) / risePerReach;
  return [
    ...arches,
    vec2(horn.frontMm, top + 0.5),
    vec2(horn.frontMm, top - horn.heightMm),
    vec2(secondFrom, top - horn.heightMm - step),
    vec2(secondFrom, horn.heightMm + step),
    vec2(horn.frontMm, horn.heightMm),
    vec2(horn.frontMm, -0.5),
  ];
};

/** Bosses, arms, fins and ribs. */
export const mountingSolids = (shop: Workshop, m: CellMeasures): readonly Solid[] => {
  const outer = outerBossPlaces(m).flatMap(({ at, way, wallMm }) => [
    acrossZ(shop, outerBossProfile(at, way, wallMm), { from: at.y - halfMm, to: at.y + halfMm }),
    acrossX(
      shop,
      { outline: polygonContour(bossFinProfile(at)) },
      { from: at.x - mounting.fin.thickMm / 2, to: at.x + mounting.fin.thickMm / 2 },
    ),
  ]);
  const [{ y: z }] = innerBossPlaces();
  const [first, second] = [horn.middleX + horn.fin.from, bay.pitchMm + horn.middleX - horn.fin.to];
  const { thickMm } = mounting.rib;
  return [
    ...outer,
    acrossZ(shop, armProfile(), { from: z - halfMm, to: z + halfMm }),
    acrossX(shop, { outline: polygonContour(ribProfile("first")) }, { from: first, to: first + thickMm }),
    acrossX(shop, { outline: polygonContour(ribProfile("second")) }, { from: second, to: second + thickMm }),
  ];
};

/** Holes of the inserts in the bosses. */
export const mountingTools = (shop: Workshop): readonly Solid[] =>
  bossPlaces.map(({ x, y: z }) =>
    shop.screwHole(
      { at: vec3(x, rear, z), direction: vec3(0, -1, 0) },
      { diameterMm: cellBasics.insert.hole.value, depthMm: cellBasics.insertDeepMm },
    ),
  );
