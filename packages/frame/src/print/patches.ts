/** Patches of neighbouring facets that face down too steeply to carry themselves, and what their borders rest on. */
import { type Box3, boxAround, dotVec3, subtractVec3 } from "@rubus/cad";
import type { Vec3 } from "@rubus/units";
import { cornerOf, type Facets, isOnBed, leanOf, normalOf, onBedMm } from "./facets.js";

/** An edge of a patch's border in the plan, and whether material below it carries the patch there. */
export type Border = { readonly from: Vec3; readonly to: Vec3; readonly isCarried: boolean };

export type Patch = {
  readonly box: Box3;
  readonly areaMm2: number;
  /** Degrees from the vertical. */
  readonly steepest: number;
  readonly borders: readonly Border[];
};

/** Slivers whose normals are rounding alone. */
const leastAreaMm2 = 0.05;

/** More than rounding moves the corner of a neighbour out of a facet's plane. */
const hollowMm = 1e-4;

const corners = [0, 1, 2] as const;

const endsOf = (facets: Facets, facet: number, edge: number): readonly [Vec3, Vec3] => [
  cornerOf(facets, facet, corners[edge] ?? 0),
  cornerOf(facets, facet, corners[(edge + 1) % 3] ?? 0),
];

/** A wall that goes down from the edge makes it a hollow one, seen from outside; on the bed every edge is carried. */
const isCarriedAt = (facets: Facets, facet: number, edge: number): boolean => {
  const [from, to] = endsOf(facets, facet, edge);
  if (Math.max(from.z, to.z) < onBedMm) return true;
  const neighbour = facets.neighbours[3 * facet + edge] ?? -1;
  if (neighbour < 0) return false;
  const normal = normalOf(facets, facet);
  return corners.some(
    (corner) => dotVec3(normal, subtractVec3(cornerOf(facets, neighbour, corner), from)) > hollowMm,
  );
};

/** All patches of facets that lean further than `degrees`; those on the bed are none. */
export const steepPatches = (facets: Facets, degrees: number): readonly Patch[] => {
  const isSteep = Uint8Array.from({ length: facets.count }, (_, facet) =>
    leanOf(facets, facet) > degrees && !isOnBed(facets, facet) ? 1 : 0,
  );
  const seen = new Uint8Array(facets.count);
  const patches: Patch[] = [];
  for (let start = 0; start < facets.count; start += 1) {
    if (isSteep[start] !== 1 || seen[start] === 1) continue;
    const members = [start];
    seen[start] = 1;
    const borders: Border[] = [];
    for (let index = 0; index < members.length; index += 1) {
      const facet = members[index] ?? start;
      for (const edge of corners) {
        const neighbour = facets.neighbours[3 * facet + edge] ?? -1;
        if (isSteep[neighbour] === 1) {
          if (seen[neighbour] === 0) members.push(neighbour);
          seen[neighbour] = 1;
          continue;
        }
        const [from, to] = endsOf(facets, facet, edge);
        borders.push({ from, to, isCarried: isCarriedAt(facets, facet, edge) });
      }
    }
    const areaMm2 = members.reduce((sum, facet) => sum + (facets.areas[facet] ?? 0), 0);
    if (areaMm2 < leastAreaMm2) continue;
    patches.push({
      areaMm2,
      steepest: Math.max(...members.map((facet) => leanOf(facets, facet))),
      box: boxAround(members.flatMap((facet) => corners.map((corner) => cornerOf(facets, facet, corner)))),
      borders,
    });
  }
  return patches;
};
