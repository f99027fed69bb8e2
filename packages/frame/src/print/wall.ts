/** The thinnest wall and the thinnest floor or ceiling of a printed part, by rays from its surface to the surface opposite. */
import { addVec3, crossVec3, dotVec3, scaleVec3, unitVec3 } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { cornerOf, type Facets, normalOf } from "./facets.js";
import { type Ray, raysInto } from "./rays.js";

export type ThinPlace = {
  readonly thickMm: number;
  /** On its surface, as the part lies on the bed. */
  readonly at: Vec3;
};

export type ThinPlaces = {
  /** Between sides that lean less than 45° from the vertical: lines side by side. */
  readonly wall: ThinPlace | undefined;
  /** Between sides that lie flatter: layers upon each other. */
  readonly skin: ThinPlace | undefined;
};

/** Surfaces that turn away from each other by more than this are the sides of a wedge, not of a wall. */
const parallel = Math.cos((30 * Math.PI) / 180);

/** As much surface must be as thin before it is a wall: less is the rim of a hole that breaks through. */
const leastAreaMm2 = 0.75;

/** Nearer than this a ray meets where it starts. */
const besideMm = 2e-3;

/** Rays start this far apart on large facets; every facet has one. */
const apartMm = 2;

/** Points spread evenly over a facet: the middles of its division into n² equal triangles. */
const spread = (facets: Facets, facet: number): readonly Vec3[] => {
  const [a, b, c] = ([0, 1, 2] as const).map((corner) => cornerOf(facets, facet, corner)) as [
    Vec3,
    Vec3,
    Vec3,
  ];
  const n = Math.max(1, Math.min(40, Math.ceil(Math.sqrt((facets.areas[facet] ?? 0) / apartMm ** 2))));
  const point = (u: number, v: number): Vec3 => {
    const w = 1 - u - v;
    return vec3(w * a.x + u * b.x + v * c.x, w * a.y + u * b.y + v * c.y, w * a.z + u * b.z + v * c.z);
  };
  const points: Vec3[] = [];
  for (let row = 0; row < n; row += 1)
    for (let column = 0; column < n - row; column += 1) {
      points.push(point((row + 1 / 3) / n, (column + 1 / 3) / n));
      if (column < n - row - 1) points.push(point((row + 2 / 3) / n, (column + 2 / 3) / n));
    }
  return points;
};

/** Thinner than this for less than so far is a groove or the rim of a hole, not a wall. */
const leastExtentMm = 1;

/** How far from a point the part stays as thin along a tangent, both ways together, up to what makes a wall. */
const extent = (ray: Ray, at: Vec3, inwards: Vec3, tangent: Vec3, thinMm: number): number => {
  const stepMm = 0.1;
  const isThin = (offset: number): boolean => {
    const from = addVec3(at, scaleVec3(tangent, offset));
    // Out to the surface and in again, or the point beside is in the air.
    const middle = addVec3(from, scaleVec3(inwards, thinMm / 4));
    const out = ray(middle, scaleVec3(inwards, -1), 0, thinMm);
    const on = ray(middle, inwards, 0, thinMm);
    return out !== undefined && on !== undefined && out.distanceMm + on.distanceMm <= thinMm * 1.05;
  };
  let long = 0;
  for (const way of [-1, 1])
    for (let steps = 1; long < leastExtentMm && isThin(way * steps * stepMm); steps += 1) long += stepMm;
  return long;
};

const isWall = (ray: Ray, at: Vec3, inwards: Vec3, wallMm: number): boolean => {
  const aside = Math.abs(inwards.z) > 0.9 ? vec3(1, 0, 0) : vec3(0, 0, 1);
  const first = unitVec3(crossVec3(inwards, aside));
  return [first, crossVec3(inwards, first)].every(
    (tangent) => extent(ray, at, inwards, tangent, wallMm) >= leastExtentMm - 1e-6,
  );
};

type Found = {
  readonly thickMm: number;
  readonly areaMm2: number;
  readonly at: Vec3;
  readonly inwards: Vec3;
};

const thinnestOf = (ray: Ray, found: readonly Found[]): ThinPlace | undefined => {
  let sum = 0;
  for (const { thickMm, areaMm2, at, inwards } of [...found].sort((a, b) => a.thickMm - b.thickMm)) {
    if (!isWall(ray, at, inwards, thickMm)) continue;
    sum += areaMm2;
    if (sum >= leastAreaMm2) return { thickMm, at };
  }
  return undefined;
};

/**
 * The least distance between opposite surfaces, as 0.75 mm² or more of the part have it, 1 mm each way: of walls, and
 * of floors and ceilings, which are layers and not lines. Exact for plane walls whose sides overlap by more than
 * 2 mm both ways; a round wall is measured between the chords of its mesh, 0.02 mm off. Undefined where no two
 * surfaces are opposite within `searchMm`.
 */
export const thinnestPlaces = (facets: Facets, searchMm = 5): ThinPlaces => {
  const ray = raysInto(facets);
  const [walls, skins]: [Found[], Found[]] = [[], []];
  for (let facet = 0; facet < facets.count; facet += 1) {
    const areaMm2 = facets.areas[facet] ?? 0;
    if (areaMm2 < 1e-6) continue;
    const inwards = scaleVec3(normalOf(facets, facet), -1);
    const points = spread(facets, facet);
    for (const at of points) {
      const hit = ray(at, inwards, besideMm, searchMm);
      if (hit === undefined || dotVec3(inwards, normalOf(facets, hit.facet)) < parallel) continue;
      const list = Math.abs(inwards.z) > Math.SQRT1_2 ? skins : walls;
      list.push({ thickMm: hit.distanceMm, areaMm2: areaMm2 / points.length, at, inwards });
    }
  }
  return { wall: thinnestOf(ray, walls), skin: thinnestOf(ray, skins) };
};
