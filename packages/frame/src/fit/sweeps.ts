/**
 * Whether parts meet others on straight ways: their boxes first, and their own shapes only where a box does. All ways
 * are asked about at once, so that each mesh becomes a body once.
 */
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

/** A part on its way past others, each with the boxes in which the two may meet. */
export type Way = {
  readonly part: BoxedPart;
  readonly by: Vec3;
  readonly others: readonly { readonly other: BoxedPart; readonly except: readonly Box3[] }[];
};

/** What a way meets. */
export type Met = { readonly other: BoxedPart; readonly mm3: number; readonly box: Box3 };

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

/** One part on its way past one other. */
type Test = {
  readonly part: BoxedPart;
  readonly by: Vec3;
  readonly other: BoxedPart;
  readonly except: readonly Box3[];
};

const rounded = (values: readonly number[]): string =>
  values.map((value) => Math.round(value * 1e5) + 0).join(" ");

/** Tests of the same key have the same answer: the same two parts, standing alike, on the same way. */
const keyOf = ({ part, by, other, except }: Test): string => {
  const { x, y, z } = vec3(part.placement[3], part.placement[7], part.placement[11]);
  const [a, b, c, , d, e, f, , g, h, i] = part.placement;
  const corners = except.flatMap(({ min, max }) => [
    ...[min.x - x, min.y - y, min.z - z],
    ...[max.x - x, max.y - y, max.z - z],
  ]);
  const relative = composed(movedBy(vec3(-x, -y, -z)), other.placement);
  return [
    part.part.key,
    other.part.key,
    rounded([a, b, c, d, e, f, g, h, i, by.x, by.y, by.z]),
    rounded(relative),
    rounded(corners),
  ].join("\n");
};

/** Each way's answer, in the order asked: what it meets by more than touching, its own place included. */
export const metOnWays = (
  ways: readonly Way[],
  meshOf: MeshOf,
  fitting: Fitting,
): readonly (readonly Met[])[] => {
  const placed = ({ path, part, placement }: BoxedPart): PlacedMesh => ({
    name: path,
    mesh: meshOf(part.key),
    placement,
  });
  const tests = ways.flatMap(({ part, by, others }, way) => {
    const box = sweptBox(part.box, by);
    return others
      .filter(({ other }) => boxesMeet(box, other.box))
      .map((each) => ({ ...each, way, part, by, key: keyOf({ ...each, part, by }) }));
  });
  const distinct = [...new Map(tests.map((test) => [test.key, test])).values()];
  const roughly = fitting.sharedRoom(
    distinct.map(({ part, by, other, except }) => [
      { name: part.path, mesh: boxMesh(sweptBox(part.box, by)), placement: inPlace },
      placed(other),
      except,
    ]),
  );
  const close = distinct.filter((_, index) => (roughly[index]?.volumeMm3 ?? 0) > touchingMm3);

  // A shape swept the same way round is swept once, and carried to where it stands.
  const swept = new Map<string, WeldedMesh>();
  const sweptPart = ({ part, by }: Test): PlacedMesh => {
    const [a, b, c, x, d, e, f, y, g, h, i, z] = part.placement;
    const turned = [a, b, c, 0, d, e, f, 0, g, h, i, 0] as const;
    const key = [part.part.key, ...turned, by.x, by.y, by.z].join(" ");
    const mesh = swept.get(key) ?? fitting.swept({ ...placed(part), placement: turned }, by);
    swept.set(key, mesh);
    return { name: part.path, mesh, placement: movedBy(vec3(x, y, z)) };
  };
  const exactly = fitting.sharedRoom(close.map((test) => [sweptPart(test), placed(test.other), test.except]));
  const answers = new Map(
    close.flatMap(({ key }, index) => {
      const { volumeMm3 = 0, box } = exactly[index] ?? {};
      return box === undefined || volumeMm3 <= touchingMm3 ? [] : [[key, { mm3: volumeMm3, box }] as const];
    }),
  );
  const met = ways.map((): Met[] => []);
  for (const { way, key, other } of tests) {
    const answer = answers.get(key);
    if (answer !== undefined) met[way]?.push({ other, ...answer });
  }
  return met;
};
