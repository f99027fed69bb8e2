/** Whether a part meets others on a straight way: its box first, and its own shape only where the box does. */
import {
  addVec3,
  type Box3,
  boxAround,
  boxesMeet,
  composed,
  type Fitting,
  inPlace,
  movedBy,
  type PlacedMesh,
  touchingMm3,
  type WeldedMesh,
} from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import type { BoxedPart, MeshOf } from "./measured-parts.js";

/** What a part meets on its way. */
export type Met = { readonly with: BoxedPart; readonly mm3: number; readonly box: Box3 };

const sweptBox = ({ min, max }: Box3, by: Vec3): Box3 =>
  boxAround([min, max, addVec3(min, by), addVec3(max, by)]);

/** A box as a mesh. */
export const boxMesh = ({ min, max }: Box3): WeldedMesh => {
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
    vec3(n & 1 ? max.x : min.x, n & 2 ? max.y : min.y, n & 4 ? max.z : min.z),
  );
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ] as const;
  return {
    positions: Float32Array.from(corners.flatMap(({ x, y, z }) => [x, y, z])),
    triangles: Uint32Array.from(quads.flatMap(([a, b, c, d]) => [a, b, c, a, c, d])),
  };
};

/** The sweeps of one fitting room; a shape swept the same way before is not swept again. */
export const sweeper = (fitting: Fitting, meshOf: MeshOf) => {
  const known = new Map<string, WeldedMesh>();

  const placed = (part: BoxedPart): PlacedMesh => ({
    name: part.path,
    mesh: meshOf(part.part.key),
    placement: part.placement,
  });

  /** In the moving part's own place, so that its sweep serves wherever the part stands the same way round. */
  const sweptMesh = (part: BoxedPart, by: Vec3): WeldedMesh => {
    const [a, b, c, , d, e, f, , g, h, i] = part.placement;
    const turned = [a, b, c, 0, d, e, f, 0, g, h, i, 0] as const;
    const key = [part.part.key, ...turned, by.x, by.y, by.z].join(" ");
    const mesh = known.get(key) ?? fitting.swept({ ...placed(part), placement: turned }, by);
    known.set(key, mesh);
    return mesh;
  };

  /**
   * What a part meets of others when it is shifted, what it touches or overlaps in its place included.
   * @param exceptFor boxes in which it may meet another
   */
  const metOnWay = (
    part: BoxedPart,
    by: Vec3,
    others: readonly BoxedPart[],
    exceptFor: (other: BoxedPart) => readonly Box3[] = () => [],
  ): readonly Met[] => {
    const way = sweptBox(part.box, by);
    const near = others.filter(({ box }) => boxesMeet(way, box));
    if (near.length === 0) return [];
    const rough: PlacedMesh = { name: part.path, mesh: boxMesh(way), placement: inPlace };
    const roughly = fitting.sharedRoom(near.map((other) => [rough, placed(other)]));
    const close = near.filter((_, index) => (roughly[index]?.volumeMm3 ?? 0) > touchingMm3);
    if (close.length === 0) return [];
    const at = movedBy(vec3(part.placement[3], part.placement[7], part.placement[11]));
    const exact: PlacedMesh = { name: part.path, mesh: sweptMesh(part, by), placement: composed(at) };
    return fitting
      .sharedRoom(close.map((other) => [exact, placed(other), exceptFor(other)]))
      .flatMap(({ volumeMm3, box }, index): readonly Met[] => {
        const other = close[index];
        return other === undefined || box === undefined || volumeMm3 <= touchingMm3
          ? []
          : [{ with: other, mm3: volumeMm3, box }];
      });
  };

  return { metOnWay };
};

export type Sweeper = ReturnType<typeof sweeper>;
