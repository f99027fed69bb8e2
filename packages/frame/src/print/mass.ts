/** Volume, centre of gravity and footing of a printed part, from its mesh. */
import { type Box3, type Bulk, boxAround, bulkOfMesh } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { type Facets, isOnBed } from "./facets.js";

/** As the part lies on the bed. */
export type Footing = Bulk & {
  /** Area of the first layer. */
  readonly contactMm2: number;
  readonly box: Box3;
};

/** What a part holds and stands on. */
export const footingOf = (facets: Facets): Footing => {
  const { count, positions, corners, areas } = facets;
  let contactMm2 = 0;
  for (let facet = 0; facet < count; facet += 1) if (isOnBed(facets, facet)) contactMm2 += areas[facet] ?? 0;
  return {
    ...bulkOfMesh({ positions, triangles: corners }),
    contactMm2,
    box: boxAround(
      Array.from({ length: positions.length / 3 }, (_, vertex) =>
        vec3(positions[3 * vertex] ?? 0, positions[3 * vertex + 1] ?? 0, positions[3 * vertex + 2] ?? 0),
      ),
    ),
  };
};
