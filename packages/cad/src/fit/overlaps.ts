/** Which placed parts overlap, by how much, and how far apart others are. */
import { type Vec3, vec3 } from "@rubus/units";
import { type Box3, boxesMeet, boxOfMesh } from "../geometry/box3.js";
import type { MeshKernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { bodyMaker, type PlacedMesh } from "./placed-body.js";

/** Two parts that overlap, by name in the order they were given. */
export type Overlap = {
  readonly a: string;
  readonly b: string;
  readonly volumeMm3: number;
  /** Where. */
  readonly box: Box3;
};

/** Below this, parts touch: the chords of two meshes of 0.02 mm cross by less. */
export const touchingMm3 = 0.05;

const corner = ([x, y, z]: readonly [number, number, number]): Vec3 => vec3(x, y, z);

/** The overlap tests over a mesh kernel. */
export const overlapTests = (meshes: MeshKernel) => {
  /** All pairs of parts that share more than `leastMm3`; boxes that don't meet are never compared further. */
  const overlaps = (parts: readonly PlacedMesh[], leastMm3 = touchingMm3): readonly Overlap[] =>
    scoped((own) => {
      const bodyOf = bodyMaker(meshes, own);
      const placed = parts.map((part) => ({
        part,
        box: boxOfMesh(part.mesh, part.placement),
        body: bodyOf(part),
      }));
      return placed.flatMap((a, index) =>
        placed.slice(index + 1).flatMap((b): readonly Overlap[] => {
          if (!boxesMeet(a.box, b.box)) return [];
          const common = own(a.body.intersect(b.body));
          const volumeMm3 = common.volume();
          if (volumeMm3 <= leastMm3) return [];
          const { min, max } = common.boundingBox();
          return [{ a: a.part.name, b: b.part.name, volumeMm3, box: { min: corner(min), max: corner(max) } }];
        }),
      );
    });

  /**
   * What each of some pairs shares, 0 mm³ for those that stand apart; every mesh becomes a body once, however many
   * pairs it is in. What lies in the boxes of a pair is left out.
   */
  const sharedRoom = (
    pairs: readonly (readonly [a: PlacedMesh, b: PlacedMesh, except?: readonly Box3[]])[],
  ): readonly { readonly volumeMm3: number; readonly box?: Box3 }[] =>
    scoped((own) => {
      const bodyOf = bodyMaker(meshes, own);
      return pairs.map(([a, b, except = []]) =>
        scoped((ownPair) => {
          const boxes = except.map(({ min, max }) =>
            ownPair(
              ownPair(meshes.Manifold.cube([max.x - min.x, max.y - min.y, max.z - min.z])).translate([
                min.x,
                min.y,
                min.z,
              ]),
            ),
          );
          const whole = ownPair(bodyOf(a).intersect(bodyOf(b)));
          const common = boxes.reduce((rest, box) => ownPair(rest.subtract(box)), whole);
          const volumeMm3 = common.volume();
          if (!(volumeMm3 > 0)) return { volumeMm3: 0 };
          const { min, max } = common.boundingBox();
          return { volumeMm3, box: { min: corner(min), max: corner(max) } };
        }),
      );
    });

  /** The least distance between two parts in mm, 0 when they touch or overlap; `searchMm` when it is that or more. */
  const clearance = (a: PlacedMesh, b: PlacedMesh, searchMm: number): number =>
    scoped((own) => {
      const bodyOf = bodyMaker(meshes, own);
      return bodyOf(a).minGap(bodyOf(b), searchMm);
    });

  return { overlaps, sharedRoom, clearance };
};
