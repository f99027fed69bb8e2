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

export const mounting = {
  /** Half of a boss, as wide as the back-plane leaves room about its holes. */
  halfMm: 4,
  deepMm: 8,
  /** Fin between an outer boss and the beam. */
  fin: { thickMm: 1.6, from: 136.4 },
  arm: { from: 140, tipDeepMm: 8, middleDeepMm: 13 },
  /** Ribs from beam to beam: where they begin, beside the first bay's socket and beside the second's. */
  rib: { firstFrom: 124, secondFrom: 126 },
} as const;

const rear = bay.backPlaneMm;
const { halfMm, deepMm } = mounting;

/** Half of the arch under a rib: where two leaning sides meet. */
const apex = (a: Vec2, b: Vec2): Vec2 => {
  // Each side leans by the same rise: y falls towards the middle of the two.
  const z = (a.y + b.y) / 2 + (a.x - b.x) / risePerReach / 2;
  return vec2(a.x - (z - a.y) * risePerReach, z);
};

const outerBosses = (shop: Workshop, m: CellMeasures): readonly Solid[] => {
  const outer = bossPlaces.filter(({ x }) => x < m.leftMm + 10 || x > m.rightMm - 10);
  return outer.flatMap(({ x, y: z }) => {
    const way = x < bay.pitchMm ? 1 : -1;
    const wall = way > 0 ? m.leftMm : m.rightMm;
    const tip = x + way * halfMm;
    const boss = acrossZ(
      shop,
      [
        vec2(wall + way * 0.6, rear),
        vec2(tip, rear),
        vec2(tip, rear - deepMm),
        vec2(wall + way * 0.6, rear - deepMm - Math.abs(tip - wall) * risePerReach),
      ],
      { from: z - halfMm, to: z + halfMm },
    );
    const isLow = z < bay.heightMm / 2;
    const [near, far] = isLow ? [z - halfMm, -0.5] : [z + halfMm, bay.heightMm + 0.5];
    const inside = isLow ? 0 : bay.heightMm;
    const [low, high] = isLow ? [inside, near] : [near, inside];
    const middle = apex(vec2(rear - 0.3, low), vec2(rear - 0.3, high));
    const { from, thickMm } = mounting.fin;
    const fin = acrossX(
      shop,
      {
        outline: polygonContour([
          vec2(from, far),
          vec2(rear - 0.3, far),
          vec2(rear - 0.3, inside),
          middle,
          vec2(rear - 0.3, near),
          vec2(rear - 0.3, isLow ? near + 1 : near - 1),
          vec2(from, isLow ? near + 1 : near - 1),
        ]),
      },
      { from: x - thickMm / 2, to: x + thickMm / 2 },
    );
    return [boss, fin];
  });
};

const innerBosses = (shop: Workshop): readonly Solid[] => {
  const [left, right] = bossPlaces.filter(({ x }) => Math.abs(x - bay.pitchMm) < 15) as [Vec2, Vec2];
  const { arm, rib } = mounting;
  const z = left.y;
  const [from, to] = [left.x - halfMm, right.x + halfMm];
  const arms = acrossZ(
    shop,
    [
      vec2(from, rear),
      vec2(to, rear),
      vec2(to, rear - arm.tipDeepMm),
      vec2(to - 9, rear - arm.middleDeepMm),
      vec2(from + 9, rear - arm.middleDeepMm),
      vec2(from, rear - arm.tipDeepMm),
    ],
    { from: z - halfMm, to: z + halfMm },
  );
  const [low, high] = [z - halfMm, z + halfMm];
  // The fuses stand right above the bosses: there the rib begins below them.
  const aboveFuse = rear - 3.4;
  const foot = finProfile((at) => at)[1]?.x ?? rear;
  const arch = [
    vec2(foot, -0.5),
    vec2(foot, 0),
    apex(vec2(foot, 0), vec2(rear - 0.3, low)),
    vec2(rear - 0.3, low),
    vec2(rear - 0.3, low + 1),
    vec2(aboveFuse, high - 1),
    vec2(aboveFuse, high),
    apex(vec2(aboveFuse, high), vec2(foot, bay.heightMm)),
    vec2(foot, bay.heightMm),
    vec2(foot, bay.heightMm + 0.5),
  ];
  const first = acrossX(
    shop,
    {
      outline: polygonContour([...arch, vec2(rib.firstFrom, bay.heightMm + 0.5), vec2(rib.firstFrom, -0.5)]),
    },
    { from: horn.middleX + horn.fin.from, to: horn.middleX + horn.fin.to },
  );
  // Behind the posts of the tray, and between them nearer to the front.
  const step = (horn.frontMm - rib.secondFrom) * 1.2;
  const second = acrossX(
    shop,
    {
      outline: polygonContour([
        ...arch,
        vec2(horn.frontMm, bay.heightMm + 0.5),
        vec2(horn.frontMm, bay.heightMm - horn.heightMm),
        vec2(rib.secondFrom, bay.heightMm - horn.heightMm - step),
        vec2(rib.secondFrom, horn.heightMm + step),
        vec2(horn.frontMm, horn.heightMm),
        vec2(horn.frontMm, -0.5),
      ]),
    },
    {
      from: bay.pitchMm + horn.middleX - horn.fin.to,
      to: bay.pitchMm + horn.middleX - horn.fin.from,
    },
  );
  return [arms, first, second];
};

/** Bosses, arms, fins and ribs. */
export const mountingSolids = (shop: Workshop, m: CellMeasures): readonly Solid[] => [
  ...outerBosses(shop, m),
  ...innerBosses(shop),
];

/** Holes of the inserts in the bosses. */
export const mountingTools = (shop: Workshop): readonly Solid[] =>
  bossPlaces.map(({ x, y: z }) =>
    shop.screwHole(
      { at: vec3(x, rear, z), direction: vec3(0, -1, 0) },
      { diameterMm: cellBasics.insert.hole.value, depthMm: cellBasics.insertDeepMm },
    ),
  );
