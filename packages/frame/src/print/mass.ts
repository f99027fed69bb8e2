/** Volume, centre of gravity and footing of a printed part, from its mesh. */
import { type Box3, boxAround } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { cornerOf, type Facets, isOnBed } from "./facets.js";

export type Bulk = {
  readonly volumeMm3: number;
  /** As the part lies on the bed. */
  readonly centre: Vec3;
  /** Area of the first layer. */
  readonly contactMm2: number;
  readonly box: Box3;
};

/** Sums of the tetrahedra between each facet and the origin (divergence theorem). */
export const bulkOf = (facets: Facets): Bulk => {
  let [volume, x, y, z, contactMm2] = [0, 0, 0, 0, 0];
  for (let facet = 0; facet < facets.count; facet += 1) {
    const [a, b, c] = ([0, 1, 2] as const).map((corner) => cornerOf(facets, facet, corner)) as [
      Vec3,
      Vec3,
      Vec3,
    ];
    const six = a.x * (b.y * c.z - b.z * c.y) - a.y * (b.x * c.z - b.z * c.x) + a.z * (b.x * c.y - b.y * c.x);
    volume += six;
    x += six * (a.x + b.x + c.x);
    y += six * (a.y + b.y + c.y);
    z += six * (a.z + b.z + c.z);
    if (isOnBed(facets, facet)) contactMm2 += facets.areas[facet] ?? 0;
  }
  return {
    volumeMm3: volume / 6,
    centre: vec3(x / (4 * volume), y / (4 * volume), z / (4 * volume)),
    contactMm2,
    box: boxAround(
      Array.from({ length: facets.positions.length / 3 }, (_, vertex) =>
        vec3(
          facets.positions[3 * vertex] ?? 0,
          facets.positions[3 * vertex + 1] ?? 0,
          facets.positions[3 * vertex + 2] ?? 0,
        ),
      ),
    ),
  };
};
